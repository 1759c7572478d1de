package io.regatlas.importer.curated;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/**
 * That the first dataset says everything in its own words: nowhere outside the titles and names do so many words stand as they
 * do in its source. The source is no part of the project; {@code regatlas.digest} names the file.
 */
@EnabledIfSystemProperty(named = "regatlas.digest", matches = ".+")
class OwnWordsTest {

    private static final int LONGEST_RUN = 7;
    private static final Path FOLDER = Path.of("../datasets/cn-tmt");
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}']+");
    private static final Set<String> NAMES = Set.of("titles", "names", "title");
    private static final ObjectMapper YAML = new YAMLMapper();

    @Test
    void noRunOfWordsIsTheSourcesOwn() throws IOException {
        Set<List<String>> ofSource = new HashSet<>();
        for (String paragraph : Files.readAllLines(Path.of(System.getProperty("regatlas.digest")))) {
            ofSource.addAll(runs(paragraph));
        }
        List<String> texts = new ArrayList<>(List.of(Files.readString(FOLDER.resolve("README.md"))));
        List<String> names = new ArrayList<>();
        for (Path file : files()) {
            add(YAML.readTree(file.toFile()), false, names, texts);
        }
        names.forEach(name -> ofSource.removeAll(runs(name)));

        assertThat(ofSource).hasSizeGreaterThan(1_000);
        assertThat(texts).hasSizeGreaterThan(1_000);
        assertThat(texts).allSatisfy(text -> assertThat(runs(text)).doesNotContainAnyElementsOf(ofSource));
    }

    private static List<Path> files() throws IOException {
        try (Stream<Path> files = Files.walk(FOLDER)) {
            return files.filter(file -> file.toString().endsWith(".yaml")).toList();
        }
    }

    /** What is said of a name, such as its proof, is no name. */
    private static void add(JsonNode node, boolean isName, List<String> names, List<String> texts) {
        if (node.isTextual()) {
            texts.add(node.asText());
        }
        node.properties().forEach(field -> {
            if (isName && field.getKey().equals("text")) {
                names.add(field.getValue().asText());
            } else {
                add(field.getValue(), NAMES.contains(field.getKey()), names, texts);
            }
        });
        if (node.isArray()) {
            node.forEach(each -> add(each, isName, names, texts));
        }
    }

    private static Set<List<String>> runs(String text) {
        List<String> words = WORD.matcher(text.toLowerCase(Locale.ROOT))
                .results()
                .map(MatchResult::group)
                .toList();
        Set<List<String>> runs = new HashSet<>();
        IntStream.rangeClosed(0, words.size() - LONGEST_RUN - 1)
                .forEach(from -> runs.add(words.subList(from, from + LONGEST_RUN + 1)));
        return runs;
    }
}
