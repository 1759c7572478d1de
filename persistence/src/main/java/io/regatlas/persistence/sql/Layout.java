package io.regatlas.persistence.sql;

import io.regatlas.domain.catalogue.NodeType;
import io.regatlas.domain.catalogue.OrderField;
import java.util.Locale;

/**
 * Where the catalogue's types and fields lie in tables: the same words in snake case.
 *
 * <p>A type has a table of stated rows ({@code regulation}) and, unless it is the release, one of derived rows
 * ({@code derived_regulation}), both with {@code key}, {@code owner}, {@code since_release} and {@code until_release}. A
 * field lies in the column of its name, but a vague date in five ({@code published_edtf}, {@code _earliest}, {@code _latest},
 * {@code _precision}, {@code _words}); names are {@code jsonb}, texts and held lists of keys {@code text[]}. Open ends of a
 * vague date are infinite days, an absent date is five nulls.
 */
public final class Layout {

    /** What {@code until_release} is while the row is part of the newest release. */
    public static final int OPEN_END = Integer.MAX_VALUE;

    private Layout() {}

    /** The table of stated rows. */
    public static String table(NodeType<?> type) {
        return snake(type.name());
    }

    /** The table of derived rows, one for each entity or statement that has derived fields or orders. */
    public static String derivedTable(NodeType<?> type) {
        return "derived_" + table(type);
    }

    /** The column of a field, or the first part of its columns' names. */
    public static String column(String field) {
        return snake(field);
    }

    /**
     * The column that nodes are sorted by, in the derived table: bytes that sort as the values do, never null. An order in
     * which a node may have no value has two, which differ in where such nodes stand.
     *
     * @param unknownLast whether nodes without a value stand behind all others in ascending order
     */
    public static String orderColumn(OrderField order, boolean unknownLast) {
        String column = "order_" + order.name().toLowerCase(Locale.ROOT);
        if (!order.nullable()) {
            return column;
        }
        return column + (unknownLast ? "_high" : "_low");
    }

    private static String snake(String camel) {
        return camel.replaceAll("(?<=[a-z0-9])(?=[A-Z])", "_").toLowerCase(Locale.ROOT);
    }
}
