package io.regatlas.persistence.search;

import static org.assertj.core.api.Assertions.assertThat;

import io.regatlas.domain.question.SearchRequest.Mode;
import io.regatlas.domain.question.Shadow;
import io.regatlas.persistence.TestStore;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/** What people type, and what they mean. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SearchesTest {

    private final TestStore store = TestStore.create();
    private final Searching searching = new Searching(
            store.store().answers(),
            new Shadow(store.store().releases()).publish(null, TwoScripts.all()).ref());

    @AfterAll
    void close() {
        store.close();
    }

    /** One search a line: mode, query, first hits in order with commas between; nothing where nothing is found. */
    @ParameterizedTest
    @CsvFileSource(
            resources = "searches.txt",
            delimiter = '|',
            quoteCharacter = '\u0007',
            ignoreLeadingAndTrailingWhitespace = true,
            emptyValue = "")
    void firstHitsAreWhatWasMeant(Mode mode, String query, String expected) {
        List<String> wanted = expected == null ? List.of() : List.of(expected.split(",", -1));

        List<String> found = searching.keys(query, mode);

        assertThat(found.subList(0, Math.min(found.size(), Math.max(1, wanted.size()))))
                .isEqualTo(wanted);
    }
}
