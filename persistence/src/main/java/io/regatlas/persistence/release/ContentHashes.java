package io.regatlas.persistence.release;

import io.regatlas.domain.publish.ContentHash;
import io.regatlas.domain.release.Count;
import io.regatlas.persistence.connection.Session;
import io.regatlas.persistence.sql.Layout;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Hashes over many rows, read in the one order that counts: kinds by name, keys as bytes. */
final class ContentHashes {

    private static final String SELECT_STAGED_HASHES =
            "SELECT key, content_hash FROM %s WHERE dataset = ? ORDER BY key";
    private static final String SELECT_OPEN_HASHES =
            "SELECT key, content_hash FROM %s WHERE until_release = %d ORDER BY key";

    private static final String SELECT_HASHES_IN_RELEASE =
            """
            SELECT key, content_hash
            FROM %s
            WHERE dataset = ? AND since_release <= ? AND until_release > ?
            ORDER BY key
            """;

    private static final List<TypeTables> BY_KIND = TypeTables.ALL.stream()
            .sorted(Comparator.comparing(tables -> tables.kind().name()))
            .toList();

    private ContentHashes() {}

    /** What all current rows come to: the hash of the release, and how many of each kind it holds. */
    record Summary(String hash, List<Count> counts) {}

    /** The hash of a staged dataset. */
    static String ofStaged(Session session, String dataset) throws SQLException {
        ContentHash hash = ContentHash.start();
        for (TypeTables tables : BY_KIND) {
            session.query(
                    SELECT_STAGED_HASHES.formatted(tables.stated().staged()),
                    row -> hash.add(tables.kind().name(), row.getString(1), row.getString(2)),
                    dataset);
        }
        return hash.finish();
    }

    /** The hash of a dataset in a release. */
    static String ofRelease(Session session, String dataset, int release) throws SQLException {
        ContentHash hash = ContentHash.start();
        for (TypeTables tables : BY_KIND) {
            session.query(
                    SELECT_HASHES_IN_RELEASE.formatted(tables.stated().name()),
                    row -> hash.add(tables.kind().name(), row.getString(1), row.getString(2)),
                    dataset,
                    release,
                    release);
        }
        return hash.finish();
    }

    /** What the store's current rows come to. */
    static Summary ofCurrent(Session session) throws SQLException {
        ContentHash hash = ContentHash.start();
        Map<String, Integer> counts = new HashMap<>();
        for (TypeTables tables : BY_KIND) {
            String kind = tables.kind().name();
            session.query(SELECT_OPEN_HASHES.formatted(tables.stated().name(), Layout.OPEN_END), row -> {
                hash.add(kind, row.getString(1), row.getString(2));
                counts.merge(kind, 1, Integer::sum);
            });
        }
        List<Count> inOrder = TypeTables.ALL.stream()
                .map(tables -> tables.kind().name())
                .filter(counts::containsKey)
                .map(kind -> new Count(kind, Objects.requireNonNull(counts.get(kind))))
                .toList();
        return new Summary(hash.finish(), inOrder);
    }
}
