package io.regatlas.persistence.embedded;

/**
 * The embedded PostgreSQL cannot be had or cannot be stopped. The message is for the person at the terminal: what is
 * wrong, in which folder, and what to do.
 */
public final class EmbeddedPostgresException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    EmbeddedPostgresException(String message) {
        super(message);
    }

    EmbeddedPostgresException(String message, Throwable cause) {
        super(message, cause);
    }
}
