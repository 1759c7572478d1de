package io.regatlas.persistence.release;

import io.regatlas.domain.catalogue.NodeType;
import io.regatlas.domain.entity.NodeId;
import java.util.Map;

/**
 * A row of a table of stated rows.
 *
 * @param type the node's type
 * @param key the node's key
 * @param since the first release that it is part of
 * @param until the first release that it is part of no more
 * @param values what is stated, by field name, absent values left out; names without their citations
 */
record StatedRow(NodeType<?> type, String key, int since, int until, Map<String, Object> values) {

    StatedRow {
        values = Map.copyOf(values);
    }

    NodeId id() {
        return new NodeId(type.name(), key);
    }

    boolean isIn(int release) {
        return since <= release && release < until;
    }

    /** Whether a field holds a value that is written so. */
    boolean holds(String field, String written) {
        Object value = values.get(field);
        return value != null && value.toString().equals(written);
    }
}
