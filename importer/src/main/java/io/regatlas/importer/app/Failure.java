package io.regatlas.importer.app;

import io.regatlas.domain.question.StoreException;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;

/**
 * What a program says of what went wrong, and what it ends with: the same for every program.
 *
 * @param code the exit code
 * @param message one line for the person at the terminal, or one for each fault of the settings; without classes and stack
 *     traces
 */
public record Failure(ExitCode code, String message) {

    /**
     * Of what was thrown, or what a stage failed with.
     *
     * @param hint where to read more of an error in the program
     */
    public static Failure of(Throwable failure, String hint) {
        Throwable cause = cause(failure);
        if (cause instanceof CommandFailedException foreseen) {
            return new Failure(foreseen.code(), String.valueOf(foreseen.getMessage()));
        }
        if (cause instanceof StoreException) {
            return new Failure(ExitCode.DATABASE, String.valueOf(cause.getMessage()));
        }
        return new Failure(ExitCode.FAULT, "an error in this program; " + hint);
    }

    /** What made a stage fail, however often it is wrapped. */
    public static Throwable cause(Throwable failure) {
        boolean wraps = failure instanceof CompletionException || failure instanceof ExecutionException;
        return wraps && failure.getCause() != null ? cause(failure.getCause()) : failure;
    }
}
