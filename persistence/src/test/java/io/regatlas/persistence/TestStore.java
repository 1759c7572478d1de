package io.regatlas.persistence;

import static io.regatlas.domain.question.Shadow.await;

import io.regatlas.persistence.embedded.TestDatabase;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A store in a database of its own, and a look behind it as the owner. */
public final class TestStore implements AutoCloseable {

    private static final String SELECT_TABLES = "SELECT string_agg(quote_ident(tablename), ', ') FROM pg_tables"
            + " WHERE schemaname = 'regatlas' AND tablename <> 'flyway_schema_history'";

    private static final String SELECT_SESSIONS =
            """
            SELECT application_name, state, query
            FROM pg_stat_activity
            WHERE datname = current_database() AND backend_type = 'client backend' AND pid <> pg_backend_pid()
            """;

    /** Sessions end a moment after they are closed. */
    private static final long LONGEST_GOODBYE_NANOS = TimeUnit.SECONDS.toNanos(5);

    private final String url;
    private final PostgresStore store;

    private TestStore(String url) {
        this.url = url;
        this.store = PostgresStore.at(url);
    }

    /** Empty, with every table. */
    public static TestStore create() {
        TestStore created = new TestStore(TestDatabase.create());
        await(created.store.migrate());
        return created;
    }

    public PostgresStore store() {
        return store;
    }

    public String url() {
        return url;
    }

    /** Forgets every release. */
    public void empty() {
        execute("TRUNCATE " + ask(SELECT_TABLES));
    }

    public void execute(String sql) {
        try (Connection connection = TestDatabase.connect(url);
                Statement statement = connection.createStatement()) {
            statement.execute("SET search_path = regatlas");
            statement.execute(sql);
        } catch (SQLException failure) {
            throw new IllegalStateException(sql, failure);
        }
    }

    /** The first column of the first row. */
    public String ask(String sql) {
        return askAll(sql).get(0);
    }

    /** The columns of every row, with a bar between. */
    public List<String> askAll(String sql) {
        List<String> found = new ArrayList<>();
        try (Connection connection = TestDatabase.connect(url);
                Statement statement = connection.createStatement()) {
            statement.execute("SET search_path = regatlas");
            try (ResultSet rows = statement.executeQuery(sql)) {
                while (rows.next()) {
                    List<String> columns = new ArrayList<>();
                    for (int i = 1; i <= rows.getMetaData().getColumnCount(); i++) {
                        columns.add(String.valueOf(rows.getString(i)));
                    }
                    found.add(String.join("|", columns));
                }
            }
            return found;
        } catch (SQLException failure) {
            throw new IllegalStateException(sql, failure);
        }
    }

    /** Closes the store; fails where something has left a connection to its database open. */
    @Override
    public void close() {
        store.close();
        long limit = System.nanoTime() + LONGEST_GOODBYE_NANOS;
        List<String> sessions = askAll(SELECT_SESSIONS);
        while (!sessions.isEmpty()) {
            if (System.nanoTime() > limit) {
                throw new AssertionError("connections are left open: " + sessions);
            }
            sessions = askAll(SELECT_SESSIONS);
        }
    }
}
