package io.regatlas.api.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.regatlas.api.error.ApiError;
import io.regatlas.api.error.ErrorCode;
import io.regatlas.api.error.RefusedException;
import io.regatlas.api.limits.Limits;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DocumentsTest {

    private final Documents documents = new Documents(PublicSchema.load().schema(), Limits.DEFAULT);

    @Test
    void fragmentsAliasesAndSkipAreResolved() {
        Operation operation = documents.prepare(new GraphqlRequest(
                """
                query($no: Boolean!) { a: topics { ...t } ...q b: __typename @skip(if: $no) }
                fragment q on Query { a: topics { totalCount } }
                fragment t on TopicConnection { nodes { key } }
                """,
                null,
                Map.of("no", true)));

        assertThat(operation.rootFields())
                .extracting(field -> field.getResultKey())
                .containsExactly("a");
        assertThat(operation.rootFields().get(0).getChildren())
                .extracting(field -> field.getResultKey())
                .containsExactly("nodes", "totalCount");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    {                                                      | GRAPHQL_PARSE_FAILED
                    { __typenam }                                          | GRAPHQL_VALIDATION_FAILED
                    { regulation { key } }                                 | GRAPHQL_VALIDATION_FAILED
                    { regulations(first: 2147483648) { totalCount } }      | GRAPHQL_VALIDATION_FAILED
                    mutation { __typename }                                | GRAPHQL_VALIDATION_FAILED
                    subscription { __typename }                            | GRAPHQL_VALIDATION_FAILED
                    query A { __typename } query B { __typename }          | OPERATION_RESOLUTION_FAILURE
                    fragment F on Query { __typename }                     | GRAPHQL_VALIDATION_FAILED
                    """)
    void whatDoesNotFitIsRefused(String query, ErrorCode code) {
        assertThat(refusal(query, Map.of()).code()).isEqualTo(code);
    }

    @Test
    void anOperationIsChosenByName() {
        String query = "query A { __typename } query B { b: __typename }";

        Operation operation = documents.prepare(new GraphqlRequest(query, "B", Map.of()));

        assertThat(operation.rootFields())
                .extracting(field -> field.getResultKey())
                .containsExactly("b");
        RefusedException refused = catchThrowableOfType(
                RefusedException.class, () -> documents.prepare(new GraphqlRequest(query, "C", Map.of())));
        assertThat(refused.errors().get(0).code()).isEqualTo(ErrorCode.OPERATION_RESOLUTION_FAILURE);
    }

    @Test
    void aVariableThatCannotBeUsedIsNamed() {
        String query = "query($first: Int!, $on: Date) { regulations(first: $first, on: $on) { totalCount } }";
        Map<String, Object> nothing = new HashMap<>();
        nothing.put("first", null);

        assertThat(refusal(query, Map.of()).details()).containsEntry("argument", "first");
        assertThat(refusal(query, nothing).details()).containsEntry("argument", "first");
        assertThat(refusal(query, Map.of("first", "x")).details()).containsEntry("argument", "first");
        assertThat(refusal(query, Map.of("first", 3_000_000_000L)).details()).containsEntry("argument", "first");
        assertThat(refusal(query, Map.of("first", 1, "on", 2020)).details()).containsEntry("argument", "on");
        assertThat(refusal(query, Map.of("first", Map.of())).message()).doesNotContainIgnoringCase("map");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    {"maturity": {"eq": "NOPE"}}     | f.maturity.eq | variable $f.maturity.eq is "NOPE", not one of FINAL, TRIAL, DRAFT_FOR_COMMENT, DRAFT_FOR_APPROVAL, DRAFT_READING, PLANNED
                    {"maturity": {"in": [null, "FINAL"]}} | f.maturity.in.0 | variable $f.maturity.in.0 is null; a value of type Maturity is expected
                    {"and": [{}, {"round": {"eq": 1.5}}]} | f.and.1.round.eq | variable $f.and.1.round.eq is 1.5, not a whole number of 32 bits
                    {"issued": {"between": {"from": "2020-01-01"}}} | f.issued.between.to | variable $f.issued.between.to is missing; a day in quotes (YYYY-MM-DD) is expected
                    {"issued": {"match": "NEVER"}}   | f.issued.match | variable $f.issued.match is "NEVER", not one of CERTAIN, POSSIBLE
                    {"round": {"eq": 1e999}}         | f.round.eq    | variable $f.round.eq is "Infinity", not a whole number of 32 bits
                    {"issued": 3}                    | f.issued      | variable $f.issued is 3, not an object with fields of DateFilter
                    {"round": {"eqs": 1}}            | f.round.eqs   | variable $f.round: IntFilter has no field 'eqs'; it has eq, ne, in, notIn, lt, lte, gt, gte, isNull
                    """)
    void aVariableIsToldWhereItDoesNotFit(String json, String argument, String message) throws Exception {
        String query = "query(\n  $f: RegulationFilter) { regulations(filter: $f) { totalCount } }";

        ApiError error = refusal(query, Map.of("f", new ObjectMapper().readValue(json, Object.class)));

        assertThat(error.code()).isEqualTo(ErrorCode.BAD_USER_INPUT);
        assertThat(error.details()).containsEntry("argument", argument);
        assertThat(error.message()).isEqualTo(message);
        assertThat(error.locations()).containsExactly(new ApiError.Location(2, 3));
    }

    @Test
    void variablesThatAreMissingAreSaidToBe() {
        String query = "query($n: Int!, $on: Date!) { regulations(first: $n, on: $on) { totalCount } }";

        assertThat(refusals(query, Map.of()))
                .extracting(ApiError::message)
                .containsExactly(
                        "variable $n is missing; a whole number of 32 bits is expected",
                        "variable $on is missing; a day in quotes (YYYY-MM-DD) is expected");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    regulations(filter: {subject: {eq: "x"}})            | 33 | filter: RegulationFilter has no field 'subject'; it has key, title,
                    regulations(filter: {maturity: {eq: NOPE}})          | 39 | filter.maturity.eq is NOPE, not one of FINAL, TRIAL,
                    regulations(filter: {maturity: {eq: "FINAL"}})       | 39 | filter.maturity.eq is "FINAL", not one of FINAL, TRIAL,
                    regulations(filter: {and: {round: {in: [1, "x"]}}})  | 46 | filter.and.round.in.1 is "x", not a whole number of 32 bits
                    regulations(on: 2020)                                | 19 | on is 2020, not a day in quotes (YYYY-MM-DD)
                    regulations(orderBy: KEY)                            | 24 | orderBy is KEY, not an object with fields of RegulationOrder
                    regulations(orderBy: [{direction: ASC}])             | 25 | orderBy.0.field is missing; a value of type RegulationOrderField is expected
                    regulations @skip(if: "x")                           | 25 | if is "x", not true or false
                    ... on Query { regulations(first: null, last: 1.5) } | 49 | last is 1.5, not a whole number of 32 bits
                    """)
    void aLiteralIsToldWhereItDoesNotFit(String field, int column, String message) {
        String selections =
                field.contains("...") ? field.replace(" }", " { totalCount } }") : field + " { totalCount }";

        ApiError error = refusal("{ " + selections + " }", Map.of());

        assertThat(error.code()).isEqualTo(ErrorCode.GRAPHQL_VALIDATION_FAILED);
        assertThat(error.message()).startsWith(message).doesNotContain("Value{", "AST");
        assertThat(error.locations()).containsExactly(new ApiError.Location(1, column));
    }

    @Test
    void aDefaultIsToldWhereItDoesNotFit() {
        String query = "query($f: RegulationFilter = {round: {eq: true}}) { regulations(filter: $f) { totalCount } }";

        assertThat(refusal(query, Map.of()).message())
                .isEqualTo("the default of $f.round.eq is true, not a whole number of 32 bits");
    }

    @Test
    void everythingThatIsWrongWithAValueIsSaidAtOnce() {
        String query = "{ regulations(filter: {round: {eq: \"x\", lt: \"y\"}, key: {eq: 3}}) { totalCount } }";

        assertThat(refusals(query, Map.of()))
                .extracting(ApiError::message)
                .containsExactly(
                        "filter.key.eq is 3, not a text in quotes",
                        "filter.round.eq is \"x\", not a whole number of 32 bits",
                        "filter.round.lt is \"y\", not a whole number of 32 bits");
    }

    @Test
    void chainedFragmentsAreRefusedBeforeValidation() {
        String query = "{ ...f0 } "
                + IntStream.range(0, 999)
                        .mapToObj(i -> "fragment f%d on Query { ...f%d } ".formatted(i, i + 1))
                        .collect(Collectors.joining())
                + "fragment f999 on Query { __typename }";

        assertThat(refusal(query, Map.of()).code()).isEqualTo(ErrorCode.QUERY_TOO_COMPLEX);
        assertThat(refusal(query, Map.of()).details()).containsKey("cost");
    }

    @Test
    void sizesAreLimited() {
        assertTooComplex("{ " + "__typename ".repeat(4_001) + "}");
        assertTooComplex("{ " + aliases(31, "__typename") + "}");
        assertTooComplex("{ ...a ...b } fragment a on Query { " + aliases(16, "__typename")
                + "} fragment b on Query { "
                + aliases(16, "__typename").replace("a", "b").replace("typenbme", "typename")
                + "}");
        assertTooComplex("{ " + aliases(21, "__typename") + "}");
        assertTooComplex("{ issuer(key: \"x\") { regulations { nodes { issuances { issuer { regulations { nodes "
                + "{ issuances { issuer { regulations { nodes { issuances { issuer { regulations { nodes { key "
                + "} ".repeat(16));
        assertTooComplex("{ ...f0 } "
                + IntStream.range(0, 24)
                        .mapToObj(i -> "fragment f%d on Query { ...f%d ...f%d } ".formatted(i, i + 1, i + 1))
                        .collect(Collectors.joining())
                + "fragment f24 on Query { __typename }");
    }

    @Test
    void fragmentsThatLeadBackToThemselvesAreNoTrap() {
        ApiError error = refusal("{ ...a } fragment a on Query { ...b } fragment b on Query { ...a }", Map.of());

        assertThat(error.code()).isEqualTo(ErrorCode.GRAPHQL_VALIDATION_FAILED);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{ __schema { types { fields { type { fields { type { fields { type { name } } } } } } } } }",
                "{ a: __schema { types { name } } b: __schema { types { name } } }"
            })
    void introspectionInCirclesIsRefused(String query) {
        assertThat(refusal(query, Map.of()).code()).isEqualTo(ErrorCode.QUERY_TOO_COMPLEX);
    }

    @Test
    void severalTypesMayBeAskedAbout() {
        Operation operation = documents.prepare(new GraphqlRequest(
                "{ a: __type(name: \"Topic\") { fields { name } } b: __type(name: \"Level\") { name } }",
                null,
                Map.of()));

        assertThat(operation.rootFields()).hasSize(2);
    }

    @Test
    void errorsAreFew() {
        String query =
                "{ " + IntStream.range(0, 1_000).mapToObj("no%d "::formatted).collect(Collectors.joining()) + "}";

        RefusedException refused = catchThrowableOfType(
                RefusedException.class, () -> documents.prepare(new GraphqlRequest(query, null, Map.of())));

        assertThat(refused.errors()).hasSizeBetween(1, 101);
    }

    private void assertTooComplex(String query) {
        assertThat(refusal(query, Map.of()).code()).as(query).isEqualTo(ErrorCode.QUERY_TOO_COMPLEX);
    }

    private static String aliases(int count, String field) {
        return IntStream.range(0, count)
                .mapToObj(i -> "a%d: %s ".formatted(i, field))
                .collect(Collectors.joining());
    }

    private ApiError refusal(String query, Map<String, Object> variables) {
        return refusals(query, variables).get(0);
    }

    private List<ApiError> refusals(String query, Map<String, Object> variables) {
        RefusedException refused = catchThrowableOfType(
                RefusedException.class, () -> documents.prepare(new GraphqlRequest(query, null, variables)));
        assertThat(refused).as(query).isNotNull();
        return refused.errors();
    }
}
