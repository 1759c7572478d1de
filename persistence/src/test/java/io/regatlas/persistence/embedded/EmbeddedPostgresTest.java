package io.regatlas.persistence.embedded;

import static io.regatlas.persistence.embedded.TestDatabaseTest.ask;
import static io.regatlas.persistence.embedded.TestDatabaseTest.execute;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Timeout(value = 180, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class EmbeddedPostgresTest {

    private ThrowAwayFolder folder;

    @BeforeEach
    void createFolder() throws IOException {
        folder = ThrowAwayFolder.create();
    }

    @AfterEach
    void deleteFolder() throws IOException {
        folder.close();
    }

    @Test
    void keepsWhatWasCommittedAndStops() throws IOException, SQLException {
        try (EmbeddedPostgres postgres = open(Durability.KEPT)) {
            execute(postgres.url(), "CREATE TABLE thing AS SELECT 'kept' AS what");
        }
        assertThat(folder.cluster().resolve("postmaster.pid")).doesNotExist();

        try (EmbeddedPostgres postgres = open(Durability.KEPT)) {
            assertThat(ask(postgres.url(), "SELECT what FROM thing")).isEqualTo("kept");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "listen_addresses, 127.0.0.1",
        "unix_socket_directories, ''",
        "jit, off",
        "log_timezone, UTC",
        "server_encoding, UTF8",
        "lc_messages, C",
        "password_encryption, scram-sha-256",
        "fsync, off",
        "server_version, 18.4"
    })
    void serverIsSetUpAsPromised(String setting, String value) throws SQLException {
        String url = TestDatabase.create();
        assumeTrue(System.getenv("DATABASE_URL") == null);

        assertThat(ask(url, "SELECT current_setting('" + setting + "')")).startsWith(value);
    }

    @Test
    void keptDataIsSynchronised() throws IOException, SQLException {
        try (EmbeddedPostgres postgres = open(Durability.KEPT)) {
            assertThat(ask(postgres.url(), "SHOW fsync")).isEqualTo("on");
            assertThat(ask(postgres.url(), "SHOW full_page_writes")).isEqualTo("on");
        }
    }

    @Test
    void passwordIsItsOwnersAlone() throws IOException {
        try (EmbeddedPostgres postgres = open(Durability.THROW_AWAY)) {
            Path file = folder.cluster().resolve("regatlas.password");
            String password = Files.readString(file);

            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                    .isEqualTo("rw-------");
            assertThat(postgres.url()).contains(":" + password + "@").startsWith("postgresql://regatlas:");
            assertThat(postgres.toString()).doesNotContain(password);
            assertThat(folder.entries()).containsExactlyInAnyOrder("pg18", "start", "users", "machine");
        }
    }

    @Test
    void otherPasswordIsRefused() throws IOException {
        folder.withDatabase();
        try (EmbeddedPostgres postgres = open(Durability.THROW_AWAY)) {
            String url = postgres.url().replace("regatlas:", "regatlas:x");

            assertThatThrownBy(() -> ask(url, "SELECT 1")).isInstanceOf(SQLException.class);
        }
    }

    @Test
    void lostPasswordIsExplainedAndNothingKeepsRunning() throws IOException {
        folder.withDatabase();
        open(Durability.THROW_AWAY).close();
        Files.writeString(folder.cluster().resolve("regatlas.password"), "another");

        assertThatThrownBy(() -> open(Durability.THROW_AWAY))
                .isInstanceOf(EmbeddedPostgresException.class)
                .hasMessageContaining("password")
                .hasMessageContaining("--data");

        assertThat(folder.cluster().resolve("postmaster.pid")).doesNotExist();
    }

    @Test
    void lastOfSeveralInOneProcessStopsIt() throws IOException, SQLException {
        folder.withDatabase();
        EmbeddedPostgres first = open(Durability.THROW_AWAY);
        EmbeddedPostgres second = open(Durability.THROW_AWAY);

        first.close();
        first.close();

        assertThat(second.url()).isEqualTo(first.url());
        assertThat(ask(second.url(), "SELECT 1")).isEqualTo("1");
        second.close();
        assertThat(folder.cluster().resolve("postmaster.pid")).doesNotExist();
    }

    @Test
    void closesInAThreadThatIsInterrupted() throws IOException {
        folder.withDatabase();
        EmbeddedPostgres postgres = open(Durability.THROW_AWAY);

        Thread.currentThread().interrupt();
        postgres.close();

        assertThat(Thread.interrupted()).isTrue();
        assertThat(folder.cluster().resolve("postmaster.pid")).doesNotExist();
    }

    @Test
    void terminalsSignalsDoNotReachIt() throws IOException {
        assumeTrue(Files.exists(Path.of("/proc/self/stat")));

        try (EmbeddedPostgres postgres = open(Durability.THROW_AWAY)) {
            assertThat(postgres.url()).isNotEmpty();

            assertThat(sessionOf(folder.postmaster())).isNotEqualTo(sessionOf("self"));
        }
    }

    @Test
    void pathMayHoldSpacesAndSigns() throws IOException, SQLException {
        Path odd = folder.path().resolve("a 'b' 数据 %a;&");

        try (EmbeddedPostgres postgres =
                EmbeddedPostgres.open(odd, Durability.THROW_AWAY, ThrowAwayFolder.sharedBinaries())) {
            assertThat(ask(postgres.url(), "SELECT 1")).isEqualTo("1");
        }
    }

    @ParameterizedTest
    @CsvSource({"a\"b", "a$b", "a`b", "a\\b"})
    void pathThatAShellWouldReadOtherwiseIsRefused(String name) {
        Path odd = folder.path().resolve(name);

        assertThatThrownBy(() -> EmbeddedPostgres.open(odd, Durability.THROW_AWAY))
                .isInstanceOf(EmbeddedPostgresException.class)
                .hasMessageContaining(odd.toString())
                .hasMessageContaining("--data");
    }

    @Test
    void dataOfAnotherVersionIsRefused() throws IOException {
        Files.createDirectory(folder.cluster());
        Files.writeString(folder.cluster().resolve("PG_VERSION"), "17\n");

        assertThatThrownBy(() -> open(Durability.KEPT))
                .isInstanceOf(EmbeddedPostgresException.class)
                .hasMessageContaining("is: 17")
                .hasMessageContaining("--data");
    }

    @Test
    void emptyStoreIsNotMadeBesideOneOfAnotherVersion() throws IOException {
        Files.createDirectory(folder.path().resolve("pg17"));

        assertThatThrownBy(() -> open(Durability.KEPT))
                .isInstanceOf(EmbeddedPostgresException.class)
                .hasMessageContaining("pg17")
                .hasMessageContaining("--data");

        assertThat(folder.cluster()).doesNotExist();
    }

    @Test
    void dataOfAnotherUserIsRefused() throws IOException {
        assumeTrue(Owner.thisProcess().isRoot());
        Files.createDirectory(folder.cluster());
        Files.setAttribute(folder.cluster(), "unix:uid", 12_345, LinkOption.NOFOLLOW_LINKS);

        assertThatThrownBy(() -> open(Durability.KEPT))
                .isInstanceOf(EmbeddedPostgresException.class)
                .hasMessageContaining("uid 12345")
                .hasMessageContaining("--data");
    }

    @Test
    void fileInPlaceOfTheFolderIsRefused() throws IOException {
        Path file = Files.createFile(folder.path().resolve("file"));

        assertThatThrownBy(() -> EmbeddedPostgres.open(file, Durability.KEPT))
                .isInstanceOf(EmbeddedPostgresException.class)
                .hasMessageContaining(file.toString())
                .hasMessageContaining("--data")
                .hasMessageContaining("DATABASE_URL");
    }

    @Test
    void settingThatStopsTheServerIsShown() throws IOException {
        folder.withDatabase();
        open(Durability.THROW_AWAY).close();
        Files.writeString(folder.cluster().resolve("postgresql.auto.conf"), "shared_buffers = 'nonsense'\n");

        assertThatThrownBy(() -> open(Durability.THROW_AWAY))
                .isInstanceOf(EmbeddedPostgresException.class)
                .hasMessageContaining("nonsense")
                .hasMessageContaining(folder.cluster().toString());
    }

    @Test
    void unfinishedInitialisationIsNotUsed() throws IOException, SQLException {
        Path unfinished = Files.createDirectory(folder.path().resolve("pg18.unfinished123"));
        Files.writeString(unfinished.resolve("PG_VERSION"), "18\n");
        Files.writeString(folder.path().resolve("pg18.unfinished123.password"), "secret");

        try (EmbeddedPostgres postgres = open(Durability.THROW_AWAY)) {
            assertThat(ask(postgres.url(), "SELECT 1")).isEqualTo("1");
        }

        assertThat(folder.entries()).containsExactlyInAnyOrder("pg18", "start", "users", "machine");
    }

    private EmbeddedPostgres open(Durability durability) throws IOException {
        return EmbeddedPostgres.open(folder.path(), durability, ThrowAwayFolder.sharedBinaries());
    }

    private static String sessionOf(Object process) throws IOException {
        String stat = Files.readString(Path.of("/proc/" + process + "/stat"));
        return stat.substring(stat.lastIndexOf(')') + 1).strip().split(" ", 5)[3];
    }
}
