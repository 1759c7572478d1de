package io.regatlas.persistence;

import io.regatlas.domain.question.StoreException;
import io.regatlas.domain.question.StoreVersionException;
import io.regatlas.persistence.connection.DatabaseUrl;
import io.regatlas.persistence.connection.Failures;
import io.regatlas.persistence.connection.Session;
import io.regatlas.persistence.release.Derivation;
import io.regatlas.persistence.sql.Layout;
import io.vertx.core.Future;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import io.vertx.sqlclient.SqlClient;
import java.sql.SQLException;
import java.util.Objects;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationVersion;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The shape of the store's tables: brought about by Flyway, looked up by one statement. */
final class Migrations {

    /** The last migration this program brings and needs. */
    static final int VERSION = 10;

    private static final Logger LOG = LoggerFactory.getLogger(Migrations.class);

    private static final String SELECT_VERSIONS =
            """
            SELECT
                (SELECT max(version::integer) FROM flyway_schema_history WHERE success) AS schema_version,
                (SELECT version FROM derived_state) AS derived_version
            """;

    private Migrations() {}

    /**
     * Brings the tables to this program's shape; blocks. Gives the number of migrations that were run. Fails where the store
     * is of a newer program.
     */
    static int run(DatabaseUrl url) {
        try {
            Flyway flyway = Flyway.configure()
                    .dataSource(Session.address(url), url.user(), url.password())
                    .jdbcProperties(properties(url))
                    .schemas(Layout.SCHEMA)
                    .locations("classpath:db/migration")
                    .validateMigrationNaming(true)
                    .load();
            refuseNewer(flyway);
            int count = flyway.migrate().migrationsExecuted;
            LOG.info("The store's schema is at version {}; {} migrations were run", VERSION, count);
            return count;
        } catch (FlywayException failure) {
            throw causeOf(failure);
        }
    }

    /** Succeeds where tables and derived rows are of this program's versions; else fails and says what to do. */
    static Future<Void> check(SqlClient client) {
        return client.preparedQuery(SELECT_VERSIONS)
                .execute()
                .recover(failure -> Failures.isAbsentSchema(failure)
                        ? Future.failedFuture(new StoreVersionException(
                                "the database holds no store that this program may read; run ./regatlas migrate"))
                        : Future.failedFuture(failure))
                .map(Migrations::check);
    }

    private static @Nullable Void check(RowSet<Row> rows) {
        Row row = rows.iterator().next();
        Integer schema = row.getInteger("schema_version");
        if (!Objects.equals(schema, VERSION)) {
            throw otherSchema(schema, schema != null && schema > VERSION);
        }
        String derived = row.getString("derived_version");
        if (derived != null && !derived.equals(Derivation.VERSION)) {
            throw new StoreVersionException(
                    "the store's derived rows are of version '%s' and this program needs '%s'; run ./regatlas reindex"
                            .formatted(derived, Derivation.VERSION));
        }
        return null;
    }

    /** Flyway itself lets migrations be that it does not know, where they are newer than all it knows. */
    private static void refuseNewer(Flyway flyway) {
        MigrationInfo current = flyway.info().current();
        MigrationVersion version = current == null ? null : current.getVersion();
        if (version != null && version.isNewerThan(Integer.toString(VERSION))) {
            throw otherSchema(version, true);
        }
    }

    private static StoreVersionException otherSchema(@Nullable Object found, boolean newer) {
        return new StoreVersionException("the store's schema is at version %s and this program needs %d; %s"
                .formatted(found, VERSION, newer ? "use the newer program" : "run ./regatlas migrate"));
    }

    private static java.util.Map<String, String> properties(DatabaseUrl url) {
        java.util.Map<String, String> properties = new java.util.HashMap<>();
        Session.properties(url).forEach((name, value) -> properties.put(name.toString(), value.toString()));
        properties.remove("user");
        properties.remove("password");
        return properties;
    }

    private static RuntimeException causeOf(FlywayException failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException refused) {
                return Failures.of(refused);
            }
        }
        return new StoreException("the store's schema cannot be brought up to date", failure);
    }
}
