package io.regatlas.api.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/** What people look for in the first dataset, and what they mean. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FirstDatasetSearchesTest {

    private final FirstDataset dataset = new FirstDataset();

    @AfterAll
    void close() {
        dataset.close();
    }

    /** One search a line: mode, query, key of the first hit, and what was searched for instead of what was typed. */
    @ParameterizedTest
    @CsvFileSource(
            resources = "first-dataset-searches.txt",
            delimiter = '|',
            quoteCharacter = '\u0007',
            ignoreLeadingAndTrailingWhitespace = true,
            emptyValue = "")
    void theFirstHitIsWhatWasMeant(String mode, String query, String first, @Nullable String corrected) {
        JsonNode found = dataset.ask(
                        "query($query: String!, $mode: SearchMode!) { search(query: $query, mode: $mode, first: 1) {"
                                + " corrected nodes { ... on Entity { key } } } }",
                        Map.of("query", query, "mode", mode))
                .at("/data/search");

        assertThat(found.at("/nodes/0/key").asText()).isEqualTo(first);
        assertThat(found.get("corrected").textValue()).isEqualTo(corrected);
    }
}
