package io.regatlas.importer.app;

import java.util.concurrent.CompletionStage;
import picocli.CommandLine;
import picocli.CommandLine.Mixin;

/** Makes what is computed anew. */
@CommandLine.Command(
        name = "reindex",
        description =
                "Make anew what is computed from what datasets state, such as status, for every release. Needed after an"
                        + " update that computes something else; changes no release.")
final class ReindexCommand implements Command {

    @Mixin
    private final CommonOptions options = new CommonOptions();

    @Override
    public CommonOptions options() {
        return options;
    }

    @Override
    public CompletionStage<ExitCode> run(CommandContext context) {
        context.migrate(); // and no look at what is computed, which would refuse the store for just what is mended here
        return context.releases().reindex().thenApply(done -> {
            context.out().println(options.report().ofReindex());
            return ExitCode.DONE;
        });
    }
}
