package io.regatlas.importer.curated;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.regatlas.domain.entity.Key;
import io.regatlas.domain.problem.Place;
import io.regatlas.domain.problem.Problem;
import io.regatlas.domain.problem.ProblemCode;
import io.regatlas.domain.publish.KnownEntity;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is said of single faults in a copy of the sound dataset. */
class ReadingTest {

    private static final Path SOUND = Path.of("src/test/resources/sound");

    private final Path folder;

    ReadingTest(@TempDir Path temporary) {
        this.folder = temporary.resolve("dataset");
    }

    @BeforeEach
    void copySoundDataset() throws IOException {
        try (Stream<Path> files = Files.walk(SOUND)) {
            for (Path file : files.toList()) {
                Files.copy(file, folder.resolve(SOUND.relativize(file).toString()));
            }
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "date: 2020-08|date: soon|BAD_DATE",
                "citations: \\[digest ¶1\\]\\n$|citations: []\\n|MISSING_CITATION",
                "titles: .*|titles: []|MISSING_FIELD",
                "citations: \\[digest ¶1\\]\\}|citations: []}|MISSING_CITATION"
            })
    void oneFaultIsOneProblem(String pattern, String replacement, ProblemCode code) throws IOException {
        edit("regulations/rule.yaml", pattern, replacement.replace("\\n", "\n"));

        assertThat(check()).extracting(Problem::code).containsExactly(code);
    }

