package io.regatlas.domain.rule;

import io.regatlas.domain.catalogue.Catalogue;
import io.regatlas.domain.catalogue.Edge;
import io.regatlas.domain.catalogue.Entity;
import io.regatlas.domain.catalogue.NodeType;
import io.regatlas.domain.entity.Key;
import io.regatlas.domain.problem.Violation;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** No hierarchy runs in a circle: those are the edges whose keys lead to nodes of their own type. */
final class Hierarchies {

    private final EntityIndex index;
    private final Map<Edge, EdgeList> hierarchies = new LinkedHashMap<>();

    Hierarchies(EntityIndex index) {
        this.index = index;
        Catalogue.CONTENTS.forEach(type -> type.stated()
                .filter(Edge.class::isInstance)
                .map(Edge.class::cast)
                .filter(edge -> leadsBack(edge, type))
                .forEach(edge -> hierarchies.put(edge, new EdgeList(index.size()))));
    }

    void add(Entity<?> entity) {
        int from = index.number(new Key(entity.key()));
        entity.type().stated().forEach(field -> {
            EdgeList edges = hierarchies.get(field);
            if (edges != null) {
                add(edges, from, field.read(entity.value()));
            }
        });
    }

    void check(List<Violation> violations) {
        hierarchies.forEach((edge, edges) -> new CircleSearch(index, edge, edges, violations).run());
    }

    private void add(EdgeList edges, int from, @Nullable Object held) {
        Collection<?> keys = held instanceof Collection<?> many ? many : held == null ? List.of() : List.of(held);
        for (Object key : keys) {
            int to = index.number((Key) key);
            if (to >= 0) {
                edges.add(from, to);
            }
        }
    }

    private static boolean leadsBack(Edge edge, NodeType<?> type) {
        return !edge.isPolymorphic() && edge.targets().contains(type.name());
    }
}
