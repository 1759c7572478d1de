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
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * PostgreSQL's first process on a data folder, as its file {@code postmaster.pid} tells, and known to be that.
 *
 * @param pid known to run our program on our folder when this was made
 * @param port on 127.0.0.1
 */
record Postmaster(long pid, int port) {

    static final String USER = "regatlas";

    private static final Logger LOG = LoggerFactory.getLogger(Postmaster.class);
    private static final Duration SIGNAL_LIMIT = Duration.ofSeconds(20);
    private static final String DELETED = " (deleted)";
    private static final int PID_LINE = 0;
    private static final int PORT_LINE = 3;

    /** What the process is that a {@code postmaster.pid} names. */
    private enum Kind {
        OURS,
        ANOTHER_POSTGRES,
        STRANGER
    }

    /**
     * Finds the running one.
     *
     * @param cluster real path of the folder that PostgreSQL keeps its data in
     * @throws EmbeddedPostgresException where a PostgreSQL that we did not start runs on the folder
     */
    static Optional<Postmaster> on(Path cluster, Binaries binaries) throws IOException {
        Optional<Postmaster> named = read(pidFile(cluster));
        if (named.isEmpty()) {
            return Optional.empty();
        }
        return switch (named.get().kind(cluster, binaries)) {
            case OURS -> named;
            case STRANGER -> Optional.empty();
            case ANOTHER_POSTGRES ->
                throw new EmbeddedPostgresException(
                        "Process %d is a PostgreSQL on %s that is not run from %s, so it is left alone. "
                                        .formatted(named.get().pid, cluster, binaries.folder())
                                + "Stop it the way it was started, then try again; or choose another folder with --data.");
        };
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

    private Kind kind(Path cluster, Binaries binaries) {
        Optional<ProcessHandle.Info> process =
                ProcessHandle.of(pid).filter(ProcessHandle::isAlive).map(ProcessHandle::info);
        String program = process.flatMap(ProcessHandle.Info::command).orElse("");
        if (program.endsWith(DELETED)) {
            program = program.substring(0, program.length() - DELETED.length());
        }
        if (!program.endsWith("/postgres") || process.isEmpty() || !worksOn(cluster, process.get())) {
            return Kind.STRANGER;
        }
        return program.equals(binaries.program("postgres")) ? Kind.OURS : Kind.ANOTHER_POSTGRES;
    }

    /** PostgreSQL changes into its folder; without /proc, its command line is what tells. */
    private boolean worksOn(Path cluster, ProcessHandle.Info process) {
        Path proc = Path.of("/proc", Long.toString(pid));
        if (Files.exists(proc)) {
            return isSame(proc.resolve("cwd"), cluster);
        }
        List<String> arguments = Arrays.asList(process.arguments().orElse(new String[0]));
        int option = arguments.indexOf("-D");
        return option >= 0 && option + 1 < arguments.size() && isSame(Path.of(arguments.get(option + 1)), cluster);
    }

    private static boolean isSame(Path path, Path cluster) {
        try {
            return Files.isSameFile(path, cluster);
        } catch (IOException goneOrForbidden) {
            return false;
        }
    }

    /** Asks for a fast shutdown: running transactions are rolled back, what was committed is kept. */
    void signalStop() {
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
