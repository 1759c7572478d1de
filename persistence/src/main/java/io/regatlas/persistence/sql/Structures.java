package io.regatlas.persistence.sql;

import io.regatlas.domain.catalogue.Catalogue;
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
        String chosen = type.many() ? chosen(picked, value) : value;
        String object = named(picked.selection(), type, name, scope);
        String known = new Holder.OfJson(name + ".value").known();
        return Json.orElse(
                "(SELECT " + object + " FROM (SELECT " + chosen + " AS value) " + name + " WHERE " + known + ")",
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
        String order = isName(type) ? nameOrder(each, scope) : each + ".place";
        String from = "jsonb_array_elements(" + scope.holder().value(struct.property()) + ") WITH ORDINALITY AS " + each
                + " (value, place)";
        String kept = isName(type)
                ? " WHERE " + each + ".value ->> 'basis' = ANY ("
                        + draft.texts(struct.bases().stream().map(Enum::name).toList()) + ")"
                : "";
        return "(SELECT " + Json.list(object, order) + " FROM " + from + kept + ")";
    }

    /** The object of a value object that lies in the column {@code value} of an alias. */
    private String named(Selection selection, Structured type, String alias, Scope scope) {
        Holder.OfJson value = new Holder.OfJson(alias + ".value");
        String name = type.of().name();
        return selections.object(selection, isName(type) ? scope.ofName(name, value) : scope.inside(name, value));
    }

    /** The first in the first language at hand, else the first of all; of a day, the one in use or nearest to it. */
    private String chosen(Selection.Picked picked, String names) {
        if (picked.languages().isEmpty() && picked.on() == null) {
            return names + " -> 0";
        }
        String each = draft.alias("j");
        String rank = picked.languages().isEmpty()
                ? ""
                : rank(picked.languages(), each + ".value ->> 'language'") + " NULLS LAST, ";
        String distance = picked.on() == null ? "" : daysFromUse(each + ".value", draft.day(picked.on())) + ", ";
        return "(SELECT " + each + ".value FROM jsonb_array_elements(" + names + ") WITH ORDINALITY AS " + each
                + " (value, place) ORDER BY " + rank + distance + each + ".place LIMIT 1)";
    }

    /** How many days lie between a day and the nearest on which a name may have been in use, as Name counts them. */
    private static String daysFromUse(String name, String day) {
        String first = "(" + name + " -> 'from' ->> 'earliest')::date";
        String end = "(" + name + " -> 'until' ->> 'latest')::date";
        return "CASE WHEN %1$s < %2$s THEN %2$s - %1$s WHEN %1$s >= %3$s THEN %1$s - %3$s + 1 ELSE 0 END"
                .formatted(day, first, end);
    }

    /** The place of the first wish that a language serves. One operand each: of an array's length a kept plan knows nothing. */
    private String rank(List<Language> wishes, String language) {
        StringBuilder rank = new StringBuilder("CASE");
        for (int i = 0; i < wishes.size(); i++) {
            String tag = wishes.get(i).tag();
            rank.append(" WHEN ").append(language).append(" = ").append(draft.text(tag));
            rank.append(" OR starts_with(").append(language).append(", ").append(draft.text(tag + "-"));
            rank.append(") THEN ").append(i);
        }
        return rank.append(" END").toString();
    }

    /** Names of statements in the order of Name, those of registers by language and text. */
    private static String nameOrder(String alias, Scope scope) {
        String name = alias + ".value";
        String language = "(" + name + " ->> 'language') COLLATE \"C\"";
        String text = "(" + name + " ->> 'text') COLLATE \"C\"";
        String place = alias + ".place";
        return Catalogue.STATEMENTS.contains(scope.node().type().name())
                ? String.join(", ", official(name), language, since("(" + name + " -> 'from')"), text, place)
                : String.join(", ", language, text, place);
    }

    private static String official(String name) {
        return "(" + name + " ->> 'kind' <> '" + NameKind.OFFICIAL + "')";
    }

    /** Absent dates first. Days compare as texts do; an open beginning comes first, an open end last. */
    private static String since(String from) {
        return String.join(
                ", ",
                "(" + from + " ->> 'edtf' IS NOT NULL)",
                "coalesce(" + from + " ->> 'earliest', '-infinity') COLLATE \"C\"",
                "coalesce(" + from + " ->> 'latest', 'infinity') COLLATE \"C\"",
                Selections.place(PRECISIONS, from + " ->> 'precision'"));
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
