package io.regatlas.domain.catalogue;

import io.regatlas.domain.catalogue.Edge.Cardinality;
import io.regatlas.domain.catalogue.Edge.Parts;
import io.regatlas.domain.catalogue.ValueType.Enumerated;
import io.regatlas.domain.catalogue.ValueType.Scalar;
import io.regatlas.domain.catalogue.ValueType.Structured;
import io.regatlas.domain.catalogue.ValueType.Texts;
import io.regatlas.domain.citation.Basis;
import io.regatlas.domain.citation.Citation;
import io.regatlas.domain.entity.Key;
import io.regatlas.domain.entity.NodeId;
import io.regatlas.domain.name.Name;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The few forms that fields come in, so that a declaration in the catalogue is one line. */
final class Fields {

    private Fields() {}

    static <T> Property id(String type, Function<T, String> key) {
        return new Property(
                "id", Scalar.ID, true, true, Origin.IDENTITY, erase((T node) -> new NodeId(type, key.apply(node))
                        .encoded()));
    }

    static <T> Property key(Function<T, ?> reader) {
        return new Property("key", Scalar.KEY, true, true, Origin.IDENTITY, erase(reader));
    }

    static <T> Property stated(String name, ValueType type, Function<T, ?> reader) {
        return new Property(name, type, true, true, Origin.STATED, erase(reader));
    }

    static <T> Property optional(String name, ValueType type, Function<T, @Nullable Object> reader) {
        return new Property(name, type, false, true, Origin.STATED, erase(reader));
    }

    static <T> Property enumerated(String name, Class<? extends Enum<?>> type, Function<T, ?> reader) {
        return stated(name, new Enumerated(type), reader);
    }

    static <T> Property date(String name, Function<T, @Nullable Object> reader) {
        return optional(name, new Structured(Structs.PARTIAL_DATE, false), reader);
    }

    static <T> Property names(String name, Function<T, List<Name>> reader) {
        return stated(name, new Structured(Structs.NAME, true), reader);
    }

    static <T> Property name(String name, Function<T, Name> reader) {
        return stated(name, new Structured(Structs.NAME, false), reader);
    }

    /** Keys as texts: they lead to nothing. */
    static <T> Property keys(String name, Function<T, List<Key>> reader) {
        return new Property(name, new Texts(), true, true, Origin.STATED, erase((T node) -> reader.apply(node).stream()
                .map(Key::text)
                .toList()));
    }

    static <T> Property texts(String name, Function<T, ?> reader) {
        return stated(name, new Texts(), reader);
    }

    static <T> Property derived(String name, ValueType type, Function<T, @Nullable Object> reader) {
        return new Property(name, type, false, true, Origin.DERIVED, erase(reader));
    }

    static <T> Property basis(Function<T, List<Citation>> citations) {
        return derived("basis", new Enumerated(Basis.class), (T node) -> Citation.strongest(citations.apply(node)))
                .asRequired();
    }

    /** The key in a held edge, as something to compare. */
    static Property heldKey(String edge) {
        return new Property(edge, Scalar.KEY, true, false, Origin.PUBLISHED, node -> null);
    }

    static Property published(String name, ValueType type) {
        return new Property(name, type, true, true, Origin.PUBLISHED, node -> null);
    }

    /** The legal day that the question asks about. */
    static Property asked(String name) {
        return new Property(name, Scalar.DAY, true, true, Origin.ASKED, node -> null);
    }

    /** One node, whose key this one holds. */
    static <T> Edge one(String name, String target, Function<T, @Nullable Object> reader) {
        return one(name, List.of(target), reader);
    }

    /** One entity of several types, whose key this one holds. */
    static <T> Edge one(String name, List<String> targets, Function<T, @Nullable Object> reader) {
        return edge(name, Cardinality.ONE, targets, new Route.Held(false), List.of(), null, reader);
    }

    /** Nodes whose keys this one holds, by key. */
    static <T> Edge held(String name, String target, Function<T, ?> reader) {
        return edge(
                name, Cardinality.LIST, List.of(target), new Route.Held(false), List.of("key"), null, erase(reader));
    }

