package io.regatlas.api.app;

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

    /** Name of the environment variable that says where the store is. */
    static final String DATABASE_URL = "DATABASE_URL";
    /** Name of the environment variable that says where to read, if elsewhere. */
    static final String DATABASE_READER_URL = "DATABASE_READER_URL";
    /** Name of the environment variable that says where Regatlas itself lies. */
    static final String HOME = "REGATLAS_HOME";

    private static final int LAST_PORT = 65_535;
    private static final List<String> SCHEMES = List.of("postgresql://", "postgres://");

    /**
     * A store in a database that runs somewhere.
     *
     * @param url where to write
     * @param readerUrl where to read
     */
    record Database(String url, String readerUrl) {

        /** Without what the URLs hold: they may have passwords. */
        @Override
        public String toString() {
            return "Database";
        }
    }

    Settings {
        firstDatasets = List.copyOf(firstDatasets);
    }

    /**
     * Out of options and environment.
     *
     * @throws IllegalArgumentException where something is wrong; it says everything that is
     */
    static Settings of(String host, int port, Path data, Map<String, String> environment) {
        List<String> faults = new ArrayList<>();
        if (host.isBlank()) {
            faults.add("--host is empty");
        }
        if (port < 0 || port > LAST_PORT) {
            faults.add("--port is %d, not 0 to %d".formatted(port, LAST_PORT));
        }
        String url = environment.getOrDefault(DATABASE_URL, "");
        String readerUrl = environment.getOrDefault(DATABASE_READER_URL, "");
        requireUrl(DATABASE_URL, url, faults);
        requireUrl(DATABASE_READER_URL, readerUrl, faults);
        if (url.isEmpty() && !readerUrl.isEmpty()) {
            faults.add("%s is set, but %s is not".formatted(DATABASE_READER_URL, DATABASE_URL));
        }
        if (!faults.isEmpty()) {
            throw new IllegalArgumentException(String.join("\n", faults));
        }
        Database database = url.isEmpty() ? null : new Database(url, readerUrl.isEmpty() ? url : readerUrl);
        return new Settings(host, port, data, database, firstDatasets(environment));
    }

    private static List<Path> firstDatasets(Map<String, String> environment) {
        String home = environment.get(HOME);
        return home == null ? List.of() : List.of(Path.of(home, "datasets", "cn-tmt"));
    }

    private static void requireUrl(String name, String url, List<String> faults) {
        if (!url.isEmpty() && SCHEMES.stream().noneMatch(url::startsWith)) {
            // The value may hold a password, so it is not repeated.
            faults.add(name + " is no postgresql://user:password@host/database");
        }
    }
}
