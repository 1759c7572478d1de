package io.regatlas.api.document;

import graphql.execution.TypeFromAST;
import graphql.language.Argument;
import graphql.language.DirectivesContainer;
import graphql.language.Document;
import graphql.language.Field;
import graphql.language.FragmentDefinition;
import graphql.language.InlineFragment;
import graphql.language.OperationDefinition;
import graphql.language.Selection;
import graphql.language.SelectionSet;
import graphql.language.SourceLocation;
import graphql.language.Value;
import graphql.language.VariableDefinition;
import graphql.schema.GraphQLArgument;
import graphql.schema.GraphQLDirective;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLFieldsContainer;
import graphql.schema.GraphQLInputType;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLType;
import graphql.schema.GraphQLTypeUtil;
import graphql.validation.ValidationError;
import graphql.validation.ValidationErrorType;
import io.regatlas.api.document.Misfits.Misfit;
import io.regatlas.api.error.ApiError;
import io.regatlas.api.error.ErrorCode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The errors of validation as a reader may see them: graphql-java's own, but for those of values, which print how it holds
 * them. For these the document is walked again, and each value that stands at the place of an error is looked at.
 */
final class ValidationErrors {

    private final GraphQLSchema schema;
    private final Map<SourceLocation, Given> values = new HashMap<>();

    /** A value in the document, and what it should be. */
    private record Given(String name, GraphQLType type, Value<?> value) {}

    private ValidationErrors(GraphQLSchema schema) {
        this.schema = schema;
    }

    static List<ApiError> of(GraphQLSchema schema, Document document, List<ValidationError> errors) {
        ValidationErrors readable = new ValidationErrors(schema);
        if (errors.stream().anyMatch(ValidationErrors::isOfValue)) {
            readable.collect(document);
        }
        return errors.stream()
                .flatMap(error -> isOfValue(error) ? readable.ofValue(error) : Stream.of(asItIs(error)))
                .toList();
    }

    private static boolean isOfValue(ValidationError error) {
        return error.getValidationErrorType() == ValidationErrorType.WrongType
                || error.getValidationErrorType() == ValidationErrorType.BadValueForDefaultArg;
    }

    private static ApiError asItIs(ValidationError error) {
        return refusal(
                Objects.requireNonNullElse(error.getMessage(), "the document does not fit the schema"),
                error.getLocations());
    }

    private Stream<ApiError> ofValue(ValidationError error) {
        List<SourceLocation> places = Objects.requireNonNullElse(error.getLocations(), List.of());
        Given given = places.isEmpty() ? null : values.get(places.get(0));
        List<Misfit> misfits = given == null ? List.of() : Misfits.ofLiteral(given.type(), given.value(), given.name());
        return misfits.isEmpty()
                ? Stream.of(refusal("a value is not of the type that is wanted here", places))
                : misfits.stream().map(misfit -> refusal(misfit, places));
    }

    private static ApiError refusal(Misfit misfit, List<SourceLocation> places) {
        SourceLocation own = misfit.location();
        return refusal(misfit.message(), own == null ? places : List.of(own));
    }

    private static ApiError refusal(String message, @Nullable List<SourceLocation> places) {
        return new ApiError(
                ErrorCode.GRAPHQL_VALIDATION_FAILED, message, Documents.locations(places), List.of(), Map.of());
    }

    private void collect(Document document) {
        for (OperationDefinition operation : document.getDefinitionsOfType(OperationDefinition.class)) {
            operation.getVariableDefinitions().forEach(this::collect);
            collectDirectives(operation);
            collect(operation.getSelectionSet(), schema.getQueryType());
        }
        for (FragmentDefinition fragment : document.getDefinitionsOfType(FragmentDefinition.class)) {
            collectDirectives(fragment);
            collect(
                    fragment.getSelectionSet(),
                    schema.getType(fragment.getTypeCondition().getName()));
        }
    }

    private void collect(VariableDefinition variable) {
        GraphQLType type = TypeFromAST.getTypeFromAST(schema, variable.getType());
        if (type != null && variable.getDefaultValue() != null) {
            String name = "the default of $" + variable.getName();
            values.put(variable.getSourceLocation(), new Given(name, type, variable.getDefaultValue()));
        }
    }

    private void collect(@Nullable SelectionSet selections, @Nullable GraphQLType parent) {
        if (selections == null || !(parent instanceof GraphQLFieldsContainer container)) {
            return;
        }
        for (Selection<?> selection : selections.getSelections()) {
            if (selection instanceof DirectivesContainer<?> marked) {
                collectDirectives(marked);
            }
            if (selection instanceof Field field) {
                collect(field, container.getFieldDefinition(field.getName()));
            } else if (selection instanceof InlineFragment inline) {
                GraphQLType narrowed = inline.getTypeCondition() == null
                        ? parent
                        : schema.getType(inline.getTypeCondition().getName());
                collect(inline.getSelectionSet(), narrowed);
            }
        }
    }

    private void collect(Field field, @Nullable GraphQLFieldDefinition definition) {
        if (definition != null) {
            collect(field.getArguments(), definition.getArguments());
            collect(field.getSelectionSet(), GraphQLTypeUtil.unwrapAll(definition.getType()));
        }
    }

    private void collectDirectives(DirectivesContainer<?> marked) {
        marked.getDirectives().forEach(directive -> {
            GraphQLDirective definition = schema.getDirective(directive.getName());
            if (definition != null) {
                collect(directive.getArguments(), definition.getArguments());
            }
        });
    }

    private void collect(List<Argument> arguments, List<GraphQLArgument> definitions) {
        for (Argument argument : arguments) {
            definitions.stream()
                    .filter(definition -> definition.getName().equals(argument.getName()))
                    .forEach(definition -> collect(argument, definition.getType()));
        }
    }

    private void collect(Argument argument, GraphQLInputType type) {
        values.put(argument.getSourceLocation(), new Given(argument.getName(), type, argument.getValue()));
    }
}
