package io.regatlas.importer.app;

import io.regatlas.persistence.PostgresStore;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A database that runs somewhere, as the environment names it.
 *
 * @param url where to write, with the login in it
 * @param readerUrl where to read: the same, unless another login or another server is named
 */
public record Database(String url, String readerUrl) {

    /** Name of the environment variable that says where the store is. */
    public static final String URL = "DATABASE_URL";
    /** Name of the environment variable that says where to read, if elsewhere. */
    public static final String READER_URL = "DATABASE_READER_URL";

    /**
     * Out of the environment, where a variable that is empty is not set.
     *
     * @param faults takes what is wrong, a phrase each; the values are not in them, since they may hold passwords
     * @return empty where no database is named
     */
    public static Optional<Database> of(Map<String, String> environment, List<String> faults) {
        String url = url(URL, environment, faults);
        String readerUrl = url(READER_URL, environment, faults);
        if (url.isEmpty() && !readerUrl.isEmpty()) {
            faults.add("%s is set, but %s is not".formatted(READER_URL, URL));
        }
        return url.isEmpty() ? Optional.empty() : Optional.of(new Database(url, readerUrl.isEmpty() ? url : readerUrl));
    }

    /** Without what the URLs hold: they may have passwords. */
    @Override
    public String toString() {
        return "Database";
    }

    private static String url(String name, Map<String, String> environment, List<String> faults) {
        String url = environment.getOrDefault(name, "");
        try {
            if (!url.isEmpty()) {
                PostgresStore.requireUrl(url);
            }
        } catch (IllegalArgumentException malformed) {
            faults.add("%s: %s".formatted(name, malformed.getMessage()));
        }
        return url;
    }
}
