package io.regatlas.domain.rule;

import io.regatlas.domain.catalogue.Catalogue;
import io.regatlas.domain.catalogue.Edge;
import io.regatlas.domain.catalogue.Entity;
import io.regatlas.domain.catalogue.NodeType;
import io.regatlas.domain.entity.Key;
import io.regatlas.domain.problem.ProblemCode;
import io.regatlas.domain.problem.Violation;
import io.regatlas.domain.relationship.Cycles;
import io.regatlas.domain.relationship.Relationship;
import io.regatlas.domain.relationship.RelationshipType;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collection;
import java.util.List;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;

/**
 * No hierarchy runs in a circle: those are the edges whose keys lead to nodes of their own type, and the relationships of
 * types that say so. Who is under whom may change, so that only a circle on one day counts.
 */
final class Hierarchies {

    private static final List<RelationshipType> TYPES = Arrays.asList(RelationshipType.values());

    private final EntityIndex index;
    private final List<Violation> violations;
    private final Subordinations subordinations;
    private final EdgeList edges;

    /** The catalogue's edges; as a sort of edge, each is its place here, and the types of relationships follow. */
    private final List<Edge> hierarchies;

    private final BitSet sorts = new BitSet();

    Hierarchies(EntityIndex index, List<Violation> violations) {
        this.index = index;
        this.violations = violations;
        this.subordinations = new Subordinations(violations);
        this.edges = new EdgeList(index.size());
        this.hierarchies = Catalogue.CONTENTS.stream()
                .flatMap(type -> type.stated()
                        .filter(field -> field instanceof Edge edge && leadsBack(edge, type))
                        .map(Edge.class::cast))
                .toList();
    }

    void add(Entity<?> entity) {
        int from = index.number(new Key(entity.key()));
        for (int sort = 0; sort < hierarchies.size(); sort++) {
            if (entity.type().fields().contains(hierarchies.get(sort))) {
                add(from, sort, hierarchies.get(sort).read(entity.value()));
            }
        }
        List<Relationship> relationships = RelationshipRules.relationships(entity);
        for (int place = 0; place < relationships.size(); place++) {
            Relationship relationship = relationships.get(place);
            if (relationship.type().cycles() != Cycles.FREE) {
                add(from, relationship.to(), sort(relationship.type()), place);
            }
        }
        subordinations.add(entity);
    }

    /** Looks for circles, once everything has been added. */
    void check() {
        sorts.stream()
                .filter(sort -> sort != sort(RelationshipType.SUBORDINATE_TO))
                .forEach(sort -> CircleSearch.run(edges, sort, (nodes, closing) -> report(sort, nodes, closing)));
        BitSet overTime = new BitSet();
        CircleSearch.run(edges, sort(RelationshipType.SUBORDINATE_TO), (nodes, closing) -> overTime.set(0));
        if (!overTime.isEmpty()) {
            subordinations.checkDays();
        }
    }

    private void add(int from, int sort, @Nullable Object held) {
        Collection<?> keys = held instanceof Collection<?> many ? many : held == null ? List.of() : List.of(held);
        int place = 0;
        for (Object key : keys) {
            add(from, (Key) key, sort, place++);
        }
    }

    private void add(int from, Key key, int sort, int place) {
        int to = index.number(key);
        if (to >= 0) {
            edges.add(from, to, sort, place);
            sorts.set(sort);
        }
    }

    private int sort(RelationshipType type) {
        return hierarchies.size() + TYPES.indexOf(type);
    }

    private void report(int sort, int[] nodes, int closing) {
        StringJoiner circle = new StringJoiner(" > ");
        Arrays.stream(nodes).forEach(node -> circle.add(index.id(node).key()));
        String back = index.id(nodes[0]).key();
        boolean isOfCatalogue = sort < hierarchies.size();
        String path = isOfCatalogue ? hierarchies.get(sort).name() : "relationships/" + edges.place(closing);
        String kind = isOfCatalogue ? "" : " of " + TYPES.get(sort - hierarchies.size());
        violations.add(new Violation(
                ProblemCode.CYCLE,
                index.id(nodes[nodes.length - 1]),
                "/" + path,
                back,
                "no circle%s such as %s > %s".formatted(kind, circle, back)));
    }

    private static boolean leadsBack(Edge edge, NodeType<?> type) {
        return edge.isHeld() && !edge.isPolymorphic() && edge.targets().contains(type.name());
    }
}
