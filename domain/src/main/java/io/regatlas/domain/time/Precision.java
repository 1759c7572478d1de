package io.regatlas.domain.time;

/** How precise a {@link PartialDate} is, finest first. */
public enum Precision {
    /** A day. */
    DAY,
    /** A month. */
    MONTH,
    /** A year. */
    YEAR,
    /** Between two days. */
    RANGE,
    /** Not later, or not earlier, than a day. */
    OPEN
}
