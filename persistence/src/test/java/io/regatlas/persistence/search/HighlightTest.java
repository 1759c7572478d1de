package io.regatlas.persistence.search;

import static org.assertj.core.api.Assertions.assertThat;

import io.regatlas.domain.catalogue.SearchField;
import io.regatlas.domain.catalogue.SearchText;
import io.regatlas.domain.question.SearchRequest.Mode;
import java.util.List;
import org.junit.jupiter.api.Test;

class HighlightTest {

    private static final SearchQuery LAW = SearchQuery.of("law", Mode.WORDS);

    @Test
    void whatStandsBehindTwentyThousandCharactersOfAHitIsNotLookedAt() {
        SearchText start = new SearchText(SearchField.SUMMARY, "- ".repeat(9_990));
        SearchText across = new SearchText(SearchField.FACT, "a law, and behind the bound a law");
        SearchText behind = new SearchText(SearchField.FACT, "law");

        List<Highlight> highlights = Highlight.of(List.of(start, across, behind), LAW);

        assertThat(highlights)
                .containsExactly(new Highlight("fact", "a law, and behind th", List.of(new Highlight.Fragment(2, 5))));
    }
}
