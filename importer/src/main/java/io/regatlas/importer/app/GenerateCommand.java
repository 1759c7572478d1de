package io.regatlas.importer.app;

import io.regatlas.domain.publish.Contents;
import io.regatlas.importer.Outcome;
import io.regatlas.importer.generate.CuratedWriter;
import io.regatlas.importer.generate.GeneratedDataset;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Makes up a dataset. */
@CommandLine.Command(
        name = "generate",
        description =
                "Make up a dataset, for tests and measurements, and publish it as a new release or write it as files. The same"
                        + " number and seed give the same dataset; nothing in it is true.")
final class GenerateCommand implements Command {

    @Mixin
    private final CommonOptions options = new CommonOptions();

    @Spec
    private CommandSpec command = CommandSpec.create();

    @Option(names = "--regulations", paramLabel = "N", required = true, description = "How many regulations.")
    private int regulations;

    @Option(
            names = "--seed",
            paramLabel = "S",
            description = "A whole number that all else follows from; 1 where it is left out.")
    private long seed = 1;

    @Option(
            names = "--to",
            paramLabel = "DIR",
            description = "Write files into this folder, new or empty, and ask no database. Without it, publish.")
    private @Nullable Path folder;

    @Override
    public CommonOptions options() {
        return options;
    }

    @Override
    public CompletionStage<ExitCode> run(CommandContext context) {
        if (regulations < 1) {
            throw wrong("--regulations is %d, not 1 or more".formatted(regulations));
        }
        Contents contents = GeneratedDataset.of(regulations, seed);
        return folder == null ? publish(contents, context) : write(contents, folder, context);
    }

    private CompletionStage<ExitCode> publish(Contents contents, CommandContext context) {
        context.migrate();
        return context.imports()
                .publish(contents, contents.dataset().description())
                .exceptionally(failure -> {
                    throw explained(Failure.cause(failure));
                })
                .thenApply(outcome -> {
                    // Not what was added, which may be millions of lines.
                    context.out()
                            .println(
                                    outcome instanceof Outcome.Published published
                                            ? options.report().of(List.of(published.release()))
                                            : options.report().of(outcome));
                    return ExitCode.of(outcome);
                });
    }

    private CompletionStage<ExitCode> write(Contents contents, Path to, CommandContext context) {
        try {
            if (Files.exists(to) && !isEmptyFolder(to)) {
                throw wrong("%s is no empty folder".formatted(to));
            }
            long written = CuratedWriter.write(contents, to);
            context.out().println(options.report().ofWritten(to, written));
            return CompletableFuture.completedStage(ExitCode.DONE);
        } catch (IOException failure) {
            throw new CommandFailedException(ExitCode.USAGE, "cannot write into %s: %s".formatted(to, failure));
        }
    }

    private ParameterException wrong(String message) {
        return new ParameterException(command.commandLine(), message);
    }

    private static boolean isEmptyFolder(Path path) throws IOException {
        if (!Files.isDirectory(path)) {
            return false;
        }
        try (Stream<Path> inside = Files.list(path)) {
            return inside.findAny().isEmpty();
        }
    }

    private static RuntimeException explained(Throwable failure) {
        return failure instanceof IllegalArgumentException
                ? new CommandFailedException(ExitCode.PROBLEMS, String.valueOf(failure.getMessage()))
                : new CompletionException(failure);
    }
}
