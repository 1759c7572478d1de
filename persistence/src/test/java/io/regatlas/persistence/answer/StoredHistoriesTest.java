package io.regatlas.persistence.answer;

import static io.regatlas.domain.catalogue.Catalogue.REGULATION;
import static io.regatlas.domain.catalogue.Catalogue.STATUS;
import static io.regatlas.domain.fixture.Fixtures.aDataset;
import static io.regatlas.domain.fixture.Fixtures.aJurisdiction;
import static io.regatlas.domain.fixture.Fixtures.aSource;
import static io.regatlas.domain.fixture.Fixtures.contents;
import static io.regatlas.domain.question.Shadow.await;
import static org.assertj.core.api.Assertions.assertThat;

import io.regatlas.domain.entity.Key;
import io.regatlas.domain.fixture.Dice;
import io.regatlas.domain.fixture.RandomHistories;
import io.regatlas.domain.question.Condition;
import io.regatlas.domain.question.Question;
import io.regatlas.domain.question.Shadow;
import io.regatlas.domain.question.Test.Operator;
import io.regatlas.domain.regulation.Regulation;
import io.regatlas.domain.release.ReleaseRef;
import io.regatlas.domain.status.History;
import io.regatlas.domain.time.Fit;
import io.regatlas.domain.time.Match;
import io.regatlas.persistence.TestStore;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/**
 * What stored steps say of random histories on random days against what the domain says, with a seed that repeats them:
 * {@code -Dregatlas.histories=10000 -Dregatlas.seed=42}.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class StoredHistoriesTest {

    private static final int HISTORIES = Integer.getInteger("regatlas.histories", 500);
    private static final long SEED = Long.getLong("regatlas.seed", System.nanoTime());
    private static final int HISTORIES_AT_ONCE = 100;
    private static final int DAYS = 20;

    private final TestStore store = TestStore.create();
    private long compared;
    private long inForce;

    @AfterAll
    void close() {
        store.close();
    }

    @Test
    void storedStepsTellWhatTheDomainTells() {
        Dice dice = new Dice(SEED);

        for (int done = 0; done < HISTORIES; done += HISTORIES_AT_ONCE) {
            compare(dice);
        }

        System.out.printf(
                "StoredHistoriesTest: -Dregatlas.histories=%d -Dregatlas.seed=%d: %d compared, %d in force%n",
                HISTORIES, SEED, compared, inForce);
        assertThat(inForce).isPositive().isLessThan(compared);
    }

    private void compare(Dice dice) {
        store.empty();
        List<Regulation> regulations = IntStream.range(0, HISTORIES_AT_ONCE)
                .mapToObj(i -> RandomHistories.history(dice, new Key("cn-law-%03d".formatted(i))))
                .toList();
        ReleaseRef release = publish(regulations);
        for (int i = 0; i < DAYS; i++) {
            LocalDate day = RandomHistories.FIRST_DAY.plusDays(dice.between(-30, RandomHistories.DAYS + 30));
            for (Match match : Match.values()) {
                List<String> expected = regulations.stream()
                        .filter(regulation ->
                                History.of(regulation).inForce(day).satisfies(match))
                        .map(regulation -> regulation.key().text())
                        .toList();
                assertThat(inForce(release, day, match))
                        .as("in force on %s, %s, -Dregatlas.seed=%d", day, match, SEED)
                        .isEqualTo(expected);
                compared += regulations.size();
                inForce += expected.size();
            }
        }
    }

    private ReleaseRef publish(List<Regulation> regulations) {
        Object[] values = Stream.concat(
                        Stream.of(aJurisdiction().build(), aSource().build()), regulations.stream())
                .toArray();
        return new Shadow(store.store().releases())
                .publish(null, contents(aDataset().build(), values))
                .ref();
    }

    private List<String> inForce(ReleaseRef release, LocalDate day, Match match) {
        Object[] enough = Stream.of(Fit.values())
                .filter(fit -> fit.satisfies(match))
                .map(Enum::name)
                .toArray();
        Condition filter = new Condition.One(
                Asking.edge(REGULATION, "status"),
                null,
                new Condition.Scalar(
                        Asking.property(STATUS, "inForce"),
                        List.of(new io.regatlas.domain.question.Test(Operator.IN, List.of(enough)))));
        Question question = new Question(
                release,
                day,
                Asking.page(
                        REGULATION,
                        Asking.first(
                                HISTORIES_AT_ONCE,
                                filter,
                                List.of(),
                                Asking.nodes(REGULATION, Asking.value(REGULATION, "key")))));
        String answer = await(store.store().answers().ask(question)).toString();
        return Arrays.stream(answer.split("\"", -1))
                .filter(part -> part.startsWith("cn-law-"))
                .collect(Collectors.toList());
    }
}
