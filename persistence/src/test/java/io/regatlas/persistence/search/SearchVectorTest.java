package io.regatlas.persistence.search;

import static io.regatlas.domain.fixture.Fixtures.aDataset;
import static io.regatlas.domain.fixture.Fixtures.aJurisdiction;
import static io.regatlas.domain.fixture.Fixtures.aName;
import static io.regatlas.domain.fixture.Fixtures.aRegulation;
import static io.regatlas.domain.fixture.Fixtures.aSource;
import static io.regatlas.domain.fixture.Fixtures.anEvent;
import static io.regatlas.domain.fixture.Fixtures.contents;
import static org.assertj.core.api.Assertions.assertThat;

import io.regatlas.domain.catalogue.Catalogue;
import io.regatlas.domain.catalogue.Entity;
import io.regatlas.domain.question.SearchRequest.Mode;
import io.regatlas.domain.question.Shadow;
import io.regatlas.domain.regulation.EventType;
import io.regatlas.domain.regulation.Maturity;
import io.regatlas.domain.regulation.Regulation;
import io.regatlas.persistence.TestStore;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Texts that are too long for PostgreSQL to search, and names that count as longer than they are. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SearchVectorTest {

    private final TestStore store = TestStore.create();

    @BeforeEach
    void empty() {
        store.empty();
    }

    @AfterAll
    void close() {
        store.close();
    }

    @Test
    void aTextThatFoldingMakesTooLongIsNotSearchedButThoseBehindItAre() {
        Searching searching = published("\ufdfa".repeat(20_000));

        assertThat(searching.keys("\ufdfa", Mode.WORDS)).isEmpty();
        assertThat(searching.keys("behind", Mode.WORDS)).containsExactly("long");
    }

    @Test
    void whatCountsIsTheLengthBehindFolding() {
        // Five signs a word, each of which folding makes a word of up to six letters of three bytes.
        String words = IntStream.range(0, 13_000)
                .mapToObj(SearchVectorTest::squaredWord)
                .collect(Collectors.joining(" "));

        Searching searching = published(words);

        assertThat(words.length()).isLessThan(80_000);
        assertThat(searching.keys("behind", Mode.WORDS)).containsExactly("long");
    }

    @ParameterizedTest
    @CsvSource({"REPLACED,,22", "LAPSED,,22", "REPEALED,article 3,2", "PUBLISHED,,2"})
    void aRegulationThatHasEndedAsAWholeCountsAsOneOfTwentyWordsMore(
            EventType type, @Nullable String scope, int nameWords) {
        Regulation regulation = aRegulation()
                .withTitles(aName().withText("Data Law").build())
                .withMaturity(type.fits(Maturity.FINAL) ? Maturity.FINAL : Maturity.DRAFT_READING)
                .withEvents(
                        anEvent().build(),
                        anEvent()
                                .withType(type)
                                .withScope(scope)
                                .withRound(2)
                                .withoutDate()
                                .build())
                .build();

        assertThat(SearchVector.of(new Entity<>(Catalogue.REGULATION, regulation))
                        .nameWords())
                .isEqualTo(nameWords);
    }

    private static String squaredWord(int number) {
        int[] signs = IntStream.of(1, 80, 6_400, 1, 80)
                .map(power -> 0x3300 + number / power % 80)
                .toArray();
        return new String(signs, 0, signs.length);
    }

    /** A regulation whose first title is short, the second this one, the third short. */
    private Searching published(String text) {
        return new Searching(
                store.store().answers(),
                new Shadow(store.store().releases())
                        .publish(
                                null,
                                contents(
                                        aDataset().build(),
                                        aJurisdiction().build(),
                                        aSource().build(),
                                        aRegulation()
                                                .withKey("long")
                                                .withTitles(
                                                        aName().withText("Before")
                                                                .build(),
                                                        aName().withText(text).build(),
                                                        aName().withText("Behind")
                                                                .build())
                                                .build()))
                        .ref());
    }
}
