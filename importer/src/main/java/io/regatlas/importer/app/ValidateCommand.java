package io.regatlas.importer.app;

import io.regatlas.importer.Import;
import io.regatlas.importer.Outcome;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import picocli.CommandLine;
import picocli.CommandLine.Mixin;

/** Checks datasets by themselves. */
@CommandLine.Command(
        name = "validate",
        description =
                "Check datasets and list every problem, with file, line and column. Asks no database and writes nothing;"
                        + " datasets that refer to each other are checked together.")
final class ValidateCommand implements Command {

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
        Outcome outcome = Import.validate(folders.existing());
        context.out().println(options.report().of(outcome));
        return CompletableFuture.completedStage(ExitCode.of(outcome));
    }
}
