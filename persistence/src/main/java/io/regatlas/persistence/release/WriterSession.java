package io.regatlas.persistence.release;

import io.regatlas.persistence.connection.DatabaseUrl;
import io.regatlas.persistence.connection.Failures;
import io.regatlas.persistence.connection.Role;
import io.regatlas.persistence.connection.Session;
import java.sql.SQLException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Sessions that hold the lock which only one writer of the store can hold: an import, a rollback or a reindexing. */
final class WriterSession {

    private static final Logger LOG = LoggerFactory.getLogger(WriterSession.class);

    /** Any number will do that no other program takes on the same database: "regatlas" in ASCII. */
    private static final String LOCK = "SELECT pg_advisory_lock(%d)".formatted(0x7265_6761_746C_6173L);

    /** A moment, since the server needs one to notice that the last holder was killed. */
    private static final String WAIT_A_MOMENT = "SET lock_timeout = '3s'";

    private static final String WAIT_ON = "SET lock_timeout = 0";

    private WriterSession() {}

    /** What is done in one transaction. */
    @FunctionalInterface
    interface Work<T> {
        T in(Session session) throws SQLException;
    }

    /**
     * A session with the lock.
     *
     * @throws io.regatlas.domain.publish.ImportRunningException where another has it
     */
    static Session open(DatabaseUrl url) {
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

    /** Does work in one transaction of a session of its own, and sweeps up behind it. */
    static <T> T run(DatabaseUrl url, Work<T> work) {
        Session session = open(url);
        try {
            T done = work.in(session);
            session.commit();
            vacuum(session);
            return done;
        } catch (SQLException failure) {
            throw Refusals.of(failure, 0);
        } finally {
            // What is not committed is gone with the session.
            close(session);
        }
    }

    /** What was committed stands; if its tables are not swept now, the database's own sweeper comes. */
    static void vacuum(Session session) {
        try {
            session.executeOutside("VACUUM " + Table.names());
        } catch (SQLException failure) {
            LOG.warn("What was written stands, but its tables were not vacuumed: {}", failure.getMessage());
        }
    }

    static void close(Session session) {
        try {
            session.close();
        } catch (SQLException failure) {
            LOG.warn("A connection did not close: {}", failure.getMessage());
        }
    }
}
