package io.regatlas.api.app;

import static io.regatlas.domain.question.Shadow.await;

import io.regatlas.api.limits.Limits;
import io.regatlas.domain.question.Answers;
import io.regatlas.domain.question.Shadow;
import io.regatlas.persistence.PostgresStore;
import io.regatlas.persistence.TestStore;
import io.vertx.core.Vertx;
import io.vertx.core.VertxBuilder;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.function.UnaryOperator;

/** The server on a real database with two releases, those of {@link ServedContents}. */
final class Served implements AutoCloseable {

    private static final Clock NOON = Clock.fixed(Instant.parse("2026-03-01T12:00:00Z"), ZoneOffset.UTC);

    private final TestStore store;
    private final HttpClient client = HttpClient.newHttpClient();
    private final Vertx vertx;
    private final PostgresStore reader;
    private final Answers answers;
    private final Server server;
    private final int port;

    Served() {
        this(UnaryOperator.identity());
    }

    /** With a Vert.x of the test's making. */
    Served(UnaryOperator<VertxBuilder> setUp) {
        store = TestStore.create();
        Shadow shadow = new Shadow(store.store().releases());
        shadow.publish("First", ServedContents.first());
        shadow.publish("Second", ServedContents.second());
        vertx = setUp.apply(Vertx.builder()).build();
        reader = PostgresStore.at(store.url(), store.url(), vertx);
        answers = reader.answers();
        server = another();
        port = await(server.start("127.0.0.1", 0).toCompletionStage());
    }

    /** Over a store that is filled already, which is closed with it, with answers of the test's making. */
    Served(TestStore store, Answers answers) {
        this.store = store;
        this.answers = answers;
        vertx = Vertx.vertx();
        reader = PostgresStore.at(store.url(), store.url(), vertx);
        server = another();
        port = await(server.start("127.0.0.1", 0).toCompletionStage());
    }

    /** The response to a POST, as it came. */
    String ask(String query, Map<String, Object> variables) {
        JsonObject body = new JsonObject().put("query", query).put("variables", new JsonObject(variables));
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/graphql"))
                .header("content-type", "application/json")
                .header("accept", "application/graphql-response+json")
                .POST(BodyPublishers.ofString(body.encode()))
                .build();
        try {
            return client.send(request, BodyHandlers.ofString()).body();
        } catch (IOException | InterruptedException failure) {
            throw new AssertionError(failure);
        }
    }

    int port() {
        return port;
    }

    /** A server on the same database that has not been started. */
    Server another() {
        return new Server(vertx, answers, reader.releases(), NOON, Limits.DEFAULT);
    }

    TestStore store() {
        return store;
    }

    @Override
    public void close() {
        await(server.stop().toCompletionStage());
        reader.close();
        await(vertx.close().toCompletionStage());
        store.close();
    }
}
