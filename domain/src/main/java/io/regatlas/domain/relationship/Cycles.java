package io.regatlas.domain.relationship;

/** Which circles the relationships of one type may form. */
public enum Cycles {
    /** Any. */
    FREE,
    /** None. */
    ACYCLIC,
    /** None, and every entity is under one other at most: {@code from} is the one above, {@code to} the one below. */
    ONE_PARENT_OF_TO,
    /** None, and every entity is under one other at most: {@code to} is the one above, {@code from} the one below. */
    ONE_PARENT_OF_FROM,
    /** None on any day, and every entity is under one other at most on a day; {@code to} is the one above. */
    ONE_PARENT_ON_A_DAY
}
