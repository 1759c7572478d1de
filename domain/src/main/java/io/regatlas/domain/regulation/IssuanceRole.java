package io.regatlas.domain.regulation;

/** What a body did for a regulation. */
public enum IssuanceRole {
    /** Issued it alone (发布、公布); for a law, passed it. */
    ISSUED,
    /** Issued it with others (联合发布). */
    JOINTLY_ISSUED,
    /** Approved it (批准). */
    APPROVED,
    /** Drafted it (起草). */
    DRAFTED,
    /** Forwarded it under a cover of its own (转发). */
    FORWARDED,
    /** Is the technical or administrative home of it (归口、主管). */
    SUPERVISED;

    /** Whether the body is an issuer of the text, alone or jointly. */
    public boolean issues() {
        return this == ISSUED || this == JOINTLY_ISSUED;
    }
}
