package io.regatlas.domain.regulation;

import io.regatlas.domain.relationship.RelationshipType;
import java.util.Optional;

/** What happened in the life of a regulation. */
public enum EventType {
    /** Listed in a legislative or standards plan (列入计划、立项). */
    PLANNED,
    /** A draft was published for comment (公开征求意见). */
    CONSULTATION_OPENED,
    /** The time for comment ended, or a consultation is reported as held (征求意见截止). */
    CONSULTATION_CLOSED,
    /** A reading in the legislature (审议). */
    READING,
    /** Passed or approved (通过). */
    ADOPTED,
    /** Signed (签署). */
    SIGNED,
    /** Promulgated or published (公布、发布、印发). */
    PUBLISHED,
    /** Took or takes effect (施行、实施). */
    COMMENCED,
    /** A transition period ends (过渡期届满). */
    APPLICABLE,
    /** Its text was changed (修正、修订). */
    AMENDED,
    /** A mistake in print was corrected (更正). */
    CORRECTED,
    /** Its effect was suspended (暂停施行). */
    SUSPENDED,
    /** Its effect was resumed (恢复施行). */
    RESUMED,
    /** Its validity was extended (延长有效期). */
    EXTENDED,
    /** Repealed (废止). */
    REPEALED,
    /** Replaced by another text (被代替). */
    REPLACED,
    /** Its validity ran out (失效). */
    EXPIRED,
    /** Annulled (撤销). */
    ANNULLED,
    /** The draft was withdrawn (撤回). */
    WITHDRAWN,
    /** The draft was not taken further (终止审议). */
    LAPSED;

    /**
     * Whether it can happen to a text that is so finished. Comments are asked for on a draft, and only a draft is dropped; only
     * an adopted text is signed, takes effect, is changed or ends. What was adopted is another regulation than its draft.
     */
    public boolean fits(Maturity maturity) {
        return switch (this) {
            case CONSULTATION_OPENED, CONSULTATION_CLOSED, WITHDRAWN, LAPSED -> maturity.isDraft();
            case ADOPTED,
                    SIGNED,
                    COMMENCED,
                    APPLICABLE,
                    AMENDED,
                    SUSPENDED,
                    RESUMED,
                    EXTENDED,
                    REPEALED,
                    EXPIRED,
                    ANNULLED -> !maturity.isDraft();
            case PLANNED, READING, PUBLISHED, CORRECTED, REPLACED -> true;
        };
    }

    /** Whether the text as a whole is over after it, where the event concerns the whole. */
    public boolean ends() {
        return switch (this) {
            case REPEALED, REPLACED, EXPIRED, ANNULLED, WITHDRAWN, LAPSED -> true;
            case PLANNED,
                    CONSULTATION_OPENED,
                    CONSULTATION_CLOSED,
                    READING,
                    ADOPTED,
                    SIGNED,
                    PUBLISHED,
                    COMMENCED,
                    APPLICABLE,
                    AMENDED,
                    CORRECTED,
                    SUSPENDED,
                    RESUMED,
                    EXTENDED -> false;
        };
    }

    /** The type of relationship that can bring it about, from another text to the one it happens to. */
    public Optional<RelationshipType> broughtAboutBy() {
        return switch (this) {
            case AMENDED -> Optional.of(RelationshipType.AMENDS);
            case CORRECTED -> Optional.of(RelationshipType.CORRECTS);
            case EXTENDED -> Optional.of(RelationshipType.EXTENDS);
            case REPEALED -> Optional.of(RelationshipType.REPEALS);
            case REPLACED -> Optional.of(RelationshipType.REPLACES);
            case PLANNED,
                    CONSULTATION_OPENED,
                    CONSULTATION_CLOSED,
                    READING,
                    ADOPTED,
                    SIGNED,
                    PUBLISHED,
                    COMMENCED,
                    APPLICABLE,
                    SUSPENDED,
                    RESUMED,
                    EXPIRED,
                    ANNULLED,
                    WITHDRAWN,
                    LAPSED -> Optional.empty();
        };
    }
}
