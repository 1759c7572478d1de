package io.regatlas.api.http;

import io.regatlas.api.document.Sha256;
import io.vertx.core.Handler;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Objects;

/**
 * The first page of GraphiQL as Vert.x bundles it, pointed at our endpoint, under a policy that lets it load nothing from
 * elsewhere. Its one script within the page is allowed by its hash.
 */
final class GraphiqlPage implements Handler<RoutingContext> {

    private static final String RESOURCE = "/io/vertx/ext/web/handler/graphiql/index.html";
    private static final String PLACEHOLDER = "__VERTX_GRAPHIQL_CONFIG__";
    private static final String CONFIG =
            "{\"httpEnabled\":true,\"graphQLUri\":\"/graphql\",\"graphQLWSEnabled\":false}";

    private final String html;
    private final String policy;

    GraphiqlPage() {
        try (InputStream resource = Objects.requireNonNull(GraphiqlPage.class.getResourceAsStream(RESOURCE))) {
            this.html = new String(resource.readAllBytes(), StandardCharsets.UTF_8).replace(PLACEHOLDER, CONFIG);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        String hash = Base64.getEncoder().encodeToString(Sha256.of(script(html)));
        // The editor sets styles on its elements, and draws its icons from data.
        this.policy = String.join(
                "; ",
                "default-src 'none'",
                "script-src 'self' 'sha256-%s'".formatted(hash),
                "style-src 'self' 'unsafe-inline'",
                "img-src 'self' data:",
                "font-src 'self' data:",
                "connect-src 'self'",
                "worker-src 'self' blob:",
                "base-uri 'none'",
                "form-action 'none'",
                "frame-ancestors 'none'");
    }

    @Override
    public void handle(RoutingContext context) {
        context.response()
                .putHeader(HttpHeaders.CONTENT_TYPE, "text/html; charset=utf-8")
                .putHeader(SecurityHeaders.POLICY, policy)
                .end(html);
    }

    /** What it loads is named by its hash, so a browser may keep it. */
    static void allowCaching(RoutingContext context) {
        MultiMap headers = context.response().headers();
        headers.remove(HttpHeaders.CACHE_CONTROL);
        context.next();
    }

    private static String script(String html) {
        int start = html.indexOf("<script>") + "<script>".length();
        return html.substring(start, html.indexOf("</script>", start));
    }
}
