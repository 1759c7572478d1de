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
 * @param sort the far type's properties and held edges that a short list is in the order of, ascending, absent first; always
 *     ends in the key, which is not named. Empty also for a held list whose own order counts
 * @param contained whether the far nodes are parts of this one, written in its file and gone with it
 * @param served whether it can be asked for
 * @param reader takes out of a domain value the held keys (Key, List of Key or of NodeId) or the contained parts (List);
 *     gives null for edges that are found otherwise
 */
public record Edge(
        String name,
        Cardinality cardinality,
        boolean required,
        List<String> targets,
        Route route,
        List<String> sort,
        boolean contained,
        boolean served,
        Function<Object, @Nullable Object> reader)
        implements Field {

    /** How many nodes are at the far end, and how they are asked for. */
    public enum Cardinality {
        ONE,
        LIST,
        CONNECTION
    }

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

    /** Whether nodes of several types may be at the far end. */
    public boolean isPolymorphic() {
        return targets.size() > 1;
    }

    Edge asOptional() {
        return new Edge(name, cardinality, false, targets, route, sort, contained, served, reader);
    }

    Edge asUnserved() {
        return new Edge(name, cardinality, required, targets, route, sort, contained, false, reader);
    }

    Edge inOwnOrder() {
        return new Edge(name, cardinality, required, targets, route, List.of(), contained, served, reader);
    }

    Edge to(List<String> otherTargets) {
        return new Edge(name, cardinality, required, otherTargets, route, sort, contained, served, reader);
    }

    @Override
    public String toString() {
        return name;
    }
}
