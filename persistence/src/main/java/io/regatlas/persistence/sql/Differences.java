package io.regatlas.persistence.sql;

import io.regatlas.domain.catalogue.Catalogue;
import io.regatlas.domain.catalogue.Field;
import io.regatlas.domain.catalogue.NodeType;
import io.regatlas.domain.catalogue.NodeType.Form;
import io.regatlas.domain.catalogue.OrderField;
import io.regatlas.domain.publish.FieldChanges;
import io.regatlas.domain.question.Slice;
import io.regatlas.domain.release.ChangeKind;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What differs between two releases, in SQL: one narrow row a change, found by the lives of stated rows. Of each release only
 * the rows that the other has not are looked at; a row of either with an equal one in the other is no change, nor is one that
 * came and went in between.
 */
final class Differences {

    /**
     * Two releases.
     *
     * @param earlier number of the earlier one, in SQL; 0 for the empty store
     * @param later number of the later one, in SQL
     */
    record Span(String earlier, String later) {}

    /**
     * One node, that alone is looked at.
     *
     * @param type the name of its type, in SQL
     * @param key its key, in SQL
     */
    record Only(String type, String key) {}

    private static final List<String> COLUMNS = List.of(
            "key",
            "subject_type",
            "subject_key",
            "owner",
            "dataset",
            "node_kind",
            "order_node_kind",
            "earlier",
            "later",
            "at_release",
            "redirect",
            "cause");

    /** The columns behind the key, which a page of changes carries along. */
    static final List<String> CARRIED =
            Stream.concat(COLUMNS.stream().skip(1), Stream.of("kind")).toList();

    /** Of each side only what the other has not, which a row's life tells; the full join pairs what both have by key. */
    private static final String SELECT_CHANGES =
            """
            SELECT (%1$s || '/' || %2$s || '/%3$s:' || coalesce(w.key, o.key)) COLLATE "C" AS key,
                '%3$s' AS subject_type, coalesce(w.key, o.key) AS subject_key, coalesce(w.owner, o.owner) AS owner,
                coalesce(w.dataset, o.dataset) AS dataset, '%4$s' AS node_kind, '\\x%5$s'::bytea AS order_node_kind,
                %1$s AS earlier, %2$s AS later, CASE WHEN w.key IS NULL THEN %1$s ELSE %2$s END AS at_release,
                CASE WHEN o.key IS NULL THEN '%12$s' WHEN w.key IS NOT NULL THEN '%13$s' END AS kind,
                %6$s AS redirect, %7$s AS cause
            FROM (SELECT %8$s FROM %9$s WHERE since_release <= %1$s AND until_release > %1$s
                    AND until_release <= %2$s%10$s) o
            FULL JOIN (SELECT %8$s FROM %9$s WHERE since_release > %1$s AND since_release <= %2$s
                    AND until_release > %2$s%10$s) w ON w.key = o.key
            WHERE o.content_hash IS DISTINCT FROM w.content_hash%11$s
            """;

    /** The entity that has the key as an alias by now. */
    private static final String REDIRECT =
            """
            CASE WHEN w.key IS NULL THEN (SELECT t.key FROM %1$s t
                WHERE t.type = '%2$s' AND t.field = '%3$s' AND left(t.folded, %4$d) = left(o.key, %4$d)
                    AND t.folded = o.key AND %5$s LIMIT 1) END""";

    /** As was written with the release in which it last went. */
    private static final String CAUSE =
            """
            CASE WHEN w.key IS NULL THEN (SELECT t.reason FROM retirement t WHERE t.key = o.key AND t.release = (
                SELECT max(h.until_release) FROM %s h WHERE h.key = o.key AND h.until_release <= %s)) END""";

    private static final String SELECT_KINDS = "SELECT "
            + COLUMNS.stream().map("c."::concat).collect(Collectors.joining(", "))
            + ", coalesce(c.kind, CASE WHEN c.redirect IS NULL THEN '%s' ELSE '%s' END) AS kind FROM ("
                    .formatted(ChangeKind.RETIRED, ChangeKind.REDIRECTED);

    private Differences() {}

    /**
     * A statement that selects them.
     *
     * @param types types of the nodes to look at, one or more
     * @param only the one node to look at; null for all
     */
    static String select(List<NodeType<?>> types, Span span, @Nullable Only only) {
        return SELECT_KINDS
                + types.stream().map(type -> ofType(type, span, only)).collect(Collectors.joining("UNION ALL "))
                + ") c";
    }

    /** The first changes by an order alone, found without sorting the rest: no page is longer. */
    static String first(String source, String order, Rows rows) {
        String columns = Stream.concat(Stream.of(COLUMNS.get(0)), CARRIED.stream())
                .map(rows::ofChange)
                .collect(Collectors.joining(", "));
        return "(SELECT " + columns + " FROM " + source + " ORDER BY " + order + " LIMIT " + (Slice.MAX_SIZE + 1) + ") "
                + rows.alias();
    }

    private static String ofType(NodeType<?> type, Span span, @Nullable Only only) {
        List<String> beside = besidePosition(type);
        return SELECT_CHANGES.formatted(
                span.earlier(),
                span.later(),
                type.name(),
                type.kind(),
                sortKey(type),
                redirect(type, span),
                type.form() == Form.ENTITY ? CAUSE.formatted(Layout.table(type), span.later()) : "NULL::text",
                String.join(", ", joined(List.of("key", "owner", "dataset", "content_hash"), beside)),
                Layout.table(type),
                only == null
                        ? ""
                        : " AND key = " + only.key() + " AND " + only.type() + " = " + Json.literal(type.name()),
                beside.isEmpty() ? "" : " AND (o.key IS NULL OR w.key IS NULL OR " + differ(beside) + ")",
                ChangeKind.ADDED,
                ChangeKind.CHANGED);
    }

    private static String redirect(NodeType<?> type, Span span) {
        return type.field(Catalogue.ALIASES_FIELD).isEmpty()
                ? "NULL::text"
                : REDIRECT.formatted(
                        Layout.TEXT_TABLE,
                        type.name(),
                        Catalogue.ALIASES_FIELD,
                        Layout.INDEXED_CHARACTERS,
                        Rows.alive("t", span.later()));
    }

    /** The columns beside that of a position, which makes no change of its own; empty where there is no position. */
    private static List<String> besidePosition(NodeType<?> type) {
        return type.stated().noneMatch(Differences::isPosition)
                ? List.of()
                : type.stated()
                        .filter(field -> !isPosition(field))
                        .map(field -> Layout.column(field.name()))
                        .toList();
    }

    private static boolean isPosition(Field field) {
        return field.name().equals(FieldChanges.POSITION);
    }

    private static String differ(List<String> columns) {
        return columns.stream()
                .map(column -> "o.%1$s IS DISTINCT FROM w.%1$s".formatted(column))
                .collect(Collectors.joining(" OR "));
    }

    private static List<String> joined(List<String> some, List<String> more) {
        return Stream.concat(some.stream(), more.stream()).toList();
    }

    private static String sortKey(NodeType<?> type) {
        OrderField byKind = Catalogue.CHANGE.orders().get(0);
        return HexFormat.of().formatHex(SortKey.of(byKind, type.kind(), false));
    }
}
