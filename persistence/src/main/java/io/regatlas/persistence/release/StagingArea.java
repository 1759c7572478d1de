package io.regatlas.persistence.release;

import io.regatlas.domain.catalogue.Catalogue;
import io.regatlas.domain.catalogue.Entity;
import io.regatlas.domain.catalogue.Row;
import io.regatlas.domain.publish.ContentHash;
import io.regatlas.domain.publish.Contents;
import io.regatlas.domain.publish.Difference;
import io.regatlas.domain.release.ReleaseRef;
import io.regatlas.persistence.connection.Session;
import io.regatlas.persistence.sql.Layout;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The tables in which the next release waits: shaped as those of the store, without lifetimes, logs, checks and indexes but
 * the one that finds a key stated twice. The store's own tables check what is published, once. Rows pass through one at a
 * time.
 */
final class StagingArea {

    /** The property of a dataset that publishing sets. */
    static final String HASH = "hash";

    private static final String SELECT_LEFTOVERS =
            "SELECT quote_ident(tablename) FROM pg_tables WHERE schemaname = '" + Layout.STAGING_SCHEMA + "'";
    private static final String DROP = "DROP TABLE " + Layout.STAGING_SCHEMA + ".%s";

    private static final String CREATE_LIKE =
            """
            CREATE UNLOGGED TABLE %1$s (LIKE %2$s);
            ALTER TABLE %1$s DROP COLUMN since_release, DROP COLUMN until_release
            """;

    private static final String FINISH_STATED =
            """
            CREATE UNIQUE INDEX %1$s_staged_uq ON %2$s (key);
            ANALYZE %2$s
            """;

    private static final String CREATE_CHANGED_OWNERS =
            "CREATE UNLOGGED TABLE %s (owner text COLLATE \"C\" PRIMARY KEY)".formatted(Publication.CHANGED_OWNERS);

    private static final String INSERT_CHANGED_OWNERS =
            """
            INSERT INTO %1$s (owner)
            SELECT n.owner FROM %3$s n
            WHERE NOT EXISTS (SELECT FROM %2$s o WHERE o.until_release = %5$d AND %4$s)
            UNION
            SELECT o.owner FROM %2$s o
            WHERE o.until_release = %5$d AND o.dataset = ANY (?) AND NOT EXISTS (SELECT FROM %3$s n WHERE %4$s)
            ON CONFLICT DO NOTHING
            """;

    private static final String INSERT_CHANGED_DATASET =
            "INSERT INTO %s (owner) VALUES (?) ON CONFLICT DO NOTHING".formatted(Publication.CHANGED_OWNERS);

    private static final String SELECT_DATASET_HASH =
            "SELECT hash FROM derived_dataset WHERE key = ? AND until_release = " + Layout.OPEN_END;

    private static final String SELECT_MOVED_ENTITIES =
            """
            SELECT n.key, e.type, e.dataset
            FROM %s n
            JOIN entity e ON e.key = n.key
            WHERE e.type <> ? OR e.dataset <> n.dataset
            LIMIT 1
            """;

    private final Session session;
    private final RowSender sender;

    StagingArea(Session session) {
        this.session = session;
        this.sender = RowSender.toStaging(session);
    }

    /** Drops what is there: the rows of an import that has ended, or died, in whichever role of this login it made them. */
    void clear() throws SQLException {
        session.leaveRole();
        List<String> leftovers = new ArrayList<>();
        session.query(SELECT_LEFTOVERS, row -> leftovers.add(row.getString(1)));
        for (String table : leftovers) {
            session.execute(DROP.formatted(table));
        }
        session.takeRole();
    }

    /** Takes in what datasets hold, and compares it with the newest release. */
    Difference fill(List<Contents> datasets, @Nullable ReleaseRef newest) throws SQLException {
        for (Table table : Table.all()) {
            session.execute(CREATE_LIKE.formatted(table.staged(), table.name()));
        }
        session.execute(CREATE_CHANGED_OWNERS);
        for (Contents contents : datasets) {
            send(contents);
        }
        sender.flush();
        finishStated();
        boolean identical = true;
        for (Contents contents : datasets) {
            identical &= finish(contents);
        }
        sender.flush();
        String[] keys = datasets.stream()
                .map(contents -> contents.dataset().key().text())
                .toArray(String[]::new);
        findChangedOwners(keys);
        return Comparison.with(newest, session, keys, Retirements.of(datasets), identical);
    }

    private void send(Contents contents) throws SQLException {
        String dataset = contents.dataset().key().text();
        sendStated(dataset, new Entity<>(Catalogue.DATASET, contents.dataset()));
        for (Entity<?> entity : contents.entities()) {
            sendStated(dataset, entity);
            sendDerived(entity, Map.of());
        }
    }

    private void sendStated(String dataset, Entity<?> entity) throws SQLException {
        for (Row row : entity.rows()) {
            TypeTables tables = TypeTables.of(row.type());
            sender.send(tables.stated(), tables.statedRow(row, dataset, ContentHash.of(row)));
        }
    }

    private void sendDerived(Entity<?> entity, Map<String, Object> published) throws SQLException {
        for (DerivedRow row : Derivation.of(entity, published)) {
            sender.send(row.table(), row.values());
        }
    }

    private void finishStated() throws SQLException {
        for (TypeTables tables : TypeTables.ALL) {
            Table table = tables.stated();
            session.execute(FINISH_STATED.formatted(table.name(), table.staged()));
            if (tables.isOfEntities()) {
                refuseMoved(tables);
            }
        }
    }

    private void refuseMoved(TypeTables tables) throws SQLException {
        String type = tables.type().name();
        session.query(
                SELECT_MOVED_ENTITIES.formatted(tables.stated().staged()),
                row -> {
                    throw new IllegalArgumentException(
                            "key %s belongs to %s of dataset %s for good, and cannot be %s here"
                                    .formatted(row.getString(1), row.getString(2), row.getString(3), type));
                },
                type);
    }

    /** Derives what a dataset's own row is published with; tells whether its content is that of the newest release. */
    private boolean finish(Contents contents) throws SQLException {
        String dataset = contents.dataset().key().text();
        String hash = ContentHashes.ofStaged(session, dataset);
        sendDerived(new Entity<>(Catalogue.DATASET, contents.dataset()), Map.of(HASH, hash));
        List<String> before = new ArrayList<>();
        session.query(SELECT_DATASET_HASH, row -> before.add(row.getString(1)), dataset);
        boolean identical = before.contains(hash);
        if (!identical) {
            session.update(INSERT_CHANGED_DATASET, dataset);
        }
        return identical;
    }

    private void findChangedOwners(String[] datasets) throws SQLException {
        for (TypeTables tables : TypeTables.ALL) {
            session.update(
                    INSERT_CHANGED_OWNERS.formatted(
                            Publication.CHANGED_OWNERS,
                            tables.stated().name(),
                            tables.stated().staged(),
                            tables.sameness(),
                            Layout.OPEN_END),
                    (Object) datasets);
        }
    }
}
