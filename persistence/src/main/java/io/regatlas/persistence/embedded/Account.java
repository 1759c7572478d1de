package io.regatlas.persistence.embedded;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.StringJoiner;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * A way to run PostgreSQL's programs, which refuse to run as root.
 *
 * @param owner whose files the programs read and write
 * @param way the words before a command that take it to that account; none where this process has it
 */
record Account(Owner owner, List<String> way) {

    /** Files stay who they belong to; PostgreSQL sees the user nobody, since the namespace knows no other. */
    private static final List<String> IN_NAMESPACE = List.of("unshare", "-U");

    private static final Duration TRIAL_LIMIT = Duration.ofSeconds(20);

    /** Goes where the data is and runs the program, as later; initdb also wants the user to have a name. */
    private static final String TRIAL = "cd \"$0\" && id -un > /dev/null && exec \"$1\" --version";

    Account {
        way = List.copyOf(way);
    }

    /**
     * Finds the account for a data folder: the first of these that can run PostgreSQL there. Not as root: this process's
     * own, in a user namespace where it has no name. As root: the owner of the data if that is another, so that it stays
     * theirs; root without its powers in a user namespace, where PostgreSQL sees no root; the owner of the data folder;
     * {@code nobody}.
     *
     * @param owner who owns the database's files, or will
     * @throws EmbeddedPostgresException where none can
     */
    static Account find(Path dataFolder, Owner owner, Binaries binaries) throws IOException {
        StringJoiner reasons = new StringJoiner("; ");
        for (Account account : candidates(dataFolder, owner)) {
            Optional<String> objection = account.objection(dataFolder, binaries);
            if (objection.isEmpty()) {
                return account;
            }
            reasons.add("By %s: %s".formatted(account, objection.get()));
        }
        throw new EmbeddedPostgresException(
                "PostgreSQL cannot run on the data folder %s. %s. ".formatted(dataFolder, reasons)
                        + "Name a folder that this user, or the user nobody, can reach with --data; "
                        + "or set DATABASE_URL to a PostgreSQL server of yours.");
    }

    static Account ofThisProcess() throws IOException {
        return new Account(Owner.thisProcess(), List.of());
    }

    private static Set<Account> candidates(Path dataFolder, Owner owner) throws IOException {
        Set<Account> accounts = new LinkedHashSet<>();
        Owner process = Owner.thisProcess();
        if (!process.isRoot()) {
            accounts.add(ofThisProcess());
            accounts.add(new Account(process, IN_NAMESPACE));
            return accounts;
        }
        accounts.add(of(owner));
        accounts.add(of(Owner.ROOT));
        accounts.add(of(Owner.of(dataFolder)));
        accounts.add(of(Owner.NOBODY));
        return accounts;
    }

    private static Account of(Owner owner) {
        return owner.isRoot()
                ? new Account(owner, IN_NAMESPACE)
                : new Account(
                        owner,
                        List.of("setpriv", "--reuid=" + owner.uid(), "--regid=" + owner.gid(), "--clear-groups"));
    }

    /** Why PostgreSQL does not run on the folder by this account; empty where it does. */
    private Optional<String> objection(Path dataFolder, Binaries binaries) {
        try {
            run(List.of("sh", "-c", TRIAL, dataFolder.toString(), binaries.program("postgres")), TRIAL_LIMIT);
            return Optional.empty();
        } catch (CommandFailure failure) {
            return Optional.of(failure.output());
        }
    }

    /** Runs a command to its end, in the root folder and with nothing of this process's environment but its PATH. */
    void run(List<String> command, Duration limit) {
        ProcessBuilder builder =
                new ProcessBuilder(Stream.concat(way.stream(), command.stream()).toList());
        String path = System.getenv().getOrDefault("PATH", "/usr/bin:/bin");
        builder.environment().clear();
        builder.environment().putAll(Map.of("PATH", path, "LC_ALL", "C"));
        builder.directory(Path.of("/").toFile()).redirectErrorStream(true);
        try {
            Process process = builder.start();
            process.getOutputStream().close();
            awaitSuccess(process, limit);
        } catch (IOException failure) {
            throw new CommandFailure(String.valueOf(failure.getMessage()));
        }
    }

    /** Reads after the end: these commands say less than a pipe holds, and what outlives them has its own output. */
    private static void awaitSuccess(Process process, Duration limit) throws IOException {
        if (!ends(process, limit)) {
            process.destroyForcibly();
            throw new CommandFailure("not done after " + limit.toSeconds() + " s");
        }
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.exitValue() != 0) {
            throw new CommandFailure(output.strip());
        }
    }

    private static boolean ends(Process process, Duration limit) {
        try {
            return process.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException interrupted) {
            process.destroyForcibly();
            throw Deadline.interrupted(interrupted);
        }
    }

    /** The way, for messages: {@code unshare -U}, or {@code this user}. */
    @Override
    public String toString() {
        return way.isEmpty() ? "this user" : String.join(" ", way);
    }

    /** A command that could not be started, did not end in time, or did not succeed; what it said. */
    static final class CommandFailure extends RuntimeException {

        private static final long serialVersionUID = 1L;
        private final String output;

        CommandFailure(String output) {
            super(output);
            this.output = output;
        }

        String output() {
            return output;
        }
    }
}
