package io.regatlas.persistence.connection;

import io.regatlas.persistence.sql.Layout;
import io.vertx.core.Vertx;
import io.vertx.core.net.ClientSSLOptions;
import io.vertx.core.net.PemTrustOptions;
import io.vertx.pgclient.PgBuilder;
import io.vertx.pgclient.PgConnectOptions;
import io.vertx.pgclient.SslMode;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.PoolOptions;
import io.vertx.sqlclient.SqlConnection;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** The connections that questions are answered over: read-only, as the reader where that role is to be had. */
public final class ReaderPool {

    private static final int CONNECTIONS = 16;
    private static final int WAITING = 1_000;
    private static final int IN_FLIGHT = 16;
    private static final int STATEMENTS = 512;
    private static final int CONNECT_MILLIS = 5_000;

    /** Compiled questions are long; beyond 2,048 characters, the client's own limit, they would be parsed every time. */
    private static final int CACHED_CHARACTERS = 1 << 20;

    private ReaderPool() {}

    /**
     * Opens no connection yet.
     *
     * @param limit how long the database lets a statement run
     */
    public static Pool open(Vertx vertx, DatabaseUrl url, Duration limit) {
        PoolOptions pool = new PoolOptions()
                .setMaxSize(CONNECTIONS)
                .setMaxWaitQueueSize(WAITING)
                .setConnectionTimeout((int) limit.toMillis())
                .setConnectionTimeoutUnit(TimeUnit.MILLISECONDS);
        return PgBuilder.pool()
                .using(vertx)
                .with(pool)
                .connectingTo(options(url, limit))
                .withConnectHandler(ReaderPool::becomeReader)
                .build();
    }

    private static PgConnectOptions options(DatabaseUrl url, Duration limit) {
        PgConnectOptions options = new PgConnectOptions()
                .setHost(url.host())
                .setPort(url.port())
                .setDatabase(url.database())
                .setUser(url.user())
                .setPassword(url.password())
                .setCachePreparedStatements(true)
                .setPreparedStatementCacheMaxSize(STATEMENTS)
                .setPreparedStatementCacheSqlLimit(CACHED_CHARACTERS)
                .setPipeliningLimit(IN_FLIGHT)
                .setSslMode(mode(url))
                .addProperty("application_name", "regatlas")
                .addProperty("search_path", Layout.SCHEMA)
                .addProperty("default_transaction_read_only", "on")
                .addProperty("statement_timeout", Long.toString(limit.toMillis()))
                .addProperty("idle_in_transaction_session_timeout", Long.toString(limit.toMillis()))
                .addProperty("jit", "off");
        return url.encryption() == DatabaseUrl.Encryption.DISABLE ? options : options.setSslOptions(ssl(url));
    }

    private static SslMode mode(DatabaseUrl url) {
        return switch (url.encryption()) {
            case DISABLE -> SslMode.DISABLE;
            case PREFER -> SslMode.PREFER;
            case REQUIRE -> SslMode.REQUIRE;
            case VERIFY_FULL -> SslMode.VERIFY_FULL;
        };
    }

    private static ClientSSLOptions ssl(DatabaseUrl url) {
        boolean verify = url.encryption() == DatabaseUrl.Encryption.VERIFY_FULL;
        ClientSSLOptions ssl = new ClientSSLOptions()
                .setTrustAll(!verify)
                .setHostnameVerificationAlgorithm(verify ? "HTTPS" : "")
                .setSslHandshakeTimeout(CONNECT_MILLIS)
                .setSslHandshakeTimeoutUnit(TimeUnit.MILLISECONDS);
        String certificate = url.options().get(DatabaseUrl.ROOT_CERTIFICATE);
        if (certificate != null) {
            ssl.setTrustOptions(new PemTrustOptions().addCertPath(certificate));
        }
        return ssl;
    }

    /** The pool takes the connection when it is closed here, fit for use or not; an unfit one fails its first read. */
    private static void becomeReader(SqlConnection connection) {
        connection.query(Role.READER.claim()).execute().onComplete(done -> connection.close());
    }
}
