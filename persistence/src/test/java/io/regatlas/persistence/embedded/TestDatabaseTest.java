package io.regatlas.persistence.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Test;

class TestDatabaseTest {

    @Test
    void eachDatabaseIsNewAndEmpty() throws SQLException {
        String first = TestDatabase.create();
        execute(first, "CREATE TABLE thing (id integer)");

        String second = TestDatabase.create();

        assertThat(second).isNotEqualTo(first);
        assertThat(ask(second, "SELECT count(*) FROM pg_tables WHERE schemaname = 'public'"))
                .isEqualTo("0");
    }

    @Test
    void textIsOrderedByBytesAlone() throws SQLException {
        String url = TestDatabase.create();

        assertThat(ask(
                        url,
                        "SELECT datcollate || datctype || pg_encoding_to_char(encoding) FROM pg_database "
                                + "WHERE datname = current_database()"))
                .isEqualTo("CCUTF8");
    }

    static void execute(String url, String sql) throws SQLException {
        try (Connection connection = TestDatabase.connect(url);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    static String ask(String url, String sql) throws SQLException {
        try (Connection connection = TestDatabase.connect(url);
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getString(1);
        }
    }
}
