package io.regatlas.domain.time;

/** Whether a vague date meets a condition: the third answer is what a flag cannot say. */
public enum Fit {
    /** On every day it may be. */
    CERTAINLY,
    /** On some of the days it may be. */
    POSSIBLY,
    /** On none. */
    CERTAINLY_NOT;

    /** From the answers of all the days it may be, of which there is one or more. */
    public static Fit of(boolean everyDay, boolean someDay) {
        if (everyDay) {
            return CERTAINLY;
        }
        return someDay ? POSSIBLY : CERTAINLY_NOT;
    }

    /** Whether this is enough for someone who asks with {@code match}. */
    public boolean satisfies(Match match) {
        return match == Match.POSSIBLE ? this != CERTAINLY_NOT : this == CERTAINLY;
    }
}
