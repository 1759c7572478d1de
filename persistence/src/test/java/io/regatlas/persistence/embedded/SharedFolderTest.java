package io.regatlas.persistence.embedded;

import static io.regatlas.persistence.embedded.TestDatabaseTest.ask;
import static io.regatlas.persistence.embedded.TestDatabaseTest.execute;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Several processes on one folder, which end in order, are killed, or were never ours. */
@Timeout(value = 180, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class SharedFolderTest {

    private ThrowAwayFolder folder;

    @BeforeEach
    void createFolder() throws IOException {
        folder = ThrowAwayFolder.create().withDatabase();
    }

    @AfterEach
    void deleteFolder() throws IOException {
        folder.close();
    }

    @Test
    void starterMayLeaveBeforeWhoJoined() throws IOException, SQLException {
        EmbeddedPostgres starter = open();
        try (Tenant joiner = Tenant.start(folder)) {
            assertThat(joiner.url()).isEqualTo(starter.url());

            starter.close();

            assertThat(ask(starter.url(), "SELECT 1")).isEqualTo("1");
        }
        assertStopped();
    }

    @Test
    void joinerMayLeaveBeforeTheStarter() throws IOException, SQLException {
        Tenant starter = Tenant.start(folder);
        String url = starter.url();

        EmbeddedPostgres joiner = open();
        joiner.close();

        assertThat(joiner.url()).isEqualTo(url);
        assertThat(ask(url, "SELECT 1")).isEqualTo("1");
        starter.close();
        assertStopped();
    }

    @Test
    void manyAtOnceShareOneServer() throws IOException {
        try (Tenant first = Tenant.start(folder);
                Tenant second = Tenant.start(folder);
                Tenant third = Tenant.start(folder);
                EmbeddedPostgres fourth = open()) {
            assertThat(List.of(first.url(), second.url(), third.url())).containsOnly(fourth.url());
        }
        assertStopped();
    }

    @Test
    void leavingAndComingAtOnceNeverMeetsAStoppedServer() throws IOException, SQLException {
        try (Tenant other = Tenant.start(folder)) {
            assertThat(other.url()).isNotEmpty();
        }
        for (int round = 0; round < 3; round++) {
            try (Tenant leaver = Tenant.start(folder)) {
                assertThat(leaver.url()).isNotEmpty();
                CompletableFuture<Void> leaving = leaver.leave();
                try (EmbeddedPostgres comer = open()) {
                    leaving.join();
                    assertThat(ask(comer.url(), "SELECT 1")).isEqualTo("1");
                }
            }
        }
        assertStopped();
    }

    @Test
    void killedProcessLeavesAServerThatTheNextJoinsAndStops() throws IOException, SQLException {
        Tenant killed = Tenant.start(folder);
        String url = killed.url();
        execute(url, "CREATE TABLE thing AS SELECT 'kept' AS what");
        killed.kill();

        try (EmbeddedPostgres next = open()) {
            assertThat(next.url()).isEqualTo(url);
            assertThat(ask(next.url(), "SELECT what FROM thing")).isEqualTo("kept");
        }
        assertStopped();
    }

    @Test
    void killedServerIsStartedByTheNext() throws IOException, SQLException {
        try (Tenant other = Tenant.start(folder)) {
            execute(other.url(), "CREATE TABLE thing AS SELECT 'kept' AS what");
            signal("KILL", folder.postmaster());

            try (EmbeddedPostgres next = open()) {
                assertThat(ask(next.url(), "SELECT what FROM thing")).isEqualTo("kept");
            }
        }
        assertStopped();
    }

    @Test
    void bothKilledLoseNothing() throws IOException, SQLException {
        Tenant killed = Tenant.start(folder);
        execute(killed.url(), "CREATE TABLE thing AS SELECT 'kept' AS what");
        signal("KILL", folder.postmaster());
        killed.kill();

        try (EmbeddedPostgres next = open()) {
            assertThat(ask(next.url(), "SELECT what FROM thing")).isEqualTo("kept");
        }
        assertStopped();
    }

    @Test
    void processKilledWhileItCreatesTheDatabaseLeavesNothingHalfUsed() throws IOException, SQLException {
        run("rm -rf '%s'".formatted(folder.cluster()));
        Tenant killed = Tenant.start(folder);
        awaitUnfinished();
        killed.kill();

        try (EmbeddedPostgres next = open()) {
            assertThat(ask(next.url(), "SELECT 1")).isEqualTo("1");
        }
        assertStopped();
    }

    @Test
    void processesOfAKilledServerAreWaitedFor() throws IOException, SQLException {
        EmbeddedPostgres before = open();
        try (Connection connection = TestDatabase.connect(before.url())) {
            assertThat(connection.isValid(10)).isTrue();
            long backend =
                    Long.parseLong(ask(before.url(), "SELECT max(pid) FROM pg_stat_activity WHERE state = 'idle'"));
            signal("STOP", backend);
            signal("KILL", folder.postmaster());

            CompletableFuture<EmbeddedPostgres> next = CompletableFuture.supplyAsync(this::open);
            awaitText(folder.cluster().resolve("start.log"), "still in use");
            signal("CONT", backend);

            try (EmbeddedPostgres after = next.join()) {
                assertThat(ask(after.url(), "SELECT 1")).isEqualTo("1");
            }
        }
        before.close();
        assertStopped();
    }

    @Test
    void strangerWithTheNumberOfAKilledServerIsLeftAlone() throws IOException, SQLException {
        Process stranger = new ProcessBuilder("sleep", "600").start();
        try {
            open().close();
            writePidFile(stranger.pid());

            try (EmbeddedPostgres next = open()) {
                assertThat(ask(next.url(), "SELECT 1")).isEqualTo("1");
            }
            writePidFile(stranger.pid());
            open().close();

            assertThat(stranger.isAlive()).isTrue();
        } finally {
            stranger.destroyForcibly();
        }
    }

    @Test
    void serverOfAnotherFolderWithTheNumberIsLeftAlone() throws IOException, SQLException {
        try (ThrowAwayFolder another = ThrowAwayFolder.create().withDatabase();
                EmbeddedPostgres neighbour = EmbeddedPostgres.open(
                        another.path(), Durability.THROW_AWAY, ThrowAwayFolder.sharedBinaries())) {
            open().close();
            writePidFile(another.postmaster());

            try (EmbeddedPostgres next = open()) {
                assertThat(next.url()).isNotEqualTo(neighbour.url());
                assertThat(ask(next.url(), "SELECT 1")).isEqualTo("1");
            }

            assertThat(ask(neighbour.url(), "SELECT 1")).isEqualTo("1");
        }
    }

    @Test
    void postgresRunByHandIsRefusedAndLeftAlone() throws IOException, SQLException {
        try (EmbeddedPostgres running = open()) {
            long pid = folder.postmaster();
            writePidFile(-pid);

            assertThatThrownBy(this::open)
                    .isInstanceOf(EmbeddedPostgresException.class)
                    .hasMessageContaining("Process " + pid)
                    .hasMessageContaining("left alone");

            assertThat(ask(running.url(), "SELECT 1")).isEqualTo("1");
            writePidFile(pid);
        }
    }

    @Test
    void postgresOfOthersOnOurFolderIsRefusedAndLeftAlone() throws IOException, SQLException {
        Path programs = ThrowAwayFolder.sharedBinaries();
        open().close();
        try (ThrowAwayFolder another = ThrowAwayFolder.create()) {
            run("cp -R '%s/.' '%s'".formatted(programs, another.path()));
            EmbeddedPostgres foreign = EmbeddedPostgres.open(folder.path(), Durability.THROW_AWAY, another.path());
            long pid = folder.postmaster();

            assertThatThrownBy(this::open)
                    .isInstanceOf(EmbeddedPostgresException.class)
                    .hasMessageContaining("Process " + pid)
                    .hasMessageContaining("left alone");

            assertThat(ask(foreign.url(), "SELECT 1")).isEqualTo("1");
            foreign.close();
        }
    }

    @Test
    void secondServerIsRefusedWhereTheFirstMayRunOutOfSight() throws IOException {
        try (Tenant other = Tenant.start(folder)) {
            assertThat(other.url()).isNotEmpty();
            signal("KILL", folder.postmaster());
            Files.writeString(folder.path().resolve("machine"), "another");

            assertThatThrownBy(this::open)
                    .isInstanceOf(EmbeddedPostgresException.class)
                    .hasMessageContaining("another container")
                    .hasMessageContaining("--data");
        }
    }

    private EmbeddedPostgres open() {
        try {
            return EmbeddedPostgres.open(folder.path(), Durability.THROW_AWAY, ThrowAwayFolder.sharedBinaries());
        } catch (IOException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private void assertStopped() {
        assertThat(folder.cluster().resolve("postmaster.pid")).doesNotExist();
    }

    private void writePidFile(long pid) throws IOException {
        String lines = "%d%n%s%n1700000000%n5432%n%n127.0.0.1%n".formatted(pid, folder.cluster());
        Files.writeString(folder.cluster().resolve("postmaster.pid"), lines);
    }

    private static void signal(String name, long pid) throws IOException {
        run("kill -" + name + " " + pid);
    }

    private static void run(String command) throws IOException {
        Process process = new ProcessBuilder("sh", "-c", command).start();
        assertThat(ThrowAwayFolder.hasEnded(process)).isTrue();
    }

    private void awaitUnfinished() throws IOException {
        while (folder.entries().stream().noneMatch(name -> name.contains("unfinished"))) {
            Thread.onSpinWait();
        }
    }

    private static void awaitText(Path file, String text) throws IOException {
        while (!textOf(file).contains(text)) {
            Thread.onSpinWait();
        }
    }

    private static String textOf(Path file) throws IOException {
        try {
            return Files.readString(file);
        } catch (NoSuchFileException notYet) {
            return "";
        }
    }
}
