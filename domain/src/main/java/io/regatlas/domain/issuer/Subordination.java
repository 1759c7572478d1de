package io.regatlas.domain.issuer;

import io.regatlas.domain.entity.Key;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * That one body was directly under another for a time.
 *
 * @param lower key of the body below
 * @param upper key of the body above
 * @param number its place among those of the body below, from 1, in order of time
 * @param from first day; null for the beginning of time
 * @param until first day no longer; null for no end known
 */
public record Subordination(Key lower, Key upper, int number, @Nullable LocalDate from, @Nullable LocalDate until) {

    /** Its key: {@code cn-tc260/subordination/1}. */
    public String key() {
        return lower + "/subordination/" + number;
    }
}