    @Test
    void eachFieldThatIsMissingIsAProblemOfItsOwn() throws IOException {
        edit("regulations/rule.yaml", "(?s)type: DEPARTMENT_RULE\nmaturity: FINAL\n", "");

        assertThat(check())
                .extracting(Problem::code, Problem::expected)
                .containsExactly(
                        tuple(ProblemCode.MISSING_FIELD, "the field maturity"),
                        tuple(ProblemCode.MISSING_FIELD, "the field type"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2020-13|'2020-13' has month 13, not 01 to 12",
                "2020-02-30|'2020-02-30' has day 30, not 01 to 29",
                "9999|year 9999 is not between 1000 and 2199; a date that is not known is left out",
                "2020/2018|its last day, 2018-12-31, is before its first, 2020-01-01"
            })
    void aBadDateSaysWhatIsTakenAndWhyThisIsNot(String date, String reason) throws IOException {
        edit("regulations/rule.yaml", "date: 2020-08", "date: " + date);

        assertThat(check())
                .extracting(Problem::value, Problem::expected)
                .containsExactly(
                        tuple(date, "a date such as 2020-08-20, 2020-08, 2020, 2018/2020 or ../2019-08-22; " + reason));
    }

    @ParameterizedTest
    @ValueSource(strings = {"www.example.org", "ftp://example.org/page", "https:/example.org"})
    void aBadUrlSaysWhatIsTaken(String url) throws IOException {
        edit("sources.yaml", "language: en\\n$", "language: en\n  url: " + url + "\n");

        assertThat(check())
                .extracting(Problem::code, Problem::expected)
                .containsExactly(
                        tuple(ProblemCode.BAD_URL, "an absolute http or https URL, as https://example.org/page"));
    }

    @Test
    void aKeyThatIsTakenSaysWhereItsHolderStands() throws IOException {
        edit("jurisdictions.yaml", "key: cn", "key: cn-miit");

        assertThat(check())
                .filteredOn(problem -> problem.code() == ProblemCode.KEY_TAKEN)
                .extracting(Problem::expected)
                .containsExactly("a key that nothing else has or had, not the Issuer of that key at %s:7"
                        .formatted(folder.resolve("issuers.yaml")));
    }

    @Test
    void anAliasThatIsTakenSaysWhereItsHolderStands() throws IOException {
        edit("issuers.yaml", "key: cn-npc", "key: cn-npc\n  aliases: [npc]");
        edit("regulations/rule.yaml", "key: rule", "key: rule\naliases: [old-rule, npc]");

        assertThat(check())
                .extracting(Problem::code, Problem::expected)
                .containsExactly(tuple(
                        ProblemCode.KEY_TAKEN,
                        "a key that nothing else has or had, not an alias of cn-npc at %s:2"
                                .formatted(folder.resolve("issuers.yaml"))));
    }

    @Test
    void aRepeatedStatementSaysWhereTheFirstStands() throws IOException {
        edit(
                "regulations/rule.yaml",
                "role: ISSUED, citations: \\[digest ¶1\\]\\}",
                "role: APPROVED, citations: [digest]}\n  - {issuer: cn-npc, role: DRAFTED, citations: [digest]}"
                        + "\n  - {issuer: cn-miit, role: APPROVED, citations: [digest ¶1]}");

        assertThat(check())
                .extracting(Problem::code, Problem::expected)
                .containsExactly(tuple(
                        ProblemCode.DUPLICATE_STATEMENT,
                        "each statement once; it is there already at %s:7"
                                .formatted(folder.resolve("regulations/rule.yaml"))));
    }

    @Test
    void aKeyThatWasChangedSaysHowToNameAnEntityBetter() throws IOException {
        KnownEntity known = new KnownEntity(new Key("rule"), "Regulation", new Key("fixture"), List.of(), true);
        edit("regulations/rule.yaml", "key: rule", "key: ruling\naliases: [rule]");
        Files.move(folder.resolve("regulations/rule.yaml"), folder.resolve("regulations/ruling.yaml"));

        List<Problem> problems = Reading.of(List.of(folder)).check(List.of(known));

        assertThat(problems)
                .extracting(Problem::code)
                .containsExactly(ProblemCode.ABSENT_ENTITY, ProblemCode.KEY_TAKEN);
        assertThat(problems)
                .extracting(Problem::expected)
                .allMatch(expected ->
                        expected.contains("keep a key once it is published, with a better one under aliases"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                ".DS_Store",
                ".gitkeep",
                "regulations/.rule.yaml.swp",
                "regulations/rule.yaml~",
                "topics.yaml.swp",
                "LICENSE-data.txt",
                "README.md"
            })
    void whatSystemsAndEditorsLeaveBehindIsNotRead(String file) throws IOException {
        Files.writeString(folder.resolve(file), "key: [");

        assertThat(check()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "notes.txt|only dataset.yaml, issuers.yaml, topics.yaml, jurisdictions.yaml, sources.yaml,"
                        + " regulations/<key>.yaml, activities/<key>.yaml, README.md, LICENSE* and questions",
                "regulations/notes.txt|only files called <key>.yaml",
                "regulations/other.yml|a name that ends in .yaml",
                "other.yml|a name that ends in .yaml"
            })
    void whatIsNotOfTheFormIsToldWhatIs(String file, String expected) throws IOException {
        Files.writeString(folder.resolve(file), "key: other");

        assertThat(check())
                .extracting(Problem::code, problem -> problem.place().file(), Problem::expected)
                .containsExactly(
                        tuple(ProblemCode.UNEXPECTED_FILE, folder.resolve(file).toString(), expected));
    }

    @Test
    void nobodyWhoRefersToAnEntityInAFileOfAWrongNameIsBlamed() throws IOException {
        Files.move(folder.resolve("issuers.yaml"), folder.resolve("issuers.yml"));

        assertThat(check()).extracting(Problem::code).containsExactly(ProblemCode.UNEXPECTED_FILE);
    }

    @Test
    void aFolderThatIsNoDatasetNamesTheDatasetsInIt() {
        Path parent = folder.resolve("..").normalize();

        assertThat(Reading.of(List.of(parent)).check(List.of()))
                .extracting(Problem::place, Problem::expected)
                .containsExactly(tuple(
                        new Place(parent.resolve("dataset.yaml").toString(), 1, 1),
                        "a dataset.yaml in this folder; there is one in " + folder));
    }

    @Test
    void aFolderWithoutDatasetYamlSaysSo() throws IOException {
        Files.delete(folder.resolve("dataset.yaml"));

        assertThat(check()).extracting(Problem::expected).containsExactly("a dataset.yaml in this folder");
    }

    private List<Problem> check() {
        return Reading.of(List.of(folder)).check(List.of());
    }

    /** Replaces the first match of a pattern. */
    private void edit(String file, String pattern, String replacement) throws IOException {
        String text = Files.readString(folder.resolve(file));
        String edited = text.replaceFirst(pattern, replacement);
        assertThat(edited).isNotEqualTo(text);
        Files.writeString(folder.resolve(file), edited);
    }
}
