package io.regatlas.persistence.release;

import io.regatlas.domain.catalogue.Field;

/** A field and its columns. */
record Cell(Field field, FieldColumns columns) {

    static Cell of(Field field) {
        return new Cell(field, FieldColumns.of(field));
    }
}
