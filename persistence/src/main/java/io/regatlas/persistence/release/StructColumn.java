package io.regatlas.persistence.release;

import io.regatlas.domain.catalogue.StructType;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A value object as JSON, or a list of them in their own order, which is empty rather than absent.
 *
 * @param name the column
 * @param type the value object's type
 * @param many whether it is a list
 */
record StructColumn(String name, StructType<?> type, boolean many) implements FieldColumns {

    @Override
    public List<String> names() {
        return List.of(name);
    }

    @Override
    public List<@Nullable String> write(@Nullable Object value) {
        if (!many) {
            return Collections.singletonList(
                    value == null ? null : StructJson.write(type, value).encode());
        }
        JsonArray list = new JsonArray();
        Collection<?> all = value == null ? List.of() : (Collection<?>) value;
        all.forEach(each -> list.add(StructJson.write(type, each)));
        return List.of(list.encode());
    }

    @Override
    public @Nullable Object read(ResultSet row, int index) throws SQLException {
        String json = row.getString(index);
        if (json == null) {
            return null;
        }
        if (!many) {
            return StructJson.read(type, new JsonObject(json));
        }
        return new JsonArray(json)
                .stream().map(each -> StructJson.read(type, (JsonObject) each)).toList();
    }
}
