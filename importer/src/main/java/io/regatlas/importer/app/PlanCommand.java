package io.regatlas.importer.app;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletionStage;
import picocli.CommandLine;
import picocli.CommandLine.Mixin;

/** Says what an import would do. */
@CommandLine.Command(
        name = "plan",
        description = "Show what an import of these datasets would change, field by field. Publishes nothing.")
final class PlanCommand implements Command {

    @Mixin
    private final Folders folders = new Folders();

    @Mixin
    private final CommonOptions options = new CommonOptions();

    @Override
    public CommonOptions options() {
        return options;
    }

    @Override
    public CompletionStage<ExitCode> run(CommandContext context) {
        List<Path> existing = folders.existing();
        return context.imports().plan(existing).thenApply(outcome -> {
            context.out().println(options.report().of(outcome));
            return ExitCode.of(outcome);
        });
    }
}
