package io.regatlas.domain.status;

import io.regatlas.domain.regulation.Event;
import io.regatlas.domain.regulation.Maturity;

/** How far a regulation has come, first stage first. It never goes back, and nothing follows the end. */
public enum Stage {
    /** In a plan, or spoken of (立项). */
    ANNOUNCED,
    /** A draft was or is open to comment (征求意见). */
    CONSULTATION,
    /** A draft was or is before those who adopt or approve it (审议、报批). */
    LEGISLATURE,
    /** Passed, but its final text was not yet given out (通过). */
    ADOPTED,
    /** Its final text was given out (公布). */
    PROMULGATED,
    /** The text is over as a whole, or the draft was dropped. */
    ENDED;

    /** The stage that one event proves. */
    static Stage reachedBy(Event event, Maturity maturity) {
        return switch (event.type()) {
            case PLANNED -> ANNOUNCED;
            case CONSULTATION_OPENED, CONSULTATION_CLOSED -> CONSULTATION;
            case READING -> LEGISLATURE;
            case ADOPTED, SIGNED -> maturity.isDraft() ? givenOut(maturity) : ADOPTED;
            case PUBLISHED, COMMENCED, APPLICABLE, AMENDED, CORRECTED, SUSPENDED, RESUMED, EXTENDED ->
                givenOut(maturity);
            case REPEALED, REPLACED, EXPIRED, ANNULLED, WITHDRAWN, LAPSED ->
                event.scope() == null ? ENDED : givenOut(maturity);
        };
    }

    /** A draft is never adopted or promulgated, that is another regulation: that it was given out proves its own stage. */
    private static Stage givenOut(Maturity maturity) {
        return switch (maturity) {
            case FINAL, TRIAL -> PROMULGATED;
            case DRAFT_FOR_COMMENT -> CONSULTATION;
            case DRAFT_FOR_APPROVAL, DRAFT_READING -> LEGISLATURE;
            case PLANNED -> ANNOUNCED;
        };
    }
}
