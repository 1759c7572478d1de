package io.regatlas.api.answer;

import io.regatlas.domain.publish.Releases;
import io.regatlas.domain.release.Release;
import io.regatlas.domain.release.ReleaseRef;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Knows which releases there are, by looking every half second. A store that was replaced under the server shows by the
 * newest known number with another hash; then all is read anew.
 */
public final class ReleaseClock {

    /** How often to look. */
    public static final Duration PERIOD = Duration.ofMillis(500);

    private static final Logger LOG = LoggerFactory.getLogger(ReleaseClock.class);

    private final Vertx vertx;
    private final Releases releases;
    private final AtomicBoolean looking = new AtomicBoolean();
    private volatile Timeline timeline = Timeline.EMPTY;
    private volatile boolean reachable;
    private volatile boolean stopped;

    public ReleaseClock(Vertx vertx, Releases releases) {
        this.vertx = vertx;
        this.releases = releases;
    }

    /** Looks once, then again and again until it is stopped. Fails where the first look does. */
    public Future<Void> start() {
        return look().onSuccess(done -> vertx.setPeriodic(PERIOD.toMillis(), timer -> {
            if (stopped) {
                vertx.cancelTimer(timer);
            } else if (looking.compareAndSet(false, true)) {
                look().onComplete(ended -> looking.set(false));
            }
        }));
    }

    /** Looks no more: the store is about to be closed. */
    public void stop() {
        stopped = true;
    }

    /** The newest release, where the store could be reached at the last look and has one. */
    public Optional<ReleaseRef> ready() {
        return reachable ? timeline.newest() : Optional.empty();
    }

    Timeline timeline() {
        return timeline;
    }

    private Future<Void> look() {
        Timeline known = timeline;
        int newest = Math.max(1, known.releases().size());
        return from(newest)
                .compose(found -> continues(known, found) ? Future.succeededFuture(found) : from(1))
                .map(found -> {
                    take(known, found);
                    return (Void) null;
                })
                .onSuccess(done -> reachable = true)
                .onFailure(this::lost);
    }

    private Future<List<Release>> from(int number) {
        return Future.fromCompletionStage(releases.from(number), vertx.getOrCreateContext());
    }

    private static boolean continues(Timeline known, List<Release> found) {
        return known.newest()
                .map(newest -> !found.isEmpty() && found.get(0).ref().equals(newest))
                .orElse(true);
    }

    private void take(Timeline known, List<Release> found) {
        int first = found.isEmpty() ? 1 : found.get(0).number();
        List<Release> all = new ArrayList<>(
                known.releases().subList(0, Math.min(first - 1, known.releases().size())));
        all.addAll(found);
        Timeline now = new Timeline(all);
        if (!now.newest().equals(known.newest())) {
            timeline = now;
            LOG.info(
                    "Serving {}",
                    now.newest().map(newest -> "release " + newest.number()).orElse("no release yet"));
        }
    }

    private void lost(Throwable cause) {
        if (reachable && !stopped) {
            LOG.warn("The store cannot be reached; the releases known so far stay in use", cause);
        }
        reachable = false;
    }
}
