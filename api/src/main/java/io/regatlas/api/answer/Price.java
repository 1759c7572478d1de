package io.regatlas.api.answer;

import graphql.normalized.ExecutableNormalizedField;
import graphql.schema.GraphQLArgument;
import graphql.schema.GraphQLInputObjectField;
import graphql.schema.GraphQLInputObjectType;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLType;
import graphql.schema.GraphQLTypeUtil;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The static price of an operation by the cost rules of the GraphQL Cost Directives specification (IBM), as the head of the
 * schema tells them: a scalar is 0, an object, a list entry or an input object 1 unless a weight says otherwise; a field's
 * own weight counts once each time it is answered. A node that may be of several types has the price of the dearest.
 * Introspection is free: its own limits hold it.
 */
final class Price {

    /** The most that any argument may ask for. */
    private static final int LONGEST_LIST = 1_000;

    private final GraphQLSchema schema;
    private final PriceList list;

    Price(GraphQLSchema schema) {
        this.schema = schema;
        this.list = new PriceList(schema);
    }

    /** The price of root fields together, in points, rounded up. */
    long of(List<ExecutableNormalizedField> rootFields) {
        double points = rootFields.stream()
                .filter(field -> !field.getFieldName().startsWith("__"))
                .mapToDouble(field -> of(field, 1))
                .sum();
        return (long) Math.ceil(points);
    }

    /** Of a field answered once, whose list, if it is one, has so many entries unless it says so itself. */
    private double of(ExecutableNormalizedField field, int entries) {
        if (field.getFieldName().startsWith("__")) {
            return 0;
        }
        String name = field.getSingleObjectTypeName() + "." + field.getFieldName();
        double own = list.weight(name).orElse(0) + ofArguments(name, field);
        if (!field.hasChildren()) {
            return own;
        }
        PriceList.Size size = list.size(name).orElse(new PriceList.Size(entries, List.of(), List.of()));
        int length = length(size, Arguments.of(field));
        String type = GraphQLTypeUtil.unwrapAll(field.getType(schema)).getName();
        double entry = list.weight(type).orElse(1);
        return size.fields().isEmpty()
                ? own + length * (entry + ofDearest(field, List.of(), 1))
                : own + entry + ofDearest(field, size.fields(), length);
    }

    private double ofDearest(ExecutableNormalizedField field, List<String> sizedFields, int length) {
        return field.getChildren().stream()
                .flatMap(child -> child.getObjectTypeNames().stream())
                .distinct()
                .map(type -> field.getChildren(type).stream()
                        .mapToDouble(child -> of(child, sizedFields.contains(child.getFieldName()) ? length : 1))
                        .sum())
                .max(Comparator.naturalOrder())
                .orElse(0.0);
    }

    private static int length(PriceList.Size size, Arguments arguments) {
        return size.arguments().stream()
                .flatMap(name -> Stream.ofNullable(arguments.raw(name)))
                .map(value -> value instanceof Collection<?> many ? many.size() : (Integer) value)
                // What is out of range is refused by name, not by price.
                .map(length -> Math.max(0, Math.min(length, LONGEST_LIST)))
                .max(Comparator.naturalOrder())
                .orElse(size.assumed());
    }

    private double ofArguments(String fieldName, ExecutableNormalizedField field) {
        Arguments arguments = Arguments.of(field);
        return field.getFieldDefinitions(schema).get(0).getArguments().stream()
                .mapToDouble(argument -> ofArgument(fieldName, argument, arguments.raw(argument.getName())))
                .sum();
    }

    private double ofArgument(String fieldName, GraphQLArgument argument, @Nullable Object value) {
        return ofInput(list.weight(fieldName + "." + argument.getName()), argument.getType(), value);
    }

    private double ofInput(OptionalDouble weight, GraphQLType declared, @Nullable Object value) {
        if (value == null) {
            return 0;
        }
        if (value instanceof Collection<?> many) {
            return many.stream()
                    .mapToDouble(entry -> ofInput(weight, declared, entry))
                    .sum();
        }
        if (GraphQLTypeUtil.unwrapAll(declared) instanceof GraphQLInputObjectType type
                && value instanceof Map<?, ?> members) {
            return weight.orElse(1)
                    + type.getFieldDefinitions().stream()
                            .mapToDouble(field -> ofInputField(type, field, members.get(field.getName())))
                            .sum();
        }
        return weight.orElse(0);
    }

    private double ofInputField(GraphQLInputObjectType type, GraphQLInputObjectField field, @Nullable Object value) {
        return ofInput(list.weight(type.getName() + "." + field.getName()), field.getType(), value);
    }
}
