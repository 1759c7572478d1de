package io.regatlas.persistence.release;

import io.regatlas.domain.release.Count;
import io.regatlas.domain.release.Release;
import io.regatlas.domain.release.ReleaseRef;
import io.regatlas.persistence.connection.Session;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Rows of the table of releases. */
final class ReleaseRows {

    private static final String SELECT_NEWEST_RELEASE =
            """
            SELECT number, hash
            FROM release
            ORDER BY number DESC
            LIMIT 1
            """;

    private static final String INSERT_RELEASE =
            """
            INSERT INTO release (number, hash, published, notes, restores, counts)
            VALUES (?, ?, date_trunc('second', transaction_timestamp(), 'UTC'), ?, ?, ?::jsonb)
            RETURNING extract(epoch FROM published)::bigint
            """;

    private ReleaseRows() {}

    /** The newest release; null where there is none. */
    static @Nullable ReleaseRef newest(Session session, boolean locked) throws SQLException {
        List<ReleaseRef> found = new ArrayList<>();
        session.query(
                SELECT_NEWEST_RELEASE + (locked ? "FOR UPDATE" : ""),
                row -> found.add(new ReleaseRef(row.getInt(1), row.getString(2))));
        return found.isEmpty() ? null : found.get(0);
    }

    /** Adds a release. */
    static Release insert(
            Session session,
            int number,
            ContentHashes.Summary summary,
            @Nullable String notes,
            @Nullable Integer restores)
            throws SQLException {
        List<Release> inserted = new ArrayList<>();
        session.query(
                INSERT_RELEASE,
                row -> inserted.add(new Release(
                        number,
                        summary.hash(),
                        Instant.ofEpochSecond(row.getLong(1)),
                        notes,
                        restores,
                        summary.counts())),
                number,
                summary.hash(),
                notes,
                restores == null ? null : restores.toString(),
                json(summary.counts()));
        return inserted.get(0);
    }

    /** Reads the column {@code counts}. */
    static List<Count> counts(JsonArray json) {
        return json.stream()
                .map(JsonObject.class::cast)
                .map(count -> new Count(count.getString("value"), count.getInteger("count")))
                .toList();
    }

    private static String json(List<Count> counts) {
        JsonArray json = new JsonArray();
        counts.forEach(
                count -> json.add(new JsonObject().put("value", count.value()).put("count", count.count())));
        return json.encode();
    }
}
