package io.regatlas.api.http;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import java.time.Duration;

/**
 * Reads bodies up to a length and a time. A connection's idle time does not bound a body that comes a byte at a time; the
 * timer here does.
 */
final class BodyReader {

    private final Vertx vertx;
    private final int longest;
    private final Duration time;

    BodyReader(Vertx vertx, int longest, Duration time) {
        this.vertx = vertx;
        this.longest = longest;
        this.time = time;
    }

    /** The whole body; fails with {@link RefusedRequestException} where it is too long (413) or too slow (408). */
    Future<Buffer> read(HttpServerRequest request) {
        String length = request.getHeader(HttpHeaders.CONTENT_LENGTH);
        // Netty has refused what is no number.
        if (length != null && Long.parseLong(length) > longest) {
            return Future.failedFuture(tooLong());
        }
        Promise<Buffer> whole = Promise.promise();
        Buffer body = Buffer.buffer();
        long timer = vertx.setTimer(
                time.toMillis(), late -> whole.tryFail(new RefusedRequestException(408, "the body takes too long")));
        request.handler(chunk -> {
            if (body.length() + chunk.length() > longest) {
                whole.tryFail(tooLong());
            } else {
                body.appendBuffer(chunk);
            }
        });
        request.exceptionHandler(whole::tryFail);
        request.endHandler(end -> whole.tryComplete(body));
        return whole.future().onComplete(done -> vertx.cancelTimer(timer));
    }

    private RefusedRequestException tooLong() {
        return new RefusedRequestException(413, "the body is longer than %d bytes".formatted(longest));
    }
}
