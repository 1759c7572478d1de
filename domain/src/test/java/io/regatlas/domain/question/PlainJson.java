package io.regatlas.domain.question;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** JSON without white space, texts written as PostgreSQL's {@code to_json} writes them. */
final class PlainJson {

    static final String NULL = "null";

    private PlainJson() {}

    static String value(@Nullable Object value) {
        if (value instanceof Collection<?> many) {
            return list(many.stream().map(PlainJson::value).toList());
        }
        if (value == null || value instanceof Integer || value instanceof Boolean) {
            return String.valueOf(value);
        }
        if (value instanceof BigDecimal decimal) {
            return decimal.toPlainString();
        }
        if (value instanceof Instant instant && !instant.equals(instant.truncatedTo(ChronoUnit.SECONDS))) {
            throw new IllegalStateException("%s is not to the second".formatted(instant));
        }
        return text(value instanceof Enum<?> constant ? constant.name() : value.toString());
    }

    static String list(List<String> values) {
        return "[" + String.join(",", values) + "]";
    }

    static String object(List<String> members) {
        return "{" + String.join(",", members) + "}";
    }

    static String member(String name, String value) {
        return text(name) + ":" + value;
    }

    private static String text(String text) {
        return text.codePoints().mapToObj(PlainJson::escaped).collect(Collectors.joining("", "\"", "\""));
    }

    private static String escaped(int codePoint) {
        return switch (codePoint) {
            case '"' -> "\\\"";
            case '\\' -> "\\\\";
            case '\b' -> "\\b";
            case '\f' -> "\\f";
            case '\n' -> "\\n";
            case '\r' -> "\\r";
            case '\t' -> "\\t";
            default -> codePoint < ' ' ? "\\u%04x".formatted(codePoint) : Character.toString(codePoint);
        };
    }
}
