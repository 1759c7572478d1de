package io.regatlas.api.http;

import io.vertx.ext.web.RoutingContext;
import java.util.UUID;

/** What one request is told apart by, in its errors and in the log. */
final class RequestIds {

    private static final String KEY = "requestId";

    private RequestIds() {}

    /** The id of a request, made when it is first asked for. */
    static String of(RoutingContext context) {
        String known = context.get(KEY);
        if (known != null) {
            return known;
        }
        String made = UUID.randomUUID().toString();
        context.put(KEY, made);
        return made;
    }
}
