package io.regatlas.domain.catalogue;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Something that nodes can be sorted by.
 *
 * @param name its name in the schema: {@code ISSUED}
 * @param kind how its values compare
 * @param nullable whether a node may have no value
 * @param reader takes the value out of a domain value: String, Integer, BigDecimal, Enum or PartialDate by kind; null where that has none
 */
public record OrderField(String name, Kind kind, boolean nullable, Function<Object, @Nullable Object> reader) {

    /** Name of the order by key, which every entity has and which ends every other order. */
    public static final String KEY = "KEY";

    /** How values compare. */
    public enum Kind {
        /** Texts by code point. */
        CODE_POINTS,
        /** Texts by Unicode collation, root locale. */
        COLLATED,
        /** Whole numbers. */
        INTEGER,
        /** Decimal numbers. */
        DECIMAL,
        /** Constants of an enum, in its order. */
        CONSTANT,
        /** Vague dates by earliest day (open first), then latest (open last), finer precision first. */
        DATE
    }

    /** Its value in a domain value; null where that has none. */
    public @Nullable Object read(Object node) {
        return reader.apply(node);
    }

    @Override
    public String toString() {
        return name;
    }
}
