package io.regatlas.importer.curated;

import io.regatlas.domain.entity.Key;
import io.regatlas.domain.publish.Retirement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Where the keys of retired entities lead in the end; what runs in a circle leads nowhere. */
final class Redirects {

    private final Map<Key, List<Key>> byTarget = new HashMap<>();

    private Redirects() {}

    static Redirects of(List<Retirement> retirements) {
        Map<Key, @Nullable Key> steps = new LinkedHashMap<>();
        retirements.forEach(retirement -> steps.put(retirement.key(), retirement.redirect()));
        Redirects redirects = new Redirects();
        for (Retirement retirement : retirements) {
            Key end = end(retirement.key(), steps);
            if (end != null) {
                redirects
                        .byTarget
                        .computeIfAbsent(end, any -> new ArrayList<>())
                        .add(retirement.key());
            }
        }
        return redirects;
    }

    /** The retired keys that lead to an entity. */
    List<Key> to(Key entity) {
        return byTarget.getOrDefault(entity, List.of());
    }

    private static @Nullable Key end(Key from, Map<Key, @Nullable Key> steps) {
        Set<Key> passed = new LinkedHashSet<>();
        Key at = from;
        while (at != null && steps.containsKey(at)) {
            if (!passed.add(at)) {
                return null;
            }
            at = steps.get(at);
        }
        return at;
    }
}
