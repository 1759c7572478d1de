package io.regatlas.domain.question;

/**
 * The store failed, or cannot be used as it is. The message is for the person who runs the program, and holds no secret;
 * the subclasses are what a program can do something about.
 */
public class StoreException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public StoreException(String message) {
        super(message);
    }

    public StoreException(String message, Throwable cause) {
        super(message, cause);
    }
}
