package io.regatlas.importer.app;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the commands are told from outside.
 *
 * @param data folder of the database that comes along; not used where another is named
 * @param database where the store is; null: in the database that comes along
 */
record Settings(Path data, @Nullable Database database) {

    /** Name of the environment variable that says where Regatlas itself lies. */
    static final String HOME = "REGATLAS_HOME";

    private static final String DATA = ".regatlas";

    /**
     * Out of option and environment.
     *
     * @param data the data folder that was given; null if none
     * @throws CommandFailedException where something is wrong; it says everything that is
     */
    static Settings of(@Nullable Path data, Map<String, String> environment) {
        List<String> faults = new ArrayList<>();
        Database database = Database.of(environment, faults).orElse(null);
        if (!faults.isEmpty()) {
            throw new CommandFailedException(ExitCode.USAGE, String.join("\n", faults));
        }
        Path home = Path.of(environment.getOrDefault(HOME, "."));
        return new Settings(data == null ? home.resolve(DATA) : data, database);
    }
}
