package io.regatlas.persistence.embedded;

import io.regatlas.domain.question.StoreException;

/**
 * The embedded PostgreSQL cannot be had or cannot be stopped. The message is for the person at the terminal: what is
 * wrong, in which folder, and what to do.
 */
public final class EmbeddedPostgresException extends StoreException {

    private static final long serialVersionUID = 1L;

    EmbeddedPostgresException(String message) {
        super(message);
    }

    EmbeddedPostgresException(String message, Throwable cause) {
        super(message, cause);
    }
}
