package io.regatlas.domain.catalogue;

import java.util.Arrays;
import java.util.List;

/** What a {@link Property} holds. */
public sealed interface ValueType {

    /** One plain value; in Java, in brackets. */
    enum Scalar implements ValueType {
        /** The opaque global id (String). */
        ID,
        /** A key (Key, or String for the key of a statement). */
        KEY,
        /** Text (String). */
        TEXT,
        /** A whole number of 32 bits (Integer). */
        INTEGER,
        /** A decimal number of at most 15 digits (BigDecimal, without zeros behind the point). */
        DECIMAL,
        /** True or false (Boolean). */
        BOOLEAN,
        /** A day of the ISO calendar (LocalDate). */
        DAY,
        /** An instant in UTC, to the second (Instant). */
        INSTANT,
        /** A language tag (Language). */
        LANGUAGE,
        /** A JSON value as it stands, members in ascending order of their names (String). */
        JSON
    }

    /**
     * A constant of an enum, whose order is the order of the values.
     *
     * @param of the enum
     */
    record Enumerated(Class<? extends Enum<?>> of) implements ValueType {

        /** The names of the constants, in order. */
        public List<String> names() {
            return Arrays.stream(of.getEnumConstants()).map(Enum::name).toList();
        }
    }

    /** Texts in an order that counts (List of String). */
    record Texts() implements ValueType {}

    /**
     * A value object or a list of them (the struct's Java type, or a List of it).
     *
     * @param of what it is made of
     * @param many whether it is a list, whose order counts
     */
    record Structured(StructType<?> of, boolean many) implements ValueType {}
}
