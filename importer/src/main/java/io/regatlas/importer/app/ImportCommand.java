package io.regatlas.importer.app;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Publishes datasets. */
@CommandLine.Command(
        name = "import",
        description =
                "Publish these datasets as a new release, whole or not at all. Where nothing changed, nothing is published"
                        + " and the exit code is 6.")
final class ImportCommand implements Command {

    @Mixin
    private final Folders folders = new Folders();

    @Mixin
    private final CommonOptions options = new CommonOptions();

    @Option(names = "--notes", paramLabel = "TEXT", description = "What the release is about.")
    private @Nullable String notes;

    @Override
    public CommonOptions options() {
        return options;
    }

    @Override
    public CompletionStage<ExitCode> run(CommandContext context) {
        List<Path> existing = folders.existing();
        context.migrate();
        return context.imports().publish(existing, notes).thenApply(outcome -> {
            context.out().println(options.report().of(outcome));
            return ExitCode.of(outcome);
        });
    }
}
