package io.regatlas.persistence.embedded;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

/** Another process that uses a data folder, until it is told to leave or is killed. */
final class Tenant implements AutoCloseable {

    private static final String OPENED = "opened ";
    private static final String REFUSED = "refused ";

    private final Process process;
    private final BufferedReader output;

    private Tenant(Process process) {
        this.process = process;
        this.output = process.inputReader(StandardCharsets.UTF_8);
    }

    /** The process: opens the folder, says so, and closes it at the end of its input. */
    public static void main(String[] arguments) throws IOException {
        PrintStream out = System.out;
        try (EmbeddedPostgres postgres =
                EmbeddedPostgres.open(Path.of(arguments[0]), Durability.KEPT, Path.of(arguments[1]))) {
            out.println(OPENED + postgres.url());
            new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8)).readLine();
        } catch (EmbeddedPostgresException refused) {
            out.println(REFUSED + String.valueOf(refused.getMessage()).replace('\n', ' '));
        }
    }

    static Tenant start(ThrowAwayFolder folder) throws IOException {
        return start(folder.path(), ThrowAwayFolder.sharedBinaries(), List.of(), Map.of());
    }

    /**
     * Starts one in other circumstances.
     *
     * @param prefix words before the command
     * @param environment instead of what this process has
     */
    static Tenant start(Path folder, Path binaries, List<String> prefix, Map<String, String> environment)
            throws IOException {
        List<String> command = new ArrayList<>(prefix);
        command.addAll(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                Tenant.class.getName(),
                folder.toString(),
                binaries.toString()));
        ProcessBuilder builder = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD);
        builder.environment().putAll(environment);
        return new Tenant(builder.start());
    }

    /** Waits until it is in; the URL. */
    String url() throws IOException {
        return said(OPENED);
    }

    /** Waits until it is refused; the message. */
    String refusal() throws IOException {
        return said(REFUSED);
    }

    private String said(String expected) throws IOException {
        for (String line = output.readLine(); line != null; line = output.readLine()) {
            if (line.startsWith(expected)) {
                return line.substring(expected.length());
            }
            if (line.startsWith(REFUSED)) {
                throw new IOException(line);
            }
        }
        throw new IOException("ended without a word");
    }

    /** Ends it as {@code kill -9} does. */
    void kill() throws IOException {
        ThrowAwayFolder.hasEnded(process.destroyForcibly());
    }

    /** Tells it to leave in order, and when it has. */
    CompletableFuture<Void> leave() throws IOException {
        process.getOutputStream().close();
        return process.onExit().thenRun(() -> {});
    }

    /** Lets it leave in order. */
    @Override
    public void close() throws IOException {
        process.getOutputStream().close();
        ThrowAwayFolder.hasEnded(process);
    }
}
