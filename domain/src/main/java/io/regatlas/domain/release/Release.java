package io.regatlas.domain.release;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An immutable numbered state of the whole store.
 *
 * @param number 1, 2, 3 ... without gap
 * @param hash SHA-256 of its content in canonical form, 64 hexadecimal digits; equal content, equal hash
 * @param published when it became readable, in UTC, to the second
 * @param notes what it is about, as the maintainer wrote; null if nothing
 * @param restores number of the older release a rollback took its content from; null otherwise
 * @param counts how many nodes of each kind it holds, in the order of NodeKind, kinds without nodes left out
 */
public record Release(
        int number,
        String hash,
        Instant published,
        @Nullable String notes,
        @Nullable Integer restores,
        List<Count> counts) {

    public Release {
        counts = List.copyOf(counts);
        if (number < 1) {
            throw new IllegalArgumentException("release %d is not 1 or more".formatted(number));
        }
    }

    /** What a read names it by. */
    public ReleaseRef ref() {
        return new ReleaseRef(number, hash);
    }
}
