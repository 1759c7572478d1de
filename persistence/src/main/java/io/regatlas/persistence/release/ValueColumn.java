package io.regatlas.persistence.release;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collections;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A plain value, written as its {@code toString} has it.
 *
 * @param name the column
 * @param parser reads what {@code toString} wrote
 */
record ValueColumn(String name, Function<String, Object> parser) implements FieldColumns {

    @Override
    public List<String> names() {
        return List.of(name);
    }

    @Override
    public List<@Nullable String> write(@Nullable Object value) {
        return Collections.singletonList(value == null ? null : value.toString());
    }

    @Override
    public @Nullable Object read(ResultSet row, int index) throws SQLException {
        String text = row.getString(index);
        return text == null ? null : parser.apply(text);
    }
}
