package io.regatlas.api.http;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpVersion;
import java.time.Duration;

/**
 * What to do with the rest of a body that nobody wants. What comes is dropped, so that the reader, still sending, gets to
 * the answer; but not for ever, and no other request comes behind it.
 */
final class UnreadBodies {

    private UnreadBodies() {}

    /** Ends the connection after the answer, or once the time is up, unless the body has come whole. */
    static void leave(Vertx vertx, HttpServerRequest request, Duration time) {
        if (request.isEnded()) {
            return;
        }
        boolean alone = request.version() != HttpVersion.HTTP_2;
        if (alone) {
            request.response().putHeader(HttpHeaders.CONNECTION, "close");
        }
        vertx.setTimer(Math.max(1, time.toMillis()), late -> {
            // In HTTP/2 others share the connection.
            if (alone) {
                request.connection().close();
            } else {
                request.response().reset();
            }
        });
        request.handler(chunk -> {});
        request.resume();
    }
}
