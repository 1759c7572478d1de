package io.regatlas.domain.catalogue;

import io.regatlas.domain.entity.NodeId;
import io.regatlas.domain.entity.NodeKind;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A kind of node: its fields, how to take a domain value apart and put one together, and what lists of it can be filtered
 * and sorted by.
 *
 * @param name its name in the schema: {@code Regulation}
 * @param kind its kind; null for what is not stated: the release itself, changes, and what is computed
 * @param form what it is in a release
 * @param fields its fields, in the schema's order
 * @param conditions what a list can be filtered by: the property or edge behind each name in the schema's filter input
 * @param dimensions what a list can be counted by, in the schema's order
 * @param orders what a list can be sorted by, in the schema's order
 * @param usualOrder names of the orders that a list is in where none is asked for, ascending, unknown last; empty: by key
 * @param keyReader takes its key out of a domain value
 * @param creator makes the domain value of its stated fields; fails with IllegalArgumentException where they break a rule. A
 *     citation is made without its subject, since its owner takes it so
 */
public record NodeType<T>(
        String name,
        @Nullable NodeKind kind,
        Form form,
        List<Field> fields,
        Map<String, Field> conditions,
        List<Dimension> dimensions,
        List<OrderField> orders,
        List<String> usualOrder,
        Function<T, String> keyReader,
        Function<Values, ?> creator) {

    /** What a node is in a release. */
    public enum Form {
        /** Has a curated key and a file or an entry in a register of its own. */
        ENTITY,
        /** Is a part of an entity or of another statement. */
        STATEMENT,
        /** Is computed from a node, as a part of it; kept as derived rows alone, and has no id. */
        COMPUTED,
        /** Is a release. */
        RELEASE,
        /** Is a difference between two releases, found anew whenever it is asked for. */
        CHANGE
    }

    public NodeType {
        fields = List.copyOf(fields);
        dimensions = List.copyOf(dimensions);
        orders = List.copyOf(orders);
        usualOrder = List.copyOf(usualOrder);
    }

    /** The field of that name. */
    public Optional<Field> field(String fieldName) {
        return fields.stream().filter(field -> field.name().equals(fieldName)).findFirst();
    }

    /** The edge of that name. */
    public Optional<Edge> edge(String fieldName) {
        return field(fieldName).filter(Edge.class::isInstance).map(Edge.class::cast);
    }

    /**
     * Whether its nodes stand between a list and what the list shows: an entry in a page is one of them, and the entry's node
     * is at the far end of their edge {@code node}.
     */
    public boolean isEntry() {
        return form == Form.COMPUTED && edge(Catalogue.NODE_FIELD).isPresent();
    }

    /** The dimension of that name. */
    public Optional<Dimension> dimension(String dimensionName) {
        return dimensions.stream()
                .filter(dimension -> dimension.name().equals(dimensionName))
                .findFirst();
    }

    /** The order of that name. */
    public Optional<OrderField> order(String orderName) {
        return orders.stream().filter(order -> order.name().equals(orderName)).findFirst();
    }

    /** What a dataset states of a node in its own row: stated properties and held edges, in the schema's order. */
    public Stream<Field> stated() {
        return fields.stream()
                .filter(field -> field instanceof Property property
                        ? property.origin() == Origin.STATED
                        : field instanceof Edge edge && edge.isHeld() && edge.origin() == Origin.STATED);
    }

    /** What can be computed from a node and its parts and lies beside it: derived properties and held edges. */
    public Stream<Field> derived() {
        return fields.stream()
                .filter(field -> field instanceof Property property
                        ? property.origin() == Origin.DERIVED
                        : field instanceof Edge edge && edge.isHeld() && edge.origin() == Origin.DERIVED);
    }

    /** The edges to the parts of it that a dataset states. */
    public Stream<Edge> parts() {
        return edges().filter(Edge::statesParts);
    }

    /** The edges to what is computed from it as parts of it. */
    public Stream<Edge> computed() {
        return edges().filter(Edge::derivesParts);
    }

    /** Its edges. */
    public Stream<Edge> edges() {
        return fields.stream().filter(Edge.class::isInstance).map(Edge.class::cast);
    }

    /** Its properties. */
    public Stream<Property> properties() {
        return fields.stream().filter(Property.class::isInstance).map(Property.class::cast);
    }

    /** The id of a domain value of this type. */
    public NodeId id(T node) {
        return new NodeId(name, keyReader.apply(node));
    }

    @Override
    public String toString() {
        return name;
    }
}
