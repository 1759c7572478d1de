package io.regatlas.api.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Collections;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What texts name, by HTTP: how much may be asked, and what is refused. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CitationsTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Served served = new Served();

    @AfterAll
    void close() {
        served.close();
    }

    @Test
    void aHundredCitationsAreMostAtOnce() {
        JsonNode most = resolve(Collections.nCopies(100, "《密码法》"), "");
        JsonNode more = resolve(Collections.nCopies(101, "《密码法》"), "");

        assertThat(most.at("/data/resolve")).hasSize(100);
        assertThat(most.at("/data/resolve/99/candidates/0/regulation/key").asText())
                .isEqualTo("cn-law");
        assertRefused(more, "citations", "citations has 101 entries, more than 100");
    }

    @Test
    void aTextIsCountedInCharactersNotInUnits() {
        JsonNode longest = annotate("𠮷".repeat(19_997) + "密码法", "");
        JsonNode longer = annotate("𠮷".repeat(20_001), "");

        assertThat(longest.at("/data/annotate/0/start").asInt()).isEqualTo(2 * 19_997);
        assertRefused(longer, "text", "text has 20001 characters, more than 20000");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, -1, 21})
    void candidatesAreOneToTwenty(int first) {
        String expected = "first is %d, not 1 to 20".formatted(first);

        assertRefused(resolve(Collections.nCopies(1, "密码法"), "(first: " + first + ")"), "first", expected);
        assertRefused(annotate("密码法", "(first: " + first + ")"), "first", expected);
    }

    @Test
    void whatNoStoreCanHoldIsRefusedByName() {
        assertRefused(
                resolve(Collections.nCopies(2, "a\u0000b"), ""),
                "citations",
                "citations has a NUL or half a surrogate pair");
        assertRefused(annotate("a\u0000b", ""), "text", "text has a NUL or half a surrogate pair");
    }

    @Test
    void aCitationIsCountedInCharactersNotInUnits() {
        JsonNode longest = resolve(Collections.nCopies(1, "𠮷".repeat(1_000)), "");
        JsonNode longer = resolve(Collections.nCopies(1, "𠮷".repeat(1_001)), "");

        assertThat(longest.at("/data/resolve/0/candidates").isArray()).isTrue();
        assertRefused(longer, "citations", "citations has an entry of 1001 characters, more than 1000");
    }

    @Test
    void thePriceIsThatOfTheCandidatesThatAreAskedFor() {
        String cost = "/extensions/cost/requested";

        int five = resolve(Collections.nCopies(3, "密码法"), "").at(cost).asInt();
        int twenty =
                resolve(Collections.nCopies(3, "密码法"), "(first: 20)").at(cost).asInt();

        assertThat(five).isEqualTo(5 + 3 * (1 + 5 * 2));
        assertThat(twenty).isEqualTo(5 + 3 * (1 + 20 * 2));
    }

    private static void assertRefused(JsonNode answer, String argument, String message) {
        JsonNode error = answer.at("/errors/0");
        assertThat(error.at("/extensions/code").asText()).isEqualTo("BAD_USER_INPUT");
        assertThat(error.at("/extensions/argument").asText()).isEqualTo(argument);
        assertThat(error.at("/message").asText()).isEqualTo(message);
    }

    private JsonNode resolve(Object citations, String first) {
        return ask(
                "query($citations: [String!]!) { resolve(citations: $citations) { candidates%s { regulation { key } } } }"
                        .formatted(first),
                Map.of("citations", citations));
    }

    private JsonNode annotate(String text, String first) {
        return ask(
                "query($text: String!) { annotate(text: $text) { start candidates%s { regulation { key } } } }"
                        .formatted(first),
                Map.of("text", text));
    }

    private JsonNode ask(String query, Map<String, Object> variables) {
        try {
            return JSON.readTree(served.ask(query, variables));
        } catch (JsonProcessingException notJson) {
            throw new AssertionError(notJson);
        }
    }
}
