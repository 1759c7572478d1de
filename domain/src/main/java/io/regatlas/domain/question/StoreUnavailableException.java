package io.regatlas.domain.question;

/** The store cannot be reached, or refuses; trying again later may help. */
public final class StoreUnavailableException extends StoreException {

    private static final long serialVersionUID = 1L;

    public StoreUnavailableException(String message, Throwable cause) {
        super(message, cause);
    }
}
