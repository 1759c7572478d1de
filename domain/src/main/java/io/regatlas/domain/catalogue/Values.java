package io.regatlas.domain.catalogue;

import io.regatlas.domain.entity.Key;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The stated fields of one node or value object by name, each of the Java type that its {@link ValueType} says, held edges
 * as Key, List of Key or List of NodeId, contained edges as List of the parts; what is absent is left out. Reading a file
 * and reading a store both end in this, and the domain values are made of it.
 *
 * @param byName value by field name
 */
public record Values(Map<String, Object> byName) {

    public Values {
        byName = Map.copyOf(byName);
    }

    /**
     * A value that must be there.
     *
     * @throws IllegalArgumentException where it is absent
     */
    public <V> V required(Class<V> type, String name) {
        V value = optional(type, name);
        if (value == null) {
            throw new IllegalArgumentException("%s is missing".formatted(name));
        }
        return value;
    }

    /** A value, or null where it is absent. */
    public <V> @Nullable V optional(Class<V> type, String name) {
        return type.cast(byName.get(name));
    }

    /** A value, or another where it is absent. */
    public <V> V orElse(Class<V> type, String name, V other) {
        return Objects.requireNonNullElse(optional(type, name), other);
    }

    /** A list, empty where it is absent. */
    public <V> List<V> list(Class<V> type, String name) {
        List<?> many = orElse(List.class, name, List.of());
        return many.stream().<V>map(type::cast).toList();
    }

    /**
     * Keys, empty where they are absent; they may be held as keys or as their texts.
     *
     * @throws IllegalArgumentException where one is no key
     */
    public List<Key> keys(String name) {
        return list(Object.class, name).stream()
                .map(each -> each instanceof Key key ? key : new Key(each.toString()))
                .toList();
    }

    /**
     * A key that must be there.
     *
     * @throws IllegalArgumentException where it is absent
     */
    public Key key(String name) {
        return required(Key.class, name);
    }

    /**
     * A text that must be there.
     *
     * @throws IllegalArgumentException where it is absent
     */
    public String text(String name) {
        return required(String.class, name);
    }
}
