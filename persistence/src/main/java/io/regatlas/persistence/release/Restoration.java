package io.regatlas.persistence.release;

import io.regatlas.domain.entity.Key;
import io.regatlas.domain.release.Release;
import io.regatlas.domain.release.ReleaseRef;
import io.regatlas.persistence.connection.Session;
import io.regatlas.persistence.sql.Layout;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The steps from an older release to the next, which takes its content from it: rows that differ are closed, those of old are
 * copied. What was derived of an entity then is what is derived of it again, so it is copied too.
 */
final class Restoration {

    private static final String SELECT_DATASET =
            """
            SELECT key
            FROM dataset
            WHERE key = ? AND (until_release = %d OR (since_release <= ? AND until_release > ?))
            """
                    .formatted(Layout.OPEN_END);

    /** A row that was part of the older release and still is part of the newest is its own counterpart. */
    private static final String CLOSE_STATED =
            """
            UPDATE %1$s o
            SET until_release = ?
            WHERE o.until_release = %3$d AND o.dataset = coalesce(?, o.dataset) AND NOT EXISTS (
                SELECT FROM %1$s n WHERE n.since_release <= ? AND n.until_release > ? AND %2$s)
            """;

    private static final String INSERT_STATED =
            """
            INSERT INTO %1$s (since_release, until_release, %2$s)
            SELECT ?, %4$d, %3$s
            FROM %1$s n
            WHERE n.since_release <= ? AND n.until_release > ? AND n.dataset = coalesce(?, n.dataset)
                AND NOT EXISTS (SELECT FROM %1$s o WHERE o.key = n.key AND o.until_release = %4$d)
            """;

    private static final String CREATE_CHANGED_OWNERS =
            "CREATE TABLE %s (owner text COLLATE \"C\" PRIMARY KEY)".formatted(Publication.CHANGED_OWNERS);

    private static final String DROP_CHANGED_OWNERS = "DROP TABLE " + Publication.CHANGED_OWNERS;

    /** Entities with their datasets, whose hashes are derived. */
    private static final String INSERT_CHANGED_OWNERS =
            """
            WITH next (number) AS (SELECT ?::integer)
            INSERT INTO %s (owner)
            %s
            ON CONFLICT DO NOTHING
            """
                    .formatted(
                            Publication.CHANGED_OWNERS,
                            TypeTables.ALL.stream()
                                    .map(tables -> selectChanged(tables.stated()))
                                    .collect(Collectors.joining("UNION\n")));

    private static final String CLOSE_DERIVED =
            """
            UPDATE %s
            SET until_release = ?
            WHERE until_release = %d AND owner IN (SELECT owner FROM %s)
            """;

    private static final String INSERT_DERIVED =
            """
            INSERT INTO %1$s (since_release, until_release, %2$s)
            SELECT ?, %4$d, %3$s
            FROM %1$s n
            WHERE n.since_release <= ? AND n.until_release > ? AND n.owner IN (SELECT owner FROM %5$s)
            """;

    private final Session session;
    private final int older;
    private final @Nullable String dataset;
    private final int number;

    private Restoration(Session session, int older, @Nullable String dataset, int number) {
        this.session = session;
        this.older = older;
        this.dataset = dataset;
        this.number = number;
    }

    /**
     * Writes the next release; the caller commits.
     *
     * @param older number of the release that it takes its content from
     * @param dataset key of the dataset that it does so for; null for all
     * @return empty where nothing would change, and nothing has
     * @throws IllegalArgumentException where there is no such release or dataset
     * @throws io.regatlas.domain.publish.DanglingReferenceException where a reference would lead nowhere
     */
    static Optional<Release> write(Session session, int older, @Nullable Key dataset, @Nullable String notes)
            throws SQLException {
        DerivedState.requireOurs(session);
        ReleaseRef newest = ReleaseRows.newest(session, false);
        if (older < 1 || newest == null || older > newest.number()) {
            throw new IllegalArgumentException("there is no release %d".formatted(older));
        }
        NextRelease next = NextRelease.after(newest, session);
        Restoration restoration =
                new Restoration(session, older, dataset == null ? null : dataset.text(), next.number());
        restoration.requireDataset();
        if (!restoration.copy()) {
            session.rollback();
            return Optional.empty();
        }
        if (dataset != null) {
            References.requireClosed(session);
        }
        Release release = next.write(notes, older);
        next.announce();
        return Optional.of(release);
    }

    private void requireDataset() throws SQLException {
        if (dataset == null) {
            return;
        }
        List<String> found = new ArrayList<>();
        session.query(SELECT_DATASET, row -> found.add(row.getString(1)), dataset, older, older);
        if (found.isEmpty()) {
            throw new IllegalArgumentException(
                    "neither release %d nor the newest has a dataset %s".formatted(older, dataset));
        }
    }

    /** Whether anything had to be copied or closed. */
    private boolean copy() throws SQLException {
        for (TypeTables tables : TypeTables.ALL) {
            copyStated(tables);
        }
        session.execute(CREATE_CHANGED_OWNERS);
        boolean changed = session.update(INSERT_CHANGED_OWNERS, number) > 0;
        for (Table table : Table.allDerived()) {
            copyDerived(table);
        }
        session.execute(DROP_CHANGED_OWNERS);
        return changed;
    }

    private void copyStated(TypeTables tables) throws SQLException {
        Table table = tables.stated();
        session.update(
                CLOSE_STATED.formatted(table.name(), tables.sameness(), Layout.OPEN_END),
                number,
                dataset,
                older,
                older);
        session.update(
                INSERT_STATED.formatted(table.name(), table.columns(""), table.columns("n."), Layout.OPEN_END),
                number,
                older,
                older,
                dataset);
    }

    private void copyDerived(Table table) throws SQLException {
        session.update(CLOSE_DERIVED.formatted(table.name(), Layout.OPEN_END, Publication.CHANGED_OWNERS), number);
        session.update(
                INSERT_DERIVED.formatted(
                        table.name(),
                        table.columns(""),
                        table.columns("n."),
                        Layout.OPEN_END,
                        Publication.CHANGED_OWNERS),
                number,
                older,
                older);
    }

    private static String selectChanged(Table table) {
        return """
                SELECT owner FROM %1$s, next WHERE number IN (since_release, until_release)
                UNION
                SELECT dataset FROM %1$s, next WHERE number IN (since_release, until_release)
                """
                .formatted(table.name());
    }
}
