package io.regatlas.domain.catalogue;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A field that holds a value.
 *
 * @param name its name
 * @param type what it holds
 * @param required whether every node has it
 * @param served whether it can be asked for; false for what only storing needs
 * @param origin where its value comes from
 * @param reader takes it out of a domain value; gives null where that has none, and always for what publishing sets
 */
public record Property(
        String name,
        ValueType type,
        boolean required,
        boolean served,
        Origin origin,
        Function<Object, @Nullable Object> reader)
        implements Field {

    @Override
    public @Nullable Object read(Object node) {
        return reader.apply(node);
    }

    /** Whether it holds text that can be compared by its folded form: a text, texts, or the texts of names. */
    public boolean isTextual() {
        return type == ValueType.Scalar.TEXT
                || type instanceof ValueType.Texts
                || (type instanceof ValueType.Structured structured
                        && structured.of().equals(Structs.NAME));
    }

    /** Whether it holds one vague date. */
    public boolean isDate() {
        return type instanceof ValueType.Structured structured
                && structured.of().equals(Structs.PARTIAL_DATE);
    }

    Property asRequired() {
        return new Property(name, type, true, served, origin, reader);
    }

    Property asOptional() {
        return new Property(name, type, false, served, origin, reader);
    }

    Property asUnserved() {
        return new Property(name, type, required, false, origin, reader);
    }

    @Override
    public String toString() {
        return name;
    }
}
