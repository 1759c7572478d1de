package io.regatlas.domain.jurisdiction;

/** Level of government of a place, or at which a body acts, highest first. */
public enum Level {
    INTERNATIONAL,
    NATIONAL,
    PROVINCIAL,
    MUNICIPAL,
    COUNTY
}
