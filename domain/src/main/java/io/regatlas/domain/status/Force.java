package io.regatlas.domain.status;

/** Whether a regulation binds. */
public enum Force {
    /** There is nothing that could bind: a draft, a plan, a report, or a text not yet adopted. */
    NOT_APPLICABLE,
    /** It is known when it, or a part of it, commences, and that is still to come (尚未生效). */
    NOT_YET,
    /** It binds, but not in every part. */
    PARTIAL,
    /** It binds as a whole (有效). */
    IN_FORCE,
    /** It commenced and for now does not bind (暂停施行). */
    SUSPENDED,
    /** It no longer binds (失效、废止). */
    ENDED,
    /** Its events do not tell: it was published with no known commencement, or ended on no known day. */
    UNKNOWN;

    /** Whether it binds, in whole or in part. */
    public boolean isInForce() {
        return this == IN_FORCE || this == PARTIAL;
    }
}
