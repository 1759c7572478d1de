package io.regatlas.persistence.release;

import io.regatlas.domain.catalogue.Catalogue;
import io.regatlas.domain.catalogue.NodeType;
import io.regatlas.domain.catalogue.Row;
import io.regatlas.domain.entity.NodeKind;
import io.regatlas.persistence.sql.Layout;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Where what datasets state of a type goes, worked out once from the catalogue.
 *
 * @param type the type
 * @param statedCells the fields in its table of stated rows, in the table's order
 * @param stated the table
 */
record TypeTables(NodeType<?> type, List<Cell> statedCells, Table stated) {

    /** Those of every stated type, in the order of the kinds of node. */
    static final List<TypeTables> ALL =
            Catalogue.CONTENTS.stream().map(TypeTables::create).toList();

    private static final Map<String, TypeTables> BY_NAME =
            ALL.stream().collect(Collectors.toUnmodifiableMap(tables -> tables.type.name(), Function.identity()));

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
    List<@Nullable String> statedRow(Row row, String dataset, String hash) {
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
                .filter(cell -> cell.columns() instanceof NameColumn)
                .flatMap(cell -> cell.columns().names().stream())
                .forEach(column -> sameness.append(" AND n.%1$s = o.%1$s".formatted(column)));
        return sameness.toString();
    }

    private static TypeTables create(NodeType<?> type) {
        List<Cell> cells = type.stated().map(Cell::of).toList();
        List<String> columns = new ArrayList<>(List.of("key", "owner", "dataset", "content_hash"));
        cells.forEach(cell -> columns.addAll(cell.columns().names()));
        return new TypeTables(type, cells, new Table(Layout.table(type), columns));
    }
}
