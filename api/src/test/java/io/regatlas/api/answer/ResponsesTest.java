package io.regatlas.api.answer;

import static io.regatlas.api.answer.FixedReleases.release;
import static io.regatlas.api.answer.RecordingAnswers.json;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.regatlas.domain.question.StoreTimeoutException;
import io.regatlas.domain.question.StoreUnavailableException;
import io.regatlas.domain.question.UnknownReleaseException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is made of the answers. */
class ResponsesTest extends Asking {
    @Test
    void answersStandInTheOrderAskedAsTheyCame() {
        answers = new RecordingAnswers(question -> CompletableFuture.supplyAsync(
                () -> json("\"%s\"".formatted(question.release().number())),
                CompletableFuture.delayedExecutor(
                        question.release().number() == 1 ? 100 : 0, java.util.concurrent.TimeUnit.MILLISECONDS)));

        String body = ask("{ z: topics(release: 1) { totalCount } __typename a: topics(release: 2) { totalCount } }");

        assertThat(body).startsWith("{\"data\":{\"z\":\"1\",\"__typename\":\"Query\",\"a\":\"2\"}");
    }

    @Test
    void introspectionIsAnsweredAtItsPlace() throws Exception {
        JsonNode body = JSON.readTree(ask(
                "{ a: topics { totalCount } t: __type(name: \"Topic\") { n: name } __schema { queryType { name } } }"));

        assertThat(body.at("/data").toString())
                .isEqualTo("{\"a\":{},\"t\":{\"n\":\"Topic\"},\"__schema\":{\"queryType\":{\"name\":\"Query\"}}}");
    }

    @Test
    void theIntrospectionOfToolsIsAllowed() throws Exception {
        JsonNode body = JSON.readTree(ask(graphql.introspection.IntrospectionQuery.INTROSPECTION_QUERY));

        assertThat(body.path("errors").isMissingNode()).isTrue();
        assertThat(body.at("/data/__schema/types").size()).isGreaterThan(50);
    }

    @Test
    void aFailedRootFieldIsNullWhereTheSchemaAllowsIt() throws Exception {
        answers = failing(new StoreUnavailableException("no route to db.internal", new IllegalStateException()));

        JsonNode body = JSON.readTree(ask("{ t: __typename a: regulation(key: \"x\") { key } }"));

        assertThat(body.at("/data").toString()).isEqualTo("{\"t\":\"Query\",\"a\":null}");
        assertThat(body.at("/errors/0/path/0").asText()).isEqualTo("a");
        assertThat(body.toString()).doesNotContain("db.internal");
    }

    @Test
    void aFailedRootFieldThatMayNotBeNullTakesAllDataAway() throws Exception {
        answers = failing(new IllegalStateException("SELECT secret"));

        JsonNode body = JSON.readTree(ask("{ a: regulation(key: \"x\") { key } b: topics { totalCount } }"));

        assertThat(body.get("data").isNull()).isTrue();
        assertThat(body.at("/errors").findValuesAsText("code"))
                .containsExactly("INTERNAL_SERVER_ERROR", "INTERNAL_SERVER_ERROR");
        assertThat(body.toString()).doesNotContain("secret");
    }

    @Test
    void failuresOfTheStoreHaveTheirCodes() throws Exception {
        answers = failing(new StoreTimeoutException("slow", new IllegalStateException()));
        assertThat(code("{ topics { totalCount } }")).isEqualTo("TIMEOUT");
        answers = failing(new UnknownReleaseException(release(1, 'a').ref()));
        assertThat(code("{ topics { totalCount } }")).isEqualTo("UNKNOWN_RELEASE");
        answers = new RecordingAnswers(question -> {
            throw new IllegalArgumentException("io.regatlas.Broken");
        });
        assertThat(code("{ topics { totalCount } }")).isEqualTo("INTERNAL_SERVER_ERROR");
    }

    @Test
    void anAnswerThatDoesNotComeIsGivenUp() throws Exception {
        limits = withTime(Duration.ofMillis(50));
        answers = new RecordingAnswers(question -> new CompletableFuture<>());

        assertThat(code("{ topics { totalCount } }")).isEqualTo("TIMEOUT");
    }

    @Test
    void anAnswerThatIsTooLongIsWithheld() throws Exception {
        answers = new RecordingAnswers(
                question -> CompletableFuture.completedFuture(json("\"" + "x".repeat(3 << 20) + "\"")));

        JsonNode body = JSON.readTree(ask("{ a: topics { totalCount } b: topics { totalCount } }"));

        assertThat(body.at("/errors/0/extensions/code").asText()).isEqualTo("QUERY_TOO_COMPLEX");
        assertThat(body.get("data").isNull()).isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    { regulation(key: "x") { key } }                                                     | 1
                    { regulation(key: "x") { issuances { issuer { key } } } }                            | 9
                    { regulations { nodes { key } } }                                                    | 21
                    { regulations(first: 0) { totalCount } }                                             | 2
                    { regulations(last: 3) { edges { node { key } } pageInfo { endCursor } } }           | 8
                    { nodes(ids: ["a", "b"]) { id ... on Regulation { issuances { id } } } }             | 10
                    { regulations(filter: {issuer: {some: {key: {eq: "x"}}}}) { totalCount } }           | 7
                    { __schema { types { name } } }                                                      | 0
                    """)
    void thePriceFollowsTheSchema(String query, int points) throws Exception {
        JsonNode body = JSON.readTree(ask(query));

        assertThat(body.at("/extensions/cost/requested").asInt()).isEqualTo(points);
    }

    @Test
    void whatCostsTooMuchIsRefusedBeforeAnythingRuns() throws Exception {
        String query =
                "{ issuers(first: 100) { nodes { regulations(first: 100) { nodes { issuances { issuer { regulations(first: 100) { totalCount nodes { key } } } } } } } } }";

        JsonNode error = error(ask(query));

        assertThat(error.at("/extensions/code").asText()).isEqualTo("QUERY_TOO_COMPLEX");
        assertThat(error.at("/extensions/cost/limit").asInt()).isEqualTo(200_000);
        assertThat(answers.questions()).isEmpty();
    }
}
