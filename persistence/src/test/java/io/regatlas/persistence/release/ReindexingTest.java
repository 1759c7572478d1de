package io.regatlas.persistence.release;

import static io.regatlas.domain.question.Shadow.await;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.regatlas.domain.fixture.Dice;
import io.regatlas.domain.fixture.RandomDatasets;
import io.regatlas.domain.publish.Contents;
import io.regatlas.domain.publish.Releases;
import io.regatlas.domain.question.Shadow;
import io.regatlas.persistence.TestStore;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Derived rows are made again from stated ones alone, and come out as publishing made them. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ReindexingTest {

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
    void everyDerivedRowOfEveryReleaseComesOutAsItWas() {
        publishHistory();
        List<String> before = Tables.all(store);
        List<String> spellings = store.askAll("SELECT fewer, word, root FROM derived_spelling ORDER BY fewer, word");

        await(releases().reindex());

        assertThat(before).hasSizeGreaterThan(1_000);
        assertThat(Tables.all(store)).isEqualTo(before);
        assertThat(spellings).hasSizeGreaterThan(100);
        assertThat(store.askAll("SELECT fewer, word, root FROM derived_spelling ORDER BY fewer, word"))
                .isEqualTo(spellings);
    }

    @Test
    void whatIsDamagedOrOfAnotherVersionIsMadeAnew() {
        publishHistory();
        List<String> before = Tables.all(store);
        List<String> releasesBefore = store.askAll("SELECT number, hash, published, counts FROM release ORDER BY 1");
        store.execute("DELETE FROM derived_text; DELETE FROM derived_regulation; DELETE FROM derived_dataset;"
                + " UPDATE derived_related SET basis = 'DERIVED'; UPDATE derived_state SET version = 'older'");
        assertThatThrownBy(() -> await(store.store().schemaFits())).hasMessageContaining("./regatlas reindex");

        await(releases().reindex());

        await(store.store().schemaFits());
        assertThat(Tables.all(store)).isEqualTo(before);
        assertThat(store.askAll("SELECT number, hash, published, counts FROM release ORDER BY 1"))
                .isEqualTo(releasesBefore);
    }

    @Test
    void whatBreaksARuleIsNamedAndNothingChanges() {
        new Shadow(releases()).publish(null, RandomDatasets.of(1, 3));
        store.execute("DELETE FROM citation");
        List<String> before = Tables.all(store);

        assertThatThrownBy(() -> await(releases().reindex()))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("release 1");
        assertThat(Tables.all(store)).isEqualTo(before);
    }

    @Test
    void anEmptyStoreStaysEmpty() {
        await(releases().reindex());

        assertThat(store.askAll("SELECT version FROM derived_state")).isEmpty();
        assertThat(Tables.all(store)).isEmpty();
    }

    private void publishHistory() {
        Dice dice = new Dice(Long.getLong("regatlas.seed", 20200820));
        Shadow shadow = new Shadow(releases());
        Contents contents = RandomDatasets.of(dice.seed(), 25);
        Contents other = RandomDatasets.of(dice.seed(), 10);
        shadow.publish(null, contents);
        shadow.publish(null, other);
        contents = RandomDatasets.edited(contents, dice.seed());
        shadow.publish(null, contents, RandomDatasets.edited(other, dice.seed()));
        shadow.rollback(1, null, null);
        shadow.publish(null, RandomDatasets.edited(contents, dice.seed()), other);
    }

    private Releases releases() {
        return store.store().releases();
    }
}
