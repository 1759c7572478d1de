package io.regatlas.domain.publish;

import io.regatlas.domain.release.Change;
import io.regatlas.domain.release.ReleaseRef;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What publishing would change, within the datasets that are staged; nodes of other datasets stay as they are.
 *
 * @param from the release it is against; null for the empty store
 * @param changes by kind of node in the order of NodeKind, then by key; a change of nothing but a position is not among them
 * @param untouched how many nodes of the staged datasets stay as they are
 * @param identical whether the hash of every staged dataset is the one it has in {@code from}, so that there is nothing to
 *     publish
 */
public record Difference(@Nullable ReleaseRef from, List<Change> changes, long untouched, boolean identical) {

    public Difference {
        changes = List.copyOf(changes);
    }
}
