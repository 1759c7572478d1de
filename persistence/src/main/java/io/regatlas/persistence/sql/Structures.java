package io.regatlas.persistence.sql;

import io.regatlas.domain.catalogue.Property;
import io.regatlas.domain.catalogue.Structs;
import io.regatlas.domain.catalogue.ValueType.Enumerated;
import io.regatlas.domain.catalogue.ValueType.Structured;
import io.regatlas.domain.name.Language;
import io.regatlas.domain.name.NameKind;
import io.regatlas.domain.question.Selection;
import io.regatlas.domain.time.Precision;
import java.util.List;

/** Value objects as JSON in SQL: names, dates and whatever else a column holds. */
final class Structures {

    private static final Enumerated PRECISIONS = new Enumerated(Precision.class);

    private final Draft draft;
    private final Selections selections;

    Structures(Draft draft, Selections selections) {
        this.draft = draft;
        this.selections = selections;
    }

    String struct(Selection.Struct struct, Scope scope) {
        Structured type = structured(struct.property());
        return type.many() ? list(struct, type, scope) : one(struct, type, scope);
    }

    /** One name out of many. */
    String picked(Selection.Picked picked, Scope scope) {
        Structured type = structured(picked.names());
        String name = draft.alias("j");
        String value = scope.holder().value(picked.names());
        String chosen = type.many() ? chosen(picked.languages(), value) : value;
        String object = named(picked.selection(), type, name, scope);
        String known = new Holder.OfJson(name + ".value").known();
        return Json.orElse(
                "(SELECT %s FROM (SELECT %s AS value) %s WHERE %s)".formatted(object, chosen, name, known),
                Selections.absent(picked.names(), scope));
    }

    private String one(Selection.Struct struct, Structured type, Scope scope) {
        Holder holder = scope.holder().struct(struct.property());
        Scope inside = isName(type) && holder instanceof Holder.OfJson name
                ? scope.ofName(type.of().name(), name)
                : scope.inside(type.of().name(), holder);
        return Json.when(
                holder.known(),
                selections.object(struct.selection(), inside),
                Selections.absent(struct.property(), scope));
    }

    private String list(Selection.Struct struct, Structured type, Scope scope) {
        String each = draft.alias("j");
        String object = named(struct.selection(), type, each, scope);
        String order = isName(type) ? nameOrder(each) : each + ".place";
        String from = "jsonb_array_elements(%s) WITH ORDINALITY AS %s (value, place)"
                .formatted(scope.holder().value(struct.property()), each);
        String kept = isName(type)
                ? " WHERE %s.value ->> 'basis' = ANY (%s)"
                        .formatted(
                                each,
                                draft.texts(struct.bases().stream()
                                        .map(Enum::name)
                                        .toList()))
                : "";
        return "(SELECT %s FROM %s%s)".formatted(Json.list(object, order), from, kept);
    }

    /** The object of a value object that lies in the column {@code value} of an alias. */
    private String named(Selection selection, Structured type, String alias, Scope scope) {
        Holder.OfJson value = new Holder.OfJson(alias + ".value");
        String name = type.of().name();
        return selections.object(selection, isName(type) ? scope.ofName(name, value) : scope.inside(name, value));
    }

    /** The first in the first language at hand, else the first of all. */
    private String chosen(List<Language> languages, String names) {
        if (languages.isEmpty()) {
            return names + " -> 0";
        }
        String each = draft.alias("j");
        String wish = draft.alias("w");
        String language = each + ".value ->> 'language'";
        String rank = "(SELECT min(%1$s.place) FROM unnest(%2$s) WITH ORDINALITY AS %1$s (tag, place) "
                        .formatted(
                                wish,
                                draft.texts(languages.stream()
                                        .map(Language::tag)
                                        .toList()))
                + "WHERE %2$s = %1$s.tag OR starts_with(%2$s, concat(%1$s.tag, '-')))".formatted(wish, language);
        return "(SELECT %1$s.value FROM jsonb_array_elements(%2$s) WITH ORDINALITY AS %1$s (value, place) "
                        .formatted(each, names)
                + "ORDER BY %s NULLS LAST, %s.place LIMIT 1)".formatted(rank, each);
    }

    /** The order of Name. Days compare as texts do; an open beginning comes first, an open end last. */
    private static String nameOrder(String alias) {
        String name = alias + ".value";
        String from = "(%s -> 'from')".formatted(name);
        return String.join(
                ", ",
                "(%s ->> 'kind' <> '%s')".formatted(name, NameKind.OFFICIAL),
                "(%s ->> 'language') COLLATE \"C\"".formatted(name),
                "(%s ->> 'edtf' IS NOT NULL)".formatted(from),
                "coalesce(%s ->> 'earliest', '-infinity') COLLATE \"C\"".formatted(from),
                "coalesce(%s ->> 'latest', 'infinity') COLLATE \"C\"".formatted(from),
                Selections.place(PRECISIONS, from + " ->> 'precision'"),
                "(%s ->> 'text') COLLATE \"C\"".formatted(name),
                alias + ".place");
    }

    private static boolean isName(Structured type) {
        return type.of().equals(Structs.NAME);
    }

    private static Structured structured(Property property) {
        if (property.type() instanceof Structured structured) {
            return structured;
        }
        throw new IllegalArgumentException("%s is no value object".formatted(property));
    }
}
