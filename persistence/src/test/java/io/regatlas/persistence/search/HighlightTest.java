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

    @Test
    void whatIsCorrectedIsMarkedByItsSingleWords() {
        List<SearchText> texts = List.of(new SearchText(SearchField.TITLE, "Cybersecurity, cyber and security"));
        SearchQuery query = SearchQuery.of("cyber security", Mode.WORDS);

        assertThat(starts(Highlight.of(texts, query))).containsExactly(0, 15, 25);
        assertThat(starts(Highlight.of(texts, query.singly()))).containsExactly(15, 25);
    }

    private static List<Integer> starts(List<Highlight> highlights) {
        return highlights.get(0).fragments().stream()
                .map(Highlight.Fragment::start)
                .toList();
    }
}
