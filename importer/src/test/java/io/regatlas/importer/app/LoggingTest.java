package io.regatlas.importer.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.regatlas.persistence.embedded.TestDatabase;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What commands say on standard error, in processes of their own, since logging is set up once in each. */
class LoggingTest {

    private static final long LIMIT_SECONDS = 60;

    private final String database = TestDatabase.create();
    private final Path temporary;

    LoggingTest(@TempDir Path temporary) {
        this.temporary = temporary;
    }

    @Test
    void whatGoesOnInsideIsSaidToWhomItInterests() throws Exception {
        Run quiet = run("migrate");
        Run verbose = run("migrate", "--verbose");

        assertThat(quiet.code()).isZero();
        assertThat(quiet.out()).matches("Brought the tables up to date: \\d+ migrations were run\\.\n");
        assertThat(quiet.err()).isEmpty();
        assertThat(verbose.out()).isEqualTo("The tables were up to date already.\n");
        assertThat(verbose.err()).contains("Migrations: The store's schema is at version");
    }

    @Test
    void aFailureIsExplainedToWhomItInterests() throws Exception {
        Run verbose = run("plan", "src/test/resources/sound", "--verbose");

        assertThat(verbose.code()).isEqualTo(4);
        assertThat(verbose.err())
                .contains("\nregatlas: the database holds no store", "DEBUG Main", "\tat io.regatlas.");
    }

    private Run run(String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Dlogback.configurationFile=logback.xml", // not the tests' own
                "-cp",
                System.getProperty("java.class.path"),
                Main.class.getName()));
        command.addAll(List.of(arguments));
        Path out = temporary.resolve("out");
        Path err = temporary.resolve("err");
        ProcessBuilder builder =
                new ProcessBuilder(command).redirectOutput(out.toFile()).redirectError(err.toFile());
        builder.environment().put("DATABASE_URL", database);
        Process process = builder.start();
        assertThat(process.waitFor(LIMIT_SECONDS, TimeUnit.SECONDS)).isTrue();
        return new Run(
                process.exitValue(),
                Files.readString(out, StandardCharsets.UTF_8),
                Files.readString(err, StandardCharsets.UTF_8));
    }
}
