package io.regatlas.persistence.connection;

import io.regatlas.domain.question.StoreException;
import io.regatlas.domain.question.StoreTimeoutException;
import io.regatlas.domain.question.StoreUnavailableException;
import io.vertx.core.VertxException;
import io.vertx.core.http.ConnectionPoolTooBusyException;
import io.vertx.sqlclient.DatabaseException;
import java.io.IOException;
import java.sql.SQLException;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeoutException;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;

/**
 * What a failure of the database means, by its SQLSTATE (PostgreSQL's appendix A, "Error Codes"): the one place that knows.
 */
public final class Failures {

    private static final String CANCELLED = "57014";
    private static final String LOCK_NOT_AVAILABLE = "55P03";
    private static final Set<String> ABSENT_SCHEMA = Set.of("42P01", "3F000", "42703", "42883");

    /** Connection, authorization, no such database, resources, an operator's hand, the system: classes and states. */
    private static final Set<String> UNREACHABLE = Set.of("08", "28", "3D", "53", "57", "58");

    private Failures() {}

    /** As a domain exception, cause kept; one that already is unchecked and none of a driver's stays as it is. */
    public static RuntimeException of(Throwable failure) {
        if (failure instanceof RuntimeException ours && !(failure instanceof VertxException)) {
            return ours;
        }
        if (failure instanceof TimeoutException) {
            return new StoreTimeoutException("the database did not answer in time", failure);
        }
        Optional<String> state = state(failure);
        if (state.isEmpty()) {
            return new StoreUnavailableException("the database cannot be reached", failure);
        }
        return of(state.get(), failure);
    }

    /**
     * Whether the same read may pass when it is tried again at once: the connection was lost, or refused. Where too many
     * wait for one already, it would be one more.
     */
    public static boolean isPassing(Throwable failure) {
        if (failure instanceof ConnectionPoolTooBusyException) {
            return false;
        }
        String state = state(failure).orElse("");
        boolean lost = state.startsWith("08") || state.startsWith("57P");
        return lost
                || (state.isEmpty()
                        && !(failure instanceof TimeoutException)
                        && (failure instanceof IOException || failure instanceof VertxException));
    }

    /** Whether a lock was not to be had in time. */
    public static boolean isLocked(SQLException failure) {
        return LOCK_NOT_AVAILABLE.equals(failure.getSQLState());
    }

    /** Whether the tables asked for are not there. */
    public static boolean isAbsentSchema(Throwable failure) {
        return state(failure).filter(ABSENT_SCHEMA::contains).isPresent();
    }

    /** The name of the constraint that a row breaks. */
    public static Optional<String> constraint(SQLException failure) {
        if (failure instanceof PSQLException known) {
            return Optional.ofNullable(known.getServerErrorMessage()).map(ServerErrorMessage::getConstraint);
        }
        return Optional.empty();
    }

    private static RuntimeException of(String state, Throwable failure) {
        if (state.equals(CANCELLED) || state.equals(LOCK_NOT_AVAILABLE)) {
            return new StoreTimeoutException("the database stopped a statement that took too long", failure);
        }
        if (UNREACHABLE.contains(state.substring(0, 2))) {
            return new StoreUnavailableException("the database cannot be reached, or refuses", failure);
        }
        return new StoreException("the database reports %s".formatted(state), failure);
    }

    private static Optional<String> state(Throwable failure) {
        if (failure instanceof DatabaseException known) {
            return Optional.ofNullable(known.getSqlState());
        }
        return failure instanceof SQLException known ? Optional.ofNullable(known.getSQLState()) : Optional.empty();
    }
}
