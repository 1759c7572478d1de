package io.regatlas.api.http;

import io.regatlas.api.answer.Failures;
import io.regatlas.api.answer.Operations;
import io.regatlas.api.answer.Response;
import io.regatlas.api.answer.ResponseWriter;
import io.regatlas.api.document.GraphqlRequest;
import io.regatlas.api.error.RefusedException;
import io.regatlas.api.limits.Limits;
import io.vertx.core.Future;
import io.vertx.core.Handler;
import io.vertx.core.MultiMap;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.MIMEHeader;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.HttpException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * GraphQL over HTTP, by POST with a JSON body or by GET. Status codes are those of the audit suite of npm
 * {@code graphql-http}: a request that is no GraphQL request is 400 in either media type; a document or variable that is
 * wrong is 400 in {@code application/graphql-response+json} and 200 in {@code application/json}.
 */
final class GraphqlHandler implements Handler<RoutingContext> {

    private final Operations operations;
    private final RequestReader requests;
    private final BodyReader bodies;
    private final Duration bodyTime;

    GraphqlHandler(Vertx vertx, Operations operations, Limits limits) {
        this.operations = operations;
        this.requests = new RequestReader(limits.bodyBytes());
        this.bodyTime = limits.bodyTime();
        this.bodies = new BodyReader(vertx, limits.bodyBytes(), limits.bodyTime());
    }

    @Override
    public void handle(RoutingContext context) {
        String requestId = RequestIds.of(context);
        Optional<MediaType> accepted =
                MediaType.accepted(context.parsedHeaders().accept());
        MediaType mediaType = accepted.orElse(MediaType.JSON);
        Future.succeededFuture(accepted)
                .compose(type -> type.isPresent()
                        ? request(context)
                        : Future.failedFuture(new RefusedRequestException(
                                406, "ask for application/graphql-response+json or application/json")))
                .compose(request -> operations.answer(request, requestId))
                .recover(failure -> answered(failure, requestId))
                .onSuccess(response -> send(context, mediaType, status(mediaType, response), response))
                .onFailure(failure -> refuse(context, mediaType, failure, requestId));
    }

    private Future<GraphqlRequest> request(RoutingContext context) {
        if (context.request().method().equals(HttpMethod.GET)) {
            return Future.succeededFuture(requests.fromParameters(parameters(context)));
        }
        requireJson(context);
        return bodies.read(context.request()).map(requests::fromBody);
    }

    private static MultiMap parameters(RoutingContext context) {
        try {
            return context.queryParams();
        } catch (IllegalArgumentException | HttpException malformed) {
            throw new RefusedRequestException(400, "the query string is malformed");
        }
    }

    /** A page of another site cannot send this type without asking first, so it cannot post for its visitor unseen. */
    private static void requireJson(RoutingContext context) {
        MIMEHeader type = context.parsedHeaders().contentType();
        String charset = type.parameter("charset");
        boolean json = type.component().equalsIgnoreCase("application")
                && type.subComponent().equalsIgnoreCase("json")
                && (charset == null || charset.equalsIgnoreCase("utf-8"));
        String encoding = context.request().getHeader(HttpHeaders.CONTENT_ENCODING);
        if (!json || (encoding != null && !encoding.equalsIgnoreCase("identity"))) {
            throw new RefusedRequestException(415, "send application/json in UTF-8, not encoded any further");
        }
    }

    private static int status(MediaType mediaType, Response response) {
        return response.executed() || mediaType == MediaType.JSON ? 200 : 400;
    }

    /** What cannot be had of a GraphQL request is an answer; what is no such request is not. */
    private static Future<Response> answered(Throwable failure, String requestId) {
        return failure instanceof RefusedException
                ? Future.succeededFuture(ResponseWriter.refused(Failures.errors(failure, requestId), requestId))
                : Future.failedFuture(failure);
    }

    private void refuse(RoutingContext context, MediaType mediaType, Throwable failure, String requestId) {
        if (failure instanceof RefusedRequestException refused) {
            // Who was too slow once gets no second chance, only the moment it takes to read the answer.
            UnreadBodies.leave(
                    context.vertx(), context.request(), refused.status() == 408 ? Duration.ofSeconds(1) : bodyTime);
            Response response = ResponseWriter.refused(List.of(Statuses.error(refused)), requestId);
            send(context, mediaType, refused.status(), response);
        } else if (!context.response().closed()) {
            send(context, mediaType, 500, ResponseWriter.refused(Failures.errors(failure, requestId), requestId));
        }
    }

    private static void send(RoutingContext context, MediaType mediaType, int status, Response response) {
        HttpServerResponse http = context.response();
        if (http.ended() || http.closed()) {
            return;
        }
        http.setStatusCode(status)
                .putHeader(HttpHeaders.CONTENT_TYPE, mediaType.contentType())
                .putHeader(HttpHeaders.VARY, HttpHeaders.ACCEPT)
                .end(response.json());
    }
}
