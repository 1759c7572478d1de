package io.regatlas.persistence.sql;

import io.regatlas.domain.catalogue.Edge;
import io.regatlas.domain.catalogue.Edge.Cardinality;
import io.regatlas.domain.catalogue.Field;
import io.regatlas.domain.catalogue.Origin;
import io.regatlas.domain.catalogue.Property;
import io.regatlas.domain.catalogue.StructType;
import io.regatlas.domain.catalogue.Structs;
import io.regatlas.domain.catalogue.ValueType;
import io.regatlas.domain.catalogue.ValueType.Scalar;
import io.regatlas.domain.catalogue.ValueType.Structured;
import io.regatlas.domain.catalogue.ValueType.Texts;
import java.util.Comparator;
import java.util.List;

/**
 * What is stated in a field as JSON in SQL, as CanonicalForm writes it: members in ascending order, what is absent or derived
 * left out. NULL where nothing is stated.
 */
final class StatedJson {

    /** A value object's alias, whatever it stands in: an inner one hides an outer one. */
    private static final String EACH = "e";

    private StatedJson() {}

    /** The value in a row of stated rows. */
    static String of(Field field, String row) {
        String column = row + "." + Layout.column(field.name());
        if (field instanceof Edge edge) {
            return edge.cardinality() == Cardinality.ONE ? Json.sparseText(column) : Json.sparseTexts(column);
        }
        ValueType type = ((Property) field).type();
        if (type instanceof Structured structured) {
            if (structured.of().equals(Structs.PARTIAL_DATE) && !structured.many()) {
                Holder.OfDate date = new Holder.OfDate(column);
                return Json.when(date.known(), struct(structured.of(), date), "NULL");
            }
            return structured(structured, column);
        }
        return plain(type, column);
    }

    /** A value object in {@code jsonb}. */
    static String struct(StructType<?> type, String value) {
        return struct(type, new Holder.OfJson(value));
    }

    private static String struct(StructType<?> type, Holder holder) {
        List<Json.Member> members = type.fields().stream()
                .filter(field -> field instanceof Property property && property.origin() == Origin.STATED)
                .sorted(Comparator.comparing(Field::name))
                .map(field -> new Json.Member(field.name(), member((Property) field, holder)))
                .toList();
        return Json.sparseObject(members);
    }

    private static String member(Property property, Holder holder) {
        return property.type() instanceof Structured structured
                ? structured(structured, holder.value(property))
                : plain(property.type(), holder.value(property));
    }

    private static String structured(Structured type, String value) {
        if (!type.many()) {
            return Json.when(new Holder.OfJson(value).known(), struct(type.of(), value), "NULL");
        }
        String list = "SELECT " + Json.list(struct(type.of(), EACH + ".value"), EACH + ".place")
                + " FROM jsonb_array_elements(" + value + ") WITH ORDINALITY AS " + EACH + " (value, place)";
        return Json.when("jsonb_array_length(" + value + ") > 0", "(" + list + ")", "NULL");
    }

    private static String plain(ValueType type, String value) {
        if (type instanceof Texts) {
            return Json.sparseTexts(value);
        }
        if (type == Scalar.DECIMAL) {
            return "trim_scale(" + value + ")::text";
        }
        return type == Scalar.INTEGER || type == Scalar.BOOLEAN ? "(" + value + ")::text" : Json.sparseText(value);
    }
}
