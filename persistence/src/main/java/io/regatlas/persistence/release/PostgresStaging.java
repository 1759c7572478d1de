package io.regatlas.persistence.release;

import io.regatlas.domain.entity.Key;
import io.regatlas.domain.publish.Contents;
import io.regatlas.domain.publish.Difference;
import io.regatlas.domain.publish.Staging;
import io.regatlas.domain.release.Release;
import io.regatlas.domain.release.ReleaseRef;
import io.regatlas.persistence.connection.DatabaseUrl;
import io.regatlas.persistence.connection.Session;
import java.sql.SQLException;
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

    private final Session session;
    private final Executor executor;
    private final StagingArea area;
    private final Publication publication;

    private PostgresStaging(Session session, Executor executor, StagingArea area, Publication publication) {
        this.session = session;
        this.executor = executor;
        this.area = area;
        this.publication = publication;
    }

    /** Blocks until the datasets are staged. */
    static PostgresStaging open(DatabaseUrl url, Executor executor, List<Contents> datasets) {
        Session session = WriterSession.open(url);
        try {
            return fill(session, executor, datasets);
        } catch (SQLException | RuntimeException failure) {
            // What is not committed is gone with the session.
            WriterSession.close(session);
            throw failure instanceof SQLException refused ? Refusals.of(refused, 0) : (RuntimeException) failure;
        }
    }

    @Override
    public Difference difference() {
        return publication.difference();
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
            WriterSession.close(session);
        }
    }

    private static PostgresStaging fill(Session session, Executor executor, List<Contents> datasets)
            throws SQLException {
        DerivedState.requireOurs(session);
        StagingArea area = new StagingArea(session);
        area.clear();
        ReleaseRef newest = ReleaseRows.newest(session, false);
        Difference difference = area.fill(datasets, newest);
        session.commit();
        List<Key> keys =
                datasets.stream().map(contents -> contents.dataset().key()).toList();
        return new PostgresStaging(
                session, executor, area, new Publication(keys, Retirements.of(datasets), difference));
    }

    private Release publishNow(@Nullable String notes) {
        ReleaseRef from = difference().from();
        Release release;
        try {
            session.takeRole();
            release = publication.write(session, notes);
            session.commit();
        } catch (SQLException failure) {
            undo(failure);
            throw Refusals.of(failure, from == null ? 1 : from.number() + 1);
        } catch (RuntimeException failure) {
            undo(failure);
            throw failure;
        }
        WriterSession.vacuum(session);
        return release;
    }

    private void undo(Exception failure) {
        try {
            session.rollback();
        } catch (SQLException another) {
            failure.addSuppressed(another);
        }
    }
}
