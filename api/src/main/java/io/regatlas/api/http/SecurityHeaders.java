package io.regatlas.api.http;

import io.vertx.core.Handler;
import io.vertx.core.MultiMap;
import io.vertx.ext.web.RoutingContext;

/** Headers that keep a browser from doing more with an answer than show it; a page may set a wider policy of its own. */
final class SecurityHeaders implements Handler<RoutingContext> {

    static final String POLICY = "Content-Security-Policy";

    @Override
    public void handle(RoutingContext context) {
        MultiMap headers = context.response().headers();
        headers.set(POLICY, "default-src 'none'; frame-ancestors 'none'");
        headers.set("X-Content-Type-Options", "nosniff");
        headers.set("X-Frame-Options", "DENY");
        headers.set("Referrer-Policy", "no-referrer");
        headers.set("Cache-Control", "no-store");
        context.next();
    }
}
