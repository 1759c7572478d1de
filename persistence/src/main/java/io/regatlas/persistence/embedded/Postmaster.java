package io.regatlas.persistence.embedded;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * PostgreSQL's first process on a data folder, as its file {@code postmaster.pid} tells, and known to be that.
 *
 * @param pid known to run our program on our folder when {@link #on} found it
 * @param port on 127.0.0.1
 */
record Postmaster(long pid, int port) {

    static final String USER = "regatlas";

    private static final Logger LOG = LoggerFactory.getLogger(Postmaster.class);
    private static final Duration SIGNAL_LIMIT = Duration.ofSeconds(20);
    private static final int PID_LINE = 0;
    private static final int PORT_LINE = 3;

    /**
     * Finds the running one.
     *
     * @param cluster real path of the folder that PostgreSQL keeps its data in
     * @throws EmbeddedPostgresException where a PostgreSQL that we did not start runs on the folder
     */
    static Optional<Postmaster> on(Path cluster, Binaries binaries) throws IOException {
        Optional<Postmaster> named = read(pidFile(cluster));
        Optional<RunningProcess> process = named.isEmpty()
                ? Optional.empty()
                : RunningProcess.of(Math.abs(named.get().pid), Owner.of(cluster))
                        .filter(running -> running.isPostgresOn(cluster));
        if (process.isEmpty()) {
            return Optional.empty();
        }
        if (named.get().isSingleUser() || !process.get().runs(binaries.program("postgres"))) {
            throw new EmbeddedPostgresException(
                    "Process %s is a PostgreSQL on %s, but not one of ours, so it is left alone. "
                                    .formatted(Math.abs(named.get().pid), cluster)
                            + "It runs %s. Stop it the way it was started, then try again; "
                                    .formatted(process.get().program())
                            + "or choose another folder with --data.");
        }
        return named;
    }

    /** PostgreSQL's mark for one that somebody runs by hand, for repairs: the number below zero. */
    private boolean isSingleUser() {
        return pid < 0;
    }

    /**
     * Removes the file that a killed PostgreSQL left. PostgreSQL does so itself, unless another process of the same user
     * has the number by now, in which it would see itself. Whoever calls holds the {@code start} lock and found none running.
     */
    static void removeStalePidFile(Path cluster) throws IOException {
        Files.deleteIfExists(pidFile(cluster));
    }

    private static Path pidFile(Path cluster) {
        return cluster.resolve("postmaster.pid");
    }

    private static Optional<Postmaster> read(Path pidFile) throws IOException {
        try {
            List<String> lines = Files.readAllLines(pidFile, StandardCharsets.ISO_8859_1);
            return Optional.of(
                    new Postmaster(Long.parseLong(lines.get(PID_LINE)), Integer.parseInt(lines.get(PORT_LINE))));
        } catch (NoSuchFileException | NumberFormatException | IndexOutOfBoundsException unreadable) {
            return Optional.empty();
        }
    }

    /** Asks for a fast shutdown: running transactions are rolled back, what was committed is kept. */
    void signalStop() throws IOException {
        try {
            Account.ofThisProcess().run(List.of("sh", "-c", "kill -INT \"$0\"", Long.toString(pid)), SIGNAL_LIMIT);
        } catch (Account.CommandFailure failure) {
            // Ended by itself just now, or about to outlast the caller's wait, who says so then.
            LOG.debug("Process {} took no signal: {}", pid, failure.output());
        }
    }

    Connection connect(String database, String password) throws SQLException {
        Properties properties = new Properties();
        properties.setProperty("user", USER);
        properties.setProperty("password", password);
        properties.setProperty("sslmode", "disable");
        properties.setProperty("connectTimeout", "10");
        properties.setProperty("socketTimeout", "30");
        return DriverManager.getConnection("jdbc:postgresql://127.0.0.1:" + port + "/" + database, properties);
    }

    String url(String database, String password) {
        return "postgresql://%s:%s@127.0.0.1:%d/%s".formatted(USER, password, port, database);
    }
}
