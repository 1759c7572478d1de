package io.regatlas.api.answer;

import static io.regatlas.api.answer.FixedReleases.release;
import static io.regatlas.domain.question.Shadow.await;
import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ReleaseClockTest {

    private final Vertx vertx = Vertx.vertx();
    private final FixedReleases releases = new FixedReleases(release(1, 'a'));
    private final ReleaseClock clock = new ReleaseClock(vertx, releases);

    @AfterEach
    void close() {
        await(vertx.close().toCompletionStage());
    }

    @Test
    void aNewReleaseIsSeenWithoutBeingTold() {
        await(clock.start().toCompletionStage());

        releases.set(release(1, 'a'), release(2, 'a'));

        awaitNewest(2, 'a');
        assertThat(clock.timeline().find(1)).hasValue(release(1, 'a').ref());
    }

    @Test
    void aStoreThatWasReplacedIsReadAnew() {
        releases.set(release(1, 'a'), release(2, 'a'), release(3, 'a'));
        await(clock.start().toCompletionStage());

        releases.set(release(1, 'b'), release(2, 'b'));

        awaitNewest(2, 'b');
        assertThat(clock.timeline().find(1)).hasValue(release(1, 'b').ref());
        assertThat(clock.timeline().find(3)).isEmpty();
    }

    @Test
    void anEmptyStoreIsNotReady() {
        releases.set();

        await(clock.start().toCompletionStage());

        assertThat(clock.ready()).isEmpty();
        assertThat(clock.timeline().newest()).isEmpty();
    }

    /** Waits as long as it takes, up to the limit of {@code await}. */
    private void awaitNewest(int number, char letter) {
        Promise<Void> seen = Promise.promise();
        long timer = vertx.setPeriodic(20, tick -> {
            if (clock.ready().equals(Optional.of(release(number, letter).ref()))) {
                seen.tryComplete();
            }
        });
        Future<Void> done = seen.future().onComplete(ended -> vertx.cancelTimer(timer));
        await(done.toCompletionStage());
    }
}
