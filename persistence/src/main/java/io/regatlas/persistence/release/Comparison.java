package io.regatlas.persistence.release;

import io.regatlas.domain.entity.Key;
import io.regatlas.domain.entity.NodeId;
import io.regatlas.domain.publish.Difference;
import io.regatlas.domain.publish.FieldChanges;
import io.regatlas.domain.release.Change;
import io.regatlas.domain.release.Change.FieldChange;
import io.regatlas.domain.release.ChangeKind;
import io.regatlas.domain.release.ReleaseRef;
import io.regatlas.persistence.connection.Session;
import io.regatlas.persistence.sql.Layout;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Compares staged rows with the newest release: the database finds the rows that differ, type by type in the order of
 * their keys, and only those are looked into, field by field.
 */
final class Comparison {

    private static final String SELECT_DIFFERING_ROWS =
            """
            SELECT coalesce(n.key, o.key), coalesce(n.owner, o.owner), o.key IS NOT NULL, n.key IS NOT NULL, %3$s, %4$s
            FROM (SELECT %5$s FROM %1$s WHERE until_release = %6$d AND dataset = ANY (?)) o
            FULL JOIN %2$s n ON n.key = o.key
            WHERE o.content_hash IS DISTINCT FROM n.content_hash
            ORDER BY 1
            """;

    private static final String COUNT_STAGED = "SELECT count(*) FROM %s";
    private static final int FIRST_CELL = 5;

    private final Session session;
    private final String[] datasets;
    private final Retirements retirements;
    private final List<Change> changes = new ArrayList<>();
    private long untouched;

    private Comparison(Session session, String[] datasets, Retirements retirements) {
        this.session = session;
        this.datasets = datasets;
        this.retirements = retirements;
    }

    /** What publishing would change. */
    static Difference with(
            @Nullable ReleaseRef newest, Session session, String[] datasets, Retirements retirements, boolean identical)
            throws SQLException {
        Comparison comparison = new Comparison(session, datasets, retirements);
        for (TypeTables tables : TypeTables.ALL) {
            comparison.compare(tables);
        }
        return new Difference(newest, comparison.changes, comparison.untouched, identical);
    }

    private void compare(TypeTables tables) throws SQLException {
        session.query(COUNT_STAGED.formatted(tables.stated().staged()), row -> untouched += row.getLong(1));
        session.query(
                SELECT_DIFFERING_ROWS.formatted(
                        tables.stated().name(),
                        tables.stated().staged(),
                        columns("o.", tables),
                        columns("n.", tables),
                        tables.stated().columns(""),
                        Layout.OPEN_END),
                row -> add(tables, row),
                (Object) datasets);
    }

    private static String columns(String prefix, TypeTables tables) {
        return String.join(
                ", ",
                tables.statedCells().stream()
                        .flatMap(cell -> cell.columns().names().stream())
                        .map(column -> prefix + column)
                        .toList());
    }

    private void add(TypeTables tables, ResultSet row) throws SQLException {
        ChangeKind kind = kind(row.getBoolean(3), row.getBoolean(4));
        if (kind != ChangeKind.RETIRED) {
            untouched--;
        }
        List<FieldChange> fields = kind == ChangeKind.CHANGED ? fieldChanges(tables, row) : List.of();
        if (kind == ChangeKind.CHANGED && !FieldChanges.makeOne(fields)) {
            return;
        }
        NodeId id = new NodeId(tables.type().name(), row.getString(1));
        Change change = new Change(kind, id, new Key(row.getString(2)), fields);
        changes.add(kind == ChangeKind.RETIRED ? retirements.explained(change) : change);
    }

    private static ChangeKind kind(boolean before, boolean after) {
        if (before && after) {
            return ChangeKind.CHANGED;
        }
        return after ? ChangeKind.ADDED : ChangeKind.RETIRED;
    }

    private static List<FieldChange> fieldChanges(TypeTables tables, ResultSet row) throws SQLException {
        int width = tables.statedCells().stream()
                .mapToInt(cell -> cell.columns().names().size())
                .sum();
        List<FieldChange> fields = new ArrayList<>();
        int index = FIRST_CELL;
        for (Cell cell : tables.statedCells()) {
            fields.addAll(FieldChanges.of(
                    cell.field(),
                    cell.columns().read(row, index),
                    cell.columns().read(row, index + width)));
            index += cell.columns().names().size();
        }
        fields.sort(Comparator.comparing(FieldChange::field));
        return fields;
    }
}
