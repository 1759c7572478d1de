package io.regatlas.domain.release;

import io.regatlas.domain.entity.Key;

/**
 * A change with the two releases that it lies between.
 *
 * @param from number of the earlier release; 0 for the empty store
 * @param to number of the later release
 * @param change the change
 * @param dataset key of the dataset that declares what changed
 */
public record ChangeBetween(int from, int to, Change change, Key dataset) {

    /** Its {@link ChangeKey}, as text. */
    public String key() {
        return new ChangeKey(from, to, change.id()).toString();
    }
}
