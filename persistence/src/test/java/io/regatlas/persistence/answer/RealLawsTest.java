package io.regatlas.persistence.answer;

import static org.assertj.core.api.Assertions.assertThat;

import io.regatlas.domain.fixture.Dice;
import io.regatlas.domain.publish.Contents;
import io.regatlas.domain.question.Answers;
import io.regatlas.domain.question.PlainAnswers;
import io.regatlas.domain.question.Question;
import io.regatlas.domain.question.RandomQuestions;
import io.regatlas.domain.question.RandomWalks;
import io.regatlas.domain.question.Shadow;
import io.regatlas.domain.question.World;
import io.regatlas.domain.release.ReleaseRef;
import io.regatlas.persistence.TestStore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/** Random questions over real laws, compared with the oracle: real titles, ties, gaps, circles, and hubs of thousands. */
@EnabledIfSystemProperty(named = RealLaws.FOLDER, matches = ".+")
class RealLawsTest {

    private final long seed = Long.getLong("regatlas.seed", System.nanoTime());
    private final int questions = Integer.getInteger("regatlas.questions", 20);
    private final int walks = Integer.getInteger("regatlas.walks", 10);
    private final Dice dice = new Dice(seed);
    private final TestStore store = TestStore.create();

    /** What asks, of a seed. */
    private interface Asker {

        Question of(long seed, World world, ReleaseRef release);
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void whatIsAskedOfTheLawsOfChinaIsAnsweredRight() {
        World world = publish(RealLaws.chinese());

        assertAgrees(world, RandomQuestions::of, questions);
        assertAgrees(world, RandomWalks::of, walks);
    }

    @Test
    void walksOverTheLawsOfCzechiaAreRight() {
        World world = publish(RealLaws.czech());

        assertAgrees(world, RandomWalks::of, walks);
    }

    private World publish(Contents laws) {
        Shadow shadow = new Shadow(store.store().releases());
        shadow.publish(null, laws);
        return shadow.world();
    }

    private void assertAgrees(World world, Asker asker, int count) {
        Answers oracle = new PlainAnswers(world);
        for (int i = 0; i < count; i++) {
            long own = dice.seed();
            Question question = asker.of(own, world, world.newest().release().ref());
            assertThat(Shadow.await(store.store().answers().ask(question)).toString())
                    .as("question %d of regatlas.seed %d, by its own seed %d: %s", i, seed, own, question)
                    .isEqualTo(Shadow.await(oracle.ask(question)).toString());
        }
    }
}
