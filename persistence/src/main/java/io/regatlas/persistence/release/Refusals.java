package io.regatlas.persistence.release;

import io.regatlas.domain.publish.ImportRunningException;
import io.regatlas.domain.publish.ReleaseMovedException;
import io.regatlas.persistence.connection.Failures;
import java.sql.SQLException;

/** What it means that the database refuses a row: by SQLSTATE and the name of the constraint. */
final class Refusals {

    private static final String INTEGRITY = "23";
    private static final String ROW_TOO_LARGE = "54000";
    private static final String RELEASE_KEY = "release_pk";

    private Refusals() {}

    /**
     * As a domain exception, cause kept.
     *
     * @param number the number of the release that was being written
     */
    static RuntimeException of(SQLException failure, int number) {
        String state = failure.getSQLState() == null ? "" : failure.getSQLState();
        String constraint = Failures.constraint(failure).orElse("the rules of a table");
        if (constraint.equals(RELEASE_KEY)) {
            return new ReleaseMovedException(number - 1, number);
        }
        if (state.startsWith(INTEGRITY)) {
            return new IllegalArgumentException("what is staged breaks %s".formatted(constraint), failure);
        }
        if (state.equals(ROW_TOO_LARGE)) {
            return new IllegalArgumentException("a key that is staged is too long for an index", failure);
        }
        return Failures.of(failure);
    }

    /** As {@link #of}, where what failed is to take the lock that only one import can hold. */
    static RuntimeException ofLock(SQLException failure) {
        return Failures.isLocked(failure) ? new ImportRunningException() : Failures.of(failure);
    }
}
