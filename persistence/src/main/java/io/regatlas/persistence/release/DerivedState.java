package io.regatlas.persistence.release;

import io.regatlas.domain.question.StoreVersionException;
import io.regatlas.persistence.connection.Session;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** Which version of the program made the derived rows of a store. */
final class DerivedState {

    private static final String SELECT_VERSION = "SELECT version FROM derived_state";
    private static final String INSERT_VERSION =
            "INSERT INTO derived_state (version) VALUES (?) ON CONFLICT (only_one) DO NOTHING";
    private static final String REPLACE_VERSION =
            "INSERT INTO derived_state (version) VALUES (?) ON CONFLICT (only_one) DO UPDATE SET version = excluded.version";

    private DerivedState() {}

    /**
     * Refuses to mix rows of two versions.
     *
     * @throws StoreVersionException where another version made what is there
     */
    static void requireOurs(Session session) throws SQLException {
        List<String> versions = new ArrayList<>();
        session.query(SELECT_VERSION, row -> versions.add(row.getString(1)));
        if (!versions.isEmpty() && !versions.contains(Derivation.VERSION)) {
            throw new StoreVersionException(
                    "the store's derived rows are of version %s and this program makes %s; run ./regatlas reindex"
                            .formatted(versions.get(0), Derivation.VERSION));
        }
    }

    /** Keeps our version, where none is kept yet. */
    static void keep(Session session) throws SQLException {
        session.update(INSERT_VERSION, Derivation.VERSION);
    }

    /** Keeps our version in place of another: every row is ours now. */
    static void replace(Session session) throws SQLException {
        session.update(REPLACE_VERSION, Derivation.VERSION);
    }
}
