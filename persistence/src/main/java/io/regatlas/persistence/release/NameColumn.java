package io.regatlas.persistence.release;

import io.regatlas.domain.name.Language;
import io.regatlas.domain.name.Name;
import io.regatlas.domain.name.NameKind;
import io.regatlas.domain.time.PartialDate;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Names as JSON: one object, or a list in the dataset's own order. Each has {@code text, language, kind, basis}, the
 * {@code local} part that its citations name it by, and {@code from} and {@code until} where they are known. A name that is
 * read has no citations; those are rows of their own.
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
            list.add(object(names.get(i)).put("local", locals.get(i)));
        }
        return List.of(many ? list.encode() : list.getJsonObject(0).encode());
    }

    @Override
    public @Nullable Object read(ResultSet row, int index) throws SQLException {
        String json = row.getString(index);
        if (json == null) {
            return null;
        }
        if (!many) {
            return read(new JsonObject(json));
        }
        return new JsonArray(json)
                .stream().map(JsonObject.class::cast).map(NameColumn::read).toList();
    }

    private static JsonObject object(Name name) {
        JsonObject object = new JsonObject()
                .put("text", name.text())
                .put("language", name.language().tag())
                .put("kind", name.kind().name())
                .put("basis", name.basis().name());
        putDate(object, "from", name.from());
        putDate(object, "until", name.until());
        return object;
    }

    private static void putDate(JsonObject object, String member, @Nullable PartialDate date) {
        if (date == null) {
            return;
        }
        JsonObject parts = new JsonObject()
                .put("edtf", date.edtf())
                .put("precision", date.precision().name());
        put(parts, "earliest", date.earliest());
        put(parts, "latest", date.latest());
        put(parts, "words", date.words());
        object.put(member, parts);
    }

    private static void put(JsonObject object, String member, @Nullable Object value) {
        if (value != null) {
            object.put(member, value.toString());
        }
    }

    private static Name read(JsonObject object) {
        return new Name(
                object.getString("text"),
                new Language(object.getString("language")),
                NameKind.valueOf(object.getString("kind")),
                date(object.getJsonObject("from")),
                date(object.getJsonObject("until")),
                List.of());
    }

    private static @Nullable PartialDate date(@Nullable JsonObject parts) {
        return parts == null ? null : PartialDate.parse(parts.getString("edtf")).withWords(parts.getString("words"));
    }
}
