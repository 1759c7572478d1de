package io.regatlas.persistence.release;

import io.regatlas.domain.publish.ReleaseMovedException;
import io.regatlas.domain.release.Release;
import io.regatlas.domain.release.ReleaseRef;
import io.regatlas.persistence.connection.Session;
import io.regatlas.persistence.sql.Layout;
import java.sql.SQLException;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The steps from staged rows to the next release; the caller holds them in one transaction. */
final class Publication {

    /** The entities of which something changes, so that all that is derived of them is replaced. */
    static final String CHANGED_OWNERS = Layout.STAGING_SCHEMA + ".changed_owner";

    private static final String SELECT_NEW_ENTITIES =
            """
            SELECT n.key, '%s', n.dataset
            FROM %s n
            WHERE NOT EXISTS (SELECT FROM entity e WHERE e.key = n.key)
            """;

    /** One statement, since an entity refers to its dataset, which is an entity too. */
    private static final String INSERT_ENTITIES = "INSERT INTO entity (key, type, dataset)\n"
            + TypeTables.ALL.stream()
                    .filter(TypeTables::isOfEntities)
                    .map(tables -> SELECT_NEW_ENTITIES.formatted(
                            tables.type().name(), tables.stated().staged()))
                    .collect(Collectors.joining("UNION ALL\n"));

    private static final String CLOSE_STATED =
            """
            UPDATE %1$s o
            SET until_release = ?
            WHERE o.until_release = %4$d AND o.dataset = ANY (?) AND NOT EXISTS (SELECT FROM %2$s n WHERE %3$s)
            """;

    private static final String INSERT_STATED =
            """
            INSERT INTO %1$s (since_release, until_release, %3$s)
            SELECT ?, %5$d, %4$s
            FROM %2$s n
            WHERE NOT EXISTS (SELECT FROM %1$s o WHERE o.key = n.key AND o.until_release = %5$d)
            """;

    private static final String CLOSE_DERIVED =
            """
            UPDATE %s
            SET until_release = ?
            WHERE until_release = %d AND owner IN (SELECT owner FROM %s)
            """;

    private static final String INSERT_DERIVED =
            """
            INSERT INTO %1$s (since_release, until_release, %3$s)
            SELECT ?, %5$d, %4$s
            FROM %2$s n
            WHERE n.owner IN (SELECT owner FROM %6$s)
            """;

    private static final String INSERT_DERIVED_VERSION =
            "INSERT INTO derived_state (version) VALUES (?) ON CONFLICT (only_one) DO NOTHING";

    private final Session session;
    private final String[] datasets;
    private final int number;

    private Publication(Session session, String[] datasets, int number) {
        this.session = session;
        this.datasets = datasets;
        this.number = number;
    }

    /**
     * Writes the next release; the caller commits.
     *
     * @param expected the release that the staged rows were compared with; null for none
     * @throws ReleaseMovedException where it is the newest no more
     */
    static Release write(Session session, String[] datasets, @Nullable ReleaseRef expected, @Nullable String notes)
            throws SQLException {
        int before = number(expected);
        // Who waits for the lock is given the row it waited for, though another is the newest by then: so look again.
        ReleaseRows.newest(session, true);
        int newest = number(ReleaseRows.newest(session, false));
        if (newest != before) {
            throw new ReleaseMovedException(before, newest);
        }
        return new Publication(session, datasets, before + 1).write(notes);
    }

    /** All tables that a release writes to. */
    static String tables() {
        return Table.all().stream().map(Table::name).collect(Collectors.joining(", ")) + ", entity, release";
    }

    private static int number(@Nullable ReleaseRef release) {
        return release == null ? 0 : release.number();
    }

    private Release write(@Nullable String notes) throws SQLException {
        session.update(INSERT_ENTITIES);
        for (TypeTables tables : TypeTables.ALL) {
            writeStated(tables);
        }
        for (Table table : Table.allDerived()) {
            writeDerived(table);
        }
        session.update(INSERT_DERIVED_VERSION, Derivation.VERSION);
        ContentHashes.Summary summary = ContentHashes.ofCurrent(session);
        Release release = ReleaseRows.insert(session, number, summary.hash(), notes, summary.counts());
        session.leaveRole();
        session.execute("ANALYZE " + tables());
        return release;
    }

    private void writeStated(TypeTables tables) throws SQLException {
        Table table = tables.stated();
        session.update(
                CLOSE_STATED.formatted(table.name(), table.staged(), tables.sameness(), Layout.OPEN_END),
                number,
                datasets);
        session.update(
                INSERT_STATED.formatted(
                        table.name(), table.staged(), table.columns(""), table.columns("n."), Layout.OPEN_END),
                number);
    }

    private void writeDerived(Table table) throws SQLException {
        session.update(CLOSE_DERIVED.formatted(table.name(), Layout.OPEN_END, CHANGED_OWNERS), number);
        session.update(
                INSERT_DERIVED.formatted(
                        table.name(),
                        table.staged(),
                        table.columns(""),
                        table.columns("n."),
                        Layout.OPEN_END,
                        CHANGED_OWNERS),
                number);
    }
}
