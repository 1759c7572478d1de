package io.regatlas.api.app;

import io.regatlas.importer.app.CommandFailedException;
import io.regatlas.importer.app.Database;
import io.regatlas.importer.app.ExitCode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the server is told from outside.
 *
 * @param host address to listen on
 * @param port port to listen on, 1 to 65535, or 0 for a free one
 * @param data folder of the database that comes along; not used where there is a database URL
 * @param database where the store is, read and written; null: in the database that comes along
 * @param firstDatasets what an empty store of our own is filled with; empty: with nothing
 */
record Settings(String host, int port, Path data, @Nullable Database database, List<Path> firstDatasets) {

    /** Name of the environment variable that says where Regatlas itself lies. */
    static final String HOME = "REGATLAS_HOME";

    private static final int LAST_PORT = 65_535;

    Settings {
        firstDatasets = List.copyOf(firstDatasets);
    }

    /**
     * Out of options and environment.
     *
     * @throws CommandFailedException where something is wrong; it says everything that is
     */
    static Settings of(String host, int port, Path data, Map<String, String> environment) {
        List<String> faults = new ArrayList<>();
        if (host.isBlank()) {
            faults.add("--host is empty");
        }
        if (port < 0 || port > LAST_PORT) {
            faults.add("--port is %d, not 0 to %d".formatted(port, LAST_PORT));
        }
        Database database = Database.of(environment, faults).orElse(null);
        if (!faults.isEmpty()) {
            throw new CommandFailedException(ExitCode.USAGE, String.join("\n", faults));
        }
        return new Settings(host, port, data, database, firstDatasets(environment));
    }

    private static List<Path> firstDatasets(Map<String, String> environment) {
        String home = environment.get(HOME);
        return home == null ? List.of() : List.of(Path.of(home, "datasets", "cn-tmt"));
    }
}
