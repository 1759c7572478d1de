package io.regatlas.domain.publish;

import io.regatlas.domain.entity.Key;
import io.regatlas.domain.entity.NodeId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One node that differs between two releases.
 *
 * @param kind what became of it
 * @param id the node
 * @param owner key of the entity that it is or belongs to
 * @param fields the stated fields that differ, in the schema's order; empty unless CHANGED
 * @param cause why, as the curator of a retired entity wrote; null if nothing
 * @param redirect key of the entity that its key now leads to; null unless REDIRECTED
 */
public record Change(
        Kind kind, NodeId id, Key owner, List<FieldChange> fields, @Nullable String cause, @Nullable Key redirect) {

    public Change {
        fields = List.copyOf(fields);
        if ((kind == Kind.REDIRECTED) == (redirect == null)) {
            throw new IllegalArgumentException("%s of %s with redirect %s".formatted(kind, id, redirect));
        }
    }

    /** Of which nobody wrote why. */
    public Change(Kind kind, NodeId id, Key owner, List<FieldChange> fields) {
        this(kind, id, owner, fields, null, null);
    }

    /** That an entity left, and why. */
    public static Change of(Retirement retirement) {
        return new Change(
                retirement.redirect() == null ? Kind.RETIRED : Kind.REDIRECTED,
                new NodeId(retirement.type(), retirement.key().text()),
                retirement.key(),
                List.of(),
                retirement.reason(),
                retirement.redirect());
    }

    /** What became of a node. */
    public enum Kind {
        /** Only the later release has it. */
        ADDED,
        /** Both have it, fields differ. */
        CHANGED,
        /** Only the earlier release has it. */
        RETIRED,
        /** Only the earlier release has it; its key now leads elsewhere. */
        REDIRECTED
    }

    /**
     * A field that differs.
     *
     * @param field its name
     * @param before its value in the earlier release, as JSON; null if it had none
     * @param after its value in the later release, as JSON; null if it has none
     */
    public record FieldChange(String field, @Nullable String before, @Nullable String after) {}
}
