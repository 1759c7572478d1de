package io.regatlas.domain.catalogue;

import io.regatlas.domain.catalogue.Edge.Cardinality;
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

    /** One node, whose key this one holds. */
    static <T> Edge one(String name, String target, Function<T, @Nullable Object> reader) {
        return new Edge(
                name, Cardinality.ONE, true, List.of(target), new Route.Held(), List.of(), false, true, erase(reader));
    }

    /** Nodes whose keys this one holds. */
    static <T> Edge held(String name, String target, Function<T, ?> reader) {
        return new Edge(
                name,
                Cardinality.LIST,
                true,
                List.of(target),
                new Route.Held(),
                List.of("key"),
                false,
                true,
                erase(reader));
    }

    /** The dataset that declares an entity. */
    static Edge dataset() {
        return one(Catalogue.DATASET_FIELD, "Dataset", node -> null);
    }

    /** Nodes that hold the key of this one. */
    static Edge inverse(String name, String target, String back) {
        return new Edge(
                name,
                Cardinality.LIST,
                true,
                List.of(target),
                new Route.Inverse(back),
                List.of("key"),
                false,
                true,
                node -> null);
    }

    /** All nodes of a type in a release. */
    static Edge contents(String name, String target) {
        return new Edge(
                name,
                Cardinality.LIST,
                true,
                List.of(target),
                new Route.Contents(),
                List.of("key"),
                false,
                true,
                node -> null);
    }

    /** The parts of this node, which hold its key. */
    static <T> Edge parts(String name, String target, String back, List<String> sort, Function<T, ?> reader) {
        return new Edge(
                name,
                Cardinality.LIST,
                true,
                List.of(target),
                new Route.Inverse(back),
                sort,
                true,
                true,
                erase(reader));
    }

    /** The citations of a statement, or of a name in one. */
    static <T> Edge proofs(Function<T, ?> reader) {
        return new Edge(
                "citations",
                Cardinality.LIST,
                true,
                List.of("Citation"),
                new Route.Proofs(),
                List.of("basis", "source", "locator"),
                true,
                true,
                erase(reader));
    }

    static Edge connection(String name, String target, Route route) {
        return new Edge(
                name, Cardinality.CONNECTION, true, List.of(target), route, List.of(), false, true, node -> null);
    }

    @SuppressWarnings("unchecked") // the catalogue ties each field to its type's values
    static <T> Function<Object, @Nullable Object> erase(Function<T, ?> reader) {
        return (Function<Object, @Nullable Object>) (Function<?, ?>) reader;
    }
}
