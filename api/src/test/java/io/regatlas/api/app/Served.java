package io.regatlas.api.app;

import static io.regatlas.domain.fixture.Fixtures.aCitation;
import static io.regatlas.domain.fixture.Fixtures.aDataset;
import static io.regatlas.domain.fixture.Fixtures.aJurisdiction;
import static io.regatlas.domain.fixture.Fixtures.aName;
import static io.regatlas.domain.fixture.Fixtures.aRegulation;
import static io.regatlas.domain.fixture.Fixtures.aSource;
import static io.regatlas.domain.fixture.Fixtures.aTopic;
import static io.regatlas.domain.fixture.Fixtures.anEvent;
import static io.regatlas.domain.fixture.Fixtures.anIssuance;
import static io.regatlas.domain.fixture.Fixtures.anIssuer;
import static io.regatlas.domain.fixture.Fixtures.contents;
import static io.regatlas.domain.question.Shadow.await;

import io.regatlas.api.limits.Limits;
import io.regatlas.domain.citation.Basis;
import io.regatlas.domain.name.NameKind;
import io.regatlas.domain.publish.Contents;
import io.regatlas.domain.question.Shadow;
import io.regatlas.domain.regulation.IssuanceRole;
import io.regatlas.domain.regulation.Maturity;
import io.regatlas.domain.regulation.RegulationType;
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

/**
 * The server on a real database with two releases: in the first the law has a clumsy title, the second corrects it and adds
 * a draft.
 */
final class Served implements AutoCloseable {

    private static final Clock NOON = Clock.fixed(Instant.parse("2026-03-01T12:00:00Z"), ZoneOffset.UTC);

    private final TestStore store = TestStore.create();
    private final HttpClient client = HttpClient.newHttpClient();
    private final Vertx vertx;
    private final PostgresStore reader;
    private final Server server;
    private final int port;

    Served() {
        this(UnaryOperator.identity());
    }

    /** With a Vert.x of the test's making. */
    Served(UnaryOperator<VertxBuilder> setUp) {
        Shadow shadow = new Shadow(store.store().releases());
        shadow.publish("First", first());
        shadow.publish("Second", second());
        vertx = setUp.apply(Vertx.builder()).build();
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
        return new Server(vertx, reader.answers(), reader.releases(), NOON, Limits.DEFAULT);
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

    private static Contents first() {
        return contents(
                aDataset().withKey("test").build(),
                aSource().build(),
                aJurisdiction().build(),
                aJurisdiction().withKey("cn-sh").withParent("cn").build(),
                aTopic().withKey("privacy").build(),
                aTopic().withKey("children").withBroader("privacy").build(),
                issuer("cn-miit", "Ministry of Industry", "工信部", "MIIT"),
                issuer("cn-cac", "Cyberspace Administration", "网信办", "CAC"),
                law("Law on Cryptografy"));
    }

    private static Contents second() {
        return contents(
                aDataset().withKey("test").build(),
                aSource().build(),
                aJurisdiction().build(),
                aJurisdiction().withKey("cn-sh").withParent("cn").build(),
                aTopic().withKey("privacy").build(),
                aTopic().withKey("children").withBroader("privacy").build(),
                issuer("cn-miit", "Ministry of Industry", "工信部", "MIIT"),
                issuer("cn-cac", "Cyberspace Administration", "网信办", "CAC"),
                law("Cryptography Law"),
                draft());
    }

    private static Object issuer(String key, String english, String chinese, String abbreviation) {
        return anIssuer()
                .withKey(key)
                .withNames(
                        aName().withText(english).build(),
                        aName().withText(chinese).withLanguage("zh-Hans").build())
                .withAbbreviations(abbreviation)
                .build();
    }

    private static Object law(String title) {
        return aRegulation()
                .withKey("cn-law")
                .withAliases("cn-cryptography-act")
                .withTitles(
                        aName().withText(title).build(),
                        aName().withText("密码法")
                                .withLanguage("zh-Hans")
                                .withCitations(aCitation()
                                        .withBasis(Basis.EDITORIAL)
                                        .withoutSource()
                                        .build())
                                .build())
                .withEvents(
                        anEvent().withRegulation("cn-law").withDate("2019-10").build())
                .withTopics("privacy", "children")
                .build();
    }

    private static Object draft() {
        return aRegulation()
                .withKey("cn-draft")
                .withTitles(aName().withText("Rules \"on\" \\ 规则")
                        .withKind(NameKind.DESCRIPTION)
                        .build())
                .withType(RegulationType.DEPARTMENT_RULE)
                .withMaturity(Maturity.DRAFT_FOR_COMMENT)
                .withIssuances(
                        anIssuance()
                                .withRegulation("cn-draft")
                                .withIssuer("cn-cac")
                                .withRole(IssuanceRole.JOINTLY_ISSUED)
                                .build(),
                        anIssuance()
                                .withRegulation("cn-draft")
                                .withIssuer("cn-miit")
                                .withRole(IssuanceRole.JOINTLY_ISSUED)
                                .withPosition(2)
                                .build())
                .withUnnamedIssuers(5)
                .withEvents(anEvent()
                        .withRegulation("cn-draft")
                        .withDate("2020-08-20")
                        .build())
                .build();
    }
}
