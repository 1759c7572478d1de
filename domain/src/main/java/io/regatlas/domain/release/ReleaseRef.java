package io.regatlas.domain.release;

import java.util.regex.Pattern;

/**
 * A release as a read names it: the number is for people, the hash is the identity.
 *
 * @param number 1 or more
 * @param hash SHA-256 of its content, 64 hexadecimal digits in small letters
 */
public record ReleaseRef(int number, String hash) {

    private static final Pattern HASH = Pattern.compile("[0-9a-f]{64}");

    public ReleaseRef {
        if (number < 1 || !HASH.matcher(hash).matches()) {
            throw new IllegalArgumentException("%d, %s names no release".formatted(number, hash));
        }
    }
}
