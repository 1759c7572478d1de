package io.regatlas.domain.question;

import io.regatlas.domain.catalogue.NodeType;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What to say of a node by the type that it turns out to be; one entry where the type is known. A node of a type that is
 * not named is answered by an empty object.
 *
 * @param byType what is asked of each type
 */
public record Alternatives(Map<NodeType<?>, Selection> byType) {

    public Alternatives {
        byType = Collections.unmodifiableMap(new LinkedHashMap<>(byType));
    }

    /** For a node whose type is known. */
    public static Alternatives of(NodeType<?> type, Selection selection) {
        return new Alternatives(Map.of(type, selection));
    }

    /** What is asked of a type. */
    public Optional<Selection> of(NodeType<?> type) {
        return Optional.ofNullable(byType.get(type));
    }
}
