package io.regatlas.importer.curated;

import static org.assertj.core.api.Assertions.assertThat;

import io.regatlas.domain.catalogue.Catalogue;
import io.regatlas.domain.catalogue.Entity;
import io.regatlas.domain.catalogue.NodeType;
import io.regatlas.domain.catalogue.Row;
import io.regatlas.domain.source.Source;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

/**
 * That the first dataset covers its source, and that its README says what came of each paragraph. With
 * {@code -Dregatlas.golden.write} the test writes that table instead of comparing it.
 */
class FirstDatasetTest {

    private static final Path FOLDER = Path.of("../datasets/cn-tmt");
    private static final Path README = FOLDER.resolve("README.md");
    private static final String SOURCE = "tmt-digest-2020";
    /** The first paragraph that does not say who wrote it. */
    private static final int FIRST = 3;

    private static final int LAST = 80;
    private static final String HEAD = "| paragraph | entities |\n| --- | --- |\n";
    private static final Pattern TABLE = Pattern.compile(Pattern.quote(HEAD) + "((?:\\|.*\\n)*)");

    private final List<Entity<?>> entities = StreamSupport.stream(
                    Reading.of(List.of(FOLDER)).contents().get(0).entities().spliterator(), false)
            .collect(Collectors.toList());

    @Test
    void everyParagraphIsCitedByARegulationOrAnActivity() {
        assertThat(paragraphs().filter(paragraph -> citing(paragraph).isEmpty()))
                .as("paragraphs that nothing cites")
                .isEmpty();
    }

    @Test
    void theSourceIsOfTheExtentThatIsCited() {
        Source source = entities.stream()
                .filter(entity -> entity.type().equals(Catalogue.SOURCE))
                .map(entity -> (Source) entity.value())
                .findFirst()
                .orElseThrow();

        assertThat(source.extent()).isEqualTo("¶1-¶" + LAST);
        assertThat(source.author()).isNotNull();
    }

    @Test
    void theReadmeSaysWhatEachParagraphGave() throws IOException {
        String readme = Files.readString(README);
        Set<String> issuers = new HashSet<>();
        String table = "| ¶1, ¶2 | %s |\n".formatted(SOURCE)
                + paragraphs().map(paragraph -> row(paragraph, issuers)).collect(Collectors.joining());

        if (System.getProperty("regatlas.golden.write") != null) {
            readme = TABLE.matcher(readme).replaceFirst(Matcher.quoteReplacement(HEAD + table));
            Files.writeString(README, readme);
        }

        assertThat(TABLE.matcher(readme).results().map(found -> found.group(1))).containsExactly(table);
    }

    private static Stream<String> paragraphs() {
        return IntStream.rangeClosed(FIRST, LAST).mapToObj(number -> "¶" + number);
    }

    /** Regulations and activities, then the bodies that no paragraph above has. */
    private String row(String paragraph, Set<String> issuers) {
        List<String> bodies = citing(paragraph, Catalogue.ISSUER);
        bodies.removeAll(issuers);
        issuers.addAll(bodies);
        return "| %s | %s%s |\n"
                .formatted(
                        paragraph,
                        String.join(", ", citing(paragraph)),
                        bodies.isEmpty() ? "" : "; " + String.join(", ", bodies));
    }

    private List<String> citing(String paragraph) {
        List<String> keys = citing(paragraph, Catalogue.REGULATION);
        keys.addAll(citing(paragraph, Catalogue.ACTIVITY));
        return keys;
    }

    private List<String> citing(String paragraph, NodeType<?> type) {
        return entities.stream()
                .filter(entity -> entity.type().equals(type) && cites(entity, paragraph))
                .map(Entity::key)
                .sorted()
                .collect(Collectors.toCollection(ArrayList::new));
    }

    /** Whether the entity itself rests on a paragraph, not only what is said of it. */
    private static boolean cites(Entity<?> entity, String paragraph) {
        List<Row> rows = entity.rows();
        return rows.stream()
                .filter(row -> row.type().equals(Catalogue.CITATION))
                .filter(row ->
                        Objects.equals(row.values().get("subject"), rows.get(0).id()))
                .filter(row -> !row.values().containsKey("ofName"))
                .anyMatch(row -> paragraph.equals(row.values().get("locator")));
    }
}
