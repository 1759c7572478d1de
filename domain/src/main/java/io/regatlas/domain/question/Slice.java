package io.regatlas.domain.question;

import org.jspecify.annotations.Nullable;

/**
 * A stretch of an ordered list.
 *
 * @param size how many at most, 0 to 100
 * @param fromBack whether they are counted from the back; they are given in the list's own order all the same
 * @param after the place to start behind, not included; null: from the front
 * @param before the place to stop at, not included; null: to the end
 */
public record Slice(int size, boolean fromBack, @Nullable Position after, @Nullable Position before) {

    /** Longest page. */
    public static final int MAX_SIZE = 100;

    /** How long a page is where nothing is said. */
    public static final int DEFAULT_SIZE = 20;

    public Slice {
        if (size < 0 || size > MAX_SIZE) {
            throw new IllegalArgumentException("a page of %d is not 0 to %d".formatted(size, MAX_SIZE));
        }
    }
}
