package io.regatlas.persistence.release;

import io.regatlas.domain.catalogue.Field;
import io.regatlas.domain.catalogue.Origin;
import io.regatlas.domain.catalogue.Property;
import io.regatlas.domain.catalogue.StructType;
import io.regatlas.domain.catalogue.ValueType;
import io.regatlas.domain.catalogue.ValueType.Enumerated;
import io.regatlas.domain.catalogue.ValueType.Scalar;
import io.regatlas.domain.catalogue.ValueType.Structured;
import io.regatlas.domain.catalogue.Values;
import io.regatlas.domain.name.Language;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

/**
 * Value objects as JSON: their properties by name, derived ones included, absent ones left out. What they lead to is no part
 * of it; a name that is read has no citations, since those are rows of their own.
 */
final class StructJson {

    private StructJson() {}

    static JsonObject write(StructType<?> type, Object value) {
        JsonObject object = new JsonObject();
        for (Field field : type.fields()) {
            Object member = field instanceof Property property ? property.read(value) : null;
            if (member != null) {
                object.put(field.name(), json(((Property) field).type(), member));
            }
        }
        return object;
    }

    static Object read(StructType<?> type, JsonObject object) {
        Map<String, Object> values = new HashMap<>();
        for (Field field : type.fields()) {
            Object member = object.getValue(field.name());
            if (member != null && field instanceof Property property && property.origin() == Origin.STATED) {
                values.put(field.name(), value(property.type(), member));
            }
        }
        return type.create().apply(new Values(values));
    }

    private static Object json(ValueType type, Object value) {
        if (value instanceof Collection<?> many) {
            JsonArray list = new JsonArray();
            many.forEach(each -> list.add(single(type, each)));
            return list;
        }
        return single(type, value);
    }

    private static Object single(ValueType type, Object value) {
        if (type instanceof Structured structured) {
            return write(structured.of(), value);
        }
        boolean isPlain = value instanceof Integer || value instanceof BigDecimal || value instanceof Boolean;
        return isPlain ? value : value.toString();
    }

    private static Object value(ValueType type, Object json) {
        if (json instanceof JsonArray list) {
            return list.stream().map(each -> value(type, each)).toList();
        }
        if (type instanceof Structured structured) {
            return read(structured.of(), (JsonObject) json);
        }
        if (type instanceof Enumerated constants) {
            return constants.of().getEnumConstants()[constants.names().indexOf(json.toString())];
        }
        return type instanceof Scalar scalar ? scalar(scalar, json) : json;
    }

    private static Object scalar(Scalar type, Object json) {
        return switch (type) {
            case ID, TEXT, KEY, INTEGER, BOOLEAN, JSON -> json;
            // The parser gives a double, which is exact to the 15 digits that a decimal may have.
            case DECIMAL -> new BigDecimal(json.toString());
            case DAY -> LocalDate.parse(json.toString());
            case INSTANT -> Instant.parse(json.toString());
            case LANGUAGE -> new Language(json.toString());
        };
    }
}
