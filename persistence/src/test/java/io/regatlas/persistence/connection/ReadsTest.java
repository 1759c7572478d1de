package io.regatlas.persistence.connection;

import static io.regatlas.domain.question.Shadow.await;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.regatlas.domain.question.StoreTimeoutException;
import io.regatlas.domain.question.StoreUnavailableException;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.http.ConnectionPoolTooBusyException;
import io.vertx.sqlclient.Pool;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** When a read is tried again, and for how long; the reads of these tests ask no database. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ReadsTest {

    private static final Duration LIMIT = Duration.ofSeconds(1);

    private final Vertx vertx = Vertx.vertx();
    private final Pool pool =
            ReaderPool.open(vertx, DatabaseUrl.parse("postgresql://nobody:none@127.0.0.1:1/none"), LIMIT);
    private final Reads reads = new Reads(vertx, pool, LIMIT);

    @AfterAll
    void close() {
        await(vertx.close().toCompletionStage());
    }

    @Test
    void aConnectionThatIsLostIsTriedThreeTimes() {
        AtomicInteger tries = new AtomicInteger();

        Future<String> read = reads.run(client -> failing(tries, new IOException("reset"), 1));

        assertThatThrownBy(() -> await(read.toCompletionStage())).isInstanceOf(StoreUnavailableException.class);
        assertThat(tries).hasValue(3);
    }

    @Test
    void theLimitIsThatOfAllTriesTogether() {
        AtomicInteger tries = new AtomicInteger();

        Future<String> read = reads.run(client -> failing(tries, new IOException("reset"), 700));

        assertThatThrownBy(() -> await(read.toCompletionStage())).isInstanceOf(StoreTimeoutException.class);
        assertThat(tries).hasValue(2);
    }

    @Test
    void whereTooManyWaitForAConnectionNobodyTriesAgain() {
        AtomicInteger tries = new AtomicInteger();

        Future<String> read = reads.run(client -> failing(tries, new ConnectionPoolTooBusyException("1000 wait"), 1));

        assertThatThrownBy(() -> await(read.toCompletionStage())).isInstanceOf(StoreUnavailableException.class);
        assertThat(tries).hasValue(1);
    }

    private Future<String> failing(AtomicInteger tries, Exception failure, long afterMillis) {
        tries.incrementAndGet();
        Promise<String> promise = Promise.promise();
        vertx.setTimer(afterMillis, id -> promise.fail(failure));
        return promise.future();
    }
}
