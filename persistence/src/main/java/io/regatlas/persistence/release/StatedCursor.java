package io.regatlas.persistence.release;

import io.regatlas.persistence.connection.Session;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Goes through a table of stated rows once, owner by owner. */
final class StatedCursor implements AutoCloseable {

    private static final String SELECT_ROWS =
            """
            SELECT owner, key, since_release, until_release, %s
            FROM %s
            ORDER BY owner, key, since_release
            """;

    private static final int FIRST_CELL = 5;

    private final TypeTables tables;
    private final Session.Rows rows;
    private boolean atRow;

    private StatedCursor(TypeTables tables, Session.Rows rows) throws SQLException {
        this.tables = tables;
        this.rows = rows;
        this.atRow = rows.next();
    }

    static StatedCursor open(TypeTables tables, Session session) throws SQLException {
        List<String> columns = tables.statedCells().stream()
                .flatMap(cell -> cell.columns().names().stream())
                .toList();
        String sql = SELECT_ROWS.formatted(
                String.join(", ", columns), tables.stated().name());
        return new StatedCursor(tables, session.open(sql));
    }

    /** The rows of an owner, whose key comes behind that of the one before. */
    List<StatedRow> of(String owner) throws SQLException {
        List<StatedRow> found = new ArrayList<>();
        while (atRow && rows.row().getString(1).equals(owner)) {
            found.add(read(rows.row()));
            atRow = rows.next();
        }
        return found;
    }

    @Override
    public void close() throws SQLException {
        rows.close();
    }

    private StatedRow read(ResultSet row) throws SQLException {
        Map<String, Object> values = new HashMap<>();
        int index = FIRST_CELL;
        for (Cell cell : tables.statedCells()) {
            Object value = cell.columns().read(row, index);
            if (value != null) {
                values.put(cell.field().name(), value);
            }
            index += cell.columns().names().size();
        }
        return new StatedRow(tables.type(), row.getString(2), row.getInt(3), row.getInt(4), values);
    }
}
