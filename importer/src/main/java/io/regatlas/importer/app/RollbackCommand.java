package io.regatlas.importer.app;

import io.regatlas.domain.entity.Key;
import io.regatlas.domain.publish.DanglingReferenceException;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Publishes an older release once more. */
@CommandLine.Command(
        name = "rollback",
        description =
                "Publish what an older release held as the next release; nothing is taken back. Where the newest release"
                        + " holds just that, nothing is published and the exit code is 6.")
final class RollbackCommand implements Command {

    @Mixin
    private final CommonOptions options = new CommonOptions();

    @Spec
    private CommandSpec command = CommandSpec.create();

    @Parameters(paramLabel = "N", description = "Number of the older release.")
    private int number;

    @Option(
            names = "--dataset",
            paramLabel = "KEY",
            description = "Only this dataset; the others stay as they are. Without it, all of them.")
    private @Nullable String dataset;

    @Option(names = "--notes", paramLabel = "TEXT", description = "What the release is about.")
    private @Nullable String notes;

    @Override
    public CommonOptions options() {
        return options;
    }

    @Override
    public CompletionStage<ExitCode> run(CommandContext context) {
        Key key = key();
        return context.releases()
                .rollback(number, key, notes)
                .exceptionally(failure -> {
                    throw explained(Failure.cause(failure));
                })
                .thenApply(published -> {
                    context.out().println(options.report().ofRollback(number, published.orElse(null)));
                    return published.isPresent() ? ExitCode.DONE : ExitCode.UNCHANGED;
                });
    }

    private @Nullable Key key() {
        try {
            return dataset == null ? null : new Key(dataset);
        } catch (IllegalArgumentException noKey) {
            throw new ParameterException(
                    command.commandLine(), "Invalid value for option '--dataset': " + noKey.getMessage(), noKey);
        }
    }

    private static RuntimeException explained(Throwable failure) {
        if (failure instanceof IllegalArgumentException) {
            return new CommandFailedException(ExitCode.USAGE, String.valueOf(failure.getMessage()));
        }
        return failure instanceof DanglingReferenceException
                ? new CommandFailedException(
                        ExitCode.PROBLEMS,
                        failure.getMessage() + "; roll back the datasets together, without --dataset")
                : new CompletionException(failure);
    }
}
