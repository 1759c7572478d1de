package io.regatlas.domain.status;

import static org.assertj.core.api.Assertions.assertThat;

import io.regatlas.domain.fixture.Dice;
import io.regatlas.domain.fixture.Fixtures;
import io.regatlas.domain.fixture.RandomHistories;
import io.regatlas.domain.regulation.Event;
import io.regatlas.domain.regulation.Regulation;
import io.regatlas.domain.time.PartialDate;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class HistoryPropertiesTest {

    @Property
    void everyDayIsInExactlyOneStep(@ForAll("histories") Regulation regulation, @ForAll("days") LocalDate day) {
        List<StatusStep> steps = History.of(regulation).steps();

        assertThat(steps.stream().filter(step -> step.holds(day))).hasSize(1);
        assertThat(steps.stream().filter(step -> step.holds(day)))
                .containsExactly(History.of(regulation).on(day));
    }

    @Property
    void stepsFollowOneAnotherWithoutGapOrOverlap(@ForAll("histories") Regulation regulation) {
        List<StatusStep> steps = History.of(regulation).steps();

        assertThat(steps.get(0).from()).isNull();
        assertThat(steps.get(steps.size() - 1).until()).isNull();
        for (int i = 0; i < steps.size(); i++) {
            assertThat(steps.get(i).number()).isEqualTo(i + 1);
            assertThat(steps.get(i).regulation()).isEqualTo(regulation.key());
            if (i > 0) {
                assertThat(steps.get(i).from())
                        .isNotNull()
                        .isEqualTo(steps.get(i - 1).until());
            }
        }
    }

    @Property
    void neighboursDiffer(@ForAll("histories") Regulation regulation) {
        List<StatusStep> steps = History.of(regulation).steps();

        for (int i = 1; i < steps.size(); i++) {
            assertThat(steps.get(i))
                    .usingRecursiveComparison()
                    .ignoringFields("number", "from", "until", "next")
                    .isNotEqualTo(steps.get(i - 1));
        }
    }

    @Property
    void stepsBeginOnTheFirstDayOfAnEventOrTheDayAfterItsLast(@ForAll("histories") Regulation regulation) {
        List<StatusStep> steps = History.of(regulation).steps();

        Set<LocalDate> turns = new HashSet<>();
        for (Event event : regulation.events()) {
            PartialDate date = event.date();
            if (date != null && date.earliest() != null) {
                turns.add(date.earliest());
            }
            if (date != null && date.latest() != null && !date.latest().equals(date.earliest())) {
                turns.add(date.latest().plusDays(1));
            }
        }
        assertThat(steps.stream().skip(1).map(StatusStep::from)).allMatch(turns::contains);
    }

    @Property
    void aStageNeverGoesBack(@ForAll("histories") Regulation regulation) {
        List<StatusStep> steps = History.of(regulation).steps();

        assertThat(steps).map(StatusStep::stage).isSorted();
    }

    @Property
    void theOrderOfTheEventsDoesNotMatter(@ForAll("histories") Regulation regulation, @ForAll Random random) {
        List<Event> shuffled = new ArrayList<>(regulation.events());
        Collections.shuffle(shuffled, random);
        Regulation other = Fixtures.aRegulation()
                .withType(regulation.type())
                .withMaturity(regulation.maturity())
                .withEvents(shuffled.toArray(Event[]::new))
                .build();

        assertThat(History.of(other).steps()).isEqualTo(History.of(regulation).steps());
    }

    @Property
    void forceIntervalsSayWhatTheStepsSayAndJoinWhatIsAlike(
            @ForAll("histories") Regulation regulation, @ForAll("days") LocalDate day) {
        History history = History.of(regulation);

        List<ForceInterval> intervals = history.forceIntervals();

        assertThat(intervals.stream()
                        .filter(each -> each.from() == null || !each.from().isAfter(day))
                        .filter(each -> each.until() == null || each.until().isAfter(day)))
                .singleElement()
                .matches(each -> each.force() == history.on(day).force()
                        && each.certainty() == history.on(day).certainty());
        for (int i = 1; i < intervals.size(); i++) {
            ForceInterval before = intervals.get(i - 1);
            ForceInterval after = intervals.get(i);
            assertThat(after.from()).isEqualTo(before.until());
            assertThat(after.force() == before.force() && after.certainty() == before.certainty())
                    .isFalse();
        }
    }

    @Provide
    Arbitrary<Regulation> histories() {
        return Arbitraries.randomValue(random -> RandomHistories.history(new Dice(random.nextLong())));
    }

    @Provide
    Arbitrary<LocalDate> days() {
        return Arbitraries.integers().between(-30, RandomHistories.DAYS + 30).map(RandomHistories.FIRST_DAY::plusDays);
    }
}
