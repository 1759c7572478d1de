package io.regatlas.persistence.sql;

import io.regatlas.domain.catalogue.NodeType;
import java.time.LocalDate;

/**
 * Nodes of a type and all that are below them. The walk is a set of keys that only grows, and so ends whatever leads where.
 *
 * @param draft the statement
 * @param type the type
 * @param edge the type's own edge that leads one step up
 * @param on the legal day, of no matter where the edge is not dated
 */
record Closure(Draft draft, NodeType<?> type, String edge, LocalDate on) {

    /**
     * A query in brackets for the keys of the nodes that a query names, and of all below them, each once.
     *
     * @param tops a query for keys
     * @param release number of the release that is read, in SQL
     */
    String below(String tops, String release) {
        String reached = draft.alias("w");
        Rows lower = Rows.searched(draft, type, release, false);
        Rows upper = Rows.searched(draft, type, release, false);
        Reach step = Reach.of(draft, type.edge(edge).orElseThrow(), Scope.of(lower, on), upper, on);
        String where = upper.key() + " = " + reached + ".key AND " + upper.alive() + " AND " + lower.alive() + " AND "
                + step.joins(upper);
        return "(WITH RECURSIVE " + reached + " (key) AS (" + tops + " UNION SELECT " + lower.key() + " FROM " + reached
                + ", " + upper.from() + ", " + lower.from() + step.joined() + " WHERE " + where + ") SELECT " + reached
                + ".key FROM " + reached + ")";
    }
}
