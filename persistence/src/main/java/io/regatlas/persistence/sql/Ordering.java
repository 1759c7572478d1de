package io.regatlas.persistence.sql;

import io.regatlas.domain.catalogue.OrderField;
import io.regatlas.domain.question.Order;
import io.regatlas.domain.question.Position;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The total order of a list: by columns of the derived table, then by key in the direction of the last.
 *
 * @param orders what was asked for
 */
record Ordering(List<Order> orders) {

    /** The name of the key, where it stands for its column. */
    static final String KEY = "key";

    /**
     * One column to compare.
     *
     * @param column the column, or {@link #KEY}
     * @param descending whether the largest comes first
     */
    private record Term(String column, boolean descending) {}

    Ordering {
        orders = List.copyOf(orders);
    }

    /** Whether an index of the derived table leads. */
    boolean usesDerived() {
        return terms().size() > 1;
    }

    /** The columns whose values a cursor holds, one an order. */
    List<String> columns() {
        return orders.stream().map(Ordering::column).toList();
    }

    /** What stands behind ORDER BY. */
    String by(UnaryOperator<String> column, boolean reversed) {
        return terms().stream()
                .map(term -> column.apply(term.column()) + (term.descending() == reversed ? "" : " DESC"))
                .collect(Collectors.joining(", "));
    }

    /** Whether a row stands behind a position; {@code inclusive}: or at it. */
    String behind(Draft draft, Position position, UnaryOperator<String> column, boolean inclusive) {
        return bound(draft, position, column, true, inclusive);
    }

    /** Whether a row stands before a position; {@code inclusive}: or at it. */
    String before(Draft draft, Position position, UnaryOperator<String> column, boolean inclusive) {
        return bound(draft, position, column, false, inclusive);
    }

    private String bound(
            Draft draft, Position position, UnaryOperator<String> column, boolean behind, boolean inclusive) {
        List<Term> terms = terms();
        List<String> columns =
                terms.stream().map(term -> column.apply(term.column())).toList();
        List<String> values = values(draft, position);
        List<String> operators = terms.stream()
                .map(term -> term.descending() == behind ? "<" : ">")
                .toList();
        String last = operators.get(operators.size() - 1) + (inclusive ? "=" : "");
        if (operators.stream().distinct().count() == 1) {
            return "(" + String.join(", ", columns) + ") " + last + " (" + String.join(", ", values) + ")";
        }
        // The bound on the first column follows from the rest, but only it can be looked up in an index.
        String chain = columns.get(columns.size() - 1) + " " + last + " " + values.get(columns.size() - 1);
        for (int i = columns.size() - 2; i >= 0; i--) {
            chain = "(%1$s %2$s %3$s OR (%1$s = %3$s AND %4$s))"
                    .formatted(columns.get(i), operators.get(i), values.get(i), chain);
        }
        return "(" + columns.get(0) + " " + operators.get(0) + "= " + values.get(0) + " AND " + chain + ")";
    }

    private List<String> values(Draft draft, Position position) {
        if (position.sortKeys().size() != orders.size()) {
            throw new IllegalArgumentException("%s is no position in an order by %s".formatted(position, orders));
        }
        // A key has no control character, so that U+0001 compares with it as the NUL does that cannot be bound.
        String key = draft.text(position.key().replace('\0', '\1'));
        List<Term> terms = terms();
        return IntStream.range(0, terms.size())
                .mapToObj(i -> terms.get(i).column().equals(KEY)
                        ? key
                        : draft.bytes(
                                HexFormat.of().parseHex(position.sortKeys().get(i))))
                .toList();
    }

    /** The columns that sort. */
    private List<Term> terms() {
        List<Term> terms = new ArrayList<>();
        boolean descending = false;
        for (Order order : orders) {
            descending = order.descending();
            terms.add(new Term(column(order), descending));
        }
        if (terms.stream().noneMatch(term -> term.column().equals(KEY))) {
            terms.add(new Term(KEY, descending));
        }
        return terms;
    }

    private static String column(Order order) {
        if (order.field().name().equals(OrderField.KEY)) {
            return KEY;
        }
        // Unknown values stand last where they do so in ascending order, or first in a descending one read from its
        // back.
        return Layout.orderColumn(order.field(), order.descending() == order.nullsFirst());
    }
}
