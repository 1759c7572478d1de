package io.regatlas.api.document;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import graphql.ParseAndValidate;
import graphql.execution.AbortExecutionException;
import graphql.execution.NonNullableValueCoercedAsNullException;
import graphql.language.Document;
import graphql.language.OperationDefinition;
import graphql.language.SourceLocation;
import graphql.normalized.ExecutableNormalizedOperation;
import graphql.normalized.ExecutableNormalizedOperationFactory;
import graphql.normalized.ExecutableNormalizedOperationFactory.Options;
import graphql.parser.InvalidSyntaxException;
import graphql.parser.Parser;
import graphql.parser.ParserEnvironment;
import graphql.parser.ParserOptions;
import graphql.parser.exceptions.ParseCancelledException;
import graphql.parser.exceptions.ParseCancelledTooDeepException;
import graphql.parser.exceptions.ParseCancelledTooManyCharsException;
import graphql.schema.GraphQLSchema;
import graphql.validation.OperationValidationRule;
import graphql.validation.ValidationError;
import io.regatlas.api.error.ApiError;
import io.regatlas.api.error.ApiError.Location;
import io.regatlas.api.error.ErrorCode;
import io.regatlas.api.error.RefusedException;
import io.regatlas.api.limits.Limits;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Reads, checks and normalises documents. A document that was found right is remembered by its text, up to a number of
 * bytes; one that was refused is read again. All of it may take tens of milliseconds: not for an event loop.
 */
public final class Documents {

    private static final long CACHE_BYTES = 64L << 20;
    /** A parsed document takes some 60 times the bytes of its text, measured. */
    private static final int BYTES_A_CHARACTER = 60;

    private final GraphQLSchema schema;
    private final Limits limits;
    private final ParserOptions parserOptions;
    private final Options normalising;
    private final Cache<String, Document> accepted = Caffeine.newBuilder()
            .maximumWeight(CACHE_BYTES)
            .weigher((String text, Document document) -> text.length() * BYTES_A_CHARACTER)
            .build();

    public Documents(GraphQLSchema schema, Limits limits) {
        this.schema = schema;
        this.limits = limits;
        this.parserOptions = ParserOptions.getDefaultOperationParserOptions()
                .transform(options -> options.maxTokens(limits.tokens()));
        this.normalising = Options.defaultOptions()
                .locale(Locale.ENGLISH)
                .maxChildrenDepth(limits.depth())
                .maxFieldsCount(limits.fields());
    }

    /**
     * The operation that a request asks for.
     *
     * @throws RefusedException where the document is wrong or too large, or a variable cannot be used
     */
    public Operation prepare(GraphqlRequest request) {
        // A document under way twice is read twice: waiting for the other would hold a second thread all the same.
        Document document = accepted.getIfPresent(request.query());
        if (document == null) {
            document = read(request.query());
            accepted.put(request.query(), document);
        }
        OperationDefinition operation = operation(document, request.operationName());
        Variables.require(schema, operation, request);
        Operation prepared = new Operation(normalise(document, request), schema);
        IntrospectionCaps.require(prepared.rootFields());
        return prepared;
    }

    static List<Location> locations(@Nullable List<SourceLocation> locations) {
        return locations == null
                ? List.of()
                : locations.stream()
                        .filter(place -> place != null && place.getLine() > 0)
                        .map(place -> new Location(place.getLine(), place.getColumn()))
                        .toList();
    }

    private Document read(String text) {
        Document document = parse(text);
        DocumentCaps.require(document, limits);
        List<ValidationError> errors = validate(document);
        if (!errors.isEmpty()) {
            throw new RefusedException(ValidationErrors.of(schema, document, errors));
        }
        return document;
    }

    private Document parse(String text) {
        try {
            return Parser.parse(ParserEnvironment.newParserEnvironment()
                    .document(text)
                    .parserOptions(parserOptions)
                    .locale(Locale.ENGLISH)
                    .build());
        } catch (ParseCancelledTooDeepException | ParseCancelledTooManyCharsException tooLarge) {
            throw new RefusedException(ErrorCode.QUERY_TOO_COMPLEX, "the document is nested too deep or too long");
        } catch (ParseCancelledException tooManyTokens) {
            throw RefusedException.tooComplex("tokens", limits.tokens() + 1L, limits.tokens());
        } catch (InvalidSyntaxException wrong) {
            SourceLocation place = wrong.getLocation();
            throw new RefusedException(new ApiError(
                    ErrorCode.GRAPHQL_PARSE_FAILED,
                    Objects.requireNonNullElse(wrong.getMessage(), "the document is not GraphQL"),
                    place == null ? List.of() : locations(List.of(place)),
                    List.of(),
                    Map.of()));
        }
    }

    private List<ValidationError> validate(Document document) {
        // Its rule for introspection takes one __type an operation; ours takes more, and holds each to the rest of it.
        return ParseAndValidate.validate(
                schema, document, rule -> rule != OperationValidationRule.GOOD_FAITH_INTROSPECTION, Locale.ENGLISH);
    }

    private static OperationDefinition operation(Document document, @Nullable String operationName) {
        List<OperationDefinition> operations = document.getDefinitionsOfType(OperationDefinition.class).stream()
                .filter(operation ->
                        operationName == null || operationName.isEmpty() || operationName.equals(operation.getName()))
                .toList();
        if (operations.size() != 1) {
            throw new RefusedException(
                    ErrorCode.OPERATION_RESOLUTION_FAILURE,
                    operations.isEmpty()
                            ? "the document has no such operation"
                            : "the document has several operations: say which by operationName");
        }
        return operations.get(0);
    }

    private ExecutableNormalizedOperation normalise(Document document, GraphqlRequest request) {
        try {
            return ExecutableNormalizedOperationFactory.createExecutableNormalizedOperationWithRawVariables(
                    schema, document, request.operationName(), request.rawVariables(), normalising);
        } catch (AbortExecutionException tooLarge) {
            throw RefusedException.tooComplex("fields", limits.fields() + 1L, limits.fields());
        } catch (NonNullableValueCoercedAsNullException nothing) {
            throw RefusedException.badInput(
                    firstNull(request.variables()), "a variable is null where the schema wants a value");
        }
    }

    private static String firstNull(Map<String, @Nullable Object> variables) {
        return variables.entrySet().stream()
                .filter(variable -> variable.getValue() == null)
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse("variables");
    }
}
