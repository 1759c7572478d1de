package io.regatlas.api.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionStage;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** From HTTP to PostgreSQL and back. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EndToEndTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Path OPERATIONS = Path.of("src", "test", "operations");

    private final Served served = new Served();

    @AfterAll
    void close() {
        served.close();
    }

    static Stream<String> operations() throws IOException {
        try (Stream<Path> files = Files.list(OPERATIONS)) {
            return files
                    .map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".graphql"))
                    .map(name -> name.substring(0, name.length() - ".graphql".length()))
                    .sorted()
                    .toList()
                    .stream();
        }
    }

    /** The golden answers are the bytes of {@code data}, in lines for the eye; a hash of a release is cut out. */
    @ParameterizedTest
    @MethodSource("operations")
    void operationsOfAFrontEndAreAnsweredAsRecorded(String name) throws IOException {
        String query = Files.readString(OPERATIONS.resolve(name + ".graphql"));
        Map<String, Object> variables = variables(OPERATIONS.resolve(name + ".vars.json"));
        String golden = Files.readString(OPERATIONS.resolve(name + ".json"));

        String answer = served.ask(query, variables);

        assertThat(answer).startsWith("{\"data\":");
        assertThat(data(answer).toPrettyString()).isEqualTo(golden.strip());
    }

    @Test
    void aPortInUseIsNamed() throws IOException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Server server = served.another();

            CompletionStage<Integer> start =
                    server.start("127.0.0.1", taken.getLocalPort()).toCompletionStage();

            assertThat(start)
                    .failsWithin(Duration.ofSeconds(30))
                    .withThrowableThat()
                    .withMessageContaining("cannot listen on 127.0.0.1:" + taken.getLocalPort());
        }
    }

    @Test
    void twoReleasesInOneOperationGiveBothStates() {
        JsonNode data = data(served.ask(
                "{ old: regulation(key: \"cn-law\", release: 1) { title { text } }"
                        + " new: regulation(key: \"cn-law\", release: 2) { title { text } } }",
                Map.of()));

        assertThat(data.at("/old/title/text").asText()).isEqualTo("Law on Cryptografy");
        assertThat(data.at("/new/title/text").asText()).isEqualTo("Cryptography Law");
    }

    @Test
    void aCursorOfAnOldReleaseStillWalksIt() {
        String first =
                "{ regulations(release: 1, first: 0) { totalCount } issuers(release: 1, first: 1) { pageInfo { endCursor } } }";
        String cursor = data(served.ask(first, Map.of()))
                .at("/issuers/pageInfo/endCursor")
                .asText();

        JsonNode next = data(served.ask(
                "query($after: String) { issuers(first: 5, after: $after) { totalCount edges { cursor node { key } } } }",
                Map.of("after", cursor)));

        assertThat(next.at("/issuers/edges").findValuesAsText("key")).containsExactly("cn-miit");
    }

    @Test
    void anIdLeadsBackToItsNode() {
        String id = data(served.ask("{ topics(first: 1) { nodes { id } } }", Map.of()))
                .at("/topics/nodes/0/id")
                .asText();

        JsonNode data = data(served.ask(
                "query($id: ID!) { node(id: $id) { __typename ... on Entity { key caption { text } } } }",
                Map.of("id", id)));

        assertThat(data.at("/node").toString())
                .startsWith("{\"__typename\":\"Topic\",\"key\":\"children\",\"caption\":{\"text\":");
    }

    @ParameterizedTest
    @ValueSource(strings = {"activities", "facts", "events", "relationships"})
    void whatIsListedIsFoundByItsId(String list) {
        JsonNode listed = data(served.ask("{ %s(first: 1) { nodes { __typename id } } }".formatted(list), Map.of()))
                .at("/" + list + "/nodes/0");

        JsonNode found = data(served.ask(
                "query($id: ID!) { node(id: $id) { __typename id } nodes(ids: [$id]) { __typename id } }",
                Map.of("id", listed.path("id").asText())));

        assertThat(found.path("node")).isEqualTo(listed);
        assertThat(found.at("/nodes/0")).isEqualTo(listed);
    }

    @Test
    void aNestedListIsWalkedInItsUsualOrder() {
        String query =
                """
                query($after: String) { regulation(key: "cn-law") {
                    relationships(first: 1, after: $after) { edges { cursor node { type } } } } }
                """;
        List<String> types = new ArrayList<>();
        Map<String, Object> variables = Map.of();

        for (int i = 0; i < 3; i++) {
            JsonNode edge = data(served.ask(query, variables)).at("/regulation/relationships/edges/0");
            types.add(edge.at("/node/type").asText());
            variables = Map.of("after", edge.path("cursor").asText());
        }

        assertThat(types).containsExactly("BASED_ON", "CITES", "ENFORCES");
        assertThat(data(served.ask(query, variables)).at("/regulation/relationships/edges"))
                .isEmpty();
    }

    @Test
    void whatRestsOnALawIsWalkedByItsCursors() {
        String query =
                """
                query($after: String) { impact(of: "cn-law", types: [BASED_ON, ENFORCES, SUMMARISES], first: 1, after: $after) {
                    totalCount edges { cursor distance node { key } } pageInfo { hasNextPage } } }
                """;
        List<String> keys = new ArrayList<>();
        Map<String, Object> variables = Map.of();

        boolean more = true;
        while (more) {
            JsonNode page = data(served.ask(query, variables)).path("impact");
            keys.add(page.at("/edges/0/distance").asInt() + " "
                    + page.at("/edges/0/node/key").asText());
            more = page.at("/pageInfo/hasNextPage").asBoolean();
            variables = Map.of("after", page.at("/edges/0/cursor").asText());
        }

        assertThat(keys).containsExactly("1 cn-campaign", "1 cn-draft", "2 cn-report");
    }

    static JsonNode data(String answer) {
        try {
            JsonNode data = JSON.readTree(answer).path("data");
            assertThat(data.isObject()).as(answer).isTrue();
            return data;
        } catch (JsonProcessingException notJson) {
            throw new AssertionError(answer, notJson);
        }
    }

    @SuppressWarnings("unchecked") // a JSON object
    private static Map<String, Object> variables(Path file) throws IOException {
        return Files.exists(file) ? JSON.readValue(file.toFile(), Map.class) : Map.of();
    }
}
