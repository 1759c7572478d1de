package io.regatlas.api.answer;

import static io.regatlas.api.answer.FixedReleases.release;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.regatlas.domain.question.Position;
import io.regatlas.domain.question.Question;
import io.regatlas.domain.question.Selection;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Which release and which day is read. */
class ReleasesTest extends Asking {
    @Test
    void twoReleasesInOneOperationAreTwoQuestions() {
        ask("{ a: regulation(key: \"x\", release: 1) { key } b: regulation(key: \"x\", release: 2) { key } }");

        assertThat(answers.questions())
                .extracting(Question::release)
                .containsExactly(release(1, 'a').ref(), release(2, 'a').ref());
    }

    @Test
    void anUnknownReleaseIsNeverAnsweredFromAnother() throws Exception {
        JsonNode error = error(ask("{ regulation(key: \"x\", release: 3) { key } }"));

        assertThat(error.at("/extensions/code").asText()).isEqualTo("UNKNOWN_RELEASE");
        assertThat(error.at("/extensions/argument").asText()).isEqualTo("release");
        assertThat(error.at("/message").asText()).isEqualTo("release is 3, not 1 to 2, the newest release");
        assertThat(answers.questions()).isEmpty();
    }

    @Test
    void anEmptyStoreSaysWhatToDo() throws Exception {
        releases = new FixedReleases();

        JsonNode error = error(ask("{ regulation(key: \"x\") { key } }"));

        assertThat(error.at("/extensions/code").asText()).isEqualTo("UNKNOWN_RELEASE");
        assertThat(error.at("/message").asText()).isEqualTo("no release yet: import a dataset first");
        assertThat(error(ask("{ regulation(key: \"x\", release: 1) { key } }"))
                        .at("/message")
                        .asText())
                .isEqualTo("release is 1, but there is none yet: import a dataset first");
    }

    @Test
    void aCursorSetsTheReleaseWhereNothingElseDoes() {
        String cursor = cursor(1, 'a', fingerprint("{ regulations { totalCount } }"));

        ask("{ regulations(after: \"%s\") { totalCount } }".formatted(cursor));

        assertThat(question().release()).isEqualTo(release(1, 'a').ref());
        assertThat(page().slice().after()).isEqualTo(new Position(List.of(), "x"));
    }

    @Test
    void cursorsOfAnotherListFilterOrderOrReleaseAreInvalid() throws Exception {
        int regulations = fingerprint("{ regulations { totalCount } }");
        String first = cursor(1, 'a', regulations);

        assertThat(code("{ regulations(after: \"x\") { totalCount } }")).isEqualTo("INVALID_CURSOR");
        assertThat(code("{ regulations(after: \"\\u0000\") { totalCount } }")).isEqualTo("INVALID_CURSOR");
        assertThat(code("{ issuers(after: \"%s\") { totalCount } }".formatted(first)))
                .isEqualTo("INVALID_CURSOR");
        assertThat(code("{ regulations(before: \"%s\", filter: {round: {eq: 1}}) { totalCount } }".formatted(first)))
                .isEqualTo("INVALID_CURSOR");
        assertThat(code("{ regulations(after: \"%s\", orderBy: [{field: KEY}]) { totalCount } }".formatted(first)))
                .isEqualTo("INVALID_CURSOR");
        assertThat(code("{ regulations(after: \"%s\", release: 2) { totalCount } }".formatted(first)))
                .isEqualTo("INVALID_CURSOR");
        assertThat(code("{ regulations(after: \"%s\", before: \"%s\") { totalCount } }"
                        .formatted(first, cursor(2, 'a', regulations))))
                .isEqualTo("INVALID_CURSOR");
        assertThat(answers.questions()).hasSize(1);
    }

    @Test
    void aCursorOfAReleaseThatIsNotHereIsUnknownRelease() throws Exception {
        int regulations = fingerprint("{ regulations { totalCount } }");

        assertThat(code("{ regulations(after: \"%s\") { totalCount } }".formatted(cursor(3, 'a', regulations))))
                .isEqualTo("UNKNOWN_RELEASE");
        assertThat(code("{ regulations(after: \"%s\") { totalCount } }".formatted(cursor(1, 'b', regulations))))
                .isEqualTo("UNKNOWN_RELEASE");
    }

    @Test
    void aNestedCursorOfAnotherReleaseThanItsRootIsInvalid() throws Exception {
        ask("{ issuer(key: \"x\") { regulations { totalCount } } }");
        Selection.Connected nested =
                (Selection.Connected) lookup().selection().members().get(0);
        String cursor = cursor(1, 'a', nested.request().fingerprint());
        String query = "{ issuer(key: \"x\", release: %d) { regulations(after: \"%s\") { totalCount } } }";

        assertThat(code(query.formatted(2, cursor))).isEqualTo("INVALID_CURSOR");
        assertThat(ask(query.formatted(1, cursor))).startsWith("{\"data\":");
    }

    @Test
    void fingerprintsTellListsApartButNotSpellings() {
        int plain = fingerprint("{ regulations { totalCount } }");

        assertThat(fingerprint("{ regulations(filter: {}, first: 3, release: 1) { nodes { key } } }"))
                .isEqualTo(plain);
        assertThat(fingerprint("{ regulations(filter: {round: {eq: 1}}) { totalCount } }"))
                .isNotEqualTo(plain);
        assertThat(fingerprint("{ regulations(orderBy: [{field: TYPE}]) { totalCount } }"))
                .isNotEqualTo(plain);
        assertThat(fingerprint("{ regulations(orderBy: [{field: TYPE, direction: ASC}]) { totalCount } }"))
                .isEqualTo(fingerprint("{ regulations(orderBy: [{nulls: LAST, field: TYPE}]) { totalCount } }"));
    }
}
