package io.regatlas.domain.status;

import static io.regatlas.domain.fixture.Fixtures.aRegulation;
import static io.regatlas.domain.status.Examples.ADOPTED;
import static io.regatlas.domain.status.Examples.COMMENCED;
import static io.regatlas.domain.status.Examples.PUBLISHED;
import static io.regatlas.domain.status.Examples.event;
import static io.regatlas.domain.status.Examples.lawWith;
import static io.regatlas.domain.status.Examples.lines;
import static io.regatlas.domain.status.Examples.on;
import static io.regatlas.domain.status.Examples.undated;
import static org.assertj.core.api.Assertions.assertThat;

import io.regatlas.domain.entity.Key;
import io.regatlas.domain.regulation.Event;
import io.regatlas.domain.regulation.EventType;
import io.regatlas.domain.regulation.Maturity;
import io.regatlas.domain.regulation.RegulationType;
import io.regatlas.domain.time.Fit;
import io.regatlas.domain.time.PartialDate;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HistoryTest {

    private static final Key LAW = new Key("cn-law");

    @Test
    void theCivilCodeIsNotYetInForceOnTheDayBeforeItCommences() {
        History civilCode = lawWith(ADOPTED, COMMENCED);

        StatusStep step = on("2020-12-31", civilCode);

        assertThat(step.stage()).isEqualTo(Stage.ADOPTED);
        assertThat(step.force()).isEqualTo(Force.NOT_YET);
        assertThat(step.certainty()).isEqualTo(Certainty.CERTAIN);
        assertThat(step.reasons()).containsExactly(ADOPTED);
        assertThat(step.next()).isEqualTo(new StatusChange(PartialDate.parse("2021-01-01"), Force.IN_FORCE, COMMENCED));
        assertThat(step.inForce()).isEqualTo(Fit.CERTAINLY_NOT);
    }

    @Test
    void theCivilCodeIsInForceOnTheDayItCommences() {
        History civilCode = lawWith(ADOPTED, COMMENCED);

        StatusStep step = on("2021-01-01", civilCode);

        assertThat(step.stage()).isEqualTo(Stage.PROMULGATED);
        assertThat(step.force()).isEqualTo(Force.IN_FORCE);
        assertThat(step.certainty()).isEqualTo(Certainty.CERTAIN);
        assertThat(step.reasons()).containsExactly(COMMENCED);
        assertThat(step.next()).isNull();
        assertThat(step.inForce()).isEqualTo(Fit.CERTAINLY);
    }

    @Test
    void beforeALawIsMadeThereIsNoneThatCouldBind() {
        History history = lawWith(ADOPTED, COMMENCED);

        StatusStep step = on("2020-05-27", history);

        assertThat(step.force()).isEqualTo(Force.NOT_APPLICABLE);
        assertThat(step.reasons()).isEmpty();
        assertThat(step.next()).isEqualTo(new StatusChange(PartialDate.parse("2020-05-28"), Force.NOT_YET, ADOPTED));
    }

    @Test
    void stageAndForceMayHaveReasonsOfTheirOwn() {
        History history = lawWith(COMMENCED, PUBLISHED, ADOPTED);

        assertThat(on("2020-06-01", history).reasons()).containsExactly(PUBLISHED, ADOPTED);
        assertThat(on("2021-01-01", history).reasons()).containsExactly(COMMENCED, PUBLISHED);
    }

    @Test
    void eventsThatChangeNothingMakeNoStep() {
        Event amended = event(EventType.AMENDED, "2022-03-04");

        History history = lawWith(ADOPTED, COMMENCED, amended);

        assertThat(history.steps()).isEqualTo(lawWith(ADOPTED, COMMENCED).steps());
    }

    @Test
    void whatIsOnlyPublishedIsUnknownAndNeverInForce() {
        History history = lawWith(PUBLISHED);

        assertThat(lines(history))
                .containsExactly(
                        ".. 2020-06-01 ANNOUNCED NOT_APPLICABLE CERTAIN", "2020-06-01 .. PROMULGATED UNKNOWN UNKNOWN");
        assertThat(history.inForce(LocalDate.parse("2020-07-01"))).isEqualTo(Fit.CERTAINLY_NOT);
    }

    @Test
    void anUndatedCommencementLeavesTheForceUnknown() {
        History history = lawWith(PUBLISHED, undated(EventType.COMMENCED));

        assertThat(history.steps()).isEqualTo(lawWith(PUBLISHED).steps());
    }

    @Test
    void aVagueDateLeavesADoubtFromItsFirstToItsLastDay() {
        Event commenced = event(EventType.COMMENCED, "2021-02");

        History history = lawWith(ADOPTED, commenced);

        assertThat(lines(history))
                .containsExactly(
                        ".. 2020-05-28 ANNOUNCED NOT_APPLICABLE CERTAIN",
                        "2020-05-28 2021-02-01 ADOPTED NOT_YET CERTAIN",
                        "2021-02-01 2021-03-01 PROMULGATED IN_FORCE POSSIBLE",
                        "2021-03-01 .. PROMULGATED IN_FORCE CERTAIN");
        assertThat(on("2021-02-28", history).forces()).containsExactly(Force.NOT_YET, Force.IN_FORCE);
    }

    @ParameterizedTest
    @CsvSource({"2021-01-31, CERTAINLY_NOT", "2021-02-01, POSSIBLY", "2021-02-28, POSSIBLY", "2021-03-01, CERTAINLY"})
    void aVagueCommencementIsInForceAsFarAsItsDateSays(LocalDate day, Fit inForce) {
        History history = lawWith(ADOPTED, event(EventType.COMMENCED, "2021-02"));

        assertThat(history.inForce(day)).isEqualTo(inForce);
    }

    @Test
    void whatBeganOnNoLaterThanADayIsPossibleUntilThenAndCertainAfter() {
        History history = lawWith(event(EventType.COMMENCED, "../2019-08-22"));

        assertThat(lines(history))
                .containsExactly(
                        ".. 2019-08-23 PROMULGATED IN_FORCE POSSIBLE", "2019-08-23 .. PROMULGATED IN_FORCE CERTAIN");
    }

    @Test
    void whatBeginsNoEarlierThanADayIsNeverCertain() {
        History history = lawWith(event(EventType.COMMENCED, "2021/.."));

        assertThat(lines(history))
                .containsExactly(
                        ".. 2021-01-01 ANNOUNCED NOT_YET CERTAIN", "2021-01-01 .. PROMULGATED IN_FORCE POSSIBLE");
    }

    @Test
    void aVagueEventIsTakenToComeAsLateAsItMay() {
        Event suspended = event(EventType.SUSPENDED, "2021");
        Event resumed = event(EventType.RESUMED, "2021-06-01");

        History history = lawWith(COMMENCED, suspended, resumed);

        assertThat(on("2021-07-01", history).force()).isEqualTo(Force.SUSPENDED);
        assertThat(on("2021-07-01", history).forces()).containsExactly(Force.IN_FORCE, Force.SUSPENDED);
    }

    @Test
    void ofTwoWithTheSameLastDayTheOneThatMayBeEarlierComesFirst() {
        Event suspended = event(EventType.SUSPENDED, "2021-06-30");
        Event resumed = event(EventType.RESUMED, "2021-06");

        History history = lawWith(COMMENCED, suspended, resumed);

        assertThat(on("2021-07-01", history).force()).isEqualTo(Force.SUSPENDED);
    }

    @Test
    void eventsOfOneDayComeInTheOrderOfALife() {
        Event resumed = event(EventType.RESUMED, "2021-06-30");
        Event suspended = event(EventType.SUSPENDED, "2021-06-30");

        History history = lawWith(COMMENCED, resumed, suspended);

        assertThat(on("2021-06-30", history).force()).isEqualTo(Force.IN_FORCE);
    }

    @Test
    void aDraftHasStagesAndNoForce() {
        Event opened = event(EventType.CONSULTATION_OPENED, "2020-08-01");
        Event withdrawn = event(EventType.WITHDRAWN, "2020-10");

        History history = History.of(aRegulation()
                .withMaturity(Maturity.DRAFT_FOR_COMMENT)
                .withEvents(opened, withdrawn)
                .build());

        assertThat(lines(history))
                .containsExactly(
                        ".. 2020-08-01 ANNOUNCED NOT_APPLICABLE CERTAIN",
                        "2020-08-01 2020-10-01 CONSULTATION NOT_APPLICABLE CERTAIN",
                        "2020-10-01 2020-11-01 ENDED NOT_APPLICABLE POSSIBLE",
                        "2020-11-01 .. ENDED NOT_APPLICABLE CERTAIN");
        assertThat(on("2020-08-01", history).next()).isNull();
    }

    @ParameterizedTest
    @CsvSource({"PLAN, FINAL", "REPORT, FINAL", "LAW, PLANNED", "LAW, DRAFT_READING"})
    void whatCannotBindHasNoForceEvenWhereItsEventsSaySo(RegulationType type, Maturity maturity) {
        History history = History.of(aRegulation()
                .withType(type)
                .withMaturity(maturity)
                .withEvents(COMMENCED, event(EventType.REPLACED, "2022-01-01"), undated(EventType.REPEALED))
                .build());

        assertThat(history.steps()).allMatch(step -> step.force() == Force.NOT_APPLICABLE);
    }

    @Test
    void withoutEventsNothingIsKnown() {
        History history = lawWith();

        assertThat(lines(history)).containsExactly(".. .. ANNOUNCED UNKNOWN UNKNOWN");
    }

    @Test
    void withoutDatesTheStageIsTheHighestThatAnyEventTells() {
        Event reading = undated(EventType.READING);
        Event adopted = undated(EventType.ADOPTED);
        Event signed = undated(EventType.SIGNED);

        History history = lawWith(signed, reading, adopted);

        assertThat(lines(history)).containsExactly(".. .. ADOPTED UNKNOWN UNKNOWN");
        assertThat(history.steps().get(0).reasons()).containsExactly(signed, adopted);
    }

    @Test
    void whereSomeEventHasADateUndatedOnesTellNoStage() {
        History history = lawWith(event(EventType.READING, "2020-01-01"), undated(EventType.PUBLISHED));

        assertThat(on("2020-01-01", history).stage()).isEqualTo(Stage.LEGISLATURE);
    }

    @Test
    void forceIntervalsJoinStepsThatDifferInStageAlone() {
        History history = lawWith(event(EventType.READING, "2020-01-01"), ADOPTED, PUBLISHED, COMMENCED);

        assertThat(history.forceIntervals())
                .containsExactly(
                        new ForceInterval(
                                LAW, 1, null, LocalDate.parse("2020-05-28"), Force.NOT_APPLICABLE, Certainty.CERTAIN),
                        new ForceInterval(
                                LAW,
                                2,
                                LocalDate.parse("2020-05-28"),
                                LocalDate.parse("2021-01-01"),
                                Force.NOT_YET,
                                Certainty.CERTAIN),
                        new ForceInterval(
                                LAW, 3, LocalDate.parse("2021-01-01"), null, Force.IN_FORCE, Certainty.CERTAIN));
    }
}
