package io.regatlas.api.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The server in a process of its own, told to stop while its database is still starting for the first time. */
class InterruptedStartTest {

    private static final int LIMIT_SECONDS = 120;

    private Path folder;
    private Path postmaster;

    @BeforeEach
    void makeFolder() throws IOException {
        // Where this is root, PostgreSQL runs as somebody else, who must get through to its data.
        folder = Files.createTempDirectory(
                "regatlas-serve-", PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx--x--x")));
        postmaster = folder.resolve("data/pg18/postmaster.pid");
    }

    @AfterEach
    void removeFolder() throws IOException {
        if (Files.exists(postmaster)) {
            ProcessHandle.of(Long.parseLong(Files.readAllLines(postmaster).get(0)))
                    .ifPresent(ProcessHandle::destroy);
        }
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted((one, other) -> other.compareTo(one)).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }

    @Test
    void leavesNoDatabaseBehind() throws IOException, InterruptedException {
        Process server = serve();
        awaitPostmaster(server);

        server.destroy();

        assertThat(server.waitFor(LIMIT_SECONDS, TimeUnit.SECONDS)).isTrue();
        assertThat(postmaster).doesNotExist();
        assertThat(folder.resolve("log")).content().doesNotContain("regatlas: ");
    }

    private Process serve() throws IOException {
        List<String> command = List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                Main.class.getName(),
                "serve",
                "--port",
                "0",
                "--data",
                folder.resolve("data").toString());
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("log").toFile());
        builder.environment().remove("DATABASE_URL");
        builder.environment().remove("DATABASE_READER_URL");
        return builder.start();
    }

    private void awaitPostmaster(Process server) throws InterruptedException {
        long limit = System.nanoTime() + TimeUnit.SECONDS.toNanos(LIMIT_SECONDS);
        while (!Files.exists(postmaster)) {
            assertThat(server.isAlive()).isTrue();
            assertThat(System.nanoTime()).isLessThan(limit);
            Thread.sleep(5);
        }
    }
}
