package io.regatlas.persistence.release;

import io.regatlas.persistence.connection.Session;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Sends rows of many tables by COPY, into the staging area or into the store. One connection does one COPY at a time, so rows are kept until there are enough of
 * a table; what is kept stays below a mebibyte or so a table.
 */
final class RowSender {

    private static final int ENOUGH_CHARACTERS = 1 << 19;

    private final Session session;
    private final Function<Table, String> into;
    private final Map<Table, StringBuilder> waiting = new HashMap<>();

    private RowSender(Session session, Function<Table, String> into) {
        this.session = session;
        this.into = into;
    }

    /** Sends rows to where the next release waits, without the two releases of their lives. */
    static RowSender toStaging(Session session) {
        return new RowSender(session, table -> "%s (%s)".formatted(table.staged(), table.columns("")));
    }

    /** Sends rows to the store, each behind the releases since and until which it lives. */
    static RowSender toStore(Session session) {
        return new RowSender(
                session, table -> "%s (since_release, until_release, %s)".formatted(table.name(), table.columns("")));
    }

    /** Sends a row, now or later. */
    void send(Table table, List<@Nullable String> values) throws SQLException {
        StringBuilder rows = waiting.computeIfAbsent(table, any -> new StringBuilder());
        for (int i = 0; i < values.size(); i++) {
            if (i > 0) {
                rows.append('\t');
            }
            append(rows, values.get(i));
        }
        rows.append('\n');
        if (rows.length() >= ENOUGH_CHARACTERS) {
            copy(table, rows);
        }
    }

    /** Sends what waits. */
    void flush() throws SQLException {
        for (Map.Entry<Table, StringBuilder> entry : waiting.entrySet()) {
            copy(entry.getKey(), entry.getValue());
        }
    }

    private void copy(Table table, StringBuilder rows) throws SQLException {
        session.copy(
                "COPY %s FROM STDIN".formatted(into.apply(table)),
                rows.toString().getBytes(StandardCharsets.UTF_8));
        rows.setLength(0);
    }

    /** COPY's text format (PostgreSQL manual, COPY, "Text Format"). */
    private static void append(StringBuilder rows, @Nullable String value) {
        if (value == null) {
            rows.append("\\N");
            return;
        }
        for (int i = 0; i < value.length(); i++) {
            char character = value.charAt(i);
            switch (character) {
                case '\\' -> rows.append("\\\\");
                case '\t' -> rows.append("\\t");
                case '\n' -> rows.append("\\n");
                case '\r' -> rows.append("\\r");
                default -> rows.append(character);
            }
        }
    }
}
