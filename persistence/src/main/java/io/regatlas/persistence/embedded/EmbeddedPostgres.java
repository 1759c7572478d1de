package io.regatlas.persistence.embedded;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A PostgreSQL server on a data folder of ours, shared by every process that opens the folder and stopped by the last that
 * closes it. It listens on 127.0.0.1 alone, at another port after each start.
 *
 * <p>A process that ends without closing leaves the server running: the next to open the folder joins it, and the last of
 * them stops it. There is no shutdown hook in here, since only the caller knows what else must end before its database
 * does; a program that wants to stop it on SIGINT or SIGTERM closes this in its own hook, last. PostgreSQL itself does not
 * hear the terminal's signals.
 */
public final class EmbeddedPostgres implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(EmbeddedPostgres.class);
    private static final String DATABASE = "regatlas";
    private static final String FIND_DATABASE = "SELECT 1 FROM pg_database WHERE datname = 'regatlas'";
    private static final String CREATE_DATABASE = "CREATE DATABASE regatlas";
    private static final Duration OPEN_LIMIT = Duration.ofMinutes(5);
    private static final Duration CLOSE_LIMIT = Duration.ofMinutes(2);
    private static final Set<String> WRONG_PASSWORD = Set.of("28000", "28P01");

    /** PostgreSQL's starter puts paths between double quotes of a shell, and its pid file holds one in a line. */
    private static final String UNFIT_FOR_PATHS = "\"$`\\\n\r";

    private final Path dataFolder;
    private final Binaries binaries;
    private final String url;
    private final AtomicBoolean open = new AtomicBoolean(true);

    private EmbeddedPostgres(Path dataFolder, Binaries binaries, String url) {
        this.dataFolder = dataFolder;
        this.binaries = binaries;
        this.url = url;
    }

    /**
     * Joins the server that runs on the folder, or starts one; on first use unpacks PostgreSQL and creates the database.
     * Blocks, for seconds on first use or after a crash, and five minutes at most.
     *
     * @param dataFolder created where missing, with its parents
     * @param durability for a server that is started; one that runs stays as it is
     * @throws EmbeddedPostgresException where the folder is another user's or another version's, or PostgreSQL does not start
     */
    public static EmbeddedPostgres open(Path dataFolder, Durability durability) {
        return open(dataFolder, durability, dataFolder);
    }

    /** As above, with PostgreSQL's programs kept in a folder that may be shared by many data folders. */
    static EmbeddedPostgres open(Path dataFolder, Durability durability, Path binariesHome) {
        Deadline deadline = Deadline.in(OPEN_LIMIT);
        try {
            Path folder = prepare(dataFolder);
            return LockFile.holding(startLock(folder), deadline, () -> {
                Binaries binaries = Binaries.in(binariesHome.toRealPath(), deadline);
                return enter(folder, binaries, durability, deadline);
            });
        } catch (IOException failure) {
            throw unusable(dataFolder, failure);
        }
    }

    /**
     * Where to connect, e.g. {@code postgresql://regatlas:secret@127.0.0.1:40001/regatlas}. It holds the password, so it is
     * not for logs. The user is PostgreSQL's superuser.
     */
    public String url() {
        return url;
    }

    /**
     * Leaves; stops the server if no other process uses the folder. Connections are cut and their transactions rolled back.
     * Waits two minutes at most, also in a thread that is interrupted. Closing again does nothing.
     *
     * @throws EmbeddedPostgresException where the server does not stop in time
     */
    @Override
    public void close() {
        if (!open.getAndSet(false)) {
            return;
        }
        Deadline deadline = Deadline.in(CLOSE_LIMIT);
        boolean interrupted = Thread.interrupted();
        try {
            LockFile.holding(startLock(dataFolder), deadline, () -> leave(dataFolder, binaries, deadline));
        } catch (IOException failure) {
            throw unusable(dataFolder, failure);
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    /** For logs, without the password. */
    @Override
    public String toString() {
        return "PostgreSQL in " + dataFolder;
    }

    private static Path prepare(Path dataFolder) throws IOException {
        if (!Files.exists(dataFolder)) {
            Files.createDirectories(dataFolder);
            // Another account must be able to go through to the database, where this process is root.
            Files.setPosixFilePermissions(dataFolder, PosixFilePermissions.fromString("rwx--x--x"));
        }
        Path folder = dataFolder.toRealPath();
        if (folder.toString().chars().anyMatch(character -> UNFIT_FOR_PATHS.indexOf(character) >= 0)) {
            throw new EmbeddedPostgresException(
                    "PostgreSQL's starter takes no path with a double quote, $, `, \\ or line break, as in %s. "
                                    .formatted(folder)
                            + "Choose another folder with --data.");
        }
        return folder;
    }

    private static Path startLock(Path folder) {
        return folder.resolve("start");
    }

    private static EmbeddedPostgres enter(Path folder, Binaries binaries, Durability durability, Deadline deadline)
            throws IOException {
        Cluster cluster = Cluster.in(folder);
        cluster.check();
        boolean usedByOthers = Occupancy.of(folder).enter();
        try {
            Postmaster postmaster = joinOrStart(cluster, binaries, durability, usedByOthers, deadline);
            return new EmbeddedPostgres(folder, binaries, postmaster.url(DATABASE, cluster.password()));
        } catch (IOException | RuntimeException failure) {
            leaveAfter(failure, folder, binaries);
            throw failure;
        }
    }

    private static Postmaster joinOrStart(
            Cluster cluster, Binaries binaries, Durability durability, boolean usedByOthers, Deadline deadline)
            throws IOException {
        while (true) {
            Optional<Postmaster> running = Postmaster.on(cluster.folder(), binaries);
            if (running.isEmpty() && usedByOthers) {
                cluster.checkNotRunningElsewhere();
            }
            String trouble =
                    running.isPresent() ? tryDatabase(running.get(), cluster) : start(cluster, binaries, durability);
            if (trouble.isEmpty() && running.isPresent()) {
                return running.get();
            }
            deadline.pause(
                    "PostgreSQL on %s is not ready after %d minutes. It says: %s%nSee its log in %s, then try again."
                            .formatted(cluster.folder(), OPEN_LIMIT.toMinutes(), trouble, cluster.log()));
        }
    }

    private static String start(Cluster cluster, Binaries binaries, Durability durability) throws IOException {
        Account account = Account.find(cluster.dataFolder(), cluster.owner(), binaries);
        if (!cluster.exists()) {
            cluster.create(account, binaries, durability);
        }
        LOG.info("Starting PostgreSQL {} on {} as {}", Binaries.VERSION, cluster.folder(), account);
        return cluster.start(account, binaries, durability);
    }

    /** Logs in, and makes our database where it is missing; returns what stands against it, empty for nothing. */
    private static String tryDatabase(Postmaster postmaster, Cluster cluster) throws IOException {
        try (Connection connection = postmaster.connect("postgres", cluster.password());
                Statement statement = connection.createStatement()) {
            if (!hasDatabase(statement)) {
                statement.execute(CREATE_DATABASE);
            }
            return "";
        } catch (SQLException failure) {
            if (WRONG_PASSWORD.contains(String.valueOf(failure.getSQLState()))) {
                throw new EmbeddedPostgresException(
                        "PostgreSQL on %s does not take the password kept beside its data. ".formatted(cluster.folder())
                                + "Restore that file or the whole folder, or choose another folder with --data.",
                        failure);
            }
            return String.valueOf(failure.getMessage());
        }
    }

    private static boolean hasDatabase(Statement statement) throws SQLException {
        try (ResultSet rows = statement.executeQuery(FIND_DATABASE)) {
            return rows.next();
        }
    }

    private static void leaveAfter(Exception failure, Path folder, Binaries binaries) {
        try {
            leave(folder, binaries, Deadline.in(CLOSE_LIMIT));
        } catch (IOException | RuntimeException another) {
            failure.addSuppressed(another);
        }
    }

    /** Tells whether this stopped a server. */
    private static boolean leave(Path folder, Binaries binaries, Deadline deadline) throws IOException {
        if (!Occupancy.of(folder).leave()) {
            return false;
        }
        Path cluster = Cluster.in(folder).folder();
        Optional<Postmaster> running = Postmaster.on(cluster, binaries);
        if (running.isPresent()) {
            running.get().signalStop();
            awaitEnd(running.get(), cluster, binaries, deadline);
            LOG.info("Stopped PostgreSQL on {}", cluster);
        }
        return running.isPresent();
    }

    /** Until it is no longer found, since its file goes last; the process may stay on as one that nobody has waited for. */
    private static void awaitEnd(Postmaster postmaster, Path cluster, Binaries binaries, Deadline deadline)
            throws IOException {
        while (Postmaster.on(cluster, binaries).equals(Optional.of(postmaster))) {
            deadline.pause("PostgreSQL on %s (process %d) was asked to stop and has not in %d minutes. "
                            .formatted(cluster, postmaster.pid(), CLOSE_LIMIT.toMinutes())
                    + "It may still do so; see the log beside its data.");
        }
    }

    private static EmbeddedPostgresException unusable(Path dataFolder, IOException failure) {
        String reason = failure instanceof AccessDeniedException denied
                ? "this user may not write " + denied.getFile()
                : failure.toString();
        return new EmbeddedPostgresException(
                "The data folder %s cannot be used: %s. ".formatted(dataFolder, reason)
                        + "Choose another with --data, or set DATABASE_URL to a PostgreSQL server of yours.",
                failure);
    }
}
