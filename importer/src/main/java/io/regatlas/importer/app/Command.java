package io.regatlas.importer.app;

import java.util.concurrent.CompletionStage;

/** A command with its options read. */
interface Command {

    CommonOptions options();

    /** Does it; the stage fails as the store's ports do. */
    CompletionStage<ExitCode> run(CommandContext context);
}
