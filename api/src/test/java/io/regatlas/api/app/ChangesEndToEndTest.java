package io.regatlas.api.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.regatlas.domain.catalogue.Entity;
import io.regatlas.domain.entity.Key;
import io.regatlas.domain.publish.Contents;
import io.regatlas.domain.publish.Retirement;
import io.regatlas.domain.question.Shadow;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** From HTTP to PostgreSQL and back: a third release, in which a report has been retired. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ChangesEndToEndTest {

    private static final List<String> LISTS = List.of(
            "regulations",
            "issuers",
            "activities",
            "relationships",
            "events",
            "facts",
            "topics",
            "jurisdictions",
            "sources",
            "datasets");
    private static final long LONGEST_WAIT_NANOS = TimeUnit.SECONDS.toNanos(20);

    private final Served served = new Served();

    @BeforeAll
    void publishAThirdRelease() throws InterruptedException {
        new Shadow(served.store().store().releases()).publish("Third", withoutTheReport());
        long limit = System.nanoTime() + LONGEST_WAIT_NANOS;
        while (!served.ask("{ release { number } }", Map.of()).contains("\"number\":3")) {
            assertThat(System.nanoTime()).isLessThan(limit);
            TimeUnit.MILLISECONDS.sleep(50);
        }
    }

    @AfterAll
    void close() {
        served.close();
    }

    @Test
    void whatLeftSaysWhyAndIsReadWhereItLastWas() {
        JsonNode change = ask(
                "{ changes(from: 1, filter: {key: {eq: \"cn-report\"}}) { totalCount }"
                        + " last: changes(from: 2, filter: {kind: {eq: RETIRED}, nodeKind: {eq: REGULATION}}) {"
                        + " nodes { key cause subject { ... on Regulation { type title { text } } } } } }",
                Map.of());

        assertThat(change.at("/changes/totalCount").asInt()).isZero();
        assertThat(change.at("/last/nodes").toString())
                .isEqualTo("[{\"key\":\"cn-report\",\"cause\":\"Found to be \\\"no\\\" report.\","
                        + "\"subject\":{\"type\":\"REPORT\",\"title\":{\"text\":\"Report on the campaign\"}}}]");
    }

    @Test
    void aChangeIsFoundByItsIdForGood() {
        JsonNode change = ask("{ changes(from: 1, to: 2, first: 1) { nodes { id kind key } } }", Map.of())
                .at("/changes/nodes/0");
        Map<String, Object> id = Map.of("id", change.path("id").asText());

        JsonNode found = ask(
                "query($id: ID!) { node(id: $id) { ... on Change { id kind key } }"
                        + " nodes(ids: [$id, $id]) { ... on Change { id kind key } } early: node(id: $id, release: 1) { id } }",
                id);

        assertThat(found.path("node")).isEqualTo(change);
        assertThat(found.at("/nodes/1")).isEqualTo(change);
        assertThat(found.path("early").isNull()).isTrue();
    }

    @Test
    void theChangesMakeTheLaterReleaseOfTheEarlier() {
        for (int from = 0; from < 3; from++) {
            Set<String> ids = from == 0 ? new TreeSet<>() : ids(from);
            replay(from, ids);
            assertThat(ids).as("from %d", from).isEqualTo(ids(3));
        }
    }

    private void replay(int from, Set<String> ids) {
        String after = "";
        boolean more = true;
        while (more) {
            JsonNode page = ask(
                            ("{ changes(from: %d, first: 7%s, filter: {nodeKind: {notIn: [CITATION, ISSUANCE]}}) {"
                                            + " nodes { kind subject { id } } pageInfo { hasNextPage endCursor } } }")
                                    .formatted(from, after),
                            Map.of())
                    .path("changes");
            for (JsonNode change : page.path("nodes")) {
                String id = change.at("/subject/id").asText();
                switch (change.path("kind").asText()) {
                    case "ADDED" -> assertThat(ids.add(id)).isTrue();
                    case "CHANGED" -> assertThat(ids).contains(id);
                    default -> assertThat(ids.remove(id)).isTrue();
                }
            }
            more = page.at("/pageInfo/hasNextPage").asBoolean();
            after = ", after: \"%s\"".formatted(page.at("/pageInfo/endCursor").asText());
        }
    }

    private Set<String> ids(int release) {
        StringBuilder query = new StringBuilder("{");
        LISTS.forEach(list -> query.append(" %s(release: %d, first: 100) { nodes { id } }".formatted(list, release)));
        return new TreeSet<>(ask(query + " }", Map.of()).findValuesAsText("id"));
    }

    private JsonNode ask(String query, Map<String, Object> variables) {
        return EndToEndTest.data(served.ask(query, variables));
    }

    private static Contents withoutTheReport() {
        Contents second = ServedContents.second();
        List<Entity<?>> entities = new ArrayList<>();
        second.entities().forEach(entity -> {
            if (!entity.key().equals("cn-report")) {
                entities.add(entity);
            }
        });
        Retirement retirement = new Retirement(
                new Key("cn-report"), "Regulation", "Found to be \"no\" report.", LocalDate.of(2021, 2, 1), null);
        return new Contents(second.dataset(), entities, List.of(retirement));
    }
}
