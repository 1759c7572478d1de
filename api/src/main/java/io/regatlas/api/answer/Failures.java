package io.regatlas.api.answer;

import io.regatlas.api.error.ApiError;
import io.regatlas.api.error.ErrorCode;
import io.regatlas.api.error.RefusedException;
import io.regatlas.domain.question.StoreTimeoutException;
import io.regatlas.domain.question.StoreUnavailableException;
import io.regatlas.domain.question.UnknownReleaseException;
import java.util.List;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Turns whatever went wrong into the errors a reader may see; what is our fault is logged under the request's id. */
public final class Failures {

    private static final Logger LOG = LoggerFactory.getLogger(Failures.class);

    private Failures() {}

    /** The errors to show, at least one. */
    public static List<ApiError> errors(Throwable cause, String requestId) {
        if (cause instanceof RefusedException refused) {
            LOG.debug("Request {} refused: {}", requestId, refused.errors());
            return refused.errors();
        }
        if (cause instanceof UnknownReleaseException) {
            LOG.warn("Request {}: {}", requestId, cause.getMessage());
            return one(ErrorCode.UNKNOWN_RELEASE, "the release is not here any more");
        }
        if (cause instanceof StoreTimeoutException || cause instanceof TimeoutException) {
            LOG.warn("Request {} took too long", requestId, cause);
            return one(ErrorCode.TIMEOUT, "it took too long; ask for less, or try again later");
        }
        if (cause instanceof StoreUnavailableException) {
            LOG.warn("Request {}: the store cannot be reached", requestId, cause);
            return one(ErrorCode.UNAVAILABLE, "the store cannot be reached; try again later");
        }
        LOG.error("Request {} failed", requestId, cause);
        return one(ErrorCode.INTERNAL_SERVER_ERROR, "something went wrong on our side; quote the requestId");
    }

    private static List<ApiError> one(ErrorCode code, String message) {
        return List.of(ApiError.of(code, message));
    }
}
