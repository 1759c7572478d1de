package io.regatlas.importer.app;

import io.regatlas.domain.publish.Releases;
import io.regatlas.importer.Import;
import io.regatlas.persistence.PostgresStore;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/** The commands that bring datasets into a store. Results go to standard output, all else to standard error. */
@CommandLine.Command(
        name = "regatlas",
        subcommands = {
            ValidateCommand.class,
            PlanCommand.class,
            ImportCommand.class,
            RollbackCommand.class,
            ReleasesCommand.class,
            ReindexCommand.class,
            MigrateCommand.class,
            GenerateCommand.class
        })
public final class Main {

    private final Map<String, String> environment;
    private final PrintStream out;
    private final PrintStream err;
    private final AtomicReference<@Nullable StoreContext> open = new AtomicReference<>();
    private final AtomicBoolean done = new AtomicBoolean();

    Main(Map<String, String> environment, PrintStream out, PrintStream err) {
        this.environment = environment;
        this.out = out;
        this.err = err;
    }

    /** Runs one command, and ends the process with its exit code. */
    public static void main(String[] arguments) {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        PrintStream err = new PrintStream(System.err, true, StandardCharsets.UTF_8);
        Main main = new Main(System.getenv(), out, err);
        Runtime.getRuntime().addShutdownHook(new Thread(main::stop, "regatlas-stop"));
        int code = main.run(arguments);
        main.done.set(true);
        System.exit(code);
    }

    /** Runs one command; gives its exit code. */
    int run(String... arguments) {
        CommandLine line = new CommandLine(this)
                .setExecutionStrategy(this::execute)
                .setOut(new PrintWriter(out, true, StandardCharsets.UTF_8))
                .setErr(new PrintWriter(err, true, StandardCharsets.UTF_8));
        line.setParameterExceptionHandler((wrong, given) -> explain(wrong));
        line.getCommandSpec()
                .version("regatlas " + version())
                .addOption(OptionSpec.builder("-V", "--version")
                        .versionHelp(true)
                        .description("Say the version.")
                        .build());
        Stream.concat(Stream.of(line), line.getSubcommands().values().stream())
                .map(CommandLine::getCommandSpec)
                .forEach(command -> command.exitCodeOnInvalidInput(ExitCode.USAGE.number())
                        .addOption(OptionSpec.builder("-h", "--help")
                                .usageHelp(true)
                                .description("Explain this command.")
                                .build()));
        return line.execute(arguments);
    }

    /** The jar's own; a build that made no jar has none. */
    private static String version() {
        return Objects.requireNonNullElse(Main.class.getPackage().getImplementationVersion(), "development");
    }

    private int explain(ParameterException wrong) {
        CommandLine line = wrong.getCommandLine();
        err.println("regatlas: " + wrong.getMessage());
        UnmatchedArgumentException.printSuggestions(wrong, line.getErr());
        err.printf("See ./%s --help.%n", line.getCommandSpec().qualifiedName());
        return ExitCode.USAGE.number();
    }

    private int execute(ParseResult parsed) {
        Integer helped = CommandLine.executeHelpRequest(parsed);
        if (helped != null) {
            return helped;
        }
        List<CommandLine> lines = parsed.asCommandLineList();
        CommandLine line = lines.get(lines.size() - 1);
        if (!(line.getCommand() instanceof Command command)) {
            throw new ParameterException(line, "which command?");
        }
        return execute(command).number();
    }

    private ExitCode execute(Command command) {
        Logging.configure(command.options().isVerbose());
        try (StoreContext context = new StoreContext(command.options())) {
            open.set(context);
            return await(command.run(context));
        } catch (ParameterException wrongFolder) {
            throw wrongFolder;
        } catch (RuntimeException failure) {
            // Not before the options are read that say how to log.
            LoggerFactory.getLogger(Main.class).debug("The command failed", Failure.cause(failure));
            Failure said = Failure.of(failure, "--verbose shows where");
            said.message().lines().forEach(line -> err.println("regatlas: " + line));
            return said.code();
        }
    }

    /** What a signal leads to: the database is left in order, and the caller is told that nothing is half done. */
    private void stop() {
        if (done.get()) {
            return;
        }
        err.println(
                "regatlas: interrupted; a release is published whole or not at all, and it is safe to run this again");
        StoreContext context = open.get();
        if (context != null) {
            context.close();
        }
        Runtime.getRuntime().halt(ExitCode.INTERRUPTED.number());
    }

    private static <T> T await(CompletionStage<T> stage) {
        return stage.toCompletableFuture().join();
    }

    /** The store that the environment or the options name, opened when it is first asked for. */
    private final class StoreContext implements CommandContext, AutoCloseable {

        private final CommonOptions options;
        private @Nullable PostgresStore store;
        private boolean checked;

        StoreContext(CommonOptions options) {
            this.options = options;
        }

        @Override
        public PrintStream out() {
            return out;
        }

        @Override
        public int migrate() {
            int count = await(store().migrate());
            checked = true;
            return count;
        }

        @Override
        public Releases releases() {
            PostgresStore opened = store();
            if (!checked && settings().database() == null) {
                migrate();
            } else if (!checked) {
                await(opened.schemaFits());
            }
            return opened.releases();
        }

        @Override
        public Import imports() {
            return new Import(releases(), ForkJoinPool.commonPool());
        }

        @Override
        public synchronized void close() {
            if (store != null) {
                store.close();
                store = null;
            }
        }

        private synchronized PostgresStore store() {
            if (store == null) {
                Settings settings = settings();
                Database database = settings.database();
                // Reads go where writes do, since a replica may lag behind what an import must be compared with.
                store = database == null ? PostgresStore.embedded(settings.data()) : PostgresStore.at(database.url());
            }
            return store;
        }

        private Settings settings() {
            return Settings.of(options.data(), environment);
        }
    }
}
