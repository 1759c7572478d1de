package io.regatlas.domain.question;

import io.regatlas.domain.catalogue.HitDimension;
import io.regatlas.domain.catalogue.NodeType;
import io.regatlas.domain.entity.NodeKind;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Counts of what a search finds by a dimension, pages aside: most frequent first, then by value as code points.
 *
 * @param as its response key
 * @param dimension what to count by
 * @param kinds which kinds of entity to count, in place of the search's own
 * @param filters what hits of a type must meet to be counted, in place of the search's own filters
 * @param first how many values, 1 or more
 * @param members what to say of each
 */
public record HitFacet(
        String as,
        HitDimension dimension,
        List<NodeKind> kinds,
        Map<NodeType<?>, Condition> filters,
        int first,
        List<Facet.Member> members)
        implements Facets.Member {

    public HitFacet {
        kinds = List.copyOf(kinds);
        filters = Collections.unmodifiableMap(new LinkedHashMap<>(filters));
        members = List.copyOf(members);
    }
}
