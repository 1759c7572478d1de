package io.regatlas.persistence.release;

import io.regatlas.persistence.connection.Session;
import io.regatlas.persistence.sql.Layout;
import java.sql.SQLException;

/** How many titles have a gram, over all releases together: no answer hangs on it, only how fast it comes. */
final class GramCounts {

    private static final String ADD_COUNTS =
            """
            INSERT INTO %1$s AS known (gram, titles)
            SELECT found.lexeme, count(*)
            FROM %2$s named
            CROSS JOIN LATERAL unnest(named.grams) AS found
            WHERE named.since_release >= ?
            GROUP BY found.lexeme
            ON CONFLICT (gram) DO UPDATE SET titles = known.titles + excluded.titles
            """
                    .formatted(Layout.GRAM_TABLE, Layout.NAMING_TABLE);

    private static final String DELETE_COUNTS = "DELETE FROM " + Layout.GRAM_TABLE;

    private GramCounts() {}

    /** Adds those of what a release brought. */
    static void add(Session session, int release) throws SQLException {
        session.update(ADD_COUNTS, release);
    }

    /** Makes them anew. */
    static void replace(Session session) throws SQLException {
        session.execute(DELETE_COUNTS);
        session.update(ADD_COUNTS, 1);
    }
}
