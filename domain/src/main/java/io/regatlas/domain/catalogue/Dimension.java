package io.regatlas.domain.catalogue;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What lists of a type can be counted by. A node has no value, one, or several; each counts once.
 *
 * @param name its name in the schema: {@code issuer}
 * @param edge the edge to what has the values; null where the node has them itself
 * @param path the property that holds the values, behind those that hold the value objects it lies in; empty where the values
 *     are the keys of the nodes at the far end of the edge
 * @param conditions names of the conditions in the type's filter that are on this dimension
 * @param grouped whether it can be one of several to count by at once
 */
public record Dimension(
        String name, @Nullable Edge edge, List<Property> path, List<String> conditions, boolean grouped) {

    public Dimension {
        path = List.copyOf(path);
        conditions = List.copyOf(conditions);
    }

    /** Its name where several are given: {@code ISSUER}. */
    public String constant() {
        return name.toUpperCase(Locale.ROOT);
    }

    /** Whether a value hangs on the legal day. */
    public boolean isDated() {
        return edge != null && edge.route() instanceof Route.Dated;
    }

    /** Whether its values are the years, as {@code 2020}, of dates that lie in one year for certain. */
    public boolean isYear() {
        return !path.isEmpty() && path.get(path.size() - 1).isDate();
    }

    /** Whether its values are keys of entities. */
    public boolean isOfKeys() {
        return path.isEmpty();
    }

    /** The type of the entities whose keys are its values; empty where they are no keys. */
    public Optional<NodeType<?>> keysOf() {
        return isOfKeys() && edge != null
                ? Optional.of(Catalogue.type(edge.targets().get(0)))
                : Optional.empty();
    }

    @Override
    public String toString() {
        return name;
    }
}
