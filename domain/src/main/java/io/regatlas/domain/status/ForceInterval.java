package io.regatlas.domain.status;

import io.regatlas.domain.entity.Key;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A longest stretch of days of one force and one certainty, half-open.
 *
 * @param regulation key of the regulation
 * @param number its place among those of the regulation, by time, from 1
 * @param from first day; null for the beginning of time
 * @param until first day no longer in it; null for no end known
 * @param force the force
 * @param certainty how sure it is
 */
public record ForceInterval(
        Key regulation,
        int number,
        @Nullable LocalDate from,
        @Nullable LocalDate until,
        Force force,
        Certainty certainty) {

    public ForceInterval {
        if (from != null && until != null && !from.isBefore(until)) {
            throw new IllegalArgumentException("%s to %s holds no day".formatted(from, until));
        }
    }

    /** Its key: {@code cn-civil-code-2020/force/2}. */
    public String key() {
        return regulation + "/force/" + number;
    }
}
