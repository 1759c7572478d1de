package io.regatlas.importer;

import static org.assertj.core.api.Assertions.assertThat;

import io.regatlas.domain.entity.Key;
import io.regatlas.domain.publish.Contents;
import io.regatlas.domain.publish.Difference;
import io.regatlas.domain.publish.KnownEntity;
import io.regatlas.domain.publish.PlainReleases;
import io.regatlas.domain.publish.Releases;
import io.regatlas.domain.publish.Staging;
import io.regatlas.domain.release.Release;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ImportTest {

    private static final List<Path> SOUND = List.of(Path.of("src/test/resources/sound"));
    private static final Duration LIMIT = Duration.ofSeconds(20);

    @Test
    void whatIsStagedIsDroppedWhereTheDifferenceCannotBeHad() {
        PlainReleases store = new PlainReleases();
        Import imports = new Import(new WithoutDifference(store), Runnable::run);

        CompletionStage<Outcome> outcome = imports.publish(SOUND, null);

        assertThat(outcome)
                .failsWithin(LIMIT)
                .withThrowableThat()
                .havingRootCause()
                .withMessage("no difference");
        // Two cannot be staged at a time.
        assertThat(store.stage(List.of())).succeedsWithin(LIMIT);
    }

    /** A store whose stagings fail when they are asked what they change. */
    private record WithoutDifference(Releases store) implements Releases {

        @Override
        public CompletionStage<List<Release>> from(int number) {
            return store.from(number);
        }

        @Override
        public CompletionStage<List<KnownEntity>> known() {
            return store.known();
        }

        @Override
        public CompletionStage<Staging> stage(List<Contents> datasets) {
            return store.stage(datasets).thenApply(Staged::new);
        }

        @Override
        public CompletionStage<Optional<Release>> rollback(int number, @Nullable Key dataset, @Nullable String notes) {
            return store.rollback(number, dataset, notes);
        }

        @Override
        public CompletionStage<Void> reindex() {
            return store.reindex();
        }

        private record Staged(Staging staging) implements Staging {

            @Override
            public Difference difference() {
                throw new IllegalStateException("no difference");
            }

            @Override
            public CompletionStage<Release> publish(@Nullable String notes) {
                return staging.publish(notes);
            }

            @Override
            public void close() {
                staging.close();
            }
        }
    }
}
