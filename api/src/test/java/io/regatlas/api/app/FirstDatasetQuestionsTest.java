package io.regatlas.api.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;

/**
 * The questions that come with the first dataset, asked of it: each gets the answer beside it. With
 * {@code -Dregatlas.golden.write} the test writes the answers instead of comparing them.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FirstDatasetQuestionsTest {

    private static final Path QUESTIONS = FirstDataset.FOLDER.resolve("questions");
    private static final ObjectMapper JSON = new ObjectMapper();

    private final FirstDataset dataset = new FirstDataset();

    @AfterAll
    void close() {
        dataset.close();
    }

    @TestFactory
    Stream<DynamicTest> everyQuestionGetsItsAnswer() throws IOException {
        return ids().stream().map(id -> DynamicTest.dynamicTest(id, () -> assertAnswered(id)));
    }

    @Test
    void everyQuestionIsSaidInWords() throws IOException {
        List<String> told = new ArrayList<>();
        JSON.readTree(QUESTIONS.resolve("questions.json").toFile())
                .forEach(question -> told.add(question.get("id").asText()));

        assertThat(ids()).hasSizeGreaterThanOrEqualTo(60).containsExactlyInAnyOrderElementsOf(told);
    }

    @Test
    void nothingElseIsThere() throws IOException {
        try (Stream<Path> files = Files.list(QUESTIONS)) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .filteredOn(name -> !name.equals("questions.json"))
                    .allMatch(name -> Files.exists(QUESTIONS.resolve(name.replaceFirst("\\..*", "") + ".graphql")));
        }
    }

    private static List<String> ids() throws IOException {
        try (Stream<Path> files = Files.list(QUESTIONS)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".graphql"))
                    .map(name -> name.replace(".graphql", ""))
                    .sorted()
                    .toList();
        }
    }

    private void assertAnswered(String id) throws IOException {
        String query = Files.readString(QUESTIONS.resolve(id + ".graphql"));
        Path variables = QUESTIONS.resolve(id + ".vars.json");
        Map<String, Object> values =
                Files.exists(variables) ? JSON.readValue(variables.toFile(), new TypeReference<>() {}) : Map.of();
        JsonNode answer = dataset.ask(query, values);
        Path golden = QUESTIONS.resolve(id + ".answer.json");

        assertThat(answer.has("errors")).as("%s", answer).isFalse();
        String data = JSON.writerWithDefaultPrettyPrinter().writeValueAsString(answer.get("data")) + "\n";
        if (System.getProperty("regatlas.golden.write") != null) {
            Files.writeString(golden, data);
        }
        assertThat(golden).content().isEqualTo(data);
    }
}
