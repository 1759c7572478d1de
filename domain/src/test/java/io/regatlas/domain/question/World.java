package io.regatlas.domain.question;

import io.regatlas.domain.entity.Key;
import io.regatlas.domain.publish.Contents;
import io.regatlas.domain.release.Release;
import io.regatlas.domain.release.ReleaseRef;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a store should hold: every release there was, each with the whole of its content. It does not change; publishing
 * gives another one.
 */
public final class World {

    private final List<ReleasedState> states;

    private World(List<ReleasedState> states) {
        this.states = List.copyOf(states);
    }

    /** Without a release. */
    public static World empty() {
        return new World(List.of());
    }

    /** With the next release, in which these datasets take the place of those of the same key. */
    public World publish(Instant published, @Nullable String notes, List<Contents> datasets) {
        Map<Key, Contents> held = held();
        datasets.forEach(contents -> held.put(contents.dataset().key(), contents));
        return with(published, notes, null, held.values());
    }

    /** With the next release, in which one dataset or, for null, all are as an older release has them. */
    public World restore(int number, @Nullable Key dataset, Instant published, @Nullable String notes) {
        List<Contents> older = states.get(number - 1).contents();
        if (dataset == null) {
            return with(published, notes, number, older);
        }
        Map<Key, Contents> held = held();
        held.remove(dataset);
        older.stream()
                .filter(contents -> contents.dataset().key().equals(dataset))
                .forEach(contents -> held.put(dataset, contents));
        return with(published, notes, number, held.values());
    }

    private Map<Key, Contents> held() {
        Map<Key, Contents> held = new LinkedHashMap<>();
        if (!states.isEmpty()) {
            newest().contents().forEach(contents -> held.put(contents.dataset().key(), contents));
        }
        return held;
    }

    private World with(
            Instant published, @Nullable String notes, @Nullable Integer restores, Collection<Contents> datasets) {
        List<ReleasedState> more = new ArrayList<>(states);
        more.add(ReleasedState.after(states, published, notes, restores, List.copyOf(datasets)));
        return new World(more);
    }

    /** The newest release; there must be one. */
    public ReleasedState newest() {
        return states.get(states.size() - 1);
    }

    /** The release of that number and hash. */
    public Optional<ReleasedState> state(ReleaseRef ref) {
        return states.stream()
                .filter(state -> state.release().ref().equals(ref))
                .findFirst();
    }

    /** The releases, oldest first. */
    public List<Release> releases() {
        return states.stream().map(ReleasedState::release).toList();
    }
}
