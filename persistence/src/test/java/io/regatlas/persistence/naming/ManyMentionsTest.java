package io.regatlas.persistence.naming;

import static io.regatlas.domain.fixture.Fixtures.aDataset;
import static io.regatlas.domain.fixture.Fixtures.aJurisdiction;
import static io.regatlas.domain.fixture.Fixtures.aName;
import static io.regatlas.domain.fixture.Fixtures.aRegulation;
import static io.regatlas.domain.fixture.Fixtures.aSource;
import static io.regatlas.domain.fixture.Fixtures.contents;
import static org.assertj.core.api.Assertions.assertThat;

import io.regatlas.domain.publish.Contents;
import io.regatlas.domain.question.Shadow;
import io.regatlas.persistence.TestStore;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;

/** Texts that mention many regulations and say many kinds of drafts. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ManyMentionsTest {

    private static final int MENTIONED = 300;

    private static final int PUBLISHED = 2_000;

    /** After so many PostgreSQL has a plan for all texts, which knows the size of none. */
    private static final int ASKED = 12;

    private final TestStore store = TestStore.create();
    private final Recognising recognising = new Recognising(
            store.store().answers(),
            new Shadow(store.store().releases()).publish(null, regulations()).ref());

    @AfterAll
    void close() {
        store.close();
    }

    @Test
    @Timeout(20)
    void draftsOfEachNameAreNotLookedForAmongThoseOfAllOthers() {
        String drafts = IntStream.range(2000, 2025)
                .mapToObj(year -> "Some Text (Draft, " + year + "), ")
                .collect(Collectors.joining());
        String names =
                IntStream.range(0, MENTIONED).mapToObj(i -> title(i) + ", ").collect(Collectors.joining());

        for (int i = 0; i < ASKED; i++) {
            assertThat(recognising.annotate(drafts + names)).hasSize(MENTIONED);
        }
    }

    private static String title(int number) {
        return number + " Rivers Rules";
    }

    private static Contents regulations() {
        Stream<Object> registers = Stream.of(aJurisdiction().build(), aSource().build());
        Stream<Object> regulations = IntStream.range(0, PUBLISHED).mapToObj(i -> aRegulation()
                .withKey("cn-rivers-" + i)
                .withTitles(aName().withText(title(i)).withLanguage("en").build())
                .build());
        return contents(
                aDataset().build(), Stream.concat(registers, regulations).toArray());
    }
}
