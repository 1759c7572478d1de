package io.regatlas.persistence.release;

import io.regatlas.persistence.connection.Session;
import io.regatlas.persistence.sql.Layout;
import java.sql.SQLException;

/**
 * The words that mistyped ones are near to, out of the searched words. They are kept for all releases together, since a word
 * that a release lacks is found in none of its rows.
 */
final class Spellings {

    /**
     * A word of letters stands in a vector as {@code word=root}, a root alone as {@code =root}. Of four letters or more, since
     * shorter ones are near to too many; without what would have to be escaped in a lexeme.
     */
    private static final String INSERT_WORDS =
            """
            WITH word (word, root) AS (
                SELECT DISTINCT split_part(found.lexeme, '=', 1) COLLATE "C", split_part(found.lexeme, '=', 2) COLLATE "C"
                FROM %2$s searched
                CROSS JOIN LATERAL unnest(searched.tokens) AS found
                WHERE searched.since_release >= ? AND strpos(found.lexeme, '=') BETWEEN 5 AND 41
                    AND strpos(found.lexeme, chr(39)) = 0 AND strpos(found.lexeme, chr(92)) = 0
            )
            INSERT INTO %1$s (fewer, word, root)
            SELECT DISTINCT near.fewer COLLATE "C", word.word, word.root
            FROM word
            CROSS JOIN LATERAL (
                SELECT word.word
                UNION ALL
                SELECT overlay(word.word PLACING '' FROM letter FOR 1)
                FROM generate_series(1, length(word.word)) AS letter
            ) AS near (fewer)
            WHERE NOT EXISTS (SELECT FROM %1$s known WHERE known.fewer = word.word AND known.word = word.word)
            ON CONFLICT DO NOTHING
            """
                    .formatted(Layout.SPELLING_TABLE, Layout.SEARCH_TABLE);

    private static final String DELETE_WORDS = "DELETE FROM " + Layout.SPELLING_TABLE;

    private Spellings() {}

    /** Adds the words of what a release brought. */
    static void add(Session session, int release) throws SQLException {
        session.update(INSERT_WORDS, release);
    }

    /** Makes them anew. */
    static void replace(Session session) throws SQLException {
        session.execute(DELETE_WORDS);
        session.update(INSERT_WORDS, 1);
    }
}
