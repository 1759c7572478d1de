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
 */
public record Change(Kind kind, NodeId id, Key owner, List<FieldChange> fields) {

    public Change {
        fields = List.copyOf(fields);
    }

    /** What became of a node. */
    public enum Kind {
        /** Only the later release has it. */
        ADDED,
        /** Both have it, fields differ. */
        CHANGED,
        /** Only the earlier release has it. */
        RETIRED
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
