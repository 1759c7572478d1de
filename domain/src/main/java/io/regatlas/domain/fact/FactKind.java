package io.regatlas.domain.fact;

/** What sort of statement a fact is. */
public enum FactKind {
    /** Someone must. */
    OBLIGATION,
    /** Someone must not. */
    PROHIBITION,
    /** Someone may. */
    RIGHT,
    /** What a word means or covers. */
    DEFINITION,
    /** A bound at which something begins to apply. */
    THRESHOLD,
    /** What is to be reached. */
    TARGET,
    /** What was counted or found. */
    FIGURE,
    /** How something is divided or graded. */
    CATEGORY
}
