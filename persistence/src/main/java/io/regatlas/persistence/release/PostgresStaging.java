package io.regatlas.persistence.release;

import io.regatlas.domain.publish.Contents;
import io.regatlas.domain.publish.Difference;
import io.regatlas.domain.publish.Staging;
import io.regatlas.domain.question.StoreVersionException;
import io.regatlas.domain.release.Release;
import io.regatlas.domain.release.ReleaseRef;
import io.regatlas.persistence.connection.DatabaseUrl;
import io.regatlas.persistence.connection.Failures;
import io.regatlas.persistence.connection.Role;
import io.regatlas.persistence.connection.Session;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Datasets in the staging area, for as long as one session holds the lock that only one import can hold. */
final class PostgresStaging implements Staging {

    private static final Logger LOG = LoggerFactory.getLogger(PostgresStaging.class);

    /** Any number will do that no other program takes on the same database: "regatlas" in ASCII. */
    private static final String LOCK = "SELECT pg_advisory_lock(%d)".formatted(0x7265_6761_746C_6173L);

    /** A moment, since the server needs one to notice that the last holder was killed. */
    private static final String WAIT_A_MOMENT = "SET lock_timeout = '3s'";

    private static final String WAIT_ON = "SET lock_timeout = 0";

    private static final String SELECT_DERIVED_VERSION = "SELECT version FROM derived_state";

    private final Session session;
    private final Executor executor;
    private final StagingArea area;
    private final String[] datasets;
    private final Difference difference;

    private PostgresStaging(
            Session session, Executor executor, StagingArea area, String[] datasets, Difference difference) {
        this.session = session;
        this.executor = executor;
        this.area = area;
        this.datasets = datasets;
        this.difference = difference;
    }

    /** Blocks until the datasets are staged. */
    static PostgresStaging open(DatabaseUrl url, Executor executor, List<Contents> datasets) {
        Session session = lockedSession(url);
        try {
            return fill(session, executor, datasets);
        } catch (SQLException | RuntimeException failure) {
            // What is not committed is gone with the session.
            close(session);
            throw failure instanceof SQLException refused ? Refusals.of(refused, 0) : (RuntimeException) failure;
        }
    }

    @Override
    public Difference difference() {
        return difference;
    }

    @Override
    public CompletionStage<Release> publish(@Nullable String notes) {
        return CompletableFuture.supplyAsync(() -> publishNow(notes), executor);
    }

    /** Blocks for as long as it takes to drop tables. */
    @Override
    public void close() {
        try {
            area.clear();
            session.commit();
        } catch (SQLException failure) {
            LOG.warn("What was staged stays until the next import: {}", failure.getMessage());
        } finally {
            close(session);
        }
    }

    private static Session lockedSession(DatabaseUrl url) {
        Session session;
        try {
            session = Session.open(url, Role.IMPORTER);
        } catch (SQLException failure) {
            throw Failures.of(failure);
        }
        try {
            session.execute(WAIT_A_MOMENT);
            session.query(LOCK, row -> {});
            session.execute(WAIT_ON);
            session.commit();
            return session;
        } catch (SQLException failure) {
            close(session);
            throw Refusals.ofLock(failure);
        }
    }

    private static PostgresStaging fill(Session session, Executor executor, List<Contents> datasets)
            throws SQLException {
        refuseOtherVersion(session);
        StagingArea area = new StagingArea(session);
        area.clear();
        ReleaseRef newest = ReleaseRows.newest(session, false);
        Difference difference = area.fill(datasets, newest);
        session.commit();
        String[] keys = datasets.stream()
                .map(contents -> contents.dataset().key().text())
                .toArray(String[]::new);
        return new PostgresStaging(session, executor, area, keys, difference);
    }

    private static void refuseOtherVersion(Session session) throws SQLException {
        List<String> versions = new ArrayList<>();
        session.query(SELECT_DERIVED_VERSION, row -> versions.add(row.getString(1)));
        if (!versions.isEmpty() && !versions.contains(Derivation.VERSION)) {
            throw new StoreVersionException(
                    "the store's derived rows are of version %s and this program makes %s; run ./regatlas reindex"
                            .formatted(versions.get(0), Derivation.VERSION));
        }
    }

    private Release publishNow(@Nullable String notes) {
        ReleaseRef from = difference.from();
        Release release;
        try {
            session.takeRole();
            release = Publication.write(session, datasets, from, notes);
            session.commit();
        } catch (SQLException failure) {
            undo(failure);
            throw Refusals.of(failure, from == null ? 1 : from.number() + 1);
        } catch (RuntimeException failure) {
            undo(failure);
            throw failure;
        }
        vacuum();
        return release;
    }

    private void undo(Exception failure) {
        try {
            session.rollback();
        } catch (SQLException another) {
            failure.addSuppressed(another);
        }
    }

    /** The release stands; if its tables are not swept now, the database's own sweeper comes. */
    private void vacuum() {
        try {
            session.executeOutside("VACUUM " + Publication.tables());
        } catch (SQLException failure) {
            LOG.warn("The release is published, but its tables were not vacuumed: {}", failure.getMessage());
        }
    }

    private static void close(Session session) {
        try {
            session.close();
        } catch (SQLException failure) {
            LOG.warn("A connection did not close: {}", failure.getMessage());
        }
    }
}
