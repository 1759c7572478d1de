package io.regatlas.domain.relationship;

import static io.regatlas.domain.entity.NodeKind.ACTIVITY;
import static io.regatlas.domain.entity.NodeKind.ISSUER;
import static io.regatlas.domain.entity.NodeKind.REGULATION;

import io.regatlas.domain.entity.NodeKind;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What one entity is to another. Each is entered in this direction only; the inverse is a way to read it. Where the European
 * Legislation Identifier's ontology (ELI 1.4) has a property that means the same, its name is given.
 */
public enum RelationshipType {
    /** Changes the text of (修改). */
    AMENDS("amends", "amended by", from(REGULATION), to(REGULATION), Cycles.FREE, "amends"),
    /** Ends (废止). */
    REPEALS("repeals", "repealed by", from(REGULATION), to(REGULATION), Cycles.FREE, "repeals"),
    /** Takes the place of, as a new edition does (代替). */
    REPLACES("replaces", "replaced by", from(REGULATION), to(REGULATION), Cycles.ACYCLIC, "repeals"),
    /** Is the final text of. */
    FINALIZES("finalizes", "finalized as", from(REGULATION), to(REGULATION), Cycles.ACYCLIC, null),
    /** Is the next draft after. */
    NEXT_DRAFT_OF("next draft of", "followed by draft", from(REGULATION), to(REGULATION), Cycles.ACYCLIC, null),
    /** Rests on as its legal basis (根据…制定). */
    BASED_ON("based on", "basis for", from(REGULATION, ACTIVITY), to(REGULATION), Cycles.ACYCLIC, "based_on"),
    /** Carries out (实施、落实). */
    IMPLEMENTS(
            "implements",
            "implemented by",
            from(REGULATION, ACTIVITY),
            to(REGULATION),
            Cycles.ACYCLIC,
            "ensures_implementation_of"),
    /** Interprets (解释). */
    INTERPRETS("interprets", "interpreted by", from(REGULATION), to(REGULATION), Cycles.ACYCLIC, "refers_to"),
    /** Extends the validity or the term of (延长). */
    EXTENDS("extends", "extended by", from(REGULATION), to(REGULATION, ACTIVITY), Cycles.FREE, null),
    /** Corrects a mistake in print of (更正). */
    CORRECTS("corrects", "corrected by", from(REGULATION), to(REGULATION), Cycles.FREE, "corrects"),
    /** Names (引用). */
    CITES("cites", "cited by", from(REGULATION), to(REGULATION), Cycles.FREE, "cites"),
    /** Announces the making of (列入计划). */
    PLANS("plans", "planned by", from(REGULATION), to(REGULATION), Cycles.FREE, null),
    /** Issues under its cover (印发、转发). */
    FORWARDS("forwards", "forwarded by", from(REGULATION), to(REGULATION), Cycles.ONE_PARENT_OF_TO, "has_annex"),
    /** Is a part or an annex of. */
    PART_OF("part of", "has part", from(REGULATION), to(REGULATION), Cycles.ONE_PARENT_OF_FROM, "is_part_of"),
    /** Makes public (公告). */
    ANNOUNCES("announces", "announced by", from(REGULATION), to(REGULATION, ACTIVITY), Cycles.FREE, null),
    /** Enforces (执法). */
    ENFORCES("enforces", "enforced by", from(ACTIVITY), to(REGULATION), Cycles.FREE, null),
    /** Reports on (总结). */
    SUMMARISES("summarises", "summarised by", from(REGULATION), to(ACTIVITY), Cycles.FREE, null),
    /** Came after and because of. */
    FOLLOWS("follows", "followed by", from(REGULATION, ACTIVITY), to(REGULATION, ACTIVITY), Cycles.ACYCLIC, null),
    /** Has to do with; only where nothing more precise fits. */
    RELATED_TO(
            "related to",
            "related to",
            from(REGULATION, ISSUER, ACTIVITY),
            to(REGULATION, ISSUER, ACTIVITY),
            Cycles.FREE,
            "related_to"),
    /** Is directly under (隶属). */
    SUBORDINATE_TO("subordinate to", "superior of", from(ISSUER), to(ISSUER), Cycles.ONE_PARENT_ON_A_DAY, null),
    /** Took over from (继承). */
    SUCCEEDS("succeeds", "succeeded by", from(ISSUER), to(ISSUER), Cycles.ACYCLIC, null),
    /** Is the same institution under another name (一个机构两块牌子). */
    SAME_BODY_AS("same body as", "same body as", from(ISSUER), to(ISSUER), Cycles.FREE, null);

    private final String reading;
    private final String inverse;
    private final Set<NodeKind> from;
    private final Set<NodeKind> to;
    private final Cycles cycles;
    private final @Nullable String eli;

    RelationshipType(
            String reading, String inverse, Set<NodeKind> from, Set<NodeKind> to, Cycles cycles, @Nullable String eli) {
        this.reading = reading;
        this.inverse = inverse;
        this.from = from;
        this.to = to;
        this.cycles = cycles;
        this.eli = eli;
    }

    /** How it reads forwards, in English: {@code amends}. */
    public String reading() {
        return reading;
    }

    /** How it reads backwards, in English: {@code amended by}. */
    public String inverse() {
        return inverse;
    }

    /** Kinds of entity that it starts from. */
    public Set<NodeKind> fromKinds() {
        return EnumSet.copyOf(from);
    }

    /** Kinds of entity that it leads to. */
    public Set<NodeKind> toKinds() {
        return EnumSet.copyOf(to);
    }

    /** Which circles relationships of this type may form. */
    public Cycles cycles() {
        return cycles;
    }

    /** Local name of the ELI property that means the same or contains it: {@code based_on}; empty where there is none. */
    public Optional<String> eli() {
        return Optional.ofNullable(eli);
    }

    /** Whether it says the same in both directions, so that it may be entered from one end only. */
    public boolean isSymmetric() {
        return reading.equals(inverse);
    }

    /** Whether what it does to its far end ends that: as a whole where it has no scope. */
    public boolean ends() {
        return this == REPEALS || this == REPLACES;
    }

    /** Whether only a text that can bind may do it. */
    public boolean needsForce() {
        return ends() || this == AMENDS || this == EXTENDS || this == CORRECTS;
    }

    private static Set<NodeKind> from(NodeKind... kinds) {
        return Set.of(kinds);
    }

    private static Set<NodeKind> to(NodeKind... kinds) {
        return Set.of(kinds);
    }
}
