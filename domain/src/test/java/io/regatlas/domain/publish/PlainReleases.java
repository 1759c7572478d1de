package io.regatlas.domain.publish;

import io.regatlas.domain.catalogue.Catalogue;
import io.regatlas.domain.catalogue.Entity;
import io.regatlas.domain.catalogue.NodeType;
import io.regatlas.domain.entity.Key;
import io.regatlas.domain.question.ReleasedState;
import io.regatlas.domain.question.World;
import io.regatlas.domain.release.Release;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/** Releases in memory, one process, no threads: what the contracts of the ports are themselves tested with. */
public final class PlainReleases implements Releases {

    private World world = World.empty();
    private boolean staging;

    /** What has been published. */
    public World world() {
        return world;
    }

    @Override
    public CompletionStage<List<Release>> from(int number) {
        return CompletableFuture.completedFuture(world.releases().stream()
                .filter(release -> release.number() >= number)
                .toList());
    }

    @Override
    public CompletionStage<List<KnownEntity>> known() {
        Map<Key, KnownEntity> known = new TreeMap<>();
        for (Release release : world.releases()) {
            world.state(release.ref()).orElseThrow().contents().forEach(contents -> learn(known, contents));
        }
        return CompletableFuture.completedFuture(
                known.values().stream().map(this::judged).toList());
    }

    @Override
    public CompletionStage<Staging> stage(List<Contents> datasets) {
        if (staging) {
            return CompletableFuture.failedFuture(new ImportRunningException());
        }
        staging = true;
        return CompletableFuture.completedFuture(new Staged(world, List.copyOf(datasets)));
    }

    @Override
    public CompletionStage<Optional<Release>> rollback(int number, @Nullable Key dataset, @Nullable String notes) {
        if (staging) {
            return CompletableFuture.failedFuture(new ImportRunningException());
        }
        try {
            return CompletableFuture.completedFuture(restored(number, dataset, notes));
        } catch (IllegalArgumentException | DanglingReferenceException refused) {
            return CompletableFuture.failedFuture(refused);
        }
    }

    private Optional<Release> restored(int number, @Nullable Key dataset, @Nullable String notes) {
        if (number < 1 || number > world.releases().size()) {
            throw new IllegalArgumentException("there is no release " + number);
        }
        ReleasedState older =
                world.state(world.releases().get(number - 1).ref()).orElseThrow();
        if (dataset != null && !holds(older, dataset) && !holds(world.newest(), dataset)) {
            throw new IllegalArgumentException("there is no dataset " + dataset);
        }
        World restored = world.restore(number, dataset, Instant.parse("2026-01-31T08:00:00Z"), notes);
        Release release = restored.newest().release();
        if (release.hash().equals(world.newest().release().hash())) {
            return Optional.empty();
        }
        if (dataset != null) {
            restored.newest().dangling().ifPresent(dangling -> {
                throw dangling;
            });
        }
        world = restored;
        return Optional.of(release);
    }

    /** Nothing is derived here that is kept. */
    @Override
    public CompletionStage<Void> reindex() {
        return staging ? CompletableFuture.failedFuture(new ImportRunningException()) : CompletableFuture.allOf();
    }

    private static boolean holds(ReleasedState state, Key dataset) {
        return state.contents().stream()
                .anyMatch(contents -> contents.dataset().key().equals(dataset));
    }

    private static void learn(Map<Key, KnownEntity> known, Contents contents) {
        Key dataset = contents.dataset().key();
        known.merge(dataset, entity(dataset, Catalogue.DATASET, dataset, List.of()), PlainReleases::joined);
        for (Entity<?> entity : contents.entities()) {
            Key key = new Key(entity.key());
            List<?> aliases = (List<?>) entity.rows().get(0).values().getOrDefault("aliases", List.of());
            List<Key> keys =
                    aliases.stream().map(alias -> new Key((String) alias)).toList();
            known.merge(key, entity(key, entity.type(), dataset, keys), PlainReleases::joined);
        }
    }

    private static KnownEntity entity(Key key, NodeType<?> type, Key dataset, List<Key> aliases) {
        return new KnownEntity(key, type.name(), dataset, aliases, false);
    }

    private static KnownEntity joined(KnownEntity one, KnownEntity other) {
        TreeSet<Key> aliases = new TreeSet<>(one.aliases());
        aliases.addAll(other.aliases());
        return new KnownEntity(one.key(), one.type(), one.dataset(), List.copyOf(aliases), false);
    }

    private KnownEntity judged(KnownEntity entity) {
        boolean present = world.newest().nodes(Catalogue.type(entity.type())).stream()
                .anyMatch(node -> node.key().equals(entity.key().text()));
        return new KnownEntity(entity.key(), entity.type(), entity.dataset(), entity.aliases(), present);
    }

    private final class Staged implements Staging {

        private final World against;
        private final List<Contents> datasets;

        private Staged(World against, List<Contents> datasets) {
            this.against = against;
            this.datasets = datasets;
        }

        @Override
        public Difference difference() {
            return PlainDifference.of(against, datasets);
        }

        @Override
        public CompletionStage<Release> publish(@Nullable String notes) {
            if (world.releases().size() != against.releases().size()) {
                return CompletableFuture.failedFuture(new ReleaseMovedException(
                        against.releases().size(), world.releases().size()));
            }
            world = world.publish(Instant.parse("2026-01-31T08:00:00Z"), notes, datasets);
            return CompletableFuture.completedFuture(world.newest().release());
        }

        @Override
        public void close() {
            staging = false;
        }
    }
}
