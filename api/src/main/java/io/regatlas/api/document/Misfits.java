package io.regatlas.api.document;

import graphql.GraphQLContext;
import graphql.execution.CoercedVariables;
import graphql.language.ArrayValue;
import graphql.language.AstPrinter;
import graphql.language.EnumValue;
import graphql.language.NullValue;
import graphql.language.ObjectField;
import graphql.language.ObjectValue;
import graphql.language.SourceLocation;
import graphql.language.StringValue;
import graphql.language.Value;
import graphql.language.VariableReference;
import graphql.schema.CoercingParseLiteralException;
import graphql.schema.GraphQLEnumType;
import graphql.schema.GraphQLInputObjectField;
import graphql.schema.GraphQLInputObjectType;
import graphql.schema.GraphQLList;
import graphql.schema.GraphQLScalarType;
import graphql.schema.GraphQLType;
import graphql.schema.GraphQLTypeUtil;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What keeps a value from being one of its type, in the words of the schema: graphql-java's own messages show its classes,
 * or nothing at all.
 */
final class Misfits {

    /** A reader mends the first ones first. */
    private static final int MOST = 20;

    private static final int LONGEST_VALUE = 60;

    private static final Map<String, String> SCALARS = Map.of(
            "Int", "a whole number of 32 bits",
            "Float", "a number",
            "Boolean", "true or false",
            "Date", "a day in quotes (YYYY-MM-DD)",
            "Language", "a language tag in quotes");

    private final boolean quotesConstants;
    private final List<Misfit> found = new ArrayList<>();

    /**
     * One thing that is wrong.
     *
     * @param path where in the value: {@code filter.and.0.round.eq}
     * @param message a sentence that begins with the path
     * @param location where in the document; null where the value does not stand there
     */
    record Misfit(String path, String message, @Nullable SourceLocation location) {}

    private Misfits(boolean quotesConstants) {
        this.quotesConstants = quotesConstants;
    }

    /** Of a value that stands in a document. */
    static List<Misfit> ofLiteral(GraphQLType type, Value<?> value, String path) {
        return of(new Misfits(false), type, value, path);
    }

    /** Of a variable's value, made a literal; null where it is missing. There a constant of an enum is a text. */
    static List<Misfit> ofJson(GraphQLType type, @Nullable Value<?> value, String path) {
        return of(new Misfits(true), type, value, path);
    }

    private static List<Misfit> of(Misfits misfits, GraphQLType type, @Nullable Value<?> value, String path) {
        misfits.check(type, value, path, null);
        return misfits.found.stream().limit(MOST).toList();
    }

    private void check(GraphQLType type, @Nullable Value<?> value, String path, @Nullable SourceLocation owner) {
        if (value instanceof VariableReference) {
            return;
        }
        if (value == null || value instanceof NullValue) {
            if (GraphQLTypeUtil.isNonNull(type)) {
                String what = value == null ? "is missing" : "is null";
                add(path, "%s; %s is expected".formatted(what, named(type)), value == null ? owner : place(value));
            }
            return;
        }
        GraphQLType wanted = GraphQLTypeUtil.unwrapNonNull(type);
        if (wanted instanceof GraphQLList list) {
            checkItems(list.getWrappedType(), value, path);
        } else if (wanted instanceof GraphQLInputObjectType object) {
            checkFields(object, value, path);
        } else if (wanted instanceof GraphQLEnumType constants) {
            checkConstant(constants, value, path);
        } else {
            checkScalar((GraphQLScalarType) wanted, value, path);
        }
    }

    /** What is no list stands for a list of it alone. */
    private void checkItems(GraphQLType each, Value<?> value, String path) {
        if (!(value instanceof ArrayValue list)) {
            check(each, value, path, null);
            return;
        }
        for (int i = 0; i < list.getValues().size(); i++) {
            check(each, list.getValues().get(i), path + "." + i, null);
        }
    }

    private void checkFields(GraphQLInputObjectType type, Value<?> value, String path) {
        if (!(value instanceof ObjectValue object)) {
            add(path, "is %s, not an object with fields of %s".formatted(shown(value), type.getName()), place(value));
            return;
        }
        Map<String, ObjectField> given = new LinkedHashMap<>();
        object.getObjectFields().forEach(field -> given.put(field.getName(), field));
        for (GraphQLInputObjectField field : type.getFieldDefinitions()) {
            ObjectField member = given.remove(field.getName());
            if (member != null || !field.hasSetDefaultValue()) {
                Value<?> memberValue = member == null ? null : member.getValue();
                check(field.getType(), memberValue, path + "." + field.getName(), place(value));
            }
        }
        given.forEach((name, field) -> found.add(new Misfit(
                path + "." + name,
                "%s: %s has no field '%s'; it has %s".formatted(path, type.getName(), name, fields(type)),
                place(field.getValue()))));
    }

    private void checkConstant(GraphQLEnumType type, Value<?> value, String path) {
        String name = null;
        if (value instanceof EnumValue constant) {
            name = constant.getName();
        } else if (quotesConstants && value instanceof StringValue text) {
            name = text.getValue();
        }
        if (name == null || type.getValue(name) == null) {
            String constants =
                    type.getValues().stream().map(each -> each.getName()).collect(Collectors.joining(", "));
            add(path, "is %s, not one of %s".formatted(shown(value), constants), place(value));
        }
    }

    private void checkScalar(GraphQLScalarType type, Value<?> value, String path) {
        try {
            type.getCoercing()
                    .parseLiteral(
                            value, CoercedVariables.emptyVariables(), GraphQLContext.getDefault(), Locale.ENGLISH);
        } catch (CoercingParseLiteralException none) {
            add(path, "is %s, not %s".formatted(shown(value), named(type)), place(value));
        }
    }

    private void add(String path, String what, @Nullable SourceLocation location) {
        found.add(new Misfit(path, path + " " + what, location));
    }

    private static @Nullable SourceLocation place(Value<?> value) {
        return value.getSourceLocation();
    }

    private static String named(GraphQLType type) {
        GraphQLType nullable = GraphQLTypeUtil.unwrapNonNull(type);
        if (nullable instanceof GraphQLScalarType scalar) {
            return SCALARS.getOrDefault(scalar.getName(), "a text in quotes");
        }
        return "a value of type " + GraphQLTypeUtil.simplePrint(nullable);
    }

    private static String fields(GraphQLInputObjectType type) {
        return type.getFieldDefinitions().stream()
                .map(GraphQLInputObjectField::getName)
                .collect(Collectors.joining(", "));
    }

    private static String shown(Value<?> value) {
        String text = AstPrinter.printAstCompact(value);
        return text.codePointCount(0, text.length()) <= LONGEST_VALUE
                ? text
                : text.substring(0, text.offsetByCodePoints(0, LONGEST_VALUE)) + "…";
    }
}
