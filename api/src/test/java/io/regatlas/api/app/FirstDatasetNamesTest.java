package io.regatlas.api.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.IntUnaryOperator;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every title, number and key in the first dataset, as people write them, means first a regulation that it is of. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FirstDatasetNamesTest {

    private static final int AT_ONCE = 100;

    private final FirstDataset dataset = new FirstDataset();

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
        dataset.close();
    }

    @ParameterizedTest
    @EnumSource
    void everyNameMeansFirstWhatItIsOf(Spelling spelling) {
        Map<String, Set<String>> named = named();

        List<String> names = List.copyOf(named.keySet());
        assertThat(names).hasSizeGreaterThan(200);
        for (int from = 0; from < names.size(); from += AT_ONCE) {
            List<String> some = names.subList(from, Math.min(from + AT_ONCE, names.size()));
            List<String> first = first(some, spelling);
            for (int i = 0; i < some.size(); i++) {
                assertThat(named.get(some.get(i))).as("of %s", some.get(i)).contains(first.get(i));
            }
        }
    }

    /** The key of what each means first; empty where it means nothing. */
    private List<String> first(List<String> names, Spelling spelling) {
        JsonNode resolved = ask(
                        "query($citations: [String!]!) { resolve(citations: $citations) {"
                                + " candidates(first: 1) { regulation { key } } } }",
                        Map.of("citations", names.stream().map(spelling::write).toList()))
                .get("resolve");
        return IntStream.range(0, names.size())
                .mapToObj(i -> resolved.at("/%d/candidates/0/regulation/key".formatted(i))
                        .asText())
                .toList();
    }

    /** Every name, with the keys of what is called so: an edition often is as the one before. */
    private Map<String, Set<String>> named() {
        Map<String, Set<String>> named = new LinkedHashMap<>();
        ask("{ regulations(first: 100) { nodes { key aliases titles { text } numbers { text } } } }", Map.of())
                .at("/regulations/nodes")
                .forEach(node -> names(node).forEach(name -> named.computeIfAbsent(name, any -> new HashSet<>())
                        .add(node.get("key").asText())));
        return named;
    }

    private static List<String> names(JsonNode regulation) {
        List<String> names = new ArrayList<>(regulation.findValuesAsText("text"));
        names.add(regulation.get("key").asText());
        regulation.get("aliases").forEach(alias -> names.add(alias.asText()));
        return names;
    }

    private JsonNode ask(String query, Map<String, Object> variables) {
        return dataset.ask(query, variables).get("data");
    }
}
