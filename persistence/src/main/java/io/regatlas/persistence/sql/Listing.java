package io.regatlas.persistence.sql;

import io.regatlas.domain.catalogue.Catalogue;
import io.regatlas.domain.catalogue.NodeType;
import io.regatlas.domain.question.Condition;
import io.regatlas.domain.question.PageRequest;
import io.regatlas.domain.question.Slice;
import io.regatlas.persistence.sql.Differences.Span;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A list to take a page of.
 *
 * @param type the type of its nodes
 * @param release number of the release that is read, in SQL; the table expression that changes are read from
 * @param reached which rows of the type are in it, before the filter
 * @param whole whether all of them are
 * @param request what is asked of it
 * @param span the releases that its changes lie between; null where it is no list of changes
 * @param kept the table expression with the keys that its own filter keeps; null where there is none
 */
record Listing(
        NodeType<?> type,
        String release,
        Function<Rows, String> reached,
        boolean whole,
        PageRequest request,
        @Nullable Span span,
        @Nullable String kept) {

    Listing(NodeType<?> type, String release, Function<Rows, String> reached, boolean whole, PageRequest request) {
        this(type, release, reached, whole, request, null, null);
    }

    /** The changes in a table expression. */
    static Listing ofChanges(String changes, Span span, PageRequest request) {
        return new Listing(Catalogue.CHANGE, changes, rows -> "true", true, request, span, null);
    }

    /** Every node of a type in the release that the question reads. */
    static Listing whole(NodeType<?> type, PageRequest request) {
        return new Listing(type, Draft.RELEASE_NUMBER, rows -> "true", true, request);
    }

    Slice slice() {
        return request.slice();
    }

    Ordering ordering() {
        return new Ordering(request.orders());
    }

    /** The same list, whose filter has been asked before. */
    Listing keptIn(String table) {
        return new Listing(type, release, reached, whole, request, span, table);
    }

    /** Which rows are in it, of those that a filter keeps. */
    String where(Conditions conditions, Condition filter, Rows rows) {
        if (kept != null && filter.equals(request.filter())) {
            return rows.alive() + " AND " + rows.key() + " IN (SELECT key FROM " + kept + ")";
        }
        return rows.alive() + " AND " + reached.apply(rows) + " AND " + conditions.holds(filter, rows);
    }
}
