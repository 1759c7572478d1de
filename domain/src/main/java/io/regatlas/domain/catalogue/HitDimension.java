package io.regatlas.domain.catalogue;

import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What hits of a search, which are entities of several types, can be counted by.
 *
 * @param name its name in the schema: {@code topic}
 * @param byType what hits of a type are counted by; those of other types have no value. Empty: hits of all types are counted
 *     by their kind
 */
public record HitDimension(String name, Map<NodeType<?>, Dimension> byType) {

    /** All, in the schema's order. */
    public static final List<HitDimension> ALL = List.of(
            new HitDimension("kind", Map.of()),
            of("issuer", Catalogue.REGULATION),
            of("type", Catalogue.REGULATION),
            of("topic", Catalogue.REGULATION, Catalogue.ACTIVITY),
            of("year", Catalogue.REGULATION));

    public HitDimension {
        byType = Collections.unmodifiableMap(new LinkedHashMap<>(byType));
    }

    /** Whether hits of all types are counted by their kind. */
    public boolean isKind() {
        return byType.isEmpty();
    }

    /** The type of the entities whose keys are its values; empty where they are no keys. */
    public Optional<NodeType<?>> keysOf() {
        return byType.values().stream().findFirst().flatMap(Dimension::keysOf);
    }

    /** Names of the conditions in a type's filter that are on this dimension. */
    public Set<String> conditions(NodeType<?> type) {
        Dimension dimension = byType.get(type);
        return dimension == null ? Set.of() : Set.copyOf(dimension.conditions());
    }

    private static HitDimension of(String name, NodeType<?>... types) {
        Map<NodeType<?>, Dimension> byType = new LinkedHashMap<>();
        Arrays.asList(types)
                .forEach(type -> byType.put(type, type.dimension(name).orElseThrow()));
        return new HitDimension(name, byType);
    }
}
