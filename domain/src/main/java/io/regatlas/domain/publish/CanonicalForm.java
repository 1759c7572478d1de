package io.regatlas.domain.publish;

import io.regatlas.domain.catalogue.Field;
import io.regatlas.domain.catalogue.Origin;
import io.regatlas.domain.catalogue.Property;
import io.regatlas.domain.catalogue.Row;
import io.regatlas.domain.catalogue.StructType;
import io.regatlas.domain.catalogue.ValueType.Structured;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;

/**
 * The one way to write down what is stated of a node: a JSON object on one line, members by name, absent ones and empty
 * lists left out, texts as they are (they are NFC), decimals plain, lists in order. Who wrote it, when, and what is derived
 * are no part of it.
 */
public final class CanonicalForm {

    private CanonicalForm() {}

    /** The line of one node. */
    public static String of(Row row) {
        Map<String, String> members = new TreeMap<>();
        row.values()
                .forEach((name, value) ->
                        members.put(name, value(row.type().field(name).orElseThrow(() -> unknown(row, name)), value)));
        members.put("key", quoted(row.key()));
        return object(members);
    }

    /** One value of a field, as it stands in the line. */
    public static String value(Field field, Object value) {
        if (value instanceof Collection<?> many) {
            StringBuilder list = new StringBuilder("[");
            for (Object each : many) {
                list.append(list.length() == 1 ? "" : ",").append(single(field, each));
            }
            return list.append(']').toString();
        }
        return single(field, value);
    }

    private static String single(Field field, Object value) {
        if (field instanceof Property property && property.type() instanceof Structured structured) {
            return struct(structured.of(), value);
        }
        if (value instanceof BigDecimal decimal) {
            return decimal.stripTrailingZeros().toPlainString();
        }
        if (value instanceof Integer || value instanceof Boolean) {
            return value.toString();
        }
        return quoted(value.toString());
    }

    private static String struct(StructType<?> type, Object value) {
        Map<String, String> members = new TreeMap<>();
        for (Field field : type.fields()) {
            if (field instanceof Property property && property.origin() == Origin.STATED) {
                Object member = property.read(value);
                if (member != null) {
                    members.put(field.name(), value(field, member));
                }
            }
        }
        return object(members);
    }

    private static String object(Map<String, String> members) {
        StringBuilder object = new StringBuilder("{");
        members.forEach((name, value) -> object.append(object.length() == 1 ? "" : ",")
                .append(quoted(name))
                .append(':')
                .append(value));
        return object.append('}').toString();
    }

    private static String quoted(String text) {
        StringBuilder quoted = new StringBuilder("\"");
        text.chars().forEach(character -> {
            if (character == '"' || character == '\\') {
                quoted.append('\\').append((char) character);
            } else if (character < ' ') {
                quoted.append("\\u%04x".formatted(character));
            } else {
                quoted.append((char) character);
            }
        });
        return quoted.append('"').toString();
    }

    private static IllegalArgumentException unknown(Row row, String name) {
        return new IllegalArgumentException("%s has no field %s".formatted(row.type(), name));
    }
}
