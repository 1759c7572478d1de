package io.regatlas.persistence.sql;

import io.regatlas.domain.catalogue.Property;
import io.regatlas.domain.catalogue.StructType;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Where texts lie in a node.
 *
 * @param steps a textual property, behind those that hold the value objects it lies in
 */
public record TextPath(List<Property> steps) {

    public TextPath {
        steps = List.copyOf(steps);
    }

    /** The textual properties that a condition on this one may come to. */
    static Stream<TextPath> under(Property property) {
        if (property.isTextual()) {
            return Stream.of(new TextPath(List.of(property)));
        }
        return property.filtered().stream().flatMap(TextPath::inside).map(path -> path.behind(property));
    }

    /** What its texts are called in the table: {@code quantity.of}. */
    public String name() {
        return String.join(".", steps.stream().map(Property::name).toList());
    }

    /** The texts of a node, as they are compared. */
    public Stream<String> read(Object node) {
        @Nullable Object value = node;
        for (Property step : steps) {
            value = value == null ? null : step.read(value);
        }
        Stream<?> all = value instanceof Collection<?> many ? many.stream() : Stream.ofNullable(value);
        return all.map(each -> steps.get(steps.size() - 1).compared(each));
    }

    private static Stream<TextPath> inside(StructType<?> struct) {
        return struct.conditions().stream()
                .flatMap(name -> struct.field(name).stream())
                .flatMap(field -> under((Property) field));
    }

    private TextPath behind(Property property) {
        return new TextPath(Stream.concat(Stream.of(property), steps.stream()).toList());
    }
}
