package io.regatlas.api.http;

import io.regatlas.api.document.Sha256;
import io.vertx.core.Handler;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;

/** The schema, byte for byte as it is written, comments too. */
final class SchemaPage implements Handler<RoutingContext> {

    private final Buffer text;
    private final String tag;

    SchemaPage(String text) {
        this.text = Buffer.buffer(text.getBytes(StandardCharsets.UTF_8));
        this.tag = "\"" + HexFormat.of().formatHex(Sha256.of(text)) + "\"";
    }

    @Override
    public void handle(RoutingContext context) {
        HttpServerResponse response = context.response()
                .putHeader(HttpHeaders.ETAG, tag)
                .putHeader(HttpHeaders.CACHE_CONTROL, "public, max-age=60");
        String known = context.request().getHeader(HttpHeaders.IF_NONE_MATCH);
        boolean unchanged = known != null
                && Arrays.stream(known.split(",")).map(String::strip).anyMatch(this::matches);
        if (unchanged) {
            response.setStatusCode(304).end();
        } else {
            response.putHeader(HttpHeaders.CONTENT_TYPE, "text/plain; charset=utf-8")
                    .end(text);
        }
    }

    private boolean matches(String known) {
        return known.equals("*") || known.equals(tag) || known.equals("W/" + tag);
    }
}
