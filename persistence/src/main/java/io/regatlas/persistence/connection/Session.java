package io.regatlas.persistence.connection;

import io.regatlas.persistence.connection.DatabaseUrl.Encryption;
import io.regatlas.persistence.sql.Layout;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Properties;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;

/**
 * One blocking connection for what a release takes: long statements, COPY and locks that last. Not for event loops, and for
 * one thread at a time.
 */
public final class Session implements AutoCloseable {

    /** Rows that are fetched at once, so that long results do not fill the memory. */
    private static final int FETCHED_ROWS = 2_000;

    private static final int CONNECT_SECONDS = 10;

    private final Connection connection;
    private final Role role;

    private Session(Connection connection, Role role) {
        this.connection = connection;
        this.role = role;
    }

    /** Takes one row of a result. */
    @FunctionalInterface
    public interface RowReader {
        void read(ResultSet row) throws SQLException;
    }

    /** Logs in and takes the role, where it is to be had. Nothing is committed before {@link #commit}. */
    public static Session open(DatabaseUrl url, Role role) throws SQLException {
        Session session = new Session(DriverManager.getConnection(address(url), properties(url)), role);
        try {
            session.takeRole();
            session.connection.setAutoCommit(false);
            return session;
        } catch (SQLException failure) {
            session.connection.close();
            throw failure;
        }
    }

    /** {@code jdbc:postgresql://host:5432/database}. */
    public static String address(DatabaseUrl url) {
        String host = url.host().contains(":") ? "[" + url.host() + "]" : url.host();
        return "jdbc:postgresql://%s:%d/%s".formatted(host, url.port(), encoded(url.database()));
    }

    /** How to log in, for any JDBC connection of ours. */
    public static Properties properties(DatabaseUrl url) {
        Properties properties = new Properties();
        properties.setProperty("user", url.user());
        properties.setProperty("password", url.password());
        properties.setProperty("sslmode", url.encryption().text());
        url.options().forEach(properties::setProperty);
        if (url.encryption() == Encryption.VERIFY_FULL && !url.options().containsKey(DatabaseUrl.ROOT_CERTIFICATE)) {
            // Whom this JVM trusts, as the reactive client does, and not a file in the user's home.
            properties.setProperty("sslfactory", "org.postgresql.ssl.DefaultJavaSSLFactory");
        }
        properties.setProperty("ApplicationName", "regatlas-import");
        properties.setProperty("connectTimeout", Integer.toString(CONNECT_SECONDS));
        properties.setProperty("tcpKeepAlive", "true");
        // So that the server lets go of the locks of a client that was killed, in the middle of a statement too.
        properties.setProperty(
                "options",
                "-c search_path=%s -c client_connection_check_interval=1000 -c jit=off".formatted(Layout.SCHEMA));
        return properties;
    }

    /** Takes the session's role, where it is to be had. */
    public void takeRole() throws SQLException {
        execute(role.claim());
    }

    /** Does what follows as who logged in: the owner of the tables, unless there are logins of their own for the roles. */
    public void leaveRole() throws SQLException {
        execute("SET ROLE NONE");
    }

    /** Runs statements without parameters. */
    public void execute(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** Runs a statement; tells how many rows it wrote. */
    public long update(String sql, @Nullable Object... parameters) throws SQLException {
        try (PreparedStatement statement = prepare(sql, parameters)) {
            return statement.executeLargeUpdate();
        }
    }

    /** Runs a query; its rows come a few at a time, in order. */
    public void query(String sql, RowReader reader, @Nullable Object... parameters) throws SQLException {
        try (PreparedStatement statement = prepare(sql, parameters)) {
            statement.setFetchSize(FETCHED_ROWS);
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    reader.read(rows);
                }
            }
        }
    }

    /** Runs a query whose rows are asked for one by one, while others run too. */
    public Rows open(String sql, @Nullable Object... parameters) throws SQLException {
        PreparedStatement statement = prepare(sql, parameters);
        try {
            statement.setFetchSize(FETCHED_ROWS);
            return new Rows(statement, statement.executeQuery());
        } catch (SQLException failure) {
            statement.close();
            throw failure;
        }
    }

    /** The rows of a query in order, of which one at a time is at hand. */
    public static final class Rows implements AutoCloseable {

        private final PreparedStatement statement;
        private final ResultSet rows;

        private Rows(PreparedStatement statement, ResultSet rows) {
            this.statement = statement;
            this.rows = rows;
        }

        /** Goes to the next row; false at the end. */
        public boolean next() throws SQLException {
            return rows.next();
        }

        /** The row at hand. */
        public ResultSet row() {
            return rows;
        }

        @Override
        public void close() throws SQLException {
            statement.close();
        }
    }

    /** Sends rows in COPY's text format. */
    public void copy(String sql, byte[] rows) throws SQLException {
        CopyManager manager = connection.unwrap(PGConnection.class).getCopyAPI();
        try {
            manager.copyIn(sql, new ByteArrayInputStream(rows));
        } catch (IOException failure) {
            throw new SQLException("the rows could not be sent", "08006", failure);
        }
    }

    /** Makes what was done since the last commit last. */
    public void commit() throws SQLException {
        connection.commit();
    }

    /** Undoes what was done since the last commit. */
    public void rollback() throws SQLException {
        connection.rollback();
    }

    /** Runs a statement that no transaction may hold. */
    public void executeOutside(String sql) throws SQLException {
        connection.setAutoCommit(true);
        try {
            execute(sql);
        } finally {
            connection.setAutoCommit(false);
        }
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }

    private PreparedStatement prepare(String sql, @Nullable Object... parameters) throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        for (int i = 0; i < parameters.length; i++) {
            @Nullable Object parameter = parameters[i];
            statement.setObject(
                    i + 1, parameter instanceof String[] texts ? connection.createArrayOf("text", texts) : parameter);
        }
        return statement;
    }

    private static String encoded(String database) {
        return java.net.URLEncoder.encode(database, java.nio.charset.StandardCharsets.UTF_8)
                .replace("+", "%20");
    }
}
