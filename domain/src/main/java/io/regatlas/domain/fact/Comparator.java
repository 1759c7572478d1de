package io.regatlas.domain.fact;

/** How a number bounds. */
public enum Comparator {
    /** Just that. */
    EXACTLY,
    /** That or more. */
    AT_LEAST,
    /** More than that. */
    MORE_THAN,
    /** That or less. */
    AT_MOST,
    /** Less than that. */
    LESS_THAN,
    /** Roughly that. */
    ABOUT
}
