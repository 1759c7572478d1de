package io.regatlas.domain.release;

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
 * @param fields the stated fields that differ, by name; empty unless CHANGED
 * @param cause why, as the curator of a retired entity wrote; null if nothing
 * @param redirect key of the entity that its key now leads to; null unless REDIRECTED
 */
public record Change(
        ChangeKind kind,
        NodeId id,
        Key owner,
        List<FieldChange> fields,
        @Nullable String cause,
        @Nullable Key redirect) {

    public Change {
        fields = List.copyOf(fields);
        if ((kind == ChangeKind.REDIRECTED) == (redirect == null)) {
            throw new IllegalArgumentException("%s of %s with redirect %s".formatted(kind, id, redirect));
        }
    }

    /** Of which nobody wrote why. */
    public Change(ChangeKind kind, NodeId id, Key owner, List<FieldChange> fields) {
        this(kind, id, owner, fields, null, null);
    }

    /**
     * A field that differs.
     *
     * @param field its name; names and titles by language, as {@code titles.zh-Hans}
     * @param before its value in the earlier release, as JSON; null if it had none
     * @param after its value in the later release, as JSON; null if it has none
     */
    public record FieldChange(String field, @Nullable String before, @Nullable String after) {}
}
