package io.regatlas.importer.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.regatlas.domain.problem.ProblemCode;
import io.regatlas.importer.BrokenDataset;
import io.regatlas.persistence.embedded.TestDatabase;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The commands on a real store, each test on one of its own. */
class MainTest {

    private static final String SOUND = "src/test/resources/sound";

    private final String database = TestDatabase.create();
    private final Map<String, String> environment = Map.of("DATABASE_URL", database);

    private final Path temporary;

    MainTest(@TempDir Path temporary) {
        this.temporary = temporary;
    }

    @Test
    void anImportTellsWhatWasReadWhatChangedAndWhatWasPublished() {
        Run run = Run.of(environment, "import", SOUND, "--notes", "The first.");

        assertThat(run.code()).isZero();
        assertThat(run.out())
                .startsWith("Read fixture: 1 regulation, 2 issuers, 1 issuance, 1 event, 2 topics,")
                .contains(
                        "Against the empty store: ", "  + Regulation rule with 2 statements\n", "  + Issuer cn-miit\n")
                .containsPattern("Published release 1, [0-9a-f]{64}\\.\n$");
        assertThat(run.err()).isEmpty();
        assertThat(Run.of(environment, "releases").out()).startsWith("1  ").endsWith("  The first.\n");
    }

    @Test
    void theSameImportAgainChangesNothing() {
        Run.of(environment, "import", SOUND);

        Run again = Run.of(environment, "import", SOUND);

        assertThat(again.code()).isEqualTo(6);
        assertThat(again.out()).endsWith("Nothing changed: release 1 has all of it. No release was published.\n");
        assertThat(Run.of(environment, "plan", SOUND).code()).isZero();
        assertThat(releases()).hasSize(1);
    }

    @Test
    void oneEditedFieldIsOnePlannedChangeAndOneChangedRow() throws SQLException {
        DatasetFolder folder = DatasetFolder.copyTo(temporary.resolve("dataset"));
        Run.of(environment, "import", folder.path().toString());
        folder.edit("regulations/rule.yaml", "date: 2020-08,", "date: 2020-08-20,");

        Run plan = Run.of(environment, "plan", folder.path().toString());
        Run run = Run.of(environment, "import", folder.path().toString());

        assertThat(plan.code()).isZero();
        assertThat(plan.out())
                .contains(
                        "Against release 1: 0 added, 1 changed, 0 gone,",
                        "  ~ Event rule/event/PUBLISHED\n      date: {\"edtf\":\"2020-08\"} -> {\"edtf\":\"2020-08-20\"}\n")
                .endsWith("An import would publish release 2.\n");
        assertThat(run.code()).isZero();
        assertThat(run.out()).contains(plan.out().lines().skip(1).limit(3).toArray(String[]::new));
        assertThat(statedSince(2)).containsExactly("event");
    }

    @Test
    void aPlanIsNoRelease() {
        Run.of(environment, "migrate");

        Run plan = Run.of(environment, "plan", SOUND);

        assertThat(plan.code()).isZero();
        assertThat(plan.out()).endsWith("An import would publish release 1.\n");
        assertThat(releases()).isEmpty();
    }

    @Test
    void aDatasetWithEveryFaultWritesNothing() {
        Run.of(environment, "import", SOUND);

        Run run = Run.of(
                environment, "import", BrokenDataset.FOLDER.resolve("all").toString(), "--json");

        assertThat(run.code()).isEqualTo(2);
        assertThat(json(run).at("/outcome").asText()).isEqualTo("REJECTED");
        assertThat(json(run).at("/problems").findValuesAsText("code")).contains("BAD_DATE", "WRONG_ISSUER", "CYCLE");
        assertThat(releases()).hasSize(1);
    }

    static List<BrokenDataset> broken() {
        return BrokenDataset.all().stream()
                .filter(broken -> !broken.needsStore())
                .toList();
    }

    @ParameterizedTest
    @MethodSource("broken")
    void everyBrokenDatasetIsRefusedAtItsPlace(BrokenDataset broken) {
        Run run = Run.of(Map.of(), "validate", broken.path().toString());

        assertThat(run.code()).isEqualTo(broken.code() == ProblemCode.FAILED_ASSERTION ? 3 : 2);
        assertThat(run.out())
                .containsPattern("\n%s/[^:]+:\\d+:\\d+: error %s:? .*\n".formatted(broken.path(), broken.code()))
                .endsWith("1 problem in 1 file. Nothing was written.\n");
    }

