package io.regatlas.importer.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.regatlas.domain.catalogue.Catalogue;
import io.regatlas.domain.catalogue.Property;
import io.regatlas.domain.question.Answer;
import io.regatlas.domain.question.Question;
import io.regatlas.domain.question.Question.Target;
import io.regatlas.domain.question.Selection;
import io.regatlas.domain.release.Release;
import io.regatlas.domain.release.ReleaseRef;
import io.regatlas.persistence.PostgresStore;
import io.regatlas.persistence.embedded.TestDatabase;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A regulation that was there twice, from the release that brought it to the key that leads to the other. */
class RetirementTest {

    private static final int LIMIT_SECONDS = 60;

    private static final String RETIRED =
            """
            key: ruling
            retired: {reason: The same text., on: 2020-09-30, redirect: rule}
            """;

    private final String database = TestDatabase.create();
    private final Map<String, String> environment = Map.of("DATABASE_URL", database);
    private final DatasetFolder folder;

    RetirementTest(@TempDir Path temporary) {
        folder = DatasetFolder.copyTo(temporary.resolve("dataset"));
    }

    @BeforeEach
    void importBoth() {
        folder.write("regulations/ruling.yaml", folder.read("regulations/rule.yaml"));
        folder.edit("regulations/ruling.yaml", "key: rule\n", "key: ruling\naliases: [old-ruling]\n");
        publish("Both.");
    }

    @Test
    void aRetirementIsPlannedWithItsReason() {
        retire();

        Run text = Run.of(environment, "plan", path());
        JsonNode plan = json(Run.of(environment, "plan", path(), "--json"));

        assertThat(text.out())
                .contains("\n  - Regulation ruling with 2 statements -> rule: The same text.\n")
                .contains("\n      aliases: nothing -> [\"old-ruling\",\"ruling\"]\n");
        assertThat(plan.at("/difference/changes"))
                .filteredOn(change -> change.at("/key").asText().equals("ruling"))
                .singleElement()
                .satisfies(change -> {
                    assertThat(change.at("/kind").asText()).isEqualTo("REDIRECTED");
                    assertThat(change.at("/cause").asText()).isEqualTo("The same text.");
                    assertThat(change.at("/redirect").asText()).isEqualTo("rule");
                });
    }

    @Test
    void absenceIsNoRetirement() {
        folder.delete("regulations/ruling.yaml");

        Run run = Run.of(environment, "import", path());

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.out()).contains("/dataset.yaml:1:1: error ABSENT_ENTITY: ruling: 'ruling': ");
        assertThat(releases()).hasSize(1);
    }

    @Test
    void aKeyThatIsLetGoWithoutRedirectLeadsNowhere() {
        folder.write("regulations/ruling.yaml", RETIRED.replace(", redirect: rule", ""));

        publish("Never was.");

        assertThat(resolve("ruling")).isEqualTo("null");
        assertThat(resolve("old-ruling")).isEqualTo("null");
        assertThat(resolve("rule")).isEqualTo("rule");
    }

    @Test
    void whatLedToARetiredEntityMustBeTakenOver() {
        folder.write("regulations/ruling.yaml", RETIRED);

        Run run = Run.of(environment, "import", path());

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.out())
                .contains("/ruling.yaml:2:61: error BAD_RETIREMENT: ruling: 'rule': expected rule to have the alias"
                        + " old-ruling, which led to ruling\n");
    }

    @Test
    void theReleasesTellTheStoryAndOldKeysStillResolve() {
        folder.edit("regulations/rule.yaml", "text: A rule,", "text: The rule,");
        publish("A better title.");
        retire();
        publish("One of them.");
        assertThat(List.of(resolve("rule"), resolve("ruling"), resolve("old-ruling")))
                .containsOnly("rule");

        Run back = Run.of(environment, "rollback", "1", "--notes", "Both after all.");
        assertThat(back.code()).as(back.err()).isZero();
        assertThat(resolve("rule")).isEqualTo("rule");
        assertThat(List.of(resolve("ruling"), resolve("old-ruling"))).containsOnly("ruling");

        publish("One of them, for good.");
        assertThat(List.of(resolve("rule"), resolve("ruling"), resolve("old-ruling")))
                .containsOnly("rule");
        List<JsonNode> told = releases();
        assertThat(told)
                .extracting(release -> release.at("/notes").asText())
                .containsExactly(
                        "Both.", "A better title.", "One of them.", "Both after all.", "One of them, for good.");
        assertThat(told).extracting(release -> release.at("/restores").asInt(0)).containsExactly(0, 0, 0, 1, 0);
        assertThat(told)
                .extracting(release -> release.at("/counts/REGULATION").asInt())
                .containsExactly(2, 2, 1, 2, 1);
        assertThat(told.get(3).at("/hash")).isEqualTo(told.get(0).at("/hash"));
        assertThat(told.get(4).at("/hash")).isEqualTo(told.get(2).at("/hash"));
    }

    @Test
    void whatCameBackMayStay() {
        String ruling = folder.read("regulations/ruling.yaml");
        String rule = folder.read("regulations/rule.yaml");
        retire();
        publish("One of them.");
        Run.of(environment, "rollback", "1");
        folder.write("regulations/ruling.yaml", ruling);
        folder.write("regulations/rule.yaml", rule);

        Run run = Run.of(environment, "import", path());

        assertThat(run.code()).as(run.out()).isEqualTo(6);
    }

    private void retire() {
        folder.write("regulations/ruling.yaml", RETIRED);
        folder.edit("regulations/rule.yaml", "key: rule\n", "key: rule\naliases: [old-ruling]\n");
    }

    private void publish(String notes) {
        Run run = Run.of(environment, "import", path(), "--notes", notes);
        assertThat(run.code()).as(run.out() + run.err()).isZero();
    }

    private String path() {
        return folder.path().toString();
    }

    private List<JsonNode> releases() {
        return List.copyOf(json(Run.of(environment, "releases", "--json")).findParents("number"));
    }

    /** The key of the regulation that a key leads to in the newest release; {@code null} where it leads nowhere. */
    private String resolve(String key) {
        Property found = (Property) Catalogue.REGULATION.field("key").orElseThrow();
        Selection selection = new Selection(List.of(new Selection.Value("key", found)));
        try (PostgresStore store = PostgresStore.at(database)) {
            List<Release> held = store.releases().from(1).toCompletableFuture().get(LIMIT_SECONDS, TimeUnit.SECONDS);
            Release newest = held.get(held.size() - 1);
            Answer answer = store.answers()
                    .ask(new Question(
                            new ReleaseRef(newest.number(), newest.hash()),
                            LocalDate.EPOCH,
                            new Target.Lookup(Catalogue.REGULATION, key, selection)))
                    .toCompletableFuture()
                    .get(LIMIT_SECONDS, TimeUnit.SECONDS);
            return new JsonMapper().readTree(answer.json()).path("key").asText("null");
        } catch (Exception failure) {
            throw new AssertionError(failure);
        }
    }

    private static JsonNode json(Run run) {
        try {
            return new JsonMapper().readTree(run.out());
        } catch (JsonProcessingException malformed) {
            throw new AssertionError(run.out() + run.err(), malformed);
        }
    }
}
