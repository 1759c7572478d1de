package io.regatlas.api.answer;

import io.regatlas.domain.entity.Key;
import io.regatlas.domain.publish.Contents;
import io.regatlas.domain.publish.KnownEntity;
import io.regatlas.domain.publish.Releases;
import io.regatlas.domain.publish.Staging;
import io.regatlas.domain.release.Release;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/** Releases that a test sets; each has its number, and a letter, for its hash. */
public final class FixedReleases implements Releases {

    private volatile List<Release> all;

    public FixedReleases(Release... releases) {
        this.all = List.of(releases);
    }

    public static Release release(int number, char letter) {
        String hash = "%s%063d".formatted(letter, number);
        return new Release(number, hash, Instant.parse("2026-01-01T00:00:00Z"), null, null, List.of());
    }

    public void set(Release... releases) {
        this.all = List.of(releases);
    }

    @Override
    public CompletionStage<List<Release>> from(int number) {
        return CompletableFuture.completedFuture(
                all.stream().filter(release -> release.number() >= number).toList());
    }

    @Override
    public CompletionStage<List<KnownEntity>> known() {
        throw new UnsupportedOperationException();
    }

    @Override
    public CompletionStage<Staging> stage(List<Contents> datasets) {
        throw new UnsupportedOperationException();
    }

    @Override
    public CompletionStage<Optional<Release>> rollback(int number, @Nullable Key dataset, @Nullable String notes) {
        throw new UnsupportedOperationException();
    }

    @Override
    public CompletionStage<Void> reindex() {
        throw new UnsupportedOperationException();
    }
}
