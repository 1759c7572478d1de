package io.regatlas.persistence.release;

import io.regatlas.domain.catalogue.Catalogue;
import io.regatlas.domain.catalogue.Edge;
import io.regatlas.domain.catalogue.Edge.Cardinality;
import io.regatlas.domain.catalogue.NodeType;
import io.regatlas.domain.catalogue.Origin;
import io.regatlas.domain.entity.NodeId;
import io.regatlas.domain.publish.DanglingReferenceException;
import io.regatlas.persistence.connection.Session;
import io.regatlas.persistence.sql.Layout;
import java.sql.SQLException;
import java.util.stream.Collectors;

/** Whether what current rows refer to is current too. */
final class References {

    private static final String SELECT_DANGLING =
            """
            SELECT o.key, h.held
            FROM %1$s o, %2$s
            WHERE o.until_release = %4$d AND h.held IS NOT NULL AND NOT (%3$s)
            ORDER BY o.key
            LIMIT 1
            """;

    private static final String IS_CURRENT = "EXISTS (SELECT FROM %s t WHERE t.key = %s AND t.until_release = %d)";

    private References() {}

    /**
     * Checks every key and every id that is held.
     *
     * @throws DanglingReferenceException where one leads nowhere
     */
    static void requireClosed(Session session) throws SQLException {
        for (NodeType<?> type : Catalogue.CONTENTS) {
            for (Edge edge : type.edges().filter(Edge::isHeld).toList()) {
                requireClosed(session, type, edge);
            }
        }
    }

    private static void requireClosed(Session session, NodeType<?> type, Edge edge) throws SQLException {
        String column = "o." + Layout.column(edge.name());
        String held = edge.cardinality() == Cardinality.ONE
                ? "LATERAL (SELECT %s AS held) h".formatted(column)
                : "unnest(%s) WITH ORDINALITY AS h (held, place)".formatted(column);
        String table = edge.origin() == Origin.DERIVED ? Layout.derivedTable(type) : Layout.table(type);
        session.query(SELECT_DANGLING.formatted(table, held, isThere(edge), Layout.OPEN_END), row -> {
            throw new DanglingReferenceException(
                    new NodeId(type.name(), row.getString(1)), edge.name(), row.getString(2));
        });
    }

    private static String isThere(Edge edge) {
        if (!edge.holdsIds()) {
            return edge.targets().stream()
                    .map(target -> isCurrent(target, "h.held"))
                    .collect(Collectors.joining(" OR "));
        }
        return edge.targets().stream()
                .map(target -> "WHEN '%s' THEN %s"
                        .formatted(target, isCurrent(target, "substr(h.held, strpos(h.held, ':') + 1)")))
                .collect(Collectors.joining(" ", "CASE split_part(h.held, ':', 1) ", " ELSE false END"));
    }

    private static String isCurrent(String target, String key) {
        return IS_CURRENT.formatted(Layout.table(Catalogue.type(target)), key, Layout.OPEN_END);
    }
}
