package io.regatlas.importer.app;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import picocli.CommandLine;
import picocli.CommandLine.Mixin;

/** Brings a store up to date. */
@CommandLine.Command(name = "migrate", description = "Bring the database's tables up to this program's version.")
final class MigrateCommand implements Command {

    @Mixin
    private final CommonOptions options = new CommonOptions();

    @Override
    public CommonOptions options() {
        return options;
    }

    @Override
    public CompletionStage<ExitCode> run(CommandContext context) {
        context.out().println(options.report().ofMigrations(context.migrate()));
        return CompletableFuture.completedStage(ExitCode.DONE);
    }
}
