package io.regatlas.persistence;

import io.regatlas.domain.publish.Releases;
import io.regatlas.domain.question.Answers;
import io.regatlas.persistence.answer.PostgresAnswers;
import io.regatlas.persistence.connection.DatabaseUrl;
import io.regatlas.persistence.connection.ReaderPool;
import io.regatlas.persistence.connection.Reads;
import io.regatlas.persistence.embedded.Durability;
import io.regatlas.persistence.embedded.EmbeddedPostgres;
import io.regatlas.persistence.release.PostgresReleases;
import io.vertx.core.Vertx;
import io.vertx.core.WorkerExecutor;
import io.vertx.sqlclient.Pool;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;

/**
 * A store of releases in PostgreSQL, which hands out the ports of the domain. It opens no connection before it is asked
 * something. Its texts hold no password.
 */
public final class PostgresStore implements AutoCloseable {

    private static final Duration STATEMENT_LIMIT = Duration.ofSeconds(10);

    /** A little later than the database's own limit, which says more. */
    private static final Duration READ_LIMIT = STATEMENT_LIMIT.plusSeconds(1);

    /** Few, and of their own: what works on long texts waits for its like, and nothing else for it. */
    private static final int TEXT_THREADS = 2;

    private final DatabaseUrl url;
    private final Vertx vertx;
    private final boolean ownsVertx;
    private final @Nullable EmbeddedPostgres server;
    private final Pool pool;
    private final Reads reads;
    private final WorkerExecutor texts;
    private final ExecutorService executor;
    private final PostgresReleases releases;

    private PostgresStore(
            DatabaseUrl url, DatabaseUrl readerUrl, Vertx vertx, boolean ownsVertx, @Nullable EmbeddedPostgres server) {
        this.url = url;
        this.vertx = vertx;
        this.ownsVertx = ownsVertx;
        this.server = server;
        this.pool = ReaderPool.open(vertx, readerUrl, STATEMENT_LIMIT);
        this.reads = new Reads(vertx, pool, READ_LIMIT);
        this.texts = vertx.createSharedWorkerExecutor("regatlas-texts", TEXT_THREADS);
        this.executor = Executors.newCachedThreadPool(PostgresStore::thread);
        this.releases = new PostgresReleases(url, reads, executor);
    }

    /**
     * Checks that a URL is one that {@link #at} takes, and opens nothing.
     *
     * @throws IllegalArgumentException where it is none; the message says why and does not repeat it
     */
    public static void requireUrl(String databaseUrl) {
        DatabaseUrl.parse(databaseUrl);
    }

    /**
     * The store in a database that runs somewhere.
     *
     * @param databaseUrl as {@code postgresql://user:password@host:5432/database?sslmode=verify-full}
     * @throws IllegalArgumentException where the URL is none; the message does not repeat it
     */
    public static PostgresStore at(String databaseUrl) {
        DatabaseUrl url = DatabaseUrl.parse(databaseUrl);
        return new PostgresStore(url, url, Vertx.vertx(), true, null);
    }

    /**
     * The same, on a Vert.x that the caller closes, with another login or another server to read from.
     *
     * @param databaseUrl where to write
     * @param readerUrl where to read; the same where there is no other
     */
    public static PostgresStore at(String databaseUrl, String readerUrl, Vertx vertx) {
        return new PostgresStore(DatabaseUrl.parse(databaseUrl), DatabaseUrl.parse(readerUrl), vertx, false, null);
    }

    /**
     * The store in a data folder, with a PostgreSQL of our own that every process on the folder shares; it is started where
     * it does not run. Blocks, on first use for seconds.
     *
     * @param dataFolder created where missing
     * @throws io.regatlas.domain.question.StoreException where the folder is another user's or another version's, or the
     *     database does not start; the message says what to do
     */
    public static PostgresStore embedded(Path dataFolder) {
        // Before Vert.x, whose threads would keep a program alive that has no store.
        EmbeddedPostgres server = EmbeddedPostgres.open(dataFolder, Durability.KEPT);
        return embedded(server, Vertx.vertx(), true);
    }

    /** The same, on a Vert.x that the caller closes. */
    public static PostgresStore embedded(Path dataFolder, Vertx vertx) {
        return embedded(EmbeddedPostgres.open(dataFolder, Durability.KEPT), vertx, false);
    }

    /**
     * Brings the tables to this program's shape; says how many migrations that took. The stage fails with
     * {@link io.regatlas.domain.question.StoreVersionException} where they are those of a newer program, with
     * {@link io.regatlas.domain.question.StoreUnavailableException} where the store cannot be reached, and with another
     * {@link io.regatlas.domain.question.StoreException} where the database will not have it.
     */
    public CompletionStage<Integer> migrate() {
        return CompletableFuture.supplyAsync(() -> Migrations.run(url), executor);
    }

    /**
     * Whether the store can be read by this program, asked in one statement. The stage fails with
     * {@link io.regatlas.domain.question.StoreVersionException}, which says what to do, where tables or derived rows are of
     * another version, and with {@link io.regatlas.domain.question.StoreUnavailableException} where the store cannot be
     * reached.
     */
    public CompletionStage<Void> schemaFits() {
        return reads.run(Migrations::check).toCompletionStage();
    }

    /** Answers from any release of the store. */
    public Answers answers() {
        return new PostgresAnswers(reads, texts);
    }

    /** The releases. */
    public Releases releases() {
        return releases;
    }

    /**
     * Lets go of every connection, those in use too. Leaves the embedded server, and blocks until it has stopped where no
     * other process uses its folder.
     */
    @Override
    public void close() {
        executor.shutdown();
        pool.close();
        texts.close();
        if (ownsVertx) {
            vertx.close();
        }
        if (server != null) {
            server.close();
        }
    }

    /** Where the store is, without the password. */
    @Override
    public String toString() {
        return server == null ? url.toString() : server.toString();
    }

    private static PostgresStore embedded(EmbeddedPostgres server, Vertx vertx, boolean ownsVertx) {
        DatabaseUrl url = DatabaseUrl.parse(server.url());
        return new PostgresStore(url, url, vertx, ownsVertx, server);
    }

    private static Thread thread(Runnable work) {
        Thread thread = new Thread(work, "regatlas-import");
        thread.setDaemon(true);
        return thread;
    }
}
