package io.regatlas.persistence.release;

import io.regatlas.domain.catalogue.Structs;
import io.regatlas.domain.name.Name;
import io.vertx.core.json.JsonArray;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Names as JSON: one object, or a list in the dataset's own order. Beside its properties each has the {@code local} part that
 * its citations name it by. A name that is read has no citations; those are rows of their own.
 *
 * @param name the column
 * @param field the field, which the local parts begin with
 * @param many whether it is a list
 */
record NameColumn(String name, String field, boolean many) implements FieldColumns {

    @Override
    public List<String> names() {
        return List.of(name);
    }

    @Override
    @SuppressWarnings("unchecked") // the catalogue says that it is a list of names
    public List<@Nullable String> write(@Nullable Object value) {
        if (value == null) {
            return Collections.singletonList(null);
        }
        List<Name> names = many ? (List<Name>) value : List.of((Name) value);
        List<String> locals = Name.locals(field, names);
        JsonArray list = new JsonArray();
        for (int i = 0; i < locals.size(); i++) {
            list.add(StructJson.write(Structs.NAME, names.get(i)).put("local", locals.get(i)));
        }
        return List.of(many ? list.encode() : list.getJsonObject(0).encode());
    }

    @Override
    public @Nullable Object read(ResultSet row, int index) throws SQLException {
        return new StructColumn(name, Structs.NAME, many).read(row, index);
    }
}
