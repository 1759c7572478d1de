package io.regatlas.domain.catalogue;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A field that leads to other nodes.
 *
 * @param name its name
 * @param cardinality whether one node, a short list or a connection is at its far end
 * @param required whether every node has it
 * @param targets names of the types at its far end, one or more
 * @param route how to get there
 * @param origin where a held key comes from; STATED for all other edges
 * @param sort the far type's properties and held edges that a short list is in the order of, ascending, absent first; always
 *     ends in the key, which is not named. Empty also for a held list whose own order counts
 * @param parts the parts of this node that the edge also stands for; null where it stands for none
 * @param served whether it can be asked for
 * @param reader takes out of a domain value the held keys (Key or String, List of Key or String, or of NodeId) or the parts
 *     (List); gives null for edges that are found otherwise
 */
public record Edge(
        String name,
        Cardinality cardinality,
        boolean required,
        List<String> targets,
        Route route,
        Origin origin,
        List<String> sort,
        @Nullable Parts parts,
        boolean served,
        Function<Object, @Nullable Object> reader)
        implements Field {

    /** How many nodes are at the far end, and how they are asked for. */
    public enum Cardinality {
        ONE,
        LIST,
        CONNECTION
    }

    /**
     * Parts of a node: gone with it.
     *
     * @param type name of their type
     * @param owner the field of theirs that leads back to the node; null where that is not one of their own fields
     * @param origin STATED for what is written in the node's file, DERIVED for what is computed from it
     */
    public record Parts(String type, @Nullable String owner, Origin origin) {}

    public Edge {
        targets = List.copyOf(targets);
        sort = List.copyOf(sort);
    }

    @Override
    public @Nullable Object read(Object node) {
        return reader.apply(node);
    }

    /** Whether this node's own row holds what leads to the far end. */
    public boolean isHeld() {
        return route instanceof Route.Held;
    }

    /** Whether what is held, here or at the far end, are ids and not keys. */
    public boolean holdsIds() {
        return route instanceof Route.Held held && held.byId();
    }

    /** Whether nodes of several types may be at the far end. */
    public boolean isPolymorphic() {
        return targets.size() > 1;
    }

    /** Whether a dataset states this node's parts here. */
    public boolean statesParts() {
        return parts != null && parts.origin() == Origin.STATED;
    }

    /** Whether this node's parts here are computed from it. */
    public boolean derivesParts() {
        return parts != null && parts.origin() == Origin.DERIVED;
    }

    /** The key that is held here, as something to compare. */
    public Property heldKey() {
        return Fields.heldKey(name);
    }

    /** The same, to those nodes at its far end that are of one type. */
    public Edge only(String target) {
        return new Edge(name, cardinality, false, List.of(target), route, origin, sort, parts, served, reader);
    }

    Edge asOptional() {
        return new Edge(name, cardinality, false, targets, route, origin, sort, parts, served, reader);
    }

    Edge asUnserved() {
        return new Edge(name, cardinality, required, targets, route, origin, sort, parts, false, reader);
    }

    Edge asDerived() {
        return new Edge(name, cardinality, required, targets, route, Origin.DERIVED, sort, parts, served, reader);
    }

    Edge inOwnOrder() {
        return new Edge(name, cardinality, required, targets, route, origin, List.of(), parts, served, reader);
    }

    /** The same, holding ids of nodes of several types. */
    Edge byId(List<String> types) {
        return new Edge(name, cardinality, required, types, new Route.Held(true), origin, sort, parts, served, reader);
    }

    @Override
    public String toString() {
        return name;
    }
}
