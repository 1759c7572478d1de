package io.regatlas.persistence.release;

import io.regatlas.domain.publish.ReleaseMovedException;
import io.regatlas.domain.release.Release;
import io.regatlas.domain.release.ReleaseRef;
import io.regatlas.persistence.connection.Session;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/**
 * What frames every release, whatever its rows come from: the newest one is locked before they are written, its own row comes
 * behind them, then servers are told. All of it is one transaction of the caller's.
 */
final class NextRelease {

    /** What servers listen to; the message is the release's number. */
    private static final String NOTIFY = "SELECT pg_notify('regatlas_release', ?)";

    private final Session session;
    private final int number;

    private NextRelease(Session session, int number) {
        this.session = session;
        this.number = number;
    }

    /**
     * The release behind the newest, which stays that until the transaction ends.
     *
     * @param expected the newest release; null for none
     * @throws ReleaseMovedException where it is the newest no more
     */
    static NextRelease after(@Nullable ReleaseRef expected, Session session) throws SQLException {
        int before = number(expected);
        // Who waits for the lock is given the row it waited for, though another is the newest by then: so look again.
        ReleaseRows.newest(session, true);
        int newest = number(ReleaseRows.newest(session, false));
        if (newest != before) {
            throw new ReleaseMovedException(before, newest);
        }
        return new NextRelease(session, before + 1);
    }

    /** Its number. */
    int number() {
        return number;
    }

    /**
     * Writes its own row, with the hash and the counts of the rows that are current by now.
     *
     * @param restores number of the older release that it takes its content from; null for none
     */
    Release write(@Nullable String notes, @Nullable Integer restores) throws SQLException {
        DerivedState.keep(session);
        ContentHashes.Summary summary = ContentHashes.ofCurrent(session);
        return ReleaseRows.insert(session, number, summary, notes, restores);
    }

    /** Tells servers, once the transaction is committed, and the planner. */
    void announce() throws SQLException {
        session.query(NOTIFY, row -> {}, Integer.toString(number));
        session.leaveRole();
        session.execute("ANALYZE " + Table.names());
    }

    private static int number(@Nullable ReleaseRef release) {
        return release == null ? 0 : release.number();
    }
}
