package io.regatlas.api.app;

import static io.regatlas.domain.question.Shadow.await;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.regatlas.importer.Import;
import io.regatlas.persistence.TestStore;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ForkJoinPool;
import java.util.function.IntUnaryOperator;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every title, number and key in the first dataset, as people write them, means first the regulation that it is of. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FirstDatasetNamesTest {

    private static final Path DATASET = Path.of("..", "datasets", "cn-tmt");
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int AT_ONCE = 100;

    private final TestStore store = TestStore.create();
    private final Served served;

    FirstDatasetNamesTest() {
        await(new Import(store.store().releases(), ForkJoinPool.commonPool()).publish(List.of(DATASET), "First load"));
        served = new Served(store, store.store().answers());
    }

    /** A name and the key of what it names. */
    private record Named(String name, String key) {}

    /** How people write a name. */
    enum Spelling {
        AS_IT_IS(UnaryOperator.identity()),
        IN_BRACKETS("《%s》"::formatted),
        IN_QUOTES("\u201c%s\u201d"::formatted),
        IN_SMALL_LETTERS(name -> name.toLowerCase(Locale.ROOT)),
        IN_CAPITALS(name -> name.toUpperCase(Locale.ROOT)),
        FULL_WIDTH(name -> mapped(name, unit -> unit > ' ' && unit <= '~' ? unit + 0xFEE0 : unit)),
        NARROW_BRACKETS(name -> name.replace('（', '(').replace('）', ')')),
        WITHOUT_PUNCTUATION(name -> name.replaceAll("[—–/()（）-]", " ")),
        WITH_BLANKS(name -> "  " + name.replace(" ", "   ") + " "),
        WITH_THE_STATE(name -> name.codePoints().allMatch(Character::isIdeographic) ? "中华人民共和国" + name : "PRC " + name),
        WITHOUT_THE_STATE(name -> name.replace("中华人民共和国", "")),
        WITHOUT_ARTICLES(name -> name.replaceAll("\\b(the|a|an) ", ""));

        private final UnaryOperator<String> writing;

        Spelling(UnaryOperator<String> writing) {
            this.writing = writing;
        }

        String write(String name) {
            return writing.apply(name);
        }

        private static String mapped(String name, IntUnaryOperator unit) {
            StringBuilder mapped = new StringBuilder();
            name.chars().map(unit).forEach(each -> mapped.append((char) each));
            return mapped.toString();
        }
    }

    @AfterAll
    void close() {
        served.close();
    }

    @ParameterizedTest
    @EnumSource
    void everyNameMeansFirstWhatItIsOf(Spelling spelling) {
        List<Named> named = named().toList();

        List<Named> found = new ArrayList<>();
        for (int from = 0; from < named.size(); from += AT_ONCE) {
            found.addAll(first(named.subList(from, Math.min(from + AT_ONCE, named.size())), spelling));
        }

        assertThat(named).hasSizeGreaterThan(50);
        assertThat(found).isEqualTo(named);
    }

    private List<Named> first(List<Named> named, Spelling spelling) {
        List<String> citations =
                named.stream().map(each -> spelling.write(each.name())).toList();
        JsonNode resolved = ask(
                        "query($citations: [String!]!) { resolve(citations: $citations) {"
                                + " candidates(first: 1) { regulation { key } } } }",
                        Map.of("citations", citations))
                .get("resolve");
        List<Named> first = new ArrayList<>();
        for (int i = 0; i < named.size(); i++) {
            String key =
                    resolved.at("/%d/candidates/0/regulation/key".formatted(i)).asText();
            first.add(new Named(named.get(i).name(), key));
        }
        return first;
    }

    private Stream<Named> named() {
        List<Named> named = new ArrayList<>();
        ask("{ regulations(first: 100) { nodes { key aliases titles { text } numbers { text } } } }", Map.of())
                .at("/regulations/nodes")
                .forEach(node -> {
                    String key = node.get("key").asText();
                    Stream.of("key", "text")
                            .flatMap(field -> node.findValuesAsText(field).stream())
                            .forEach(name -> named.add(new Named(name, key)));
                    node.get("aliases").forEach(alias -> named.add(new Named(alias.asText(), key)));
                });
        return named.stream();
    }

    private JsonNode ask(String query, Map<String, Object> variables) {
        try {
            return JSON.readTree(served.ask(query, variables)).get("data");
        } catch (JsonProcessingException notJson) {
            throw new AssertionError(notJson);
        }
    }
}
