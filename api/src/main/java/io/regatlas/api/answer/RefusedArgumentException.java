package io.regatlas.api.answer;

import graphql.normalized.ExecutableNormalizedField;
import io.regatlas.api.document.Operation;
import io.regatlas.api.error.ApiError;
import io.regatlas.api.error.RefusedException;

/** An argument that cannot be used, and the field that has it: a root field, or one below. */
final class RefusedArgumentException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient ExecutableNormalizedField field;
    private final transient ApiError error;

    RefusedArgumentException(ExecutableNormalizedField field, ApiError error) {
        // A reader's mistake is an answer, not an accident: nobody will look at its stack.
        super(error.message(), null, false, false);
        this.field = field;
        this.error = error;
    }

    /** The refusal, at the field's place in its operation. */
    RefusedException in(Operation operation) {
        return new RefusedException(error.at(operation.path(field), operation.locations(field)));
    }
}
