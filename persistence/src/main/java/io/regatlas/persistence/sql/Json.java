package io.regatlas.persistence.sql;

import io.regatlas.domain.catalogue.ValueType;
import io.regatlas.domain.catalogue.ValueType.Enumerated;
import io.regatlas.domain.catalogue.ValueType.Scalar;
import io.regatlas.domain.catalogue.ValueType.Texts;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * SQL expressions that give JSON as text. Concatenation turns one NULL into a NULL object, so all of it is written here, and
 * every expression that comes from here is never NULL but those that are called sparse: what may be absent names what stands
 * for it.
 */
final class Json {

    /** What stands for an absent value that may be absent. */
    static final String NULL = "'null'";

    private static final Pattern NAME = Pattern.compile("[_A-Za-z][_0-9A-Za-z]*");

    /**
     * One member of an object.
     *
     * @param as its name, a GraphQL name
     * @param json its value, an expression from this class
     */
    record Member(String as, String json) {

        Member {
            requireName(as);
        }
    }

    private Json() {}

    /** What stands for an absent value that must be there: the statement fails, and names it. */
    static String missing(String type, String field) {
        return "required(" + literal(type + "." + field) + ")";
    }

    /** A plain value or a list of texts. */
    static String value(ValueType type, String sql, String absent) {
        if (type instanceof Texts) {
            return texts(sql);
        }
        if (type instanceof Enumerated) {
            return text(sql, absent);
        }
        if (type instanceof Scalar scalar) {
            return switch (scalar) {
                case KEY, TEXT, LANGUAGE -> text(sql, absent);
                case INTEGER, DECIMAL, BOOLEAN -> plain(sql, absent);
                case DAY -> day(sql, absent);
                case INSTANT -> instant(sql, absent);
                case JSON -> orElse(sql, absent);
                case ID -> throw new IllegalArgumentException("an id is made of type and key");
            };
        }
        throw new IllegalArgumentException("%s is no plain value".formatted(type));
    }

    static String text(String sql, String absent) {
        return "coalesce(to_json(" + sql + ")::text, " + absent + ")";
    }

    /** A number or a truth value, which PostgreSQL writes as JSON does. */
    static String plain(String sql, String absent) {
        return "coalesce((" + sql + ")::text, " + absent + ")";
    }

    static String bool(String condition) {
        return "CASE WHEN " + condition + " THEN 'true' ELSE 'false' END";
    }

    /** A day; an infinite one is an open end and as good as absent. */
    static String day(String sql, String absent) {
        return "CASE WHEN isfinite(" + sql + ") THEN to_json(" + sql + ")::text ELSE " + absent + " END";
    }

    static String instant(String sql, String absent) {
        return text("to_char(" + sql + " AT TIME ZONE 'UTC', 'YYYY-MM-DD\"T\"HH24:MI:SS\"Z\"')", absent);
    }

    /** A list of texts; an absent one is empty. */
    static String texts(String sql) {
        return "coalesce(array_to_json(" + sql + ")::text, '[]')";
    }

    /** Of the rows that it is selected from: a list of their {@code entry}. */
    static String list(String entry, String order) {
        return "'[' || coalesce(string_agg(" + entry + ", ',' ORDER BY " + order + "), '') || ']'";
    }

    /** A text; NULL where it is absent. */
    static String sparseText(String sql) {
        return "to_json(" + sql + ")::text";
    }

    /** A list of texts; NULL where it is empty. */
    static String sparseTexts(String sql) {
        return "CASE WHEN cardinality(" + sql + ") > 0 THEN array_to_json(" + sql + ")::text END";
    }

    /** An object without the members whose values are NULL. */
    static String sparseObject(List<Member> members) {
        return members.stream()
                .map(member -> "'\"" + member.as() + "\":' || " + member.json())
                .collect(Collectors.joining(", ", "('{' || concat_ws(',', ", ") || '}')"));
    }

    /** An object. */
    static String object(List<Member> members) {
        if (members.isEmpty()) {
            return "'{}'";
        }
        return members.stream()
                .map(member -> "\"" + member.as() + "\":' || " + member.json())
                .collect(Collectors.joining(" || ',", "('{", " || '}')"));
    }

    /** JSON, or NULL in SQL where there is none. */
    static String orElse(String json, String absent) {
        return "coalesce(" + json + ", " + absent + ")";
    }

    /** JSON where a condition holds. */
    static String when(String condition, String json, String absent) {
        return "CASE WHEN " + condition + " THEN " + json + " ELSE " + absent + " END";
    }

    /** A name that the schema or the catalogue gives. */
    static String name(String name) {
        requireName(name);
        return "'\"" + name + "\"'";
    }

    /** The opaque id of a node, as NodeId encodes it. */
    static String id(String type, String key) {
        return base64(bytes(nodeId(type, key)));
    }

    /** What a row holds that leads to a node of one of several types; text, no JSON. */
    static String nodeId(String type, String key) {
        return "(" + literal(type + ":") + " || " + key + ")";
    }

    /** A cursor, as Cursor writes it. */
    static String cursor(String prefix, List<String> sortKeys, String key) {
        String bytes = sortKeys.stream()
                .map("int2send(octet_length(%1$s)::smallint) || %1$s || "::formatted)
                .collect(Collectors.joining("", prefix + " || ", bytes(key)));
        return base64(bytes);
    }

    /** The bytes of a text in UTF-8. */
    static String bytes(String text) {
        return "convert_to(" + text + ", 'UTF8')";
    }

    /** A text as SQL has it. */
    static String literal(String text) {
        return "'" + text.replace("'", "''") + "'";
    }

    /** base64url without padding; PostgreSQL's own breaks lines. */
    private static String base64(String bytes) {
        return "'\"' || translate(encode(" + bytes + ", 'base64'), E'+/=\\n', '-_') || '\"'";
    }

    private static void requireName(String name) {
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException("'%s' is no GraphQL name".formatted(name));
        }
    }
}
