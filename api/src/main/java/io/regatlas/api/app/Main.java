package io.regatlas.api.app;

import io.regatlas.api.limits.Limits;
import io.regatlas.domain.question.StoreTimeoutException;
import io.regatlas.importer.app.ExitCode;
import io.regatlas.importer.app.Failure;
import io.regatlas.persistence.PostgresStore;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** The server: opens the store, fills an empty one of our own, serves until it is told to stop. */
@Command(name = "regatlas")
public final class Main {

    private static final Logger LOG = LoggerFactory.getLogger(Main.class);
    private static final int START_SECONDS = 600;
    private static final int STOP_SECONDS = 20;

    private final Map<String, String> environment;
    private final PrintStream out;
    private final PrintStream err;
    private final Deque<Closing> open = new ConcurrentLinkedDeque<>();
    private final AtomicBoolean interrupted = new AtomicBoolean();

    Main(Map<String, String> environment, PrintStream out, PrintStream err) {
        this.environment = environment;
        this.out = out;
        this.err = err;
    }

    /** Runs the server; the process goes on until it is told to stop, unless the start fails. */
    public static void main(String[] arguments) {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        PrintStream err = new PrintStream(System.err, true, StandardCharsets.UTF_8);
        Main main = new Main(System.getenv(), out, err);
        Runtime.getRuntime().addShutdownHook(new Thread(main::interrupt, "regatlas-stop"));
        int code = main.run(arguments);
        if (code != 0 || main.open.isEmpty()) {
            System.exit(code);
        }
    }

    /** Runs one command; gives its exit code, 0 once it serves. */
    int run(String... arguments) {
        return new CommandLine(this)
                .setOut(new PrintWriter(out, true, StandardCharsets.UTF_8))
                .setErr(new PrintWriter(err, true, StandardCharsets.UTF_8))
                .setParameterExceptionHandler((wrong, given) -> explain(wrong))
                .setExecutionExceptionHandler((failure, command, parsed) -> explain(failure))
                .execute(arguments);
    }

    @Command(name = "serve", description = "Answer GraphQL questions until Ctrl-C.", showDefaultValues = true)
    int serve(
            @Option(names = "--port", defaultValue = "8080", description = "Port; 0 for a free one.") int port,
            @Option(names = "--host", defaultValue = "127.0.0.1", description = "Address; 0.0.0.0 for all.")
                    String host,
            @Option(names = "--data", defaultValue = ".regatlas", paramLabel = "DIR", description = "Data folder.")
                    Path data,
            @Option(
                            names = {"-h", "--help"},
                            usageHelp = true,
                            description = "Explain this command.")
                    boolean help)
            throws Exception {
        Settings settings = Settings.of(host, port, data, environment);
        Vertx vertx = Vertx.vertx();
        onStop(() -> await(vertx.close(), STOP_SECONDS));
        StoreOpening opening = new StoreOpening();
        onStop(opening::close);
        PostgresStore store = opening.open(settings, vertx);
        prepare(store, settings, vertx);
        Server server = new Server(vertx, store.answers(), store.releases(), Clock.systemUTC(), Limits.DEFAULT);
        onStop(() -> await(server.stop(), STOP_SECONDS));
        int listening = await(server.start(settings.host(), settings.port()), START_SECONDS);
        String shown = settings.host().equals("127.0.0.1") ? "localhost" : settings.host();
        out.printf("Regatlas is ready: http://%s:%d/graphiql%n", shown, listening);
        return 0;
    }

    /** Stops whatever has been started, last first; what cannot be stopped in order does not keep the rest from it. */
    void stop() {
        for (Closing next = open.poll(); next != null; next = open.poll()) {
            try {
                next.close();
            } catch (ExecutionException | InterruptedException | RuntimeException failure) {
                tell(failure);
            }
        }
    }

    private void interrupt() {
        interrupted.set(true);
        stop();
    }

    /** A store of our own is brought up to date and filled; another must be as this program needs it. */
    private void prepare(PostgresStore store, Settings settings, Vertx vertx)
            throws ExecutionException, InterruptedException {
        boolean isOurOwn = settings.database() == null;
        if (isOurOwn) {
            await(store.migrate(), START_SECONDS);
        }
        await(store.schemaFits(), START_SECONDS);
        if (isOurOwn) {
            fill(store, settings, vertx);
        }
    }

    private void fill(PostgresStore store, Settings settings, Vertx vertx)
            throws ExecutionException, InterruptedException {
        List<Path> datasets =
                settings.firstDatasets().stream().filter(Files::isDirectory).toList();
        if (!datasets.isEmpty()) {
            await(new FirstLoad(vertx, store.releases(), datasets, err).run(), START_SECONDS);
        }
    }

    private void onStop(Closing closing) {
        open.push(closing);
    }

    private int explain(ParameterException wrong) {
        err.println("regatlas: " + wrong.getMessage());
        UnmatchedArgumentException.printSuggestions(
                wrong, wrong.getCommandLine().getErr());
        err.printf("See ./%s --help.%n", wrong.getCommandLine().getCommandSpec().qualifiedName());
        return ExitCode.USAGE.number();
    }

    private int explain(Exception failure) {
        stop();
        if (interrupted.get()) {
            // What was pulled from under its feet failed for no other reason.
            LOG.debug("The start ended", failure);
            return ExitCode.INTERRUPTED.number();
        }
        return tell(failure).number();
    }

    private ExitCode tell(Exception failure) {
        Failure said = Failure.of(failure, "the log shows where");
        if (said.code() == ExitCode.FAULT) {
            LOG.error("The server failed", failure);
        }
        said.message().lines().forEach(line -> err.println("regatlas: " + line));
        return said.code();
    }

    private static <V> V await(CompletionStage<V> stage, int seconds) throws ExecutionException, InterruptedException {
        try {
            return stage.toCompletableFuture().get(seconds, TimeUnit.SECONDS);
        } catch (TimeoutException endless) {
            throw new StoreTimeoutException("not done in %d seconds".formatted(seconds), endless);
        }
    }

    private static <V> V await(Future<V> future, int seconds) throws ExecutionException, InterruptedException {
        return await(future.toCompletionStage(), seconds);
    }

    /** How one thing is stopped. */
    private interface Closing {

        void close() throws ExecutionException, InterruptedException;
    }
}
