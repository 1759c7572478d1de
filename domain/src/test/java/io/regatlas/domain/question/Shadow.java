package io.regatlas.domain.question;

import io.regatlas.domain.entity.Key;
import io.regatlas.domain.publish.Contents;
import io.regatlas.domain.publish.Releases;
import io.regatlas.domain.publish.Staging;
import io.regatlas.domain.release.Release;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/** Publishes into a store and keeps beside it what the store should hold. */
public final class Shadow {

    private static final int LONGEST_WAIT_SECONDS = 600;

    private final Releases releases;
    private World world = World.empty();

    /** Beside a store that is empty. */
    public Shadow(Releases releases) {
        this.releases = releases;
    }

    /** What the store should hold by now. */
    public World world() {
        return world;
    }

    /** Stages and publishes; gives what the store says it has published. */
    public Release publish(@Nullable String notes, Contents... datasets) {
        try (Staging staging = await(releases.stage(List.of(datasets)))) {
            Release release = await(staging.publish(notes));
            world = world.publish(release.published(), notes, List.of(datasets));
            return release;
        }
    }

    /** Rolls back; gives what the store says it has published, if anything. */
    public Optional<Release> rollback(int number, @Nullable Key dataset, @Nullable String notes) {
        Optional<Release> release = await(releases.rollback(number, dataset, notes));
        release.ifPresent(published -> world = world.restore(number, dataset, published.published(), notes));
        return release;
    }

    /** Waits for a stage, and throws the exception that it fails with. */
    public static <T> T await(CompletionStage<T> stage) {
        try {
            return stage.toCompletableFuture().get(LONGEST_WAIT_SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException failed) {
            if (failed.getCause() instanceof RuntimeException unchecked) {
                throw unchecked;
            }
            throw new AssertionError(failed.getCause());
        } catch (InterruptedException | TimeoutException endless) {
            throw new AssertionError("no answer", endless);
        }
    }
}
