package io.regatlas.api.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;

/** Every query in the README, asked of the first dataset: it answers what the README says, or at least without an error. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CookbookTest {

    private static final Path README = Path.of("..", "README.md");
    private static final Pattern RECIPE =
            Pattern.compile("```graphql\\n(.*?)```\\n(?:\\n```json\\n(.*?)```\\n)?", Pattern.DOTALL);
    private static final ObjectMapper JSON = new ObjectMapper();

    private final FirstDataset dataset = new FirstDataset();

    @AfterAll
    void close() {
        dataset.close();
    }

    @TestFactory
    Stream<DynamicTest> everyRecipeWorks() throws IOException {
        List<MatchResult> recipes =
                RECIPE.matcher(Files.readString(README)).results().toList();
        assertThat(recipes).hasSizeGreaterThan(8);

        return recipes.stream()
                .map(recipe -> DynamicTest.dynamicTest(recipe.group(1).strip(), () -> assertWorks(recipe)));
    }

    private void assertWorks(MatchResult recipe) throws JsonProcessingException {
        JsonNode answer = dataset.ask(recipe.group(1), Map.of());

        assertThat(answer.has("errors")).as("%s", answer).isFalse();
        if (recipe.group(2) != null) {
            assertThat(answer.get("data"))
                    .isEqualTo(JSON.readTree(recipe.group(2)).get("data"));
        }
    }
}
