package io.regatlas.importer.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.regatlas.persistence.embedded.TestDatabase;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Imports in processes of their own, killed without a word at moments drawn from a seed:
 * {@code -Dregatlas.kills=20 -Dregatlas.seed=42}. Each round edits every regulation, so that each has a release to make.
 */
class KillTest {

    private static final int KILLS = Integer.getInteger("regatlas.kills", 1);
    private static final long SEED = Long.getLong("regatlas.seed", System.nanoTime());
    private static final int REGULATIONS = 400;
    private static final int MANY_REGULATIONS = 4000;
    private static final int LIMIT_SECONDS = 120;

    private final Map<String, String> environment = Map.of("DATABASE_URL", TestDatabase.create());

    private final Path temporary;

    KillTest(@TempDir Path temporary) {
        this.temporary = temporary;
    }

    @Test
    void whateverIsKilledAReleaseIsThereWholeOrNotAtAll() throws IOException, InterruptedException {
        System.out.println("KillTest: -Dregatlas.kills=" + KILLS + " -Dregatlas.seed=" + SEED);
        Random random = new Random(SEED);
        DatasetFolder folder = DatasetFolder.copyTo(temporary.resolve("dataset"));
        folder.grow(REGULATIONS);
        long whole = importWhole(folder);

        for (int round = 1; round <= KILLS; round++) {
            int before = newest();
            folder.edit("dataset.yaml", "curator: .*", "curator: Round " + round);
            folder.editAll("regulations", "text: .*?,", "text: Title of round %d,".formatted(round));
            killAfter(folder, random.nextLong(whole));
            checkWhole(folder, before, round);
        }
    }

    @Test
    void aSignalEndsItInOrder() throws IOException, InterruptedException {
        DatasetFolder folder = DatasetFolder.copyTo(temporary.resolve("dataset"));
        folder.grow(MANY_REGULATIONS);
        Process process = start(folder);
        awaitTables();

        process.destroy();

        assertThat(process.waitFor(LIMIT_SECONDS, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).isEqualTo(5);
        assertThat(temporary.resolve("import.log")).content().contains("regatlas: interrupted; ");
        assertThat(newest()).isZero();
    }

    /** Either nothing happened, and the next import does it all; or everything did, and the next has nothing to do. */
    private void checkWhole(DatasetFolder folder, int before, int round) {
        String path = folder.path().toString();
        int after = newest();
        JsonNode plan = json(Run.of(environment, "plan", path, "--json")).at("/difference");
        boolean published = after == before + 1;

        assertThat(after).as("newest after round %d", round).isBetween(before, before + 1);
        assertThat(plan.at("/identical").asBoolean()).isEqualTo(published);
        assertThat(plan.at("/changes").size()).isEqualTo(published ? 0 : REGULATIONS + 2);
        assertThat(Run.of(environment, "import", path).code()).isEqualTo(published ? 6 : 0);
        assertThat(newest()).isEqualTo(before + 1);
    }

    /** Imports without a kill; how long that took, in milliseconds. */
    private long importWhole(DatasetFolder folder) throws IOException, InterruptedException {
        long start = System.nanoTime();
        Process process = start(folder);
        assertThat(process.waitFor(LIMIT_SECONDS, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).isZero();
        return TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start);
    }

    private void killAfter(DatasetFolder folder, long milliseconds) throws IOException, InterruptedException {
        Process process = start(folder);
        boolean ended = process.waitFor(milliseconds, TimeUnit.MILLISECONDS);
        process.destroyForcibly();
        assertThat(process.waitFor(LIMIT_SECONDS, TimeUnit.SECONDS)).isTrue();
        System.out.printf("KillTest: %s after %d ms%n", ended ? "ended before it was killed" : "killed", milliseconds);
    }

    private Process start(DatasetFolder folder) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                Main.class.getName(),
                "import",
                folder.path().toString());
        builder.environment().putAll(environment);
        return builder.redirectErrorStream(true)
                .redirectOutput(temporary.resolve("import.log").toFile())
                .start();
    }

    /** Until the import has made the tables; it has thousands of files to read after that. */
    private void awaitTables() {
        long limit = System.nanoTime() + TimeUnit.SECONDS.toNanos(LIMIT_SECONDS);
        while (Run.of(environment, "releases").code() != 0) {
            assertThat(System.nanoTime()).isLessThan(limit);
        }
    }

    private int newest() {
        JsonNode releases = json(Run.of(environment, "releases", "--json"));
        return releases.size();
    }

    private static JsonNode json(Run run) {
        try {
            return new JsonMapper().readTree(run.out());
        } catch (JsonProcessingException malformed) {
            throw new AssertionError(run.out() + run.err(), malformed);
        }
    }
}