    @Test
    void aFolderThatIsNoDatasetIsNotSaidToBeRead() {
        DatasetFolder.copyTo(temporary.resolve("dataset"));

        Run run = Run.of(Map.of(), "validate", temporary.toString());

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.out())
                .isEqualTo(
                        """
                        %1$s/dataset.yaml:1:1: error UNEXPECTED_FILE: expected a dataset.yaml in this folder; there is one in %1$s/dataset
                        1 problem in 1 file. Nothing was written.
                        """
                                .formatted(temporary));
    }

    @Test
    void severalFoldersAreOneRelease() {
        DatasetFolder other = DatasetFolder.copyTo(temporary.resolve("other"));
        other.edit("dataset.yaml", "key: fixture", "key: other");

        Run clash = Run.of(environment, "import", SOUND, other.path().toString());
        Run both = Run.of(environment, "import", SOUND, "../datasets/cn-tmt");

        assertThat(clash.code()).isEqualTo(2);
        assertThat(clash.out()).contains("KEY_TAKEN");
        assertThat(both.code()).isEqualTo(2); // both have China
        assertThat(releases()).isEmpty();
    }

    @Test
    void aDatasetMayReferToAnotherInTheStore() {
        Run.of(environment, "import", SOUND);
        DatasetFolder other = DatasetFolder.copyTo(temporary.resolve("other"));
        other.keepOnly("dataset.yaml", "regulations");
        other.edit("dataset.yaml", "key: fixture", "key: other");
        other.rename("regulations/rule.yaml", "regulations/ruling.yaml");
        other.edit("regulations/ruling.yaml", "key: rule", "key: ruling");

        Run run = Run.of(environment, "import", other.path().toString());

        assertThat(run.code()).as(run.out()).isZero();
        assertThat(releases()).hasSize(2);
    }

    @Test
    void jsonSaysWhatThePlanSays() {
        JsonNode plan = json(Run.of(migrated(), "plan", SOUND, "--json"));
        JsonNode published = json(Run.of(environment, "import", SOUND, "--json"));

        assertThat(plan.at("/outcome").asText()).isEqualTo("PLANNED");
        assertThat(plan.at("/difference/from").isNull()).isTrue();
        assertThat(plan.at("/datasets/0/counts/REGULATION").asInt()).isOne();
        assertThat(published.at("/difference")).isEqualTo(plan.at("/difference"));
        assertThat(published.at("/release/number").asInt()).isOne();
        assertThat(json(Run.of(environment, "releases", "--json")).get(0)).isEqualTo(published.at("/release"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "publish", "import", "import --color x", "plan nowhere", "validate pom.xml", "releases x"})
    void aWrongCommandLineIsExplained(String line) {
        Run run = Run.of(environment, line.isEmpty() ? new String[0] : line.split(" ", -1));

        assertThat(run.code()).isOne();
        assertThat(run.out()).isEmpty();
        assertThat(run.err())
                .startsWith("regatlas: ")
                .containsPattern("\nSee \\./regatlas ([a-z]+ )?--help\\.\n$")
                .doesNotContain("Usage:");
        assertThat(run.err().lines()).hasSizeLessThanOrEqualTo(3);
    }

    @Test
    void theVersionIsSaid() {
        Run run = Run.of(Map.of(), "--version");

        assertThat(run.code()).isZero();
        assertThat(run.out()).matches("regatlas (\\d+\\.\\d+\\.\\d+(-SNAPSHOT)?|development)\n");
    }

    @Test
    void aMigrationSaysWhatItDid() throws JsonProcessingException {
        Run first = Run.of(environment, "migrate", "--json");
        Run second = Run.of(environment, "migrate", "--json");

        assertThat(new JsonMapper().readTree(first.out()).at("/migrations").asInt())
                .isPositive();
        assertThat(second.out()).isEqualTo("{\"migrations\":0}\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"--help", "import --help", "plan -h"})
    void helpIsNoError(String line) {
        Run run = Run.of(Map.of(), line.split(" ", -1));

        assertThat(run.code()).isZero();
        assertThat(run.out()).startsWith("Usage: regatlas");
    }

    @ParameterizedTest
    @CsvSource({"postgresql://nobody:secret@127.0.0.1:1/nothing, 4", "mysql://u:secret@h/d, 1", "nonsense, 1"})
    void aDatabaseThatIsNotThereOrNoneIsSaidInOneLine(String url, int code) {
        Run run = Run.of(Map.of("DATABASE_URL", url), "import", SOUND);

        assertThat(run.code()).isEqualTo(code);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).startsWith("regatlas: ").hasLineCount(1).doesNotContain("secret", "Exception", "\tat ");
    }

    @Test
    void aStoreWithoutTablesSaysWhatToDo() {
        Run run = Run.of(environment, "plan", SOUND);

        assertThat(run.code()).isEqualTo(4);
        assertThat(run.err()).startsWith("regatlas: ").contains("migrate").doesNotContain("Exception", "\tat ");
    }

    private Map<String, String> migrated() {
        Run.of(environment, "migrate");
        return environment;
    }

    private List<String> releases() {
        return Run.of(environment, "releases")
                .out()
                .lines()
                .filter(line -> line.matches("\\d.*"))
                .toList();
    }

    private static JsonNode json(Run run) {
        try {
            return new JsonMapper().readTree(run.out());
        } catch (JsonProcessingException malformed) {
            throw new AssertionError(run.out(), malformed);
        }
    }

    /** The table of each stated row that began with a release, the release's own left out. */
    private List<String> statedSince(int release) throws SQLException {
        List<String> found = new ArrayList<>();
        try (Connection connection = TestDatabase.connect(database);
                Statement statement = connection.createStatement()) {
            List<String> tables = new ArrayList<>();
            try (ResultSet rows = statement.executeQuery(
                    "SELECT table_schema || '.' || table_name FROM"
                            + " information_schema.columns WHERE column_name = 'until_release' AND table_name NOT LIKE 'derived%' ORDER BY 1")) {
                while (rows.next()) {
                    tables.add(rows.getString(1));
                }
            }
            for (String table : tables) {
                try (ResultSet rows = statement.executeQuery(
                        "SELECT count(*) FROM %s WHERE since_release = %d".formatted(table, release))) {
                    rows.next();
                    for (int i = 0; i < rows.getInt(1); i++) {
                        found.add(table.substring(table.indexOf('.') + 1));
                    }
                }
            }
        }
        return found;
    }
}
