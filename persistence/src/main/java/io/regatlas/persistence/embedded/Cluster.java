package io.regatlas.persistence.embedded;

import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The database's files in a data folder: made, checked, started. Every call is made while holding the {@code start} lock.
 *
 * @param dataFolder real path
 * @param folder real path of the files, there or not yet
 */
record Cluster(Path dataFolder, Path folder) {

    private static final Logger LOG = LoggerFactory.getLogger(Cluster.class);
    private static final String MAJOR = "18";
    private static final String NAME = "pg" + MAJOR;
    private static final String UNFINISHED = NAME + ".unfinished";
    private static final int ANY_PORT = 0;
    private static final byte[] LOOPBACK = {127, 0, 0, 1};
    private static final int PASSWORD_BYTES = 24;
    private static final Duration INITDB_LIMIT = Duration.ofMinutes(3);
    private static final Duration START_LIMIT = Duration.ofSeconds(60);

    /** Written into postgresql.conf, where whoever runs the store may change them. The log: a file a weekday, then over. */
    private static final List<String> FIRST_SETTINGS = List.of(
            "max_connections=100",
            "shared_buffers=128MB",
            "random_page_cost=1.1", // as flash has it
            "timezone=UTC",
            "log_timezone=UTC",
            "logging_collector=on",
            "log_directory=log",
            "log_filename=postgresql-%a.log",
            "log_truncate_on_rotation=on",
            "log_rotation_age=1d",
            "log_rotation_size=0",
            "log_min_error_statement=panic");

    /** Given at each start, which nothing in a file overrides: what the rest of the program counts on. */
    private static final List<String> FIRM_SETTINGS =
            List.of("listen_addresses=127.0.0.1", "unix_socket_directories=", "jit=off");

    /** What PostgreSQL says where waiting helps: processes of a killed one still end, or one starts that we did not see. */
    private static final List<String> PASSING_TROUBLES = List.of("is still in use", "already exists");

    static Cluster in(Path dataFolder) {
        return new Cluster(dataFolder, dataFolder.resolve(NAME));
    }

    boolean exists() {
        return Files.exists(folder, LinkOption.NOFOLLOW_LINKS);
    }

    /** Who owns the files, or will where there are none yet. */
    Owner owner() throws IOException {
        return exists() ? Owner.of(folder) : Owner.thisProcess();
    }

    /** Fails where the files are another user's or another major version's. */
    void check() throws IOException {
        if (exists()) {
            checkOwner();
            checkVersion();
        } else {
            checkNoOtherVersion();
        }
    }

    private void checkOwner() throws IOException {
        Owner owner = owner();
        boolean ofRootsChoice = owner.isSameUser(Owner.NOBODY) || owner.isSameUser(Owner.of(dataFolder));
        if (!owner.isThisProcess() && !(Owner.thisProcess().isRoot() && ofRootsChoice)) {
            throw new EmbeddedPostgresException("The database in %s belongs to %s, and this process is %s. "
                            .formatted(folder, owner.name(), Owner.thisProcess().name())
                    + "Run as that user, or give it to this one (chown -R), or choose another folder with --data.");
        }
    }

    private void checkVersion() throws IOException {
        Path file = folder.resolve("PG_VERSION");
        String found = Files.exists(file) ? Files.readString(file).strip() : "none";
        if (!found.equals(MAJOR)) {
            throw new EmbeddedPostgresException(
                    "%s should hold a database of PostgreSQL %s, but the version it holds is: %s. "
                                    .formatted(folder, MAJOR, found)
                            + "Move it away, or choose another folder with --data.");
        }
    }

    private void checkNoOtherVersion() throws IOException {
        Optional<Path> other;
        try (Stream<Path> entries = Files.list(dataFolder)) {
            other = entries.filter(entry -> entry.getFileName().toString().matches("pg\\d+"))
                    .findFirst();
        }
        if (other.isPresent()) {
            throw new EmbeddedPostgresException(
                    "%s holds a database of another PostgreSQL than %s, which this version cannot read. "
                                    .formatted(other.get(), MAJOR)
                            + "Export it with the version of Regatlas that made it and import it here, "
                            + "or choose another folder with --data.");
        }
    }

    /** Makes the files, whole or not at all. */
    void create(Account account, Binaries binaries, Durability durability) throws IOException {
        LOG.info("Creating a database in {}", folder);
        FileTree.deleteAll(dataFolder, UNFINISHED);
        Path unfinished = Files.createTempDirectory(dataFolder, UNFINISHED);
        Path password = dataFolder.resolve(unfinished.getFileName() + ".password");
        writePassword(password);
        FileTree.giveTo(account.owner(), password);
        FileTree.giveTo(account.owner(), unfinished);
        initdb(account, binaries, durability, unfinished, password);
        Files.move(password, passwordFile(unfinished), StandardCopyOption.ATOMIC_MOVE);
        Files.move(unfinished, folder, StandardCopyOption.ATOMIC_MOVE);
        flush(folder);
        flush(dataFolder);
    }

