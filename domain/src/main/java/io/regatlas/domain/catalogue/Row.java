package io.regatlas.domain.catalogue;

import io.regatlas.domain.entity.Key;
import io.regatlas.domain.entity.NodeId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * What is stated of one node, taken apart: the unit that is hashed, stored, compared and counted.
 *
 * @param type the node's type
 * @param key the node's key within its type
 * @param owner key of the entity that it is or is a part of
 * @param values what is stated, by field name in the schema's order, as {@link Values} has it; absent values and empty lists
 *     left out. Names hold their citations; those are rows of their own as well
 */
public record Row(NodeType<?> type, String key, Key owner, Map<String, Object> values) {

    public Row {
        values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
    }

    /** The node's id. */
    public NodeId id() {
        return new NodeId(type.name(), key);
    }

    /** An entity taken apart: its own row first, then those of its parts, depth first. */
    public static <T> List<Row> of(NodeType<T> type, T entity) {
        List<Row> rows = new ArrayList<>();
        add(rows, type, entity, new Key(type.keyReader().apply(entity)));
        return rows;
    }

    private static <T> void add(List<Row> rows, NodeType<T> type, T node, Key owner) {
        Map<String, Object> values = new LinkedHashMap<>();
        type.stated().forEach(field -> {
            Object value = field.read(node);
            if (value != null && !(value instanceof Collection<?> many && many.isEmpty())) {
                values.put(field.name(), value);
            }
        });
        rows.add(new Row(type, type.keyReader().apply(node), owner, values));
        type.parts().forEach(edge -> addParts(rows, edge, node, owner));
    }

    private static void addParts(List<Row> rows, Edge edge, Object node, Key owner) {
        NodeType<?> partType =
                Catalogue.type(Objects.requireNonNull(edge.parts()).type());
        for (Object part : (Collection<?>) Objects.requireNonNull(edge.read(node))) {
            addPart(rows, partType, part, owner);
        }
    }

    @SuppressWarnings("unchecked") // the catalogue ties a part's type to the values its edge reads
    private static <T> void addPart(List<Row> rows, NodeType<T> type, Object part, Key owner) {
        add(rows, type, (T) part, owner);
    }
}
