package io.regatlas.persistence.release;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Texts or keys in an array, which is empty rather than absent.
 *
 * @param name the column
 * @param parser reads what an element's {@code toString} wrote
 */
record ListColumn(String name, Function<String, Object> parser) implements FieldColumns {

    @Override
    public List<String> names() {
        return List.of(name);
    }

    @Override
    public List<@Nullable String> write(@Nullable Object value) {
        Collection<?> many = value == null ? List.of() : (Collection<?>) value;
        return List.of(many.stream().map(ListColumn::quoted).collect(Collectors.joining(",", "{", "}")));
    }

    @Override
    public @Nullable Object read(ResultSet row, int index) throws SQLException {
        String[] texts = (String[]) row.getArray(index).getArray();
        return Arrays.stream(texts).map(parser).toList();
    }

    private static String quoted(Object element) {
        return "\"" + element.toString().replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
    }
}
