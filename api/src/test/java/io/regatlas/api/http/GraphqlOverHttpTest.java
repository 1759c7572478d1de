package io.regatlas.api.http;

import static io.regatlas.api.answer.FixedReleases.release;
import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import io.regatlas.api.answer.FixedReleases;
import io.regatlas.api.answer.Operations;
import io.regatlas.api.answer.RecordingAnswers;
import io.regatlas.api.answer.ReleaseClock;
import io.regatlas.api.document.PublicSchema;
import io.regatlas.api.limits.Limits;
import io.vertx.core.Vertx;
import java.io.ByteArrayInputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GraphqlOverHttpTest {

    private static final String RESPONSE_JSON = "application/graphql-response+json";
    private static final PublicSchema SCHEMA = PublicSchema.load();
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    private static Vertx vertx;
    private static HttpServerVerticle server;

    @BeforeAll
    static void listen() throws Exception {
        vertx = Vertx.vertx();
        Limits limits = withBodyTime(Duration.ofSeconds(1));
        ReleaseClock releases = new ReleaseClock(vertx, new FixedReleases(release(1, 'a'), release(2, 'b')));
        Operations operations =
                new Operations(vertx, Clock.systemUTC(), SCHEMA.schema(), releases, new RecordingAnswers(), limits);
        server = new HttpServerVerticle(new Site(vertx, operations, releases, SCHEMA.text(), limits), "127.0.0.1", -1);
        releases.start()
                .compose(started -> vertx.deployVerticle(server))
                .toCompletionStage()
                .toCompletableFuture()
                .get(20, SECONDS);
    }

    @AfterAll
    static void close() throws Exception {
        vertx.close().toCompletionStage().toCompletableFuture().get(20, SECONDS);
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "none",
            textBlock =
                    """
                    application/graphql-response+json, application/graphql-response+json, 400
                    application/json, application/json, 200
                    */*, application/json, 200
                    application/*, application/json, 200
                    none, application/json, 200
                    'application/graphql-response+json, application/json;q=0.9', application/graphql-response+json, 400
                    'application/json;q=0.5, application/graphql-response+json', application/graphql-response+json, 400
                    'text/html, application/json', application/json, 200
                    """)
    void theAcceptHeaderSettlesTypeAndStatus(String accept, String type, int status) throws Exception {
        HttpResponse<String> right = post("{\"query\":\"{ __typename }\"}", accept);
        HttpResponse<String> wrong = post("{\"query\":\"{ nothing }\"}", accept);

        assertThat(right.statusCode()).isEqualTo(200);
        assertThat(right.headers().firstValue("content-type")).hasValue(type + "; charset=utf-8");
        assertThat(right.body()).startsWith("{\"data\":{\"__typename\":\"Query\"}");
        assertThat(wrong.statusCode()).isEqualTo(status);
        assertThat(wrong.body()).startsWith("{\"errors\":[").doesNotContain("\"data\"");
    }

    @Test
    void aTypeThatWeDoNotHaveIsNotAcceptable() throws Exception {
        assertThat(post("{\"query\":\"{ __typename }\"}", "image/png").statusCode())
                .isEqualTo(406);
        assertThat(post("{\"query\":\"{ __typename }\"}", "application/json;q=0")
                        .statusCode())
                .isEqualTo(406);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "null",
                "[]",
                "[{\"query\":\"{__typename}\"}]",
                "{\"query\":",
                "{\"query\":\"{__typename}\"} x",
                "{\"qeury\":\"{__typename}\"}",
                "{\"query\":7}",
                "{\"query\":\"{__typename}\",\"query\":\"{__typename}\"}",
                "{\"query\":\"{__typename}\",\"operationName\":[]}",
                "{\"query\":\"{__typename}\",\"variables\":\"{}\"}",
                "{\"query\":\"{__typename}\",\"variables\":[7]}",
                "{\"query\":\"{__typename}\",\"extensions\":7}",
                "{\"extensions\":{\"persistedQuery\":\"x\"}}"
            })
    void whatIsNoGraphqlRequestIsBad(String body) throws Exception {
        HttpResponse<String> response = post(body, "application/json");

        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(response.body()).startsWith("{\"errors\":[").contains("\"requestId\":\"");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\u0007',
            value = {
                "{'query':      | the body is no JSON, has a name twice, or is nested too deep: line 1, column 10",
                "{'a':7,'a':8} | the body is no JSON, has a name twice, or is nested too deep: line 1, column 11",
                "[7]           | the body is no JSON object",
                "{}            | 'query' is missing"
            })
    void whatIsWrongWithABodyIsSaid(String body, String message) throws Exception {
        HttpResponse<String> response = post(body.replace('\'', '"'), "application/json");

        assertThat(response.body()).contains("\"message\":\"" + message + "\"");
    }

    /** Apollo's clients then send the query; some look at the code and some at the message, and not at a 400. */
    @ParameterizedTest
    @CsvSource({"application/json, 200", "application/graphql-response+json, 400"})
    void aQueryByItsHashAloneIsNotSupported(String accept, int status) throws Exception {
        String extensions = "{\"persistedQuery\":{\"version\":1,\"sha256Hash\":\"%s\"}}".formatted("0".repeat(64));

        HttpResponse<String> posted = post("{\"extensions\":%s}".formatted(extensions), accept);
        HttpResponse<String> got = send(HttpRequest.newBuilder(uri("/graphql?extensions=" + encoded(extensions)))
                .header("accept", accept));

        for (HttpResponse<String> response : List.of(posted, got)) {
            assertThat(response.statusCode()).isEqualTo(status);
            assertThat(response.body())
                    .startsWith("{\"errors\":[{\"message\":\"PersistedQueryNotSupported\",")
                    .contains("\"code\":\"PERSISTED_QUERY_NOT_SUPPORTED\"");
        }
    }

    @Test
    void whatIsNestedTooDeepOrNotUtf8IsBad() throws Exception {
        String deep = "{\"query\":\"{__typename}\",\"variables\":{\"a\":%s%s}}"
                .formatted("[".repeat(9_999), "]".repeat(9_999));
        byte[] notUtf8 = "{\"query\":\"{__typename #\u00ff}\"}".getBytes(StandardCharsets.ISO_8859_1);

        assertThat(post(deep, "application/json").statusCode()).isEqualTo(400);
        assertThat(send(request().header("content-type", "application/json").POST(BodyPublishers.ofByteArray(notUtf8)))
                        .statusCode())
                .isEqualTo(400);
    }

    @Test
    void aBodyIsLimitedInLength() throws Exception {
        String longBody = "{\"query\":\"{__typename #%s\"}".formatted("x".repeat(300_000));
        HttpRequest.Builder chunked = request()
                .header("content-type", "application/json")
                .POST(BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(longBody.getBytes(UTF_8))));

        assertThat(post(longBody, "application/json").statusCode()).isEqualTo(413);
        assertThat(send(chunked).statusCode()).isEqualTo(413);
    }

    @Test
    void aBodyThatComesTooSlowlyIsRefusedAndItsConnectionClosed() throws Exception {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), server.port())) {
            socket.setSoTimeout(20_000);
            socket.getOutputStream()
                    .write(
                            "POST /graphql HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: 99\r\n\r\n{"
                                    .getBytes(UTF_8));

            String answer = new String(socket.getInputStream().readAllBytes(), UTF_8);

            assertThat(answer).startsWith("HTTP/1.1 408 ").contains("connection: close");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "text/plain",
                "application/x-www-form-urlencoded",
                "multipart/form-data; boundary=b",
                "application/json; charset=utf-16",
                "application/graphql"
            })
    void onlyJsonInUtf8IsTaken(String contentType) throws Exception {
        HttpResponse<String> response = send(request()
                .header("content-type", contentType)
                .POST(BodyPublishers.ofString("{\"query\":\"{__typename}\"}")));

        assertThat(response.statusCode()).isEqualTo(415);
    }

    @Test
    void compressedBodiesAreNotTaken() throws Exception {
        HttpResponse<String> response = send(request()
                .header("content-type", "application/json")
                .header("content-encoding", "gzip")
                .POST(BodyPublishers.ofString("{\"query\":\"{__typename}\"}")));

        assertThat(response.statusCode()).isEqualTo(415);
    }

    @Test
    void queriesMayBeAskedByGet() throws Exception {
        String query = "query A($name: String!) { __type(name: $name) { name } } query B { __typename }";
        String parameters =
                "query=%s&operationName=A&variables=%s".formatted(encoded(query), encoded("{\"name\":\"Topic\"}"));

        HttpResponse<String> response = get("/graphql?" + parameters);

        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.body()).startsWith("{\"data\":{\"__type\":{\"name\":\"Topic\"}}");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "?variables={}",
                "?query=%7B__typename%7D&variables=%7B",
                "?query=%7B__typename%7D&query=%7B__typename%7D",
                "?query=%7B__typename%7D&variables=7"
            })
    void aBadGetIsBad(String parameters) throws Exception {
        assertThat(get("/graphql" + parameters.replace("{", "%7B").replace("}", "%7D"))
                        .statusCode())
                .isEqualTo(400);
    }

    @Test
    void mutationsAreRefusedEverywhere() throws Exception {
        HttpRequest.Builder byGet = HttpRequest.newBuilder(uri("/graphql?query=" + encoded("mutation { __typename }")))
                .header("accept", RESPONSE_JSON);

        assertThat(send(byGet).statusCode()).isEqualTo(400);
        assertThat(post("{\"query\":\"mutation { __typename }\"}", RESPONSE_JSON)
                        .statusCode())
                .isEqualTo(400);
    }

    @ParameterizedTest
    @CsvSource({"PUT,/graphql,'GET, POST'", "DELETE,/graphql,'GET, POST'", "POST,/live,'GET, HEAD'"})
    void otherMethodsAreToldWhichAreRight(String method, String path, String allowed) throws Exception {
        HttpResponse<String> response =
                send(HttpRequest.newBuilder(uri(path)).method(method, BodyPublishers.ofString("{}")));

        assertThat(response.statusCode()).isEqualTo(405);
        assertThat(response.headers().firstValue("allow")).hasValue(allowed);
        assertThat(response.body()).startsWith("{\"errors\":[");
    }

    @Test
    void whatIsNotThereIsJsonToo() throws Exception {
        HttpResponse<String> response = get("/nowhere");

        assertThat(response.statusCode()).isEqualTo(404);
        assertThat(response.headers().firstValue("content-type")).hasValue("application/json; charset=utf-8");
        assertThat(response.body()).contains("\"code\":\"BAD_USER_INPUT\"");
    }

    @Test
    void theSchemaIsServedByteForByte() throws Exception {
        HttpResponse<String> response = get("/schema.graphqls");
        String tag = response.headers().firstValue("etag").orElseThrow();

        assertThat(response.body()).isEqualTo(SCHEMA.text());
        assertThat(send(HttpRequest.newBuilder(uri("/schema.graphqls")).header("if-none-match", tag))
                        .statusCode())
                .isEqualTo(304);
    }

    @Test
    void itSaysWhetherItLivesAndIsReady() throws Exception {
        assertThat(get("/live").body()).isEqualTo("{\"status\":\"live\"}");
        assertThat(get("/ready").body()).isEqualTo("{\"status\":\"ready\",\"release\":2}");
    }

    @Test
    void graphiqlIsServedUnderAPolicyThatAllowsItsOwnScriptAlone() throws Exception {
        assertThat(get("/").headers().firstValue("location")).hasValue("/graphiql/");
        HttpResponse<String> page = get("/graphiql/");
        String script = page.body().replaceAll("(?s).*src=\"\\./([^\"]+\\.js)\".*", "$1");

        assertThat(page.body()).contains("\"graphQLUri\":\"/graphql\"");
        assertThat(page.headers().firstValue("content-security-policy").orElseThrow())
                .contains("script-src 'self' 'sha256-")
                .doesNotContain("script-src 'self' 'unsafe-inline'");
        assertThat(get("/graphiql/" + script).statusCode()).isEqualTo(200);
    }

    @Test
    void aBrowserIsKeptFromDoingMoreWithAnAnswer() throws Exception {
        HttpResponse<String> response = get("/graphql?query=%7B__typename%7D");

        assertThat(response.headers().firstValue("content-security-policy").orElseThrow())
                .startsWith("default-src 'none'");
        assertThat(response.headers().firstValue("x-content-type-options")).hasValue("nosniff");
        assertThat(response.headers().firstValue("cache-control")).hasValue("no-store");
    }

    @Test
    void chainedFragmentsDoNotHoldUpAnotherConnection() throws Exception {
        String chain = "{ ...f0 } "
                + IntStream.range(0, 999)
                        .mapToObj(i -> "fragment f%d on Query { ...f%d } ".formatted(i, i + 1))
                        .collect(Collectors.joining())
                + "fragment f999 on Query { __typename }";
        String body = "{\"query\":\"%s\"}".formatted(chain);
        var refused = IntStream.range(0, 4)
                .mapToObj(i -> CLIENT.sendAsync(postRequest(body, RESPONSE_JSON), BodyHandlers.ofString()))
                .toList();

        HttpResponse<String> other = get("/graphql?query=%7B__typename%7D");

        assertThat(other.statusCode()).isEqualTo(200);
        for (var attack : refused) {
            // graphql-java alone takes most of a minute for this
            assertThat(attack.get(10, SECONDS).body()).contains("QUERY_TOO_COMPLEX");
        }
    }

    private static HttpResponse<String> post(String body, String accept) throws Exception {
        return CLIENT.send(postRequest(body, accept), BodyHandlers.ofString());
    }

    private static HttpRequest postRequest(String body, String accept) {
        HttpRequest.Builder request =
                request().header("content-type", "application/json").POST(BodyPublishers.ofString(body));
        if (accept != null) {
            request.header("accept", accept);
        }
        return request.build();
    }

    private static HttpResponse<String> get(String path) throws Exception {
        return send(HttpRequest.newBuilder(uri(path)));
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
        return CLIENT.send(request.build(), BodyHandlers.ofString());
    }

    private static HttpRequest.Builder request() {
        return HttpRequest.newBuilder(uri("/graphql"));
    }

    private static URI uri(String path) {
        return URI.create("http://127.0.0.1:" + server.port() + path);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, UTF_8);
    }

    private static Limits withBodyTime(Duration time) {
        Limits usual = Limits.DEFAULT;
        return new Limits(
                usual.bodyBytes(),
                usual.tokens(),
                usual.fragments(),
                usual.depth(),
                usual.aliases(),
                usual.rootFields(),
                usual.fields(),
                usual.ids(),
                usual.values(),
                usual.conditions(),
                usual.relations(),
                usual.cost(),
                usual.answerBytes(),
                usual.time(),
                time);
    }
}
