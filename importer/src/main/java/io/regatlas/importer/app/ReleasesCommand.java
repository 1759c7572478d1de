package io.regatlas.importer.app;

import java.util.concurrent.CompletionStage;
import picocli.CommandLine;
import picocli.CommandLine.Mixin;

/** Lists releases. */
@CommandLine.Command(name = "releases", description = "List the releases that are held, oldest first.")
final class ReleasesCommand implements Command {

    @Mixin
    private final CommonOptions options = new CommonOptions();

    @Override
    public CommonOptions options() {
        return options;
    }

    @Override
    public CompletionStage<ExitCode> run(CommandContext context) {
        return context.releases().from(1).thenApply(releases -> {
            context.out().println(options.report().of(releases));
            return ExitCode.DONE;
        });
    }
}
