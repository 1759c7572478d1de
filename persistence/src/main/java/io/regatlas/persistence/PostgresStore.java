package io.regatlas.persistence;

import io.regatlas.domain.publish.Releases;
import io.regatlas.persistence.connection.DatabaseUrl;
import io.regatlas.persistence.connection.ReaderPool;
import io.regatlas.persistence.connection.Reads;
import io.regatlas.persistence.release.PostgresReleases;
import io.vertx.core.Vertx;
import io.vertx.sqlclient.Pool;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * A store of releases in PostgreSQL, which hands out the ports of the domain. It opens no connection before it is asked
 * something. Its texts hold no password.
 */
public final class PostgresStore implements AutoCloseable {

    private static final Duration STATEMENT_LIMIT = Duration.ofSeconds(10);

    /** A little later than the database's own limit, which says more. */
    private static final Duration READ_LIMIT = STATEMENT_LIMIT.plusSeconds(1);

    private final DatabaseUrl url;
    private final Vertx vertx;
    private final boolean ownsVertx;
    private final Pool pool;
    private final Reads reads;
    private final ExecutorService executor;
    private final PostgresReleases releases;

    private PostgresStore(DatabaseUrl url, DatabaseUrl readerUrl, Vertx vertx, boolean ownsVertx) {
        this.url = url;
        this.vertx = vertx;
        this.ownsVertx = ownsVertx;
        this.pool = ReaderPool.open(vertx, readerUrl, STATEMENT_LIMIT);
        this.reads = new Reads(vertx, pool, READ_LIMIT);
        this.executor = Executors.newCachedThreadPool(PostgresStore::thread);
        this.releases = new PostgresReleases(url, reads, executor);
    }

    /**
     * The store in a database that runs somewhere.
     *
     * @param databaseUrl as {@code postgresql://user:password@host:5432/database?sslmode=verify-full}
     * @throws IllegalArgumentException where the URL is none; the message does not repeat it
     */
    public static PostgresStore at(String databaseUrl) {
        DatabaseUrl url = DatabaseUrl.parse(databaseUrl);
        return new PostgresStore(url, url, Vertx.vertx(), true);
    }

    /**
     * The same, on a Vert.x that the caller closes, with another login or another server to read from.
     *
     * @param databaseUrl where to write
     * @param readerUrl where to read; the same where there is no other
     */
    public static PostgresStore at(String databaseUrl, String readerUrl, Vertx vertx) {
        return new PostgresStore(DatabaseUrl.parse(databaseUrl), DatabaseUrl.parse(readerUrl), vertx, false);
    }

    /**
     * Brings the tables to this program's shape. The stage fails with
     * {@link io.regatlas.domain.question.StoreUnavailableException} where the store cannot be reached.
     */
    public CompletionStage<Void> migrate() {
        return CompletableFuture.runAsync(() -> Migrations.run(url), executor);
    }

    /**
     * Whether the store can be read by this program, asked in one statement. The stage fails with
     * {@link IllegalStateException}, which says what to do, where tables or derived rows are of another version, and with
     * {@link io.regatlas.domain.question.StoreUnavailableException} where the store cannot be reached.
     */
    public CompletionStage<Void> schemaFits() {
        return reads.run(Migrations::check).toCompletionStage();
    }

    /** The releases. */
    public Releases releases() {
        return releases;
    }

    /** Lets go of every connection, those in use too. */
    @Override
    public void close() {
        executor.shutdown();
        pool.close();
        if (ownsVertx) {
            vertx.close();
        }
    }

    /** Where the store is, without the password. */
    @Override
    public String toString() {
        return url.toString();
    }

    private static Thread thread(Runnable work) {
        Thread thread = new Thread(work, "regatlas-import");
        thread.setDaemon(true);
        return thread;
    }
}
