package io.regatlas.persistence.release;

import io.regatlas.domain.entity.Key;
import io.regatlas.domain.publish.Difference;
import io.regatlas.domain.release.Release;
import io.regatlas.persistence.connection.Session;
import io.regatlas.persistence.sql.Layout;
import java.sql.SQLException;
import java.util.List;
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

    private final List<Key> datasets;
    private final Retirements retirements;
    private final Difference difference;

    /**
     * Of what is staged.
     *
     * @param datasets keys of the datasets that are staged
     * @param retirements why entities leave them
     * @param difference what it changes in the release that it was compared with
     */
    Publication(List<Key> datasets, Retirements retirements, Difference difference) {
        this.datasets = List.copyOf(datasets);
        this.retirements = retirements;
        this.difference = difference;
    }

    Difference difference() {
        return difference;
    }

    /**
     * Writes the next release; the caller commits.
     *
     * @throws io.regatlas.domain.publish.ReleaseMovedException where the release that it was compared with is the newest no
     *     more
     */
    Release write(Session session, @Nullable String notes) throws SQLException {
        NextRelease next = NextRelease.after(difference.from(), session);
        session.update(INSERT_ENTITIES);
        for (TypeTables tables : TypeTables.ALL) {
            writeStated(tables, session, next.number());
        }
        for (Table table : Table.allDerived()) {
            writeDerived(table, session, next.number());
        }
        Spellings.add(session, next.number());
        GramCounts.add(session, next.number());
        Release release = next.write(notes, null);
        retirements.write(session, next.number(), difference);
        next.announce();
        return release;
    }

    private void writeStated(TypeTables tables, Session session, int number) throws SQLException {
        Table table = tables.stated();
        session.update(
                CLOSE_STATED.formatted(table.name(), table.staged(), tables.sameness(), Layout.OPEN_END),
                number,
                (Object) datasets.stream().map(Key::text).toArray(String[]::new));
        session.update(
                INSERT_STATED.formatted(
                        table.name(), table.staged(), table.columns(""), table.columns("n."), Layout.OPEN_END),
                number);
    }

    private static void writeDerived(Table table, Session session, int number) throws SQLException {
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
