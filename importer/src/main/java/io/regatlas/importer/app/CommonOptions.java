package io.regatlas.importer.app;

import io.regatlas.importer.report.Report;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Options that every command takes. */
final class CommonOptions {

    @Option(
            names = "--data",
            paramLabel = "DIR",
            description =
                    "Where the built-in PostgreSQL keeps its data; .regatlas beside ./regatlas where it is left out. With"
                            + " DATABASE_URL set, that server is used instead.")
    private @Nullable Path data;

    @Option(names = "--json", description = "Say the result as JSON.")
    private boolean json;

    @Option(names = "--verbose", description = "Say on standard error what goes on inside.")
    private boolean verbose;

    /** The data folder; null where none is given. */
    @Nullable
    Path data() {
        return data;
    }

    /** How to say the result. */
    Report report() {
        return json ? Report.JSON : Report.TEXT;
    }

    boolean isVerbose() {
        return verbose;
    }
}
