package io.regatlas.domain.entity;

import java.util.regex.Pattern;

/**
 * The permanent name of an entity: a curated, opaque slug of small ASCII letters, digits and single hyphens, at most 100
 * characters, as {@code cn-cryptography-law-2019}. It is unique over all entities and all aliases there ever were, and
 * never changed; a better one is an alias that leads to it.
 *
 * @param text the slug
 */
public record Key(String text) implements Comparable<Key> {

    /** Longest key, in characters. */
    public static final int MAX_LENGTH = 100;

    /** What a key looks like, as a regular expression. */
    public static final String PATTERN = "[a-z0-9]+(-[a-z0-9]+)*";

    private static final Pattern SHAPE = Pattern.compile(PATTERN);

    public Key {
        if (!isKey(text)) {
            throw new IllegalArgumentException(
                    "'%s' is no key: small letters, digits and single hyphens, at most %d characters"
                            .formatted(text, MAX_LENGTH));
        }
    }

    /** Whether a text may be a key. */
    public static boolean isKey(String text) {
        return text.length() <= MAX_LENGTH && SHAPE.matcher(text).matches();
    }

    @Override
    public int compareTo(Key other) {
        return text.compareTo(other.text);
    }

    @Override
    public String toString() {
        return text;
    }
}
