package io.regatlas.api.answer;

import io.vertx.core.buffer.Buffer;

/**
 * A GraphQL response.
 *
 * @param json its JSON, in UTF-8
 * @param executed whether the operation was run, so that there is a member {@code data}, be it null
 * @param failed whether there are errors
 */
public record Response(Buffer json, boolean executed, boolean failed) {}
