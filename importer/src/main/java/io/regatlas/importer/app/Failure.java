package io.regatlas.importer.app;

import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What to tell a person of a failure. */
final class Failure {

    private static final String OURS = "io.regatlas.";
    private static final String UNFORESEEN = "an error in this program; --verbose shows where";

    private Failure() {}

    /** One line without classes and stack traces, which are only logged. */
    static String message(Throwable failure) {
        Throwable cause = cause(failure);
        logger().debug("the command failed", cause);
        return isForPeople(cause) ? String.valueOf(cause.getMessage()) : UNFORESEEN;
    }

    private static Throwable cause(Throwable failure) {
        boolean wraps = failure instanceof CompletionException || failure instanceof ExecutionException;
        return wraps && failure.getCause() != null ? cause(failure.getCause()) : failure;
    }

    /** Our own exceptions say what to do; so do those that the store throws when it is asked for something it cannot do. */
    private static boolean isForPeople(Throwable failure) {
        return failure.getMessage() != null
                && (failure.getClass().getName().startsWith(OURS)
                        || failure instanceof IllegalStateException
                        || failure instanceof IllegalArgumentException);
    }

    /** Not before the options are read that say how to log. */
    private static Logger logger() {
        return LoggerFactory.getLogger(Failure.class);
    }
}
