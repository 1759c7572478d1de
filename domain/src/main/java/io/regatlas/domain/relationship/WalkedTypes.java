package io.regatlas.domain.relationship;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/** Which types of relationship are walked where nobody says which. */
public final class WalkedTypes {

    /** What makes drafts, finals, revisions and new editions one family: {@code from} is the younger end. */
    public static final Set<RelationshipType> LINEAGE = Collections.unmodifiableSet(EnumSet.of(
            RelationshipType.FINALIZES,
            RelationshipType.NEXT_DRAFT_OF,
            RelationshipType.REPLACES,
            RelationshipType.AMENDS));

    /** By what an entity rests on another: {@code from} rests on {@code to}. */
    public static final Set<RelationshipType> IMPACT = Collections.unmodifiableSet(EnumSet.of(
            RelationshipType.BASED_ON,
            RelationshipType.IMPLEMENTS,
            RelationshipType.INTERPRETS,
            RelationshipType.EXTENDS,
            RelationshipType.FINALIZES,
            RelationshipType.REPLACES,
            RelationshipType.AMENDS,
            RelationshipType.ENFORCES,
            RelationshipType.PART_OF));

    /** What a path may use: all but those that say too little of how two entities hang together. */
    public static final Set<RelationshipType> PATH = Collections.unmodifiableSet(
            EnumSet.complementOf(EnumSet.of(RelationshipType.CITES, RelationshipType.RELATED_TO)));

    private WalkedTypes() {}
}
