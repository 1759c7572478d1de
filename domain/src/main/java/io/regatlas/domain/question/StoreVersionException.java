package io.regatlas.domain.question;

/** The store's tables or derived rows are those of another version of the program; the message says what to run. */
public final class StoreVersionException extends StoreException {

    private static final long serialVersionUID = 1L;

    public StoreVersionException(String message) {
        super(message);
    }
}
