package io.regatlas.domain.problem;

/** How bad a problem is. */
public enum Severity {
    /** Nothing is published. */
    ERROR,
    /** Worth a look. */
    WARNING
}
