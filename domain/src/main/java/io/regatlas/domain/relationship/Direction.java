package io.regatlas.domain.relationship;

/** Which end of a relationship the entity is that one looks from. */
public enum Direction {
    /** It is the end that does it: it amends, finalizes, enforces. */
    OUT,
    /** It is the end it is done to: it is amended, finalized, enforced. */
    IN
}
