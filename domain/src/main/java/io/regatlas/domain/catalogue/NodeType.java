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
 * @param kind its kind; null for what is no part of a release's contents, the release itself
 * @param form whether it is an entity with a curated key, a statement within an entity, or a release
 * @param fields its fields, in the schema's order
 * @param conditions what a list can be filtered by: the property or edge behind each name in the schema's filter input
 * @param orders what a list can be sorted by, in the schema's order
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
        List<OrderField> orders,
        Function<T, String> keyReader,
        Function<Values, ?> creator) {

    /** What a node is in a release. */
    public enum Form {
        /** Has a curated key and a file or an entry in a register of its own. */
        ENTITY,
        /** Is a part of an entity or of another statement. */
        STATEMENT,
        /** Is a release. */
        RELEASE
    }

    public NodeType {
        fields = List.copyOf(fields);
        orders = List.copyOf(orders);
    }

    /** The field of that name. */
    public Optional<Field> field(String fieldName) {
        return fields.stream().filter(field -> field.name().equals(fieldName)).findFirst();
    }

    /** The edge of that name. */
    public Optional<Edge> edge(String fieldName) {
        return field(fieldName).filter(Edge.class::isInstance).map(Edge.class::cast);
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
                        : field instanceof Edge edge
                                && edge.isHeld()
                                && !edge.name().equals(Catalogue.DATASET_FIELD));
    }

    /** What can be computed from a node and its parts. */
    public Stream<Property> derived() {
        return properties().filter(property -> property.origin() == Origin.DERIVED);
    }

    /** The edges to its parts. */
    public Stream<Edge> parts() {
        return fields.stream()
                .filter(Edge.class::isInstance)
                .map(Edge.class::cast)
                .filter(Edge::contained);
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
