package io.regatlas.persistence.sql;

import io.regatlas.domain.catalogue.Catalogue;
import io.regatlas.domain.catalogue.Field;
import io.regatlas.domain.catalogue.NodeType;
import io.regatlas.domain.catalogue.Property;
import io.regatlas.domain.catalogue.Structs;
import io.regatlas.domain.catalogue.ValueType.Structured;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The fields in which something changed, in SQL: a list of value objects with {@code field}, {@code before} and {@code after},
 * by field, as FieldChanges has them. The aliases {@code o} and {@code w} are the older and the younger row.
 */
final class FieldDifferences {

    private static final String NOTHING = "'[]'::jsonb";

    /** Runs of languages: {@code language, place, json} of what {@code %1$s} has, {@code %2$s} being a name as JSON. */
    private static final String LANGUAGES =
            "(SELECT e.value ->> 'language' AS language, min(e.place) AS place, %2$s AS json"
                    + " FROM jsonb_array_elements(%1$s) WITH ORDINALITY AS e (value, place) GROUP BY 1)";

    /** Whether names stand in the order of the languages that were there before, then of the new ones. */
    private static final String IN_ORDER =
            "(SELECT array_agg(e.place ORDER BY e.place) = array_agg(e.place ORDER BY k.place NULLS LAST,"
                    + " (e.value ->> 'language') COLLATE \"C\", e.place)"
                    + " FROM jsonb_array_elements(%1$s) WITH ORDINALITY AS e (value, place)"
                    + " LEFT JOIN %2$s k ON k.language = e.value ->> 'language')";

    private FieldDifferences() {}

    /** Of a row of changes. */
    static String of(String change) {
        String byType = Catalogue.CONTENTS.stream()
                .map(type -> "WHEN " + Json.literal(type.name()) + " THEN " + ofType(type, change))
                .collect(Collectors.joining(" ", "CASE " + change + ".subject_type ", " END"));
        return Json.when(change + ".kind = 'CHANGED'", byType, NOTHING);
    }

    private static String ofType(NodeType<?> type, String change) {
        List<String> plain = new ArrayList<>();
        List<String> rows = new ArrayList<>();
        type.stated().forEach(field -> {
            if (holdsNames(field)) {
                rows.add(names(field));
            } else {
                plain.add("(" + Json.literal(field.name()) + ", " + StatedJson.of(field, "o") + ", "
                        + StatedJson.of(field, "w") + ")");
            }
        });
        rows.add(0, "VALUES " + String.join(", ", plain));
        return "(SELECT coalesce(jsonb_agg(jsonb_strip_nulls(jsonb_build_object('field', f.field, 'before', f.before,"
                + " 'after', f.after)) ORDER BY f.field COLLATE \"C\"), " + NOTHING + ") FROM "
                + Layout.table(type) + " o, " + Layout.table(type) + " w, LATERAL (" + String.join(" UNION ALL ", rows)
                + ") f (field, before, after) WHERE o.key = " + change + ".subject_key AND w.key = " + change
                + ".subject_key AND " + Rows.alive("o", change + ".earlier") + " AND "
                + Rows.alive("w", change + ".later") + " AND f.before IS DISTINCT FROM f.after)";
    }

    /** Language by language, or as a whole where their order differs too. */
    private static String names(Field field) {
        String column = Layout.column(field.name());
        String before = languages("o." + column);
        String after = languages("w." + column);
        String inOrder =
                IN_ORDER.formatted("o." + column, before) + " AND " + IN_ORDER.formatted("w." + column, before);
        String byLanguage = "SELECT " + Json.literal(field.name() + ".")
                + " || coalesce(b.language, a.language), b.json, a.json FROM " + before + " b FULL JOIN " + after
                + " a ON a.language = b.language WHERE " + inOrder;
        String whole = "SELECT " + Json.literal(field.name()) + ", " + StatedJson.of(field, "o") + ", "
                + StatedJson.of(field, "w") + " WHERE NOT (" + inOrder + ")";
        return byLanguage + " UNION ALL " + whole;
    }

    private static String languages(String names) {
        return LANGUAGES.formatted(names, Json.list(StatedJson.struct(Structs.NAME, "e.value"), "e.place"));
    }

    private static boolean holdsNames(Field field) {
        return field instanceof Property property
                && property.type() instanceof Structured structured
                && structured.many()
                && structured.of().equals(Structs.NAME);
    }
}
