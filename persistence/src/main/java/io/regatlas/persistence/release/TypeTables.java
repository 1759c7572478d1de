package io.regatlas.persistence.release;

import io.regatlas.domain.catalogue.Catalogue;
import io.regatlas.domain.catalogue.Edge;
import io.regatlas.domain.catalogue.Field;
import io.regatlas.domain.catalogue.NodeType;
import io.regatlas.domain.catalogue.OrderField;
import io.regatlas.domain.catalogue.Property;
import io.regatlas.domain.catalogue.ValueType.Structured;
import io.regatlas.domain.entity.NodeKind;
import io.regatlas.persistence.sql.Layout;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Where the rows of a type go, worked out once from the catalogue.
 *
 * @param type the type
 * @param statedCells the fields in its table of stated rows, in the table's order
 * @param derivedCells the properties in its table of derived rows, in the table's order
 * @param orders the orders with sort keys in its table of derived rows, behind the properties
 * @param texts the properties whose texts are kept folded
 * @param links the held lists whose keys are kept as links
 * @param parts the edges to its parts
 */
record TypeTables(
        NodeType<?> type,
        List<Cell> statedCells,
        List<Cell> derivedCells,
        List<OrderField> orders,
        List<Property> texts,
        List<Edge> links,
        List<Edge> parts,
        Table stated,
        Optional<Table> derived) {

    /** Those of every type, in the order of the kinds of node. */
    static final List<TypeTables> ALL =
            Catalogue.CONTENTS.stream().map(TypeTables::create).toList();

    private static final Map<String, TypeTables> BY_NAME =
            ALL.stream().collect(Collectors.toUnmodifiableMap(tables -> tables.type.name(), Function.identity()));

    /** A field and its columns. */
    record Cell(Field field, FieldColumns columns) {

        static Cell of(Field field) {
            return new Cell(field, FieldColumns.of(field));
        }
    }

    static TypeTables of(NodeType<?> type) {
        return Objects.requireNonNull(BY_NAME.get(type.name()));
    }

    /** The kind of its nodes. */
    NodeKind kind() {
        return Objects.requireNonNull(type.kind());
    }

    /** Whether its nodes have keys of their own and are in the table of entities. */
    boolean isOfEntities() {
        return type.form() == NodeType.Form.ENTITY;
    }

    /** A row of the table of stated rows. */
    List<@Nullable String> statedRow(io.regatlas.domain.catalogue.Row row, String dataset, String hash) {
        List<@Nullable String> values = new ArrayList<>();
        values.add(row.key());
        values.add(row.owner().text());
        values.add(dataset);
        values.add(hash);
        statedCells.forEach(cell ->
                values.addAll(cell.columns().write(row.values().get(cell.field().name()))));
        return values;
    }

    /**
     * That a staged row {@code n} says what a row {@code o} of the store does. Names hold the basis that their citations give
     * them, which is no part of the row's hash.
     */
    String sameness() {
        StringBuilder sameness = new StringBuilder("n.key = o.key AND n.content_hash = o.content_hash");
        statedCells.stream()
                .filter(cell -> cell.field() instanceof Property property
                        && property.type() instanceof Structured
                        && !property.isDate())
                .flatMap(cell -> cell.columns().names().stream())
                .forEach(column -> sameness.append(" AND n.%1$s = o.%1$s".formatted(column)));
        return sameness.toString();
    }

    private static TypeTables create(NodeType<?> type) {
        List<Cell> statedCells = type.stated().map(Cell::of).toList();
        List<Cell> derivedCells = Layout.derived(type).map(Cell::of).toList();
        List<OrderField> orders = Layout.orders(type).toList();
        return new TypeTables(
                type,
                statedCells,
                derivedCells,
                orders,
                Layout.texts(type).toList(),
                Layout.links(type).toList(),
                type.parts().toList(),
                new Table(Layout.table(type), columns(List.of("key", "owner", "dataset", "content_hash"), statedCells)),
                Layout.hasDerivedTable(type) ? Optional.of(derived(type, derivedCells, orders)) : Optional.empty());
    }

    private static Table derived(NodeType<?> type, List<Cell> cells, List<OrderField> orders) {
        List<String> columns = columns(List.of("key", "owner"), cells);
        for (OrderField order : orders) {
            columns.add(Layout.orderColumn(order, false));
            if (order.nullable()) {
                columns.add(Layout.orderColumn(order, true));
            }
        }
        return new Table(Layout.derivedTable(type), columns);
    }

    private static List<String> columns(List<String> first, List<Cell> cells) {
        List<String> columns = new ArrayList<>(first);
        cells.forEach(cell -> columns.addAll(cell.columns().names()));
        return columns;
    }
}