    private void initdb(Account account, Binaries binaries, Durability durability, Path unfinished, Path password) {
        List<String> command = new ArrayList<>(List.of(
                binaries.program("initdb"),
                "--pgdata=" + unfinished,
                "--username=" + Postmaster.USER,
                "--pwfile=" + password,
                "--auth=scram-sha-256",
                "--encoding=UTF8",
                "--locale=C",
                "--no-instructions"));
        FIRST_SETTINGS.forEach(setting -> command.addAll(List.of("-c", setting)));
        if (durability == Durability.THROW_AWAY) {
            command.add("--no-sync");
        }
        try {
            account.run(command, INITDB_LIMIT);
        } catch (Account.CommandFailure failure) {
            throw new EmbeddedPostgresException(
                    "PostgreSQL cannot create a database in %s. It says: %s".formatted(dataFolder, failure.output()),
                    failure);
        }
    }

    private static void writePassword(Path file) throws IOException {
        byte[] random = new byte[PASSWORD_BYTES];
        new SecureRandom().nextBytes(random);
        String password = Base64.getUrlEncoder().encodeToString(random);
        Set<StandardOpenOption> options = Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        try (FileChannel channel = FileChannel.open(file, options, LockFile.OWNER_ONLY)) {
            channel.write(ByteBuffer.wrap(password.getBytes(StandardCharsets.US_ASCII)));
            channel.force(true);
        }
    }

    String password() throws IOException {
        return Files.readString(passwordFile(folder));
    }

    private static Path passwordFile(Path folder) {
        return folder.resolve("regatlas.password");
    }

    private static void flush(Path folder) throws IOException {
        try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }

    /**
     * Fails where others use the folder and their database may run where we cannot see it, as in another container. Where
     * it was last started on what this process sees as its machine, it is known to be dead.
     */
    void checkNotRunningElsewhere() throws IOException {
        boolean startedHere =
                Files.exists(machineFile()) && Files.readString(machineFile()).equals(machine());
        if (!startedHere) {
            throw new EmbeddedPostgresException(
                    "Another process uses the data folder %s, and its database does not run on this machine as this process sees it: "
                                    .formatted(dataFolder)
                            + "it may run in another container or on another host. "
                            + "End that process, or choose another folder with --data.");
        }
    }

    private Path machineFile() {
        return dataFolder.resolve("machine");
    }

    /** One value for all processes that see each other's numbers: the system's start and the namespace of processes. */
    private static String machine() throws IOException {
        Path boot = Path.of("/proc/sys/kernel/random/boot_id");
        if (!Files.exists(boot)) {
            return "one";
        }
        return Files.readString(boot).strip() + " " + Files.readSymbolicLink(Path.of("/proc/self/ns/pid"));
    }

    /**
     * Starts PostgreSQL, which no process runs on these files.
     *
     * @return what it says where it did not start, or not yet, and trying again may help; empty where it started
     */
    String start(Account account, Binaries binaries, Durability durability) throws IOException {
        FileTree.giveTo(account.owner(), folder);
        Postmaster.removeStalePidFile(folder);
        Files.writeString(machineFile(), machine());
        Files.deleteIfExists(startLog());
        int port = freePort(ANY_PORT).orElseThrow(() -> new IOException("no port of 127.0.0.1 is free"));
        try {
            account.run(startCommand(binaries, durability, port), START_LIMIT.plusSeconds(10));
            return "";
        } catch (Account.CommandFailure failure) {
            return passing(failure, binaries, port);
        }
    }

    private List<String> startCommand(Binaries binaries, Durability durability, int port) {
        String options = Stream.of(List.of("port=" + port), FIRM_SETTINGS, durability.settings())
                .flatMap(List::stream)
                .map(setting -> "-c " + setting)
                .collect(Collectors.joining(" "));
        return List.of(
                binaries.program("pg_ctl"),
                "start",
                "--pgdata=" + folder,
                "--log=" + startLog(),
                "--options=" + options,
                "--wait",
                "--timeout=" + START_LIMIT.toSeconds());
    }

    private static Optional<Integer> freePort(int wanted) throws IOException {
        try (ServerSocket socket = new ServerSocket(wanted, 1, InetAddress.getByAddress(LOOPBACK))) {
            return Optional.of(socket.getLocalPort());
        } catch (BindException taken) {
            return Optional.empty();
        }
    }

    Path log() {
        return folder.resolve("log");
    }

    private Path startLog() {
        return folder.resolve("start.log");
    }

    private String passing(Account.CommandFailure failure, Binaries binaries, int port) throws IOException {
        String log = Files.exists(startLog()) ? Files.readString(startLog(), StandardCharsets.ISO_8859_1) : "";
        String said = failure.output() + "\n" + log;
        boolean passes = PASSING_TROUBLES.stream().anyMatch(said::contains)
                || Postmaster.on(folder, binaries).isPresent()
                || freePort(port).isEmpty();
        if (!passes) {
            throw new EmbeddedPostgresException(
                    "PostgreSQL does not start on %s. It says: %s%nMore may stand in %s."
                            .formatted(folder, said.strip(), log()),
                    failure);
        }
        return said.strip();
    }
}
