package io.regatlas.api.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A search by HTTP: what it refuses, and how its pages follow each other. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SearchTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Served served = new Served();

    @AfterAll
    void close() {
        served.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\t\n", "\u3000"})
    void aBlankQueryIsRefused(String query) {
        JsonNode error = search("query: $query", Map.of("query", query)).at("/errors/0");

        assertThat(error.at("/extensions/code").asText()).isEqualTo("BAD_USER_INPUT");
        assertThat(error.at("/extensions/argument").asText()).isEqualTo("query");
        assertThat(error.at("/message").asText()).isEqualTo("query is blank");
    }

    @Test
    void aQueryIsCountedInCharactersNotInUnits() {
        JsonNode longest = search("query: $query", Map.of("query", "𠮷".repeat(500)));
        JsonNode longer = search("query: $query", Map.of("query", "𠮷".repeat(501)));

        assertThat(longest.at("/data/search/totalCount").asInt()).isZero();
        assertThat(longer.at("/errors/0/message").asText()).isEqualTo("query has 501 characters, more than 500");
    }

    @Test
    void aVeryLongQueryIsRefused() {
        String query = "law ".repeat(25_000);

        JsonNode error = search("query: $query", Map.of("query", query)).at("/errors/0");

        assertThat(error.at("/extensions/code").asText()).isEqualTo("BAD_USER_INPUT");
    }

    @Test
    void kindsAreThoseThatAreAskedFor() {
        assertThat(keys(search("query: \"office\"", Map.of()))).contains("cn-sca");
        assertThat(keys(search("query: \"office\", kinds: [TOPIC, CITATION]", Map.of())))
                .isEmpty();
        assertThat(keys(search("query: \"office\", kinds: []", Map.of()))).isEmpty();
        assertThat(keys(search("query: \"office\", kinds: [ISSUER]", Map.of()))).containsExactly("cn-sca");
    }

    @Test
    void aFilterHoldsForItsKindAlone() {
        List<String> all = keys(search("query: \"cryptography\"", Map.of()));
        List<String> filtered =
                keys(search("query: \"cryptography\", filter: {regulation: {key: {in: []}}}", Map.of()));

        assertThat(all).contains("cn-law", "cn-sca");
        assertThat(filtered).contains("cn-sca").doesNotContain("cn-law");
    }

    @Test
    void pagesFollowEachOtherByCursor() {
        List<String> all = keys(search("query: \"cn\"", Map.of()));
        List<String> walked = new ArrayList<>();
        Map<String, Object> variables = new HashMap<>();

        for (int i = 0; i < all.size(); i++) {
            JsonNode page = search("query: \"cn\", first: 1, after: $after", variables);
            walked.addAll(keys(page));
            variables.put("after", page.at("/data/search/pageInfo/endCursor").asText());
        }

        assertThat(all).hasSizeGreaterThan(5);
        assertThat(walked).isEqualTo(all);
    }

    @Test
    void aCursorIsOfItsSearchAlone() {
        String cursor = search("query: \"cn\", first: 1", Map.of())
                .at("/data/search/pageInfo/endCursor")
                .asText();

        for (String other :
                List.of("query: \"law\"", "query: \"cn\", mode: PREFIX", "query: \"cn\", kinds: [ISSUER]")) {
            JsonNode answer = search(other + ", after: $after", Map.of("after", cursor));
            assertThat(answer.at("/errors/0/extensions/code").asText()).isEqualTo("INVALID_CURSOR");
        }
    }

    @Test
    void anOlderReleaseIsSearchedAsItWas() {
        assertThat(keys(search("query: \"cryptografy\", release: 1", Map.of()))).containsExactly("cn-law");
        assertThat(keys(search("query: \"cryptografy\", release: 2", Map.of()))).isEmpty();
    }

    @Test
    void aMistypedWordGivesWayToOneOfTheSameRelease() {
        assertThat(corrected("query: \"cryptograhy\", release: 1")).isEqualTo("cryptografy");
        assertThat(corrected("query: \"cryptograhy\", release: 2")).isEqualTo("cryptography");
    }

    private String corrected(String arguments) {
        return search(arguments, Map.of()).at("/data/search/corrected").asText();
    }

    private JsonNode search(String arguments, Map<String, Object> variables) {
        List<String> declared = new ArrayList<>();
        if (arguments.contains("$query")) {
            declared.add("$query: String!");
        }
        if (arguments.contains("$after")) {
            declared.add("$after: String");
        }
        String declarations = declared.isEmpty() ? "" : "(" + String.join(", ", declared) + ")";
        String query = "query%s { search(%s) { totalCount corrected nodes { key } pageInfo { endCursor } } }"
                .formatted(declarations, arguments);
        try {
            return JSON.readTree(served.ask(query, variables));
        } catch (JsonProcessingException garbage) {
            throw new AssertionError(garbage);
        }
    }

    private static List<String> keys(JsonNode answer) {
        return answer.at("/data/search/nodes").findValuesAsText("key");
    }
}
