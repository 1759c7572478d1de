package io.regatlas.importer.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.regatlas.persistence.embedded.TestDatabase;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The way back, and making anew what is computed. */
class RollbackTest {

    private final String database = TestDatabase.create();
    private final Map<String, String> environment = Map.of("DATABASE_URL", database);
    private final DatasetFolder folder;
    private final DatasetFolder other;

    RollbackTest(@TempDir Path temporary) {
        folder = DatasetFolder.copyTo(temporary.resolve("dataset"));
        other = DatasetFolder.copyTo(temporary.resolve("other"));
        other.keepOnly("dataset.yaml", "regulations");
        other.edit("dataset.yaml", "key: fixture", "key: other");
        other.rename("regulations/rule.yaml", "regulations/ruling.yaml");
        other.edit("regulations/ruling.yaml", "key: rule", "key: ruling");
    }

    @Test
    void aRollbackIsANewReleaseThatHoldsWhatTheOldOneHeld() {
        publish(folder);
        folder.edit("regulations/rule.yaml", "date: 2020-08,", "date: 2020-08-20,");
        publish(folder);

        Run run = run("rollback", "1", "--notes", "The day was wrong.");

        JsonNode releases = json(run("releases", "--json"));
        assertThat(run.code()).isZero();
        assertThat(run.out())
                .isEqualTo("Published release 3, %s. It holds what release 1 held.\n"
                        .formatted(releases.at("/0/hash").asText()));
        assertThat(releases.at("/2/hash")).isEqualTo(releases.at("/0/hash"));
        assertThat(run("releases").out().lines().toList().get(2))
                .startsWith("3  ")
                .endsWith("  holds what release 1 held  The day was wrong.");
        assertThat(run("plan", path(folder)).out()).contains("Against release 3: 0 added, 1 changed, 0 gone, ");
    }

    @Test
    void jsonTellsTheReleaseOrThatNothingChanged() {
        publish(folder);
        folder.edit("regulations/rule.yaml", "date: 2020-08,", "date: 2020-08-20,");
        publish(folder);

        JsonNode published = json(run("rollback", "1", "--json"));
        Run again = run("rollback", "1", "--json");

        assertThat(published.at("/outcome").asText()).isEqualTo("PUBLISHED");
        assertThat(published.at("/release/number").asInt()).isEqualTo(3);
        assertThat(published.at("/release/restores").asInt()).isOne();
        assertThat(again.code()).isEqualTo(6);
        assertThat(again.out()).isEqualTo("{\"outcome\":\"UNCHANGED\"}\n");
    }

    @Test
    void whereNothingChangesNothingIsPublished() {
        publish(folder);

        Run run = run("rollback", "1");

        assertThat(run.code()).isEqualTo(6);
        assertThat(run.out())
                .isEqualTo(
                        "Nothing changed: the newest release holds what release 1 held. No release was published.\n");
        assertThat(json(run("releases", "--json"))).hasSize(1);
    }

    @Test
    void oneDatasetGoesBackAlone() {
        publish(folder);
        publish(other);
        folder.edit("regulations/rule.yaml", "date: 2020-08,", "date: 2020-08-20,");
        publish(folder);

        Run run = run("rollback", "1", "--dataset", "fixture");

        assertThat(run.code()).isZero();
        assertThat(run("import", path(other)).code()).isEqualTo(6);
        assertThat(run("plan", path(folder)).out()).contains(" 0 added, 1 changed, 0 gone, ");
    }

    @Test
    void noReferenceLosesItsEnd() {
        publish(folder);
        folder.edit(
                "topics.yaml",
                "- key: data\n",
                "- key: secrets\n  names: [{text: Secrets, language: en, kind: OFFICIAL}]\n$0");
        publish(folder);
        other.edit("regulations/ruling.yaml", "topics: \\[data]", "topics: [secrets]");
        publish(other);

        Run run = run("rollback", "1", "--dataset", "fixture");

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.err())
                .startsWith("regatlas: ")
                .contains("secrets")
                .endsWith("; roll back the datasets together, without --dataset\n");
        assertThat(json(run("releases", "--json"))).hasSize(3);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "rollback 9|regatlas: there is no release 9",
                "rollback 0|regatlas: there is no release 0",
                "rollback 1 --dataset nowhere|regatlas: neither release 1 nor the newest has a dataset nowhere",
                "rollback 1 --dataset No_Key|regatlas: Invalid value for option '--dataset': 'No_Key' is no key",
                "rollback one|regatlas: Invalid value for positional parameter at index 0 (N): 'one' is not an int",
                "rollback|regatlas: Missing required parameter: 'N'"
            })
    void whatCannotBeGoneBackToIsSaid(String line, String said) {
        publish(folder);

        Run run = run(line.split(" ", -1));

        assertThat(run.code()).isOne();
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).startsWith(said);
    }

    @Test
    void aStoreOfAnotherVersionIsRefusedUntilItIsReindexed() throws SQLException {
        publish(folder);
        execute("UPDATE regatlas.derived_state SET version = 'older'");

        Run refused = run("plan", path(folder));
        Run reindex = run("reindex");
        Run json = run("reindex", "--json");

        assertThat(refused.code()).isEqualTo(4);
        assertThat(refused.err()).contains("older").contains("run ./regatlas reindex\n");
        assertThat(reindex.code()).as(reindex.err()).isZero();
        assertThat(reindex.out()).isEqualTo("What is computed was made anew.\n");
        assertThat(json.out()).isEqualTo("{\"outcome\":\"REINDEXED\"}\n");
        assertThat(run("plan", path(folder)).code()).isZero();
        assertThat(json(run("releases", "--json"))).hasSize(1);
    }

    private void publish(DatasetFolder dataset) {
        Run run = run("import", path(dataset));
        assertThat(run.code()).as(run.out() + run.err()).isZero();
    }

    private Run run(String... arguments) {
        return Run.of(environment, arguments);
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = TestDatabase.connect(database);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String path(DatasetFolder dataset) {
        return dataset.path().toString();
    }

    private static JsonNode json(Run run) {
        try {
            return new JsonMapper().readTree(run.out());
        } catch (JsonProcessingException malformed) {
            throw new AssertionError(run.out() + run.err(), malformed);
        }
    }
}
