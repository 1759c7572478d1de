package io.regatlas.domain.rule;

import io.regatlas.domain.catalogue.Catalogue;
import io.regatlas.domain.catalogue.Edge;
import io.regatlas.domain.catalogue.Entity;
import io.regatlas.domain.catalogue.NodeType;
import io.regatlas.domain.citation.Proof;
import io.regatlas.domain.entity.NodeId;
import io.regatlas.domain.name.Name;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * An entity or a part of one, and where it stands in the entity.
 *
 * @param type its type
 * @param key its key within its type
 * @param node its domain value
 * @param entity id of the entity
 * @param path JSON Pointer from the entity, as {@code /issuances/1/citations/0}; empty for the entity itself
 */
record Statement(NodeType<?> type, String key, Object node, NodeId entity, String path) {

    NodeId id() {
        return new NodeId(type.name(), key);
    }

    /** An entity and all its parts, depth first. */
    static <T> List<Statement> of(Entity<T> entity) {
        List<Statement> statements = new ArrayList<>();
        add(statements, entity.type(), entity.value(), entity.type().id(entity.value()), "");
        return statements;
    }

    private static <T> void add(List<Statement> statements, NodeType<T> type, T node, NodeId entity, String path) {
        statements.add(new Statement(type, type.keyReader().apply(node), node, entity, path));
        type.parts().forEach(edge -> addParts(statements, edge, type, node, entity, path));
    }

    private static void addParts(
            List<Statement> statements, Edge edge, NodeType<?> owner, Object node, NodeId entity, String path) {
        NodeType<?> type = Catalogue.type(Objects.requireNonNull(edge.parts()).type());
        Map<String, Integer> seen = new HashMap<>();
        for (Object part : (Collection<?>) Objects.requireNonNull(edge.read(node))) {
            String list = part instanceof Proof proof ? proofs(proof.ofName(), owner, node, path) : path;
            list += "/" + edge.name();
            int place = seen.merge(list, 1, Integer::sum) - 1;
            addPart(statements, type, part, entity, list + "/" + place);
        }
    }

    /** Where the citations stand that prove a name, whose local part begins with the field it is in. */
    private static String proofs(@Nullable String ofName, NodeType<?> owner, Object node, String path) {
        if (ofName == null) {
            return path;
        }
        String field = ofName.substring(0, ofName.indexOf('/'));
        Object names = owner.field(field).orElseThrow().read(node);
        List<Name> list = ((Collection<?>) Objects.requireNonNull(names))
                .stream().map(Name.class::cast).toList();
        return path + "/" + field + "/" + Name.locals(field, list).indexOf(ofName);
    }

    @SuppressWarnings("unchecked") // the catalogue ties a part's type to the values its edge reads
    private static <T> void addPart(
            List<Statement> statements, NodeType<T> type, Object part, NodeId entity, String path) {
        add(statements, type, (T) part, entity, path);
    }
}
