package io.regatlas.api.app;

import io.regatlas.importer.app.CommandFailedException;
import io.regatlas.importer.app.Database;
import io.regatlas.importer.app.ExitCode;
import io.regatlas.persistence.PostgresStore;
import io.vertx.core.Vertx;
import org.jspecify.annotations.Nullable;

/**
 * Opens the store, and closes it. Who closes it while it opens waits until it is open: a database of our own that has been
 * started is stopped again, in whatever moment the program is told to stop.
 */
final class StoreOpening {

    private @Nullable PostgresStore store;
    private boolean closed;

    /** Blocks, where a database of our own starts for the first time for minutes at worst. */
    synchronized PostgresStore open(Settings settings, Vertx vertx) {
        if (closed) {
            throw new CommandFailedException(ExitCode.INTERRUPTED, "stopped before it started");
        }
        Database database = settings.database();
        PostgresStore opened = database == null
                ? PostgresStore.embedded(settings.data(), vertx)
                : PostgresStore.at(database.url(), database.readerUrl(), vertx);
        store = opened;
        return opened;
    }

    /** Waits for an opening that is under way; none begins after it. */
    synchronized void close() {
        closed = true;
        if (store != null) {
            store.close();
            store = null;
        }
    }
}
