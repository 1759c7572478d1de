package io.regatlas.domain.activity;

/** What sort of activity it is. */
public enum ActivityType {
    /** Campaign (专项行动、专项治理). */
    CAMPAIGN,
    /** Inspection or examination, its result included (检查). */
    INSPECTION,
    /** Investigation (调查). */
    INVESTIGATION,
    /** Order to rectify, or public criticism (责令整改、通报批评). */
    ORDER,
    /** Publication of offenders by name, a batch (通报). */
    NAMING,
    /** Fine or other penalty (处罚). */
    PENALTY,
    /** Regulatory interview (约谈). */
    INTERVIEW,
    /** Court case (案件). */
    COURT_CASE,
    /** Pilot (试点). */
    PILOT,
    /** Filing or registration (备案). */
    FILING,
    /** Exposure by media (曝光). */
    EXPOSURE,
    /** Assessment or test by someone other than a regulator (测评). */
    ASSESSMENT,
    /** A decision that puts something into a legal class (认定). */
    CLASSIFICATION,
    /** Anything else. */
    OTHER
}
