package io.regatlas.domain.catalogue;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * A kind of value object: equal when its fields are equal, without an id.
 *
 * @param name its name in the schema: {@code Name}
 * @param fields its fields, in the schema's order
 * @param conditions names of the fields that a condition on it can be on
 * @param create makes the domain value of its stated fields; fails with IllegalArgumentException where they break a rule
 */
public record StructType<T>(String name, List<Field> fields, List<String> conditions, Function<Values, T> create) {

    public StructType {
        fields = List.copyOf(fields);
        conditions = List.copyOf(conditions);
    }

    StructType(String name, List<Field> fields, Function<Values, T> create) {
        this(name, fields, List.of(), create);
    }

    /** The field of that name. */
    public Optional<Field> field(String fieldName) {
        return fields.stream().filter(field -> field.name().equals(fieldName)).findFirst();
    }

    @Override
    public String toString() {
        return name;
    }
}
