package io.regatlas.domain.status;

/** How sure a status is, given how vague the dates of the events are. */
public enum Certainty {
    /** However the dates are read, stage and force are these. */
    CERTAIN,
    /** Read otherwise, the dates give another stage or force. */
    POSSIBLE,
    /** No event has a date, or the force is not known. */
    UNKNOWN
}
