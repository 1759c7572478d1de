package io.regatlas.api.error;

import java.util.List;

/** The reader asked for what cannot be had: thrown by a stage, turned into the response's errors. */
public final class RefusedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** What was asked too much of. */
    private record Excess(String of, long requested, long limit) {}

    private final transient List<ApiError> errors;

    /**
     * Refuses for several reasons.
     *
     * @param errors at least one
     */
    public RefusedException(List<ApiError> errors) {
        // A reader's mistake is an answer, not an accident: nobody will look at its stack.
        super(errors.get(0).message(), null, false, false);
        this.errors = List.copyOf(errors);
    }

    /** Refuses for one reason. */
    public RefusedException(ApiError error) {
        this(List.of(error));
    }

    /** Refuses for one reason, without a place. */
    public RefusedException(ErrorCode code, String message) {
        this(ApiError.of(code, message));
    }

    /** An argument or variable that cannot be used. */
    public static RefusedException badInput(String argument, String message) {
        return new RefusedException(
                ApiError.of(ErrorCode.BAD_USER_INPUT, message).with("argument", argument));
    }

    /** Over one of the limits; {@code extensions.cost} says which, how much was asked and how much is allowed. */
    public static RefusedException tooComplex(String what, long asked, long limit) {
        return new RefusedException(
                ApiError.of(ErrorCode.QUERY_TOO_COMPLEX, "%s: %d asked, %d allowed".formatted(what, asked, limit))
                        .with("cost", new Excess(what, asked, limit)));
    }

    /** The reasons, at least one. */
    public List<ApiError> errors() {
        return errors;
    }
}
