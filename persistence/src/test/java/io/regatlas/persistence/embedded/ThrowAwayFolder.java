package io.regatlas.persistence.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * A data folder of a test. It goes when closed or when this JVM ends in whatever way, together with a PostgreSQL that is
 * left on it: a shell outside this JVM waits for the end of a pipe that the JVM holds.
 */
final class ThrowAwayFolder implements AutoCloseable {

    private static final FileAttribute<Set<PosixFilePermission>> OPEN_TO_PASS =
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx--x--x"));

    private static final String CLEANER =
            """
            trap '' HUP INT TERM
            cat > /dev/null
            pid=$(head -n 1 "$0/pg18/postmaster.pid" 2> /dev/null)
            if [ -n "$pid" ] && { [ ! -d /proc/self ] || [ "/proc/$pid/cwd" -ef "$0/pg18" ]; }; then
                kill -INT "$pid"
                tries=0
                while [ -e "$0/pg18/postmaster.pid" ] && [ $tries -lt 300 ]; do
                    sleep 0.1
                    tries=$((tries + 1))
                done
            fi
            rm -rf "$0"
            """;

    private final Path path;
    private final Process cleaner;

    private ThrowAwayFolder(Path path, Process cleaner) {
        this.path = path;
        this.cleaner = cleaner;
    }

    static ThrowAwayFolder create() throws IOException {
        Path path = Files.createTempDirectory("regatlas-test-", OPEN_TO_PASS).toRealPath();
        Files.setPosixFilePermissions(path, OPEN_TO_PASS.value());
        Process cleaner = new ProcessBuilder("sh", "-c", CLEANER, path.toString())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        return new ThrowAwayFolder(path, cleaner);
    }

    /** Puts an empty database into it, where a test is not about how that comes about, which takes a second. */
    ThrowAwayFolder withDatabase() throws IOException {
        Process copying =
                new ProcessBuilder("cp", "-a", Template.FOLDER.cluster().toString(), path.toString()).start();
        if (!hasEnded(copying) || copying.exitValue() != 0) {
            throw new IOException("cannot copy into " + path);
        }
        return this;
    }

    /** Where all tests of this user, in this run and later ones, find PostgreSQL's programs. */
    static Path sharedBinaries() throws IOException {
        Owner me = Owner.thisProcess();
        Path home = Path.of(System.getProperty("java.io.tmpdir")).resolve("regatlas-postgres-" + me.uid());
        try {
            Files.createDirectory(home);
            Files.setPosixFilePermissions(home, PosixFilePermissions.fromString("rwxr-xr-x"));
        } catch (FileAlreadyExistsException shared) {
            if (!Owner.of(home).isSameUser(me) || Files.isSymbolicLink(home)) {
                throw new IOException(home + " is not ours: remove it", shared);
            }
        }
        return home;
    }

    Path path() {
        return path;
    }

    Path cluster() {
        return path.resolve("pg18");
    }

    /** Process number of the PostgreSQL on it. */
    long postmaster() throws IOException {
        return Long.parseLong(
                Files.readAllLines(cluster().resolve("postmaster.pid")).get(0));
    }

    /** Names of what it holds. */
    List<String> entries() throws IOException {
        try (Stream<Path> entries = Files.list(path)) {
            return entries.map(entry -> entry.getFileName().toString()).toList();
        }
    }

    @Override
    public void close() throws IOException {
        cleaner.getOutputStream().close();
        if (!hasEnded(cleaner)) {
            throw new IOException(path + " cannot be cleaned up");
        }
    }

    /** Waits for a process, a minute at most. */
    static boolean hasEnded(Process process) throws IOException {
        try {
            return process.waitFor(1, TimeUnit.MINUTES);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IOException(interrupted);
        }
    }

    /** Made when first asked for; it goes with this JVM. */
    private static final class Template {

        private static final ThrowAwayFolder FOLDER = make();

        private static ThrowAwayFolder make() {
            try {
                ThrowAwayFolder folder = create();
                EmbeddedPostgres.open(folder.path, Durability.THROW_AWAY, sharedBinaries())
                        .close();
                return folder;
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        }
    }
}
