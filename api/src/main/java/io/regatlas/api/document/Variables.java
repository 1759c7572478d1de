package io.regatlas.api.document;

import graphql.GraphQLContext;
import graphql.GraphQLException;
import graphql.execution.TypeFromAST;
import graphql.execution.ValuesResolver;
import graphql.language.ArrayValue;
import graphql.language.AstPrinter;
import graphql.language.BooleanValue;
import graphql.language.FloatValue;
import graphql.language.IntValue;
import graphql.language.NullValue;
import graphql.language.ObjectField;
import graphql.language.ObjectValue;
import graphql.language.OperationDefinition;
import graphql.language.StringValue;
import graphql.language.Value;
import graphql.language.VariableDefinition;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLType;
import io.regatlas.api.document.Misfits.Misfit;
import io.regatlas.api.error.ApiError;
import io.regatlas.api.error.ApiError.Location;
import io.regatlas.api.error.ErrorCode;
import io.regatlas.api.error.RefusedException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Whether the values of a request's variables are of the types that its operation declares. */
final class Variables {

    private final GraphQLSchema schema;
    private final GraphqlRequest request;

    private Variables(GraphQLSchema schema, GraphqlRequest request) {
        this.schema = schema;
        this.request = request;
    }

    /** Fails with {@link RefusedException}, which says everything that is wrong with them, where some cannot be used. */
    static void require(GraphQLSchema schema, OperationDefinition operation, GraphqlRequest request) {
        Variables variables = new Variables(schema, request);
        List<ApiError> errors = operation.getVariableDefinitions().stream()
                .flatMap(variable -> variables.errors(variable).stream())
                .toList();
        if (!errors.isEmpty()) {
            throw new RefusedException(errors);
        }
    }

    /** Each variable by itself, so that an error has its name. */
    private List<ApiError> errors(VariableDefinition variable) {
        try {
            ValuesResolver.coerceVariableValues(
                    schema, List.of(variable), request.rawVariables(), GraphQLContext.getDefault(), Locale.ENGLISH);
            return List.of();
        } catch (GraphQLException unfit) {
            List<Location> places = Documents.locations(List.of(variable.getSourceLocation()));
            return misfits(variable).stream()
                    .map(misfit -> new ApiError(
                            ErrorCode.BAD_USER_INPUT,
                            "variable $" + misfit.message(),
                            places,
                            List.of(),
                            Map.of("argument", misfit.path())))
                    .toList();
        }
    }

    private List<Misfit> misfits(VariableDefinition variable) {
        String name = variable.getName();
        GraphQLType type = Objects.requireNonNull(TypeFromAST.getTypeFromAST(schema, variable.getType()));
        boolean missing = !request.variables().containsKey(name);
        List<Misfit> misfits = Misfits.ofJson(
                type, missing ? null : literal(request.variables().get(name)), name);
        String declared = AstPrinter.printAst(variable.getType());
        return misfits.isEmpty()
                ? List.of(new Misfit(name, "%s has a value that is no %s".formatted(name, declared), null))
                : misfits;
    }

    /** JSON as it would stand in a document. To JSON, 1.0 is a whole number. */
    private static Value<?> literal(@Nullable Object json) {
        if (json == null) {
            return NullValue.of();
        }
        if (json instanceof Map<?, ?> object) {
            List<ObjectField> fields = new ArrayList<>();
            object.forEach((name, value) -> fields.add(new ObjectField((String) name, literal(value))));
            return ObjectValue.newObjectValue().objectFields(fields).build();
        }
        if (json instanceof List<?> list) {
            ArrayValue.Builder values = ArrayValue.newArrayValue();
            list.forEach(value -> values.value(literal(value)));
            return values.build();
        }
        if (json instanceof Double number && !Double.isFinite(number)) {
            return new StringValue(number.toString()); // 1e999 was written, which no type takes
        }
        if (json instanceof Number) {
            BigDecimal number = new BigDecimal(json.toString());
            return number.stripTrailingZeros().scale() <= 0
                    ? new IntValue(number.toBigInteger())
                    : new FloatValue(number);
        }
        return json instanceof Boolean flag ? new BooleanValue(flag) : new StringValue((String) json);
    }
}
