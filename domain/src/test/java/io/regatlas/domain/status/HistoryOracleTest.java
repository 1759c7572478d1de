package io.regatlas.domain.status;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import io.regatlas.domain.fixture.Dice;
import io.regatlas.domain.fixture.RandomHistories;
import io.regatlas.domain.regulation.Regulation;
import io.regatlas.domain.time.Match;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * Random histories against a simulation day by day, with a seed that repeats them:
 * {@code -Dregatlas.histories=10000 -Dregatlas.seed=42}.
 */
class HistoryOracleTest {

    private static final int HISTORIES = Integer.getInteger("regatlas.histories", 1000);
    private static final long SEED = Long.getLong("regatlas.seed", System.nanoTime());

    /** Every day around the events, and some before and after, in order. */
    private static final List<LocalDate> DAYS = Stream.of(
                    Stream.of("1950-06-15", "2019-12-31", "2020-01-01", "2020-01-02")
                            .map(LocalDate::parse),
                    IntStream.rangeClosed(-2, RandomHistories.DAYS + 22).mapToObj(RandomHistories.FIRST_DAY::plusDays),
                    Stream.of("2020-12-30", "2020-12-31", "2021-01-01", "2021-01-02", "2150-06-15")
                            .map(LocalDate::parse))
            .flatMap(days -> days)
            .toList();

    private long doubtfulDays;
    private long steps;

    @Test
    void aHistoryIsWhatASimulationDayByDaySays() {
        Dice dice = new Dice(SEED);

        for (int i = 1; i <= HISTORIES; i++) {
            Regulation regulation = RandomHistories.history(dice);
            assertThatCode(() -> compare(regulation))
                    .as("history %d of -Dregatlas.seed=%d: %s", i, SEED, regulation.events())
                    .doesNotThrowAnyException();
        }

        System.out.printf(
                "HistoryOracleTest: -Dregatlas.histories=%d -Dregatlas.seed=%d: %d days each, %d in doubt, %d steps%n",
                HISTORIES, SEED, DAYS.size(), doubtfulDays, steps);
    }

    private void compare(Regulation regulation) {
        History history = History.of(regulation);
        steps += history.steps().size();
        List<PlainStatus> days =
                DAYS.stream().map(day -> new PlainStatus(regulation, day)).toList();
        for (int i = 0; i < DAYS.size(); i++) {
            compare(history, DAYS.get(i), days.get(i));
            StatusChange next = history.on(DAYS.get(i)).next();
            assertThat(next).as("next after %s", DAYS.get(i)).isEqualTo(nextChange(days.subList(i, DAYS.size())));
        }
    }

    private void compare(History history, LocalDate day, PlainStatus plain) {
        StatusStep step = history.on(day);
        doubtfulDays += plain.forces().size() > 1 ? 1 : 0;

        assertThat(step.stage()).as("stage on %s", day).isEqualTo(plain.stage());
        assertThat(step.force()).as("force on %s", day).isEqualTo(plain.force());
        assertThat(step.certainty()).as("certainty on %s", day).isEqualTo(plain.certainty());
        assertThat(step.forces()).as("forces on %s", day).containsExactlyElementsOf(plain.forces());
        assertThat(step.reasons()).as("reasons on %s", day).isEqualTo(plain.reasons());
        assertThat(history.inForce(day).satisfies(Match.CERTAIN))
                .as("certainly in force on %s", day)
                .isEqualTo(plain.forces().stream().allMatch(HistoryOracleTest::binds));
        assertThat(history.inForce(day).satisfies(Match.POSSIBLE))
                .as("possibly in force on %s", day)
                .isEqualTo(plain.forces().stream().anyMatch(HistoryOracleTest::binds));
    }

    private static boolean binds(Force force) {
        return force == Force.IN_FORCE || force == Force.PARTIAL;
    }

    /** The first day with another force than the first of all, as a change. */
    private static @Nullable StatusChange nextChange(List<PlainStatus> days) {
        return days.stream()
                .filter(day -> day.force() != days.get(0).force())
                .findFirst()
                .map(day -> new StatusChange(
                        Objects.requireNonNull(day.forceReasons().get(0).date()),
                        day.force(),
                        day.forceReasons().get(0)))
                .orElse(null);
    }
}
