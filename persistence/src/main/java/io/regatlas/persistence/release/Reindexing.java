package io.regatlas.persistence.release;

import io.regatlas.domain.catalogue.Catalogue;
import io.regatlas.domain.catalogue.Entity;
import io.regatlas.persistence.connection.Session;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Makes all derived rows anew, in one transaction of the caller's. Every table of stated rows is gone through once, side by
 * side in the order of owners, so that no more than the history of one entity is in memory.
 */
final class Reindexing {

    private static final String DELETE = "DELETE FROM %s";
    private static final String SELECT_ENTITIES = "SELECT key, type FROM entity ORDER BY key";

    /** The releases in which anything of a dataset changed; the last is the open end, or that in which it went. */
    private static final String SELECT_CHANGES = TypeTables.ALL.stream()
            .map(tables ->
                    "SELECT unnest(ARRAY[since_release, until_release]) FROM %s, wanted WHERE dataset = wanted.name"
                            .formatted(tables.stated().name()))
            .collect(Collectors.joining("\nUNION\n", "WITH wanted (name) AS (SELECT ?::text)\n", ""));

    private final Session session;
    private final RowSender sender;
    private final List<StatedCursor> cursors = new ArrayList<>();

    private Reindexing(Session session) {
        this.session = session;
        this.sender = RowSender.toStore(session);
    }

    /** Makes them; the caller commits. Tells of how many entities they are. */
    static int run(Session session) throws SQLException {
        if (ReleaseRows.newest(session, false) == null) {
            return 0;
        }
        // An importer cannot delete; the owner of the tables can.
        session.leaveRole();
        int entities = new Reindexing(session).rebuild();
        Spellings.replace(session);
        GramCounts.replace(session);
        DerivedState.replace(session);
        session.execute("ANALYZE " + Table.names());
        return entities;
    }

    private int rebuild() throws SQLException {
        int count = 0;
        for (Table table : Table.allDerived()) {
            session.execute(DELETE.formatted(table.name()));
        }
        try (Session.Rows entities = session.open(SELECT_ENTITIES)) {
            for (TypeTables tables : TypeTables.ALL) {
                cursors.add(StatedCursor.open(tables, session));
            }
            while (entities.next()) {
                rebuild(entities.row().getString(1), entities.row().getString(2));
                count++;
            }
        } finally {
            for (StatedCursor cursor : cursors) {
                cursor.close();
            }
        }
        sender.flush();
        return count;
    }

    private void rebuild(String key, String type) throws SQLException {
        List<StatedRow> rows = new ArrayList<>();
        for (StatedCursor cursor : cursors) {
            rows.addAll(cursor.of(key));
        }
        boolean isDataset = type.equals(Catalogue.DATASET.name());
        List<Integer> changes = List.copyOf(isDataset ? changesOfDataset(key) : changes(rows));
        for (int i = 0; i + 1 < changes.size(); i++) {
            int since = changes.get(i);
            int until = changes.get(i + 1);
            List<StatedRow> current =
                    rows.stream().filter(row -> row.isIn(since)).toList();
            for (StatedRow own : current) {
                if (own.type().name().equals(type)) {
                    Map<String, Object> published = isDataset
                            ? Map.of(StagingArea.HASH, ContentHashes.ofRelease(session, key, since))
                            : Map.of();
                    derive(reassembled(own, current), published, since, until);
                }
            }
        }
    }

    private static Entity<?> reassembled(StatedRow own, List<StatedRow> rows) {
        try {
            return Reassembly.of(own, rows);
        } catch (IllegalArgumentException broken) {
            throw new IllegalStateException(
                    "%s, as it is since release %d, breaks a rule of this program: %s"
                            .formatted(own.id(), own.since(), broken.getMessage()),
                    broken);
        }
    }

    private void derive(Entity<?> entity, Map<String, Object> published, int since, int until) throws SQLException {
        for (DerivedRow row : Derivation.of(entity, published)) {
            List<@Nullable String> values = new ArrayList<>();
            values.add(Integer.toString(since));
            values.add(Integer.toString(until));
            values.addAll(row.values());
            sender.send(row.table(), values);
        }
    }

    /** The releases in which anything of an entity changed. */
    private static SortedSet<Integer> changes(List<StatedRow> rows) {
        SortedSet<Integer> changes = new TreeSet<>();
        rows.forEach(row -> {
            changes.add(row.since());
            changes.add(row.until());
        });
        return changes;
    }

    private SortedSet<Integer> changesOfDataset(String key) throws SQLException {
        SortedSet<Integer> changes = new TreeSet<>();
        session.query(SELECT_CHANGES, row -> changes.add(row.getInt(1)), key);
        return changes;
    }
}
