package io.regatlas.domain.status;

import io.regatlas.domain.regulation.Event;
import io.regatlas.domain.regulation.EventType;
import java.util.HashSet;
import java.util.Set;

/**
 * What of a regulation is suspended. A part is resumed by itself or with the whole, the whole only as a whole.
 *
 * @param whole whether the whole is
 * @param parts the parts that are, as their events name them
 */
record Suspension(boolean whole, Set<String> parts) {

    static final Suspension NONE = new Suspension(false, Set.of());

    Suspension {
        parts = Set.copyOf(parts);
    }

    Suspension after(Event event) {
        String part = event.scope();
        if (event.type() == EventType.SUSPENDED) {
            return part == null ? new Suspension(true, parts) : with(part);
        }
        if (event.type() == EventType.RESUMED) {
            return part == null ? NONE : without(part);
        }
        return this;
    }

    private Suspension with(String part) {
        Set<String> more = new HashSet<>(parts);
        more.add(part);
        return new Suspension(whole, more);
    }

    private Suspension without(String part) {
        Set<String> fewer = new HashSet<>(parts);
        fewer.remove(part);
        return new Suspension(whole, fewer);
    }
}
