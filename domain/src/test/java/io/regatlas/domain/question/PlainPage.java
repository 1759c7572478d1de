package io.regatlas.domain.question;

import java.time.LocalDate;
import java.util.List;

/**
 * The stretch of a filtered and sorted list that a page shows.
 *
 * @param all the whole list
 * @param from place of the page's first node, from 0
 * @param to place behind its last node
 */
record PlainPage(List<PlainNode> all, int from, int to) {

    /** An entry's place is looked up by its key, so a position must be one of the list's own. */
    static PlainPage of(List<PlainNode> candidates, PageRequest request, LocalDate on) {
        List<PlainNode> all = candidates.stream()
                .filter(node -> PlainCondition.holds(request.filter(), node, on))
                .sorted(PlainOrder.of(request.orders()))
                .toList();
        List<String> keys = all.stream().map(PlainNode::key).toList();
        Slice slice = request.slice();
        int start = slice.after() == null ? 0 : keys.indexOf(slice.after().key()) + 1;
        int end = Math.max(
                start,
                slice.before() == null
                        ? all.size()
                        : keys.indexOf(slice.before().key()));
        return slice.fromBack()
                ? new PlainPage(all, Math.max(start, end - slice.size()), end)
                : new PlainPage(all, start, Math.min(end, start + slice.size()));
    }

    List<PlainNode> nodes() {
        return all.subList(from, to);
    }

    boolean hasNext() {
        return to < all.size();
    }

    boolean hasPrevious() {
        return from > 0;
    }
}
