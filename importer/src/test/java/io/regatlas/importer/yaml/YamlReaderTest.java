package io.regatlas.importer.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import io.regatlas.domain.problem.Place;
import io.regatlas.domain.problem.Problem;
import io.regatlas.domain.problem.ProblemCode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class YamlReaderTest {

    private final List<Problem> problems = new ArrayList<>();

    @ParameterizedTest
    @ValueSource(strings = {"no", "2020", "1e3", "~", "null", "0x1F", "yes", ".inf", "2020-08-20", "1_000", "\"\""})
    void scalarsAreTheirOwnLetters(String text) {
        YamlNode node = read("a: " + text).orElseThrow();

        assertThat(((YamlNode.Mapping) node).text("a")).contains(text.replace("\"", ""));
        assertThat(problems).isEmpty();
    }

    @Test
    void nodesKnowTheirPlaces() {
        YamlNode root = read("a:\n  - b: c\n    d: [e, 'f']\n").orElseThrow();

        YamlNode item = at(root, "a", "0");
        assertThat(root.place()).isEqualTo(place(1, 1));
        assertThat(at(root, "a").place()).isEqualTo(place(2, 3));
        assertThat(item.place()).isEqualTo(place(2, 5));
        assertThat(((YamlNode.Mapping) item).members())
                .hasEntrySatisfying("d", member -> assertThat(member.place()).isEqualTo(place(3, 5)));
        assertThat(at(item, "d", "1").place()).isEqualTo(place(3, 12));
    }

    @Test
    void columnsCountUtf16UnitsAsEditorsDo() {
        YamlNode root = read("a: [\uD840\uDC00\uD840\uDC01, b]\r\nc: d\n").orElseThrow();

        assertThat(at(root, "a", "1").place()).isEqualTo(place(1, 11));
        assertThat(at(root, "c").place()).isEqualTo(place(2, 4));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "a: &x b|1|4",
                "&x a: b|1|1",
                "a: &x {b: c}|1|4",
                "a: !!str b|1|4",
                "!!str a: b|1|1",
                "a: !mine [b]|1|4",
                "a: !<tag:x> b|1|4",
                "<<: {a: b}|1|1"
            })
    void refusesWhatIsMoreThanTextListsAndMappings(String yaml, int line, int column) {
        read(yaml);

        assertThat(problems).extracting(Problem::code).containsExactly(ProblemCode.YAML_FEATURE);
        assertThat(problems).extracting(Problem::place).containsExactly(place(line, column));
    }

    @Test
    void refusesAliasesAtEachUse() {
        read("a: &x b\nc: *x\nd: *x\n");

        assertThat(problems).extracting(Problem::code).containsOnly(ProblemCode.YAML_FEATURE);
        assertThat(problems).extracting(Problem::place).containsExactly(place(1, 4), place(2, 4), place(3, 4));
    }

    @Test
    void refusesASecondDocument() {
        read("a: b\n---\nc: d\n");

        assertThat(problems).extracting(Problem::code).containsExactly(ProblemCode.YAML_FEATURE);
        assertThat(problems).extracting(Problem::place).containsExactly(place(3, 1));
    }

    @Test
    void aFieldThatStandsTwiceIsAProblemAtTheSecond() {
        read("a: b\nc: d\na: e\n");

        assertThat(problems).extracting(Problem::code).containsExactly(ProblemCode.DUPLICATE_FIELD);
        assertThat(problems).extracting(Problem::place).containsExactly(place(3, 1));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "a: \"\\0\"|BAD_TEXT",
                "a: \"\\uD800\"|BAD_TEXT",
                "a: \"e\\u0301\"|BAD_TEXT",
                "a: b\\u2028c|BAD_TEXT",
                "a: b\\u0085c|BAD_TEXT",
                "a: b\\u0000c|BAD_TEXT",
                "\\uFEFFa: b|UNREADABLE_FILE",
                "a: [b|YAML_SYNTAX",
                "a: b: c|YAML_SYNTAX",
                "? [a]\\n: b|YAML_SYNTAX",
                "a: @b|YAML_SYNTAX",
                "\\tb: c|YAML_SYNTAX"
            })
    void saysWhatIsWrongWithTheText(String escaped, ProblemCode code) {
        read(escaped.contains("\"") ? escaped : unescaped(escaped));

        assertThat(problems).extracting(Problem::code).containsExactly(code);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "a: b\\n\\tc: d|2|1",
                "a:\\n  b: c\\n \\td: e|3|2",
                "a: \\tb|1|4",
                "a: [b,\\n\\tc]|2|1",
                "a: b: c|1|5",
                "a: @b|1|4",
                "k: v\\n- x|2|1",
                "a: [b|1|4",
                "a: 'b|1|4"
            })
    void saysWhereTheTextIsNoYaml(String escaped, int line, int column) {
        read(unescaped(escaped));

        assertThat(problems).extracting(Problem::code).containsExactly(ProblemCode.YAML_SYNTAX);
        assertThat(problems).extracting(Problem::place).containsExactly(place(line, column));
    }

    @Test
    void refusesBytesThatAreNotUtf8AtTheirPlace() {
        new YamlReader().read("f.yaml", new byte[] {'a', ':', '\n', ' ', (byte) 0xfc}, problems::add);

        assertThat(problems).extracting(Problem::code).containsExactly(ProblemCode.UNREADABLE_FILE);
        assertThat(problems).extracting(Problem::place).containsExactly(place(2, 2));
    }

    @Test
    void refusesAFileThatEndsInHalfACharacter() {
        new YamlReader().read("f.yaml", new byte[] {'a', ':', ' ', (byte) 0xe4, (byte) 0xb8}, problems::add);

        assertThat(problems).extracting(Problem::code).containsExactly(ProblemCode.UNREADABLE_FILE);
    }

    @Test
    void nestsTwentyDeepAndNoDeeper() {
        assertThat(read("[".repeat(20) + "a" + "]".repeat(20))).isPresent();
        assertThat(problems).isEmpty();

        assertThat(read("[".repeat(21) + "a" + "]".repeat(21))).isEmpty();
        assertThat(problems).extracting(Problem::code).containsExactly(ProblemCode.TOO_LARGE);
        assertThat(problems).extracting(Problem::place).containsExactly(place(1, 21));
    }

    @Test
    void aHundredThousandBracketsAreRefusedLikeTwentyOne() {
        assertThat(read("[".repeat(100_000))).isEmpty();

        assertThat(problems).extracting(Problem::code).containsExactly(ProblemCode.TOO_LARGE);
    }

    @Test
    void refusesTextsAndFilesThatAreTooLarge() {
        read("a: " + "b".repeat(100_001) + "\nc: " + "d".repeat(100_000) + "\n");
        read("a: b #" + "c".repeat(1 << 20));

        assertThat(problems).extracting(Problem::code).containsExactly(ProblemCode.TOO_LARGE, ProblemCode.TOO_LARGE);
        assertThat(problems).extracting(Problem::place).containsExactly(place(1, 4), place(1, 1));
    }

    @Test
    void aFileOfCommentsHoldsNothing() {
        assertThat(read("# nothing here\n")).isEmpty();
        assertThat(problems).isEmpty();
    }

    private Optional<YamlNode> read(String yaml) {
        return new YamlReader().read("f.yaml", yaml.getBytes(StandardCharsets.UTF_8), problems::add);
    }

    private static String unescaped(String text) {
        String tabbed = text.replace("\\t", "\t").replace("\\n", "\n");
        int start = tabbed.indexOf("\\u");
        return start < 0
                ? tabbed
                : tabbed.substring(0, start)
                        + (char) Integer.parseInt(tabbed.substring(start + 2, start + 6), 16)
                        + tabbed.substring(start + 6);
    }

    private static YamlNode at(YamlNode node, String... steps) {
        YamlNode found = node;
        for (String step : steps) {
            found = found.child(step).orElseThrow();
        }
        return found;
    }

    private static Place place(int line, int column) {
        return new Place("f.yaml", line, column);
    }
}