    /** The dataset that declares an entity. */
    static Edge dataset() {
        return new Edge(
                Catalogue.DATASET_FIELD,
                Cardinality.ONE,
                true,
                List.of("Dataset"),
                new Route.Held(false),
                Origin.PUBLISHED,
                List.of(),
                null,
                true,
                node -> null);
    }

    /** This node and those above it, as something to put conditions on. */
    static Edge within(String type, String upward) {
        return foundOne("within", type, new Route.Upward(upward));
    }

    /** A page of nodes that hold the key of this one, or of one below it. */
    static Edge below(String name, String target, String field, String upward) {
        return connection(name, target, new Route.Below(new Route.Inverse(field), upward));
    }

    /** Nodes that hold the key of this one, by key. */
    static Edge inverse(String name, String target, String back) {
        return found(name, Cardinality.LIST, target, new Route.Inverse(back), List.of("key"));
    }

    /** All nodes of a type in a release, by key. */
    static Edge contents(String name, String target) {
        return found(name, Cardinality.LIST, target, new Route.Contents(), List.of("key"));
    }

    /** One node that is found by a route. */
    static Edge foundOne(String name, String target, Route route) {
        return found(name, Cardinality.ONE, target, route, List.of());
    }

    /** A page of nodes that are found by a route. */
    static Edge connection(String name, String target, Route route) {
        return found(name, Cardinality.CONNECTION, target, route, List.of());
    }

    /** The parts of this node, which hold its key, as a list. */
    static <T> Edge parts(String name, String type, String back, List<String> sort, Function<T, ?> reader) {
        Parts parts = new Parts(type, back, Origin.STATED);
        return edge(name, Cardinality.LIST, List.of(type), new Route.Inverse(back), sort, parts, erase(reader));
    }

    /** The parts of this node, which hold its key, as a page. */
    static <T> Edge pagedParts(String name, String type, String back, Function<T, ?> reader) {
        Parts parts = new Parts(type, back, Origin.STATED);
        return edge(
                name, Cardinality.CONNECTION, List.of(type), new Route.Inverse(back), List.of(), parts, erase(reader));
    }

    /** What is computed from this node and holds its key, as a list. */
    static <T> Edge computed(String name, String type, String back, List<String> sort, Function<T, ?> reader) {
        Parts parts = new Parts(type, back, Origin.DERIVED);
        return edge(name, Cardinality.LIST, List.of(type), new Route.Inverse(back), sort, parts, erase(reader));
    }

    /** The one node that a route leads to, over or in what is computed from this node. */
    static <T> Edge computedOne(String name, String target, Parts parts, Route route, Function<T, ?> reader) {
        return edge(name, Cardinality.ONE, List.of(target), route, List.of(), parts, erase(reader));
    }

    /** What this entity is to others: stated by it, seen from both ends. */
    static <T> Edge relationships(Function<T, ?> reader) {
        Parts parts = new Parts("Relationship", "from", Origin.STATED);
        return edge(
                "relationships",
                Cardinality.CONNECTION,
                List.of("Related"),
                new Route.Inverse("near"),
                List.of(),
                parts,
                erase(reader));
    }

    /** The citations of a statement, or of a name in one. */
    static <T> Edge proofs(Function<T, ?> reader) {
        return edge(
                "citations",
                Cardinality.LIST,
                List.of("Citation"),
                new Route.Proofs(),
                List.of("basis", "source", "locator"),
                new Parts("Citation", null, Origin.STATED),
                erase(reader));
    }

    private static Edge found(String name, Cardinality cardinality, String target, Route route, List<String> sort) {
        return edge(name, cardinality, List.of(target), route, sort, null, node -> null);
    }

    private static <T> Edge edge(
            String name,
            Cardinality cardinality,
            List<String> targets,
            Route route,
            List<String> sort,
            @Nullable Parts parts,
            Function<T, @Nullable Object> reader) {
        return new Edge(name, cardinality, true, targets, route, Origin.STATED, sort, parts, true, erase(reader));
    }

    @SuppressWarnings("unchecked") // the catalogue ties each field to its type's values
    static <T> Function<Object, @Nullable Object> erase(Function<T, ?> reader) {
        return (Function<Object, @Nullable Object>) (Function<?, ?>) reader;
    }
}
