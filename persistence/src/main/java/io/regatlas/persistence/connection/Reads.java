package io.regatlas.persistence.connection;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.SqlClient;
import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;

/**
 * Runs statements that only read: again where the connection was lost, three times at most, all within one time limit.
 * What it hands out fails with domain exceptions alone.
 */
public final class Reads {

    private static final int TRIES = 3;
    private static final long PAUSE_MILLIS = 20;

    private final Vertx vertx;
    private final Pool pool;
    private final Duration limit;

    /**
     * Reads through a pool.
     *
     * @param limit how long a read may take, waiting for a connection and trying again included
     */
    public Reads(Vertx vertx, Pool pool, Duration limit) {
        this.vertx = vertx;
        this.pool = pool;
        this.limit = limit;
    }

    /** Runs a read, which must be one that can be run again. */
    public <T> Future<T> run(Function<SqlClient, Future<T>> read) {
        return run(read, TRIES, System.nanoTime() + limit.toNanos())
                .recover(failure -> Future.failedFuture(Failures.of(failure)));
    }

    private <T> Future<T> run(Function<SqlClient, Future<T>> read, int tries, long deadline) {
        long left = Math.max(1, TimeUnit.NANOSECONDS.toMillis(deadline - System.nanoTime()));
        Future<T> running = read.apply(pool).timeout(left, TimeUnit.MILLISECONDS);
        if (tries == 1) {
            return running;
        }
        return running.recover(failure ->
                Failures.isPassing(failure) ? later(read, tries - 1, deadline) : Future.failedFuture(failure));
    }

    private <T> Future<T> later(Function<SqlClient, Future<T>> read, int tries, long deadline) {
        long pause = PAUSE_MILLIS + ThreadLocalRandom.current().nextLong(PAUSE_MILLIS);
        return Future.future(promise ->
                vertx.setTimer(pause, id -> run(read, tries, deadline).onComplete(promise)));
    }
}
