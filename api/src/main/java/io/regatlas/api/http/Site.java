package io.regatlas.api.http;

import io.regatlas.api.answer.Failures;
import io.regatlas.api.answer.Operations;
import io.regatlas.api.answer.ReleaseClock;
import io.regatlas.api.answer.ResponseWriter;
import io.regatlas.api.limits.Limits;
import io.regatlas.domain.release.ReleaseRef;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.Route;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.graphql.GraphiQLHandler;
import io.vertx.ext.web.handler.graphql.GraphiQLHandlerOptions;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Every address the server has: {@code /graphql}, {@code /schema.graphqls}, {@code /graphiql} and {@code /} which leads
 * there, {@code /live} and {@code /ready}. One instance serves all event loops.
 */
public final class Site {

    private static final String GRAPHIQL = "/graphiql";
    /** Vert.x turns it off but in development. */
    private static final GraphiQLHandlerOptions GRAPHIQL_OPTIONS = new GraphiQLHandlerOptions().setEnabled(true);

    private static final Map<Integer, String> REFUSALS = Map.of(
            400, "the request cannot be read",
            404, "nothing is here; see /graphiql, /graphql and /schema.graphqls",
            405, "not by this method",
            406, "not in this type",
            414, "the address is too long",
            431, "the head of the request is too long",
            500, "something went wrong on our side; quote the requestId");

    private final Vertx vertx;
    private final Operations operations;
    private final ReleaseClock releases;
    private final Limits limits;
    private final SchemaPage schemaPage;
    private final GraphiqlPage graphiqlPage = new GraphiqlPage();

    public Site(Vertx vertx, Operations operations, ReleaseClock releases, String schemaText, Limits limits) {
        this.vertx = vertx;
        this.operations = operations;
        this.releases = releases;
        this.limits = limits;
        this.schemaPage = new SchemaPage(schemaText);
    }

    /** A router, for one event loop. */
    Router router() {
        Router router = Router.router(vertx);
        router.route().handler(new SecurityHeaders());
        GraphqlHandler graphql = new GraphqlHandler(vertx, operations, limits);
        route(router, "/graphql", List.of(HttpMethod.GET, HttpMethod.POST)).handler(graphql);
        get(router, "/schema.graphqls").handler(schemaPage);
        get(router, "/live").handler(context -> status(context, 200, "live", Optional.empty()));
        get(router, "/ready").handler(this::ready);
        get(router, "/").handler(context -> context.redirect(GRAPHIQL + "/"));
        get(router, GRAPHIQL).handler(this::graphiql); // with and without a slash behind
        get(router, GRAPHIQL + "/index.html").handler(graphiqlPage);
        router.route(GRAPHIQL + "/*").handler(GraphiqlPage::allowCaching);
        router.route(GRAPHIQL + "/*")
                .subRouter(GraphiQLHandler.create(vertx, GRAPHIQL_OPTIONS).router());
        REFUSALS.forEach((status, message) -> router.errorHandler(status, context -> refuse(context, status, message)));
        return router;
    }

    private static Route get(Router router, String path) {
        return route(router, path, List.of(HttpMethod.GET, HttpMethod.HEAD));
    }

    /** Other methods are 405, and told which are right. */
    private static Route route(Router router, String path, List<HttpMethod> methods) {
        String allowed =
                String.join(", ", methods.stream().map(HttpMethod::name).toList());
        Route route = router.route(path);
        route.handler(context -> {
            if (methods.contains(context.request().method())) {
                context.next();
            } else {
                context.response().putHeader(HttpHeaders.ALLOW, allowed);
                context.fail(405);
            }
        });
        return route;
    }

    /** What the page loads, it names by relative addresses, so the slash must be there. */
    private void graphiql(RoutingContext context) {
        if (context.normalizedPath().endsWith("/")) {
            graphiqlPage.handle(context);
        } else {
            context.redirect(GRAPHIQL + "/");
        }
    }

    private void ready(RoutingContext context) {
        Optional<ReleaseRef> release = releases.ready();
        status(context, release.isPresent() ? 200 : 503, release.isPresent() ? "ready" : "not ready", release);
    }

    private static void status(RoutingContext context, int code, String status, Optional<ReleaseRef> release) {
        JsonObject body = new JsonObject().put("status", status);
        release.ifPresent(newest -> body.put("release", newest.number()));
        context.response()
                .setStatusCode(code)
                .putHeader(HttpHeaders.CONTENT_TYPE, "application/json; charset=utf-8")
                .end(body.toBuffer());
    }

    private void refuse(RoutingContext context, int status, String message) {
        HttpServerResponse response = context.response();
        UnreadBodies.leave(vertx, context.request(), limits.bodyTime());
        String requestId = RequestIds.of(context);
        if (status >= 500 && context.failure() != null) {
            Failures.errors(context.failure(), requestId);
        }
        Buffer body = ResponseWriter.refused(List.of(Statuses.error(status, message)), requestId)
                .json();
        response.setStatusCode(status)
                .putHeader(HttpHeaders.CONTENT_TYPE, "application/json; charset=utf-8")
                .end(body);
    }
}
