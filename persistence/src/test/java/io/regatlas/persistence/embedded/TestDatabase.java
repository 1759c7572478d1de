package io.regatlas.persistence.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Properties;
import java.util.UUID;

/**
 * Empty databases for tests, one a test class, on one server a JVM: an embedded one that is thrown away, or the one that
 * the environment names in {@code DATABASE_URL}, where this JVM drops them when it ends.
 */
public final class TestDatabase {

    private static final String CREATE_DATABASE =
            "CREATE DATABASE %s TEMPLATE template0 ENCODING 'UTF8' LC_COLLATE 'C' LC_CTYPE 'C'";

    private TestDatabase() {}

    /** The URL of a new database, e.g. {@code postgresql://user:secret@127.0.0.1:40001/regatlas_test_1f…}. */
    public static String create() {
        String name = "regatlas_test_" + UUID.randomUUID().toString().replace("-", "");
        execute(CREATE_DATABASE.formatted(name));
        if (Server.EXTERNAL) {
            atExit(() -> execute("DROP DATABASE %s WITH (FORCE)".formatted(name)));
        }
        return Server.URL
                .resolve("/" + name + (Server.URL.getRawQuery() == null ? "" : "?" + Server.URL.getRawQuery()))
                .toString();
    }

    private static void execute(String sql) {
        try (Connection connection = connect(Server.URL.toString());
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException failure) {
            throw new IllegalStateException(sql, failure);
        }
    }

    /** A JDBC connection to such a URL. */
    public static Connection connect(String url) throws SQLException {
        URI uri = URI.create(url);
        Properties properties = new Properties();
        String[] login =
                uri.getUserInfo() == null ? new String[0] : uri.getUserInfo().split(":", 2);
        if (login.length > 0) {
            properties.setProperty("user", login[0]);
        }
        if (login.length > 1) {
            properties.setProperty("password", login[1]);
        }
        String query = uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery();
        String host = uri.getHost() + (uri.getPort() < 0 ? "" : ":" + uri.getPort());
        return DriverManager.getConnection("jdbc:postgresql://" + host + uri.getRawPath() + query, properties);
    }

    private static void atExit(Runnable work) {
        Runtime.getRuntime().addShutdownHook(new Thread(work));
    }

    /** Started when first asked for. */
    private static final class Server {

        private static final boolean EXTERNAL = System.getenv("DATABASE_URL") != null;
        private static final URI URL = URI.create(EXTERNAL ? System.getenv("DATABASE_URL") : startEmbedded());

        private static String startEmbedded() {
            try {
                ThrowAwayFolder folder = ThrowAwayFolder.create();
                EmbeddedPostgres postgres =
                        EmbeddedPostgres.open(folder.path(), Durability.THROW_AWAY, ThrowAwayFolder.sharedBinaries());
                atExit(() -> stop(postgres, folder));
                return postgres.url();
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        }

        private static void stop(EmbeddedPostgres postgres, ThrowAwayFolder folder) {
            try (folder) {
                postgres.close();
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        }
    }
}
