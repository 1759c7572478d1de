package io.regatlas.domain.catalogue;

import java.util.List;

/**
 * An entity with its type.
 *
 * @param type its type
 * @param value its domain value
 */
public record Entity<T>(NodeType<T> type, T value) {

    /** Taken apart: its own row first, then those of its parts. */
    public List<Row> rows() {
        return Row.of(type, value);
    }

    /** Its key. */
    public String key() {
        return type.keyReader().apply(value);
    }
}
