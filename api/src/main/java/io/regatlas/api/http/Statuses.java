package io.regatlas.api.http;

import io.regatlas.api.error.ApiError;
import io.regatlas.api.error.ErrorCode;

/** The code from the closed list that goes with a status. */
final class Statuses {

    private Statuses() {}

    static ApiError error(RefusedRequestException refused) {
        return error(refused.status(), String.valueOf(refused.getMessage()));
    }

    static ApiError error(int status, String message) {
        ErrorCode code =
                switch (status) {
                    case 408 -> ErrorCode.TIMEOUT;
                    case 413 -> ErrorCode.QUERY_TOO_COMPLEX;
                    case 503 -> ErrorCode.UNAVAILABLE;
                    default -> status < 500 ? ErrorCode.BAD_USER_INPUT : ErrorCode.INTERNAL_SERVER_ERROR;
                };
        return ApiError.of(code, message);
    }
}
