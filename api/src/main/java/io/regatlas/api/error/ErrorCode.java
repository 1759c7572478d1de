package io.regatlas.api.error;

/** The closed list of {@code extensions.code}; what each means stands in the description of the schema. */
public enum ErrorCode {
    GRAPHQL_PARSE_FAILED,
    GRAPHQL_VALIDATION_FAILED,
    OPERATION_RESOLUTION_FAILURE,
    BAD_USER_INPUT,
    INVALID_CURSOR,
    UNKNOWN_RELEASE,
    PERSISTED_QUERY_NOT_FOUND,
    PERSISTED_QUERY_NOT_SUPPORTED,
    QUERY_TOO_COMPLEX,
    RATE_LIMITED,
    UNAUTHENTICATED,
    FORBIDDEN,
    TIMEOUT,
    UNAVAILABLE,
    INTERNAL_SERVER_ERROR
}
