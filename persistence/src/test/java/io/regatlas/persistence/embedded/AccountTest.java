package io.regatlas.persistence.embedded;

import static io.regatlas.persistence.embedded.TestDatabaseTest.ask;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What runs PostgreSQL where this process is root, on machines that lack one way or another. */
@Timeout(value = 180, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class AccountTest {

    private static final Owner DAEMON = new Owner(1, 1);
    private static final List<String> CONTAINED = List.of(
            "/usr/bin/setpriv",
            "--bounding-set=-all,+chown,+dac_override,+fowner,+fsetid,+kill,+setgid,+setuid,+setpcap",
            "env");
    private static final String WITHOUT_NAMESPACES =
            "echo 0 > /proc/sys/user/max_user_namespaces && exec \"$0\" \"$@\"";

    private ThrowAwayFolder folder;

    @BeforeEach
    void createFolder() throws IOException {
        assumeTrue(Owner.thisProcess().isRoot());
        folder = ThrowAwayFolder.create();
    }

    @AfterEach
    void deleteFolder() throws IOException {
        if (folder != null) {
            folder.close();
        }
    }

    @Test
    void rootRunsItInAUserNamespaceOfItsOwn() throws IOException, SQLException {
        assumeTrue(succeeds("unshare", "-U", "true"));

        try (Tenant tenant = Tenant.start(folder)) {
            assertThat(ask(tenant.url(), "SELECT 1")).isEqualTo("1");

            assertThat(Owner.of(folder.cluster())).isEqualTo(Owner.ROOT);
            assertThat(namespaceOf(folder.postmaster())).isNotEqualTo(namespaceOf("self"));
        }
    }

    @Test
    void withoutNamespacesNobodyRunsItAndKeepsIt() throws IOException, SQLException {
        assumeTrue(succeeds("setpriv", "--reuid=65534", "--clear-groups", "true"));

        try (Tenant tenant = startWith("setpriv")) {
            assertThat(ask(tenant.url(), "SELECT 1")).isEqualTo("1");
            assertRunBy(Owner.NOBODY);
        }
        try (Tenant tenant = Tenant.start(folder)) {
            assertThat(ask(tenant.url(), "SELECT 1")).isEqualTo("1");
            assertRunBy(Owner.NOBODY);
        }
        assertThat(folder.cluster().resolve("postmaster.pid")).doesNotExist();
    }

    @Test
    void withoutNamespacesTheOwnerOfTheFolderRunsIt() throws IOException, SQLException {
        assumeTrue(succeeds("setpriv", "--reuid=1", "--clear-groups", "true"));
        give(folder.path(), DAEMON);

        try (Tenant tenant = startWith("setpriv")) {
            assertThat(ask(tenant.url(), "SELECT 1")).isEqualTo("1");
            assertRunBy(DAEMON);
        }
    }

    /** As in a container by default: without CAP_SYS_PTRACE, root does not see what others run. */
    @Test
    void rootWithoutTracingStillKnowsItsServer() throws IOException {
        assumeTrue(succeeds(CONTAINED.toArray(String[]::new)));
        Map<String, String> path = pathWith("setpriv");

        try (Tenant first = Tenant.start(folder.path(), ThrowAwayFolder.sharedBinaries(), CONTAINED, path)) {
            String url = first.url();
            assertRunBy(Owner.NOBODY);
            try (Tenant second = Tenant.start(folder.path(), ThrowAwayFolder.sharedBinaries(), CONTAINED, path)) {
                assertThat(second.url()).isEqualTo(url);
            }
            assertThat(folder.cluster().resolve("postmaster.pid")).exists();
        }
        assertThat(folder.cluster().resolve("postmaster.pid")).doesNotExist();
    }

    @Test
    void dataOfRootIsGivenToWhoCanRunIt() throws IOException, SQLException {
        assumeTrue(succeeds("unshare", "-U", "true"));
        assumeTrue(succeeds("setpriv", "--reuid=65534", "--clear-groups", "true"));
        try (Tenant tenant = Tenant.start(folder)) {
            TestDatabaseTest.execute(tenant.url(), "CREATE TABLE thing AS SELECT 'kept' AS what");
        }

        try (Tenant tenant = startWith("setpriv")) {
            assertThat(ask(tenant.url(), "SELECT what FROM thing")).isEqualTo("kept");
            assertRunBy(Owner.NOBODY);
        }
    }

    @Test
    void withoutAnyWayItSaysSo() throws IOException {
        try (Tenant tenant = startWith()) {
            assertThat(tenant.refusal())
                    .contains(folder.path().toString(), "unshare", "setpriv", "--data", "DATABASE_URL");
        }
    }

    @Test
    void folderThatNobodyCanReachIsNotUsedByNobody() throws IOException {
        Files.setPosixFilePermissions(folder.path(), PosixFilePermissions.fromString("rwx------"));

        try (Tenant tenant = startWith("setpriv")) {
            assertThat(tenant.refusal()).contains("--reuid=65534", "cd", "--data", "DATABASE_URL");
        }
    }

    @Test
    void namespacesSwitchedOffAreReported() throws IOException {
        assumeTrue(succeeds("unshare", "-r", "sh", "-c", WITHOUT_NAMESPACES, "true"));
        List<String> prefix = List.of("unshare", "-r", "sh", "-c", WITHOUT_NAMESPACES);

        try (Tenant tenant = Tenant.start(folder.path(), ThrowAwayFolder.sharedBinaries(), prefix, Map.of())) {
            assertThat(tenant.refusal()).contains("unshare failed", "setpriv", "--data", "DATABASE_URL");
        }
    }

    /** Starts one whose PATH has nothing but a shell, what goes with it, and the given programs. */
    private Tenant startWith(String... programs) throws IOException {
        return Tenant.start(folder.path(), ThrowAwayFolder.sharedBinaries(), List.of(), pathWith(programs));
    }

    private Map<String, String> pathWith(String... programs) throws IOException {
        Path path = Files.createDirectory(
                folder.path().resolve("path" + folder.entries().size()));
        for (String program : List.of("sh", "id", "env")) {
            link(path, program);
        }
        for (String program : programs) {
            link(path, program);
        }
        Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("rwxr-xr-x"));
        return Map.of("PATH", path.toString());
    }

    private static void link(Path path, String program) throws IOException {
        for (String place : List.of("/usr/bin", "/bin")) {
            Path target = Path.of(place, program);
            if (Files.isExecutable(target) && !Files.exists(path.resolve(program))) {
                Files.createSymbolicLink(path.resolve(program), target);
            }
        }
    }

    private void assertRunBy(Owner owner) throws IOException {
        assertThat(Owner.of(folder.cluster())).isEqualTo(owner);
        assertThat(Owner.of(folder.cluster().resolve("regatlas.password"))).isEqualTo(owner);
        assertThat(Owner.of(Path.of("/proc", Long.toString(folder.postmaster()))))
                .isEqualTo(owner);
    }

    private static void give(Path path, Owner owner) throws IOException {
        Files.setAttribute(path, "unix:uid", owner.uid(), LinkOption.NOFOLLOW_LINKS);
        Files.setAttribute(path, "unix:gid", owner.gid(), LinkOption.NOFOLLOW_LINKS);
    }

    private static Path namespaceOf(Object process) throws IOException {
        return Files.readSymbolicLink(Path.of("/proc/" + process + "/ns/user"));
    }

    private static boolean succeeds(String... command) throws IOException {
        try {
            Process process = new ProcessBuilder(command).start();
            return ThrowAwayFolder.hasEnded(process) && process.exitValue() == 0;
        } catch (IOException missing) {
            return false;
        }
    }
}
