package io.regatlas.domain.catalogue;

import io.regatlas.domain.catalogue.ValueType.Structured;
import io.regatlas.domain.name.Name;
import io.regatlas.domain.regulation.OfficialNumber;
import java.util.Optional;
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

    /** Whether it holds text that can be compared by its folded form: a text, texts, names or official numbers. */
    public boolean isTextual() {
        return type == ValueType.Scalar.TEXT || type instanceof ValueType.Texts || holds(Structs.NAME) || isNumber();
    }

    /** The text that one of its values, or what it is compared with, is compared by before it is folded. */
    public String compared(Object textual) {
        String text = textual instanceof Name name
                ? name.text()
                : textual instanceof OfficialNumber number ? number.text() : textual.toString();
        return isNumber() ? OfficialNumber.spelling(text) : text;
    }

    /** The value objects that it holds one of, where conditions can be on their fields. */
    public Optional<StructType<?>> filtered() {
        return type instanceof Structured structured
                        && !structured.many()
                        && !structured.of().conditions().isEmpty()
                ? Optional.of(structured.of())
                : Optional.empty();
    }

    /** Whether it holds one vague date. */
    public boolean isDate() {
        return holds(Structs.PARTIAL_DATE);
    }

    private boolean isNumber() {
        return holds(Structs.OFFICIAL_NUMBER);
    }

    private boolean holds(StructType<?> struct) {
        return type instanceof Structured structured && structured.of().equals(struct);
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
