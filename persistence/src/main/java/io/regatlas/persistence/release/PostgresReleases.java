package io.regatlas.persistence.release;

import io.regatlas.domain.catalogue.Catalogue;
import io.regatlas.domain.catalogue.NodeType;
import io.regatlas.domain.entity.Key;
import io.regatlas.domain.publish.Contents;
import io.regatlas.domain.publish.KnownEntity;
import io.regatlas.domain.publish.Releases;
import io.regatlas.domain.publish.Staging;
import io.regatlas.domain.release.Release;
import io.regatlas.persistence.connection.DatabaseUrl;
import io.regatlas.persistence.connection.Reads;
import io.regatlas.persistence.sql.Layout;
import io.vertx.core.json.JsonArray;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import io.vertx.sqlclient.Tuple;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Releases in PostgreSQL: read over the reactive client, written over JDBC, which has COPY. */
public final class PostgresReleases implements Releases {

    private static final Logger LOG = LoggerFactory.getLogger(PostgresReleases.class);

    private static final String SELECT_RELEASES =
            """
            SELECT number, hash, published, notes, restores, counts
            FROM release
            WHERE number >= $1
            ORDER BY number
            """;

    private static final String SELECT_KNOWN =
            """
            SELECT e.key, e.type, e.dataset, s.aliases, s.present
            FROM entity e
            JOIN (
            %s
            ) s ON s.key = e.key
            ORDER BY e.key
            """
                    .formatted(TypeTables.ALL.stream()
                            .filter(TypeTables::isOfEntities)
                            .map(PostgresReleases::selectStates)
                            .collect(Collectors.joining("UNION ALL\n")));

    private final DatabaseUrl url;
    private final Reads reads;
    private final Executor executor;

    /**
     * Keeps releases in a database.
     *
     * @param url where to write
     * @param reads where to read
     * @param executor runs what blocks; no event loop
     */
    public PostgresReleases(DatabaseUrl url, Reads reads, Executor executor) {
        this.url = url;
        this.reads = reads;
        this.executor = executor;
    }

    @Override
    public CompletionStage<List<Release>> from(int number) {
        return reads.run(client -> client.preparedQuery(SELECT_RELEASES).execute(Tuple.of(number)))
                .map(rows -> list(rows, PostgresReleases::release))
                .toCompletionStage();
    }

    @Override
    public CompletionStage<List<KnownEntity>> known() {
        return reads.run(client -> client.preparedQuery(SELECT_KNOWN).execute())
                .map(rows -> list(rows, PostgresReleases::known))
                .toCompletionStage();
    }

    @Override
    public CompletionStage<Staging> stage(List<Contents> datasets) {
        return CompletableFuture.supplyAsync(() -> PostgresStaging.open(url, executor, datasets), executor);
    }

    @Override
    public CompletionStage<Optional<Release>> rollback(int number, @Nullable Key dataset, @Nullable String notes) {
        return CompletableFuture.supplyAsync(
                () -> WriterSession.run(url, session -> Restoration.write(session, number, dataset, notes)), executor);
    }

    @Override
    public CompletionStage<Void> reindex() {
        return CompletableFuture.runAsync(this::reindexNow, executor);
    }

    private void reindexNow() {
        int entities = WriterSession.run(url, Reindexing::run);
        LOG.info("What is derived of {} entities was made anew", entities);
    }

    private static String selectStates(TypeTables tables) {
        NodeType<?> type = tables.type();
        String table = tables.stated().name();
        String aliases = type.field(Catalogue.ALIASES_FIELD).isEmpty()
                ? "'{}'::text[]"
                : "ARRAY(SELECT DISTINCT a COLLATE \"C\" AS alias FROM %1$s h, unnest(h.aliases) a WHERE h.key = o.key ORDER BY alias)"
                        .formatted(table);
        return """
                SELECT o.key, %s AS aliases, bool_or(o.until_release = %d) AS present
                FROM %s o
                GROUP BY o.key
                """
                .formatted(aliases, Layout.OPEN_END, table);
    }

    private static <T> List<T> list(RowSet<Row> rows, Function<Row, T> reader) {
        List<T> list = new ArrayList<>(rows.size());
        rows.forEach(row -> list.add(reader.apply(row)));
        return list;
    }

    private static Release release(Row row) {
        OffsetDateTime published = row.getOffsetDateTime("published");
        String restores = row.getString("restores");
        return new Release(
                row.getInteger("number"),
                row.getString("hash"),
                published.toInstant(),
                row.getString("notes"),
                restores == null ? null : Integer.valueOf(restores),
                ReleaseRows.counts((JsonArray) row.getValue("counts")));
    }

    private static KnownEntity known(Row row) {
        return new KnownEntity(
                new Key(row.getString("key")),
                row.getString("type"),
                new Key(row.getString("dataset")),
                Arrays.stream(row.getArrayOfStrings("aliases")).map(Key::new).toList(),
                row.getBoolean("present"));
    }
}
