package io.regatlas.importer.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.regatlas.persistence.embedded.TestDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Made-up datasets as files, and in a real store. */
class GenerateTest {

    private final Path temporary;

    GenerateTest(@TempDir Path temporary) {
        this.temporary = temporary;
    }

    @Test
    void theSameSeedGivesTheSameFilesAndAnotherSeedOthers() throws IOException {
        generate("first", 40, 1);
        generate("again", 40, 1);
        generate("other", 40, 2);

        assertThat(files("first")).hasSizeGreaterThan(44).isEqualTo(files("again"));
        assertThat(files("other")).isNotEqualTo(files("first"));
    }

    @Test
    void generatedFilesHaveNoProblems() {
        Run written = generate("made", 300, 1);

        Run run = Run.of(Map.of(), "validate", temporary.resolve("made").toString());

        assertThat(written.out()).matches("Wrote \\d+ entities into .*made\\.\n");
        assertThat(run.code()).as(run.out()).isZero();
        assertThat(run.out()).startsWith("Read generated: 300 regulations, ").endsWith("\nNo problems.\n");
    }

    @Test
    void filesAndStoreHoldTheSame() {
        Map<String, String> environment = Map.of("DATABASE_URL", TestDatabase.create());
        generate("made", 60, 3);

        Run published = Run.of(environment, "generate", "--regulations", "60", "--seed", "3");
        Run imported = Run.of(environment, "import", temporary.resolve("made").toString());

        assertThat(published.code()).as(published.err()).isZero();
        assertThat(imported.code()).as(imported.out()).isEqualTo(6);
    }

    @Test
    void theStoreHoldsAsManyAsAskedFor() {
        Map<String, String> environment = Map.of("DATABASE_URL", TestDatabase.create());

        Run run = Run.of(environment, "generate", "--regulations", "500", "--seed", "4", "--json");

        assertThat(run.code()).as(run.err()).isZero();
        assertThat(run.out())
                .startsWith("[{\"number\":1,")
                .contains("\"REGULATION\":500,", "\"ACTIVITY\":50,", "\"restores\":null");
    }

    @Test
    void aLargerOneIsTheNextReleaseAndASmallerOneIsRefused() {
        Map<String, String> environment = Map.of("DATABASE_URL", TestDatabase.create());
        Run.of(environment, "generate", "--regulations", "60", "--seed", "4");

        Run again = Run.of(environment, "generate", "--regulations", "60", "--seed", "4");
        Run larger = Run.of(environment, "generate", "--regulations", "90", "--seed", "4");
        Run smaller = Run.of(environment, "generate", "--regulations", "60", "--seed", "4");

        assertThat(again.code()).isEqualTo(6);
        assertThat(larger.out()).startsWith("2  ").contains("  90 regulations, ");
        assertThat(smaller.code()).isEqualTo(2);
        assertThat(smaller.err()).startsWith("regatlas: ABSENT_ENTITY: ");
    }

    @Test
    void aFolderThatHoldsSomethingIsLeftAlone() throws IOException {
        Files.writeString(temporary.resolve("mine.txt"), "mine");

        Run run = Run.of(Map.of(), "generate", "--regulations", "5", "--to", temporary.toString());

        assertThat(run.code()).isOne();
        assertThat(run.err()).contains("is no empty folder");
        assertThat(temporary).isDirectoryContaining("glob:**mine.txt").isDirectoryNotContaining("glob:**.yaml");
    }

    @Test
    void aNumberBelowOneIsExplained() {
        Run run = Run.of(Map.of(), "generate", "--regulations", "0");

        assertThat(run.code()).isOne();
        assertThat(run.err()).startsWith("regatlas: --regulations is 0, not 1 or more\n");
    }

    private Run generate(String name, int regulations, long seed) {
        return Run.of(
                Map.of(),
                "generate",
                "--regulations",
                Integer.toString(regulations),
                "--seed",
                Long.toString(seed),
                "--to",
                temporary.resolve(name).toString());
    }

    private Map<String, String> files(String name) throws IOException {
        Map<String, String> files = new TreeMap<>();
        Path folder = temporary.resolve(name);
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                files.put(folder.relativize(file).toString(), Files.readString(file));
            }
        }
        return files;
    }
}
