package io.regatlas.persistence.release;

import io.regatlas.domain.catalogue.Catalogue;
import io.regatlas.domain.catalogue.Edge;
import io.regatlas.domain.catalogue.NodeType;
import io.regatlas.domain.catalogue.OrderField;
import io.regatlas.persistence.sql.Layout;
import io.regatlas.persistence.sql.TextPath;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Where what is derived of a type goes, worked out once from the catalogue.
 *
 * @param type the type
 * @param cells the fields in its table, in the table's order
 * @param orders the orders with sort keys in its table, behind the fields
 * @param texts where the texts lie that are kept folded
 * @param links the held lists whose keys are kept as links
 * @param parts the edges to its parts, stated ones first
 * @param table the table; empty where nothing of the type goes into one of its own
 */
record DerivedTables(
        NodeType<?> type,
        List<Cell> cells,
        List<OrderField> orders,
        List<TextPath> texts,
        List<Edge> links,
        List<Edge> parts,
        Optional<Table> table) {

    /** Those of every type but the release, stated types first. */
    static final List<DerivedTables> ALL = Stream.of(Catalogue.CONTENTS, Catalogue.COMPUTED)
            .flatMap(List::stream)
            .map(DerivedTables::create)
            .toList();

    private static final Map<String, DerivedTables> BY_NAME =
            ALL.stream().collect(Collectors.toUnmodifiableMap(tables -> tables.type.name(), Function.identity()));

    static DerivedTables of(NodeType<?> type) {
        return Objects.requireNonNull(BY_NAME.get(type.name()));
    }

    private static DerivedTables create(NodeType<?> type) {
        List<Cell> cells = Layout.derived(type).map(Cell::of).toList();
        List<OrderField> orders = Layout.orders(type).toList();
        return new DerivedTables(
                type,
                cells,
                orders,
                Layout.texts(type).toList(),
                Layout.links(type).toList(),
                Stream.concat(type.parts(), type.computed()).toList(),
                Layout.hasDerivedTable(type)
                        ? Optional.of(new Table(Layout.derivedTable(type), columns(cells, orders)))
                        : Optional.empty());
    }

    private static List<String> columns(List<Cell> cells, List<OrderField> orders) {
        List<String> columns = new ArrayList<>(List.of("key", "owner"));
        cells.forEach(cell -> columns.addAll(cell.columns().names()));
        for (OrderField order : orders) {
            columns.add(Layout.orderColumn(order, false));
            if (order.nullable()) {
                columns.add(Layout.orderColumn(order, true));
            }
        }
        return columns;
    }
}
