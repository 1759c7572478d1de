package io.regatlas.persistence.release;

import static io.regatlas.domain.question.Shadow.await;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.regatlas.domain.entity.Key;
import io.regatlas.domain.fixture.RandomDatasets;
import io.regatlas.domain.publish.Contents;
import io.regatlas.domain.publish.Releases;
import io.regatlas.domain.publish.RollbackContract;
import io.regatlas.domain.question.Shadow;
import io.regatlas.domain.question.StoreVersionException;
import io.regatlas.domain.release.Release;
import io.regatlas.persistence.TestStore;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PostgresRollbackTest implements RollbackContract {

    private final TestStore store = TestStore.create();

    @Override
    public Releases releases() {
        return store.store().releases();
    }

    @BeforeEach
    void empty() {
        store.empty();
    }

    @AfterAll
    void close() {
        store.close();
    }

    @Test
    void rowsThatAreAsTheyWereStayUntouched() {
        Shadow shadow = new Shadow(releases());
        Contents contents = RandomDatasets.of(51, 20);
        shadow.publish(null, contents);
        shadow.publish(null, RandomDatasets.edited(contents, 52));
        String untouched = "SELECT key FROM %s WHERE since_release = 1 AND until_release > 2 ORDER BY key";
        List<String> statedBefore = store.askAll(untouched.formatted("citation"));
        List<String> derivedBefore = store.askAll(untouched.formatted("derived_regulation"));

        shadow.rollback(1, null, null);

        assertThat(statedBefore).isNotEmpty();
        assertThat(store.askAll(untouched.formatted("citation"))).isEqualTo(statedBefore);
        assertThat(derivedBefore).isNotEmpty();
        assertThat(store.askAll(untouched.formatted("derived_regulation"))).isEqualTo(derivedBefore);
    }

    @Test
    void whatIsDerivedComesBackToo() {
        Shadow shadow = new Shadow(releases());
        Contents contents = RandomDatasets.of(61, 20);
        Contents other = RandomDatasets.of(62, 5);
        shadow.publish(null, contents, other);
        List<String> before = Tables.current(store);
        shadow.publish(null, RandomDatasets.edited(contents, 63), RandomDatasets.edited(other, 64));

        shadow.rollback(1, contents.dataset().key(), null);
        shadow.rollback(1, other.dataset().key(), null);

        assertThat(Tables.current(store)).isEqualTo(before);
    }

    @Test
    void whatIsRefusedLeavesNothingBehind() {
        Shadow shadow = new Shadow(releases());
        Release release = shadow.publish(null, RandomDatasets.of(71, 3));

        assertThat(shadow.rollback(1, null, null)).isEmpty();
        assertThatThrownBy(() -> await(releases().rollback(1, new Key("no-such"), null)))
                .hasMessageContaining("no-such");

        assertThat(await(releases().from(1))).containsExactly(release);
        assertThat(store.askAll("SELECT tablename FROM pg_tables WHERE schemaname = 'regatlas_staging'"))
                .isEmpty();
    }

    @Test
    void derivedRowsOfAnotherVersionAreNotCopied() {
        new Shadow(releases()).publish(null, RandomDatasets.of(81, 3));
        store.execute("UPDATE derived_state SET version = 'older'");

        assertThatThrownBy(() -> await(releases().rollback(1, null, null)))
                .isInstanceOf(StoreVersionException.class)
                .hasMessageContaining("./regatlas reindex");
    }
}
