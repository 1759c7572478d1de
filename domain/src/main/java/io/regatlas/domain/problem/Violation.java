package io.regatlas.domain.problem;

import io.regatlas.domain.entity.NodeId;
import org.jspecify.annotations.Nullable;

/**
 * A rule that values break, before it is known where they were written.
 *
 * @param code what sort of problem
 * @param entity id of the entity
 * @param path the field within the entity as a JSON Pointer (RFC 6901), as {@code /issuances/1/issuer}; empty for the whole
 * @param value the offending value; null where something is missing
 * @param expected what was expected instead, a phrase without a full stop; where it is known where {@code clash} stands, the
 *     place is put after it
 * @param clash what it cannot stand beside; null where nothing is, or it is only in the store
 */
public record Violation(
        ProblemCode code, NodeId entity, String path, @Nullable String value, String expected, @Nullable Clash clash) {

    /** A rule that a value breaks by itself. */
    public Violation(ProblemCode code, NodeId entity, String path, @Nullable String value, String expected) {
        this(code, entity, path, value, expected, null);
    }

    /**
     * The first of two that cannot both stand.
     *
     * @param entity id of its entity
     * @param path the field within the entity, as in a violation
     */
    public record Clash(NodeId entity, String path) {}
}
