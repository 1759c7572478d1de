package io.regatlas.api.answer;

import static io.regatlas.api.answer.FixedReleases.release;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.regatlas.domain.catalogue.Catalogue;
import io.regatlas.domain.catalogue.Edge;
import io.regatlas.domain.catalogue.Property;
import io.regatlas.domain.question.Condition;
import io.regatlas.domain.question.PageRequest.ConnectionMember;
import io.regatlas.domain.question.Question.Target;
import io.regatlas.domain.question.Selection;
import io.regatlas.domain.question.Test.Operator;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What changes ask of the store: two releases, and a list like any other. */
class ChangesTest extends Asking {

    @Test
    void changesAreOfTwoReleases() {
        ask("{ changes(from: 1, to: 2) { from to totalCount } }");

        assertThat(question().release()).isEqualTo(release(2, 'a').ref());
        assertThat(changes().from()).isEqualTo(release(1, 'a').ref());
        assertThat(changes().request().members())
                .containsExactly(
                        new ConnectionMember.Between("from", false),
                        new ConnectionMember.Between("to", true),
                        new ConnectionMember.TotalCount("totalCount"));
        assertThat(changes().request().orders())
                .extracting(order -> order.field().name())
                .containsExactly("NODE_KIND");
    }

    @Test
    void theEmptyStoreIsReleaseNoneAndTheLaterIsTheNewest() {
        ask("{ changes(from: 0) { totalCount } }");

        assertThat(question().release()).isEqualTo(release(2, 'a').ref());
        assertThat(changes().from()).isNull();
    }

    @Test
    void aFilterReachesWhatAChangeIsOf() {
        ask(
                """
                { changes(from: 0, filter: {kind: {eq: CHANGED}, field: {startsWith: "titles."}
                      regulation: {round: {eq: 2}}}) { totalCount } }
                """);

        assertThat(changes().request().filter())
                .isEqualTo(new Condition.All(List.of(
                        new Condition.Scalar(
                                (Property) condition("kind"),
                                List.of(new io.regatlas.domain.question.Test(Operator.EQ, List.of("CHANGED")))),
                        new Condition.Scalar(
                                (Property) condition("field"),
                                List.of(new io.regatlas.domain.question.Test(
                                        Operator.STARTS_WITH, List.of("titles.")))),
                        new Condition.One(
                                (Edge) condition("regulation"),
                                null,
                                new Condition.Scalar(
                                        (Property) Objects.requireNonNull(Catalogue.REGULATION
                                                .conditions()
                                                .get("round")),
                                        List.of(new io.regatlas.domain.question.Test(Operator.EQ, List.of(2))))))));
    }

    @ParameterizedTest
    @CsvSource({
        "'from: 3', UNKNOWN_RELEASE, from, 'from is 3, not 0 to 2, the newest release'",
        "'from: -1', UNKNOWN_RELEASE, from, 'from is -1, not 0 to 2, the newest release'",
        "'from: 0, to: 3', UNKNOWN_RELEASE, to, 'to is 3, not 1 to 2, the newest release'",
        "'from: 0, to: 0', UNKNOWN_RELEASE, to, 'to is 0, not 1 to 2, the newest release'",
        "'from: 2, to: 1', BAD_USER_INPUT, from, 'from is 2, later than 1'"
    })
    void whatCannotBeComparedIsRefused(String arguments, String code, String argument, String message)
            throws Exception {
        JsonNode error = error(ask("{ changes(%s) { totalCount } }".formatted(arguments)));

        assertThat(error.at("/extensions/code").asText()).isEqualTo(code);
        assertThat(error.at("/extensions/argument").asText()).isEqualTo(argument);
        assertThat(error.at("/message").asText()).isEqualTo(message);
        assertThat(answers.questions()).isEmpty();
    }

    @Test
    void aReleaseComparedWithItselfIsAnswered() {
        ask("{ changes(from: 2, to: 2) { totalCount } }");

        assertThat(changes().from()).isEqualTo(question().release());
    }

    @Test
    void cursorsAreOfBothReleases() throws Exception {
        ask("{ changes(from: 1, to: 2) { totalCount } }");
        String cursor = changesCursor(2);

        assertThat(code("{ changes(from: 0, to: 2, after: \"%s\") { totalCount } }".formatted(cursor)))
                .isEqualTo("INVALID_CURSOR");
        assertThat(code("{ changes(from: 1, to: 1, after: \"%s\") { totalCount } }".formatted(cursor)))
                .isEqualTo("INVALID_CURSOR");
        assertThat(code("{ changes(from: 1, filter: {kind: {eq: ADDED}}, after: \"%s\") { totalCount } }"
                        .formatted(cursor)))
                .isEqualTo("INVALID_CURSOR");
        assertThat(ask("{ changes(from: 1, after: \"%s\") { totalCount } }".formatted(cursor)))
                .startsWith("{\"data\":");
    }

    @Test
    void aCursorSetsTheLaterRelease() {
        ask("{ changes(from: 0, to: 1) { totalCount } }");
        String cursor = changesCursor(1);

        ask("{ changes(from: 0, after: \"%s\") { totalCount } }".formatted(cursor));

        assertThat(question().release()).isEqualTo(release(1, 'a').ref());
    }

    @Test
    void aReleaseHasItsChanges() {
        ask("{ release(number: 2) { changes(first: 3, filter: {key: {eq: \"x\"}}) { from nodes { id } } } }");

        Selection.Connected changes =
                (Selection.Connected) lookup().selection().members().get(0);
        assertThat(changes.edge()).isEqualTo(Catalogue.RELEASE.edge("changes").orElseThrow());
        assertThat(changes.request().slice().size()).isEqualTo(3);
    }

    private String changesCursor(int release) {
        String hash = release(release, 'a').hash().substring(0, 16);
        return new io.regatlas.domain.question.Cursor(
                        release,
                        hash,
                        changes().request().fingerprint(),
                        new io.regatlas.domain.question.Position(List.of("0000"), "x"))
                .toString();
    }

    private Target.Changes changes() {
        return (Target.Changes) question().target();
    }

    private static Object condition(String name) {
        return Objects.requireNonNull(Catalogue.CHANGE.conditions().get(name));
    }
}
