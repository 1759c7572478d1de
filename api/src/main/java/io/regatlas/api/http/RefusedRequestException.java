package io.regatlas.api.http;

/** A request that is refused before it is GraphQL: by its head, its length or its shape. */
final class RefusedRequestException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int status;

    /**
     * Refuses with a status.
     *
     * @param status 4xx
     * @param message for the reader
     */
    RefusedRequestException(int status, String message) {
        super(message, null, false, false);
        this.status = status;
    }

    int status() {
        return status;
    }
}
