package io.regatlas.domain.release;

/**
 * How many nodes of a kind a release holds.
 *
 * @param value name of the {@link io.regatlas.domain.entity.NodeKind}
 * @param count how many, 0 or more
 */
public record Count(String value, int count) {}
