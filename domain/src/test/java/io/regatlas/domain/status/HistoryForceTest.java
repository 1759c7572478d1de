package io.regatlas.domain.status;

import static io.regatlas.domain.status.Examples.ADOPTED;
import static io.regatlas.domain.status.Examples.COMMENCED;
import static io.regatlas.domain.status.Examples.PUBLISHED;
import static io.regatlas.domain.status.Examples.event;
import static io.regatlas.domain.status.Examples.lawWith;
import static io.regatlas.domain.status.Examples.lines;
import static io.regatlas.domain.status.Examples.on;
import static io.regatlas.domain.status.Examples.undated;
import static org.assertj.core.api.Assertions.assertThat;

import io.regatlas.domain.regulation.Event;
import io.regatlas.domain.regulation.EventType;
import io.regatlas.domain.time.Fit;
import io.regatlas.domain.time.PartialDate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What ends, suspends or divides the force of a law. */
class HistoryForceTest {

    @ParameterizedTest
    @EnumSource(names = {"REPEALED", "REPLACED", "EXPIRED", "ANNULLED", "WITHDRAWN", "LAPSED"})
    void theDateOfAnEndIsTheFirstDayWithoutForce(EventType type) {
        Event end = event(type, "2022-01-01");

        History history = lawWith(ADOPTED, COMMENCED, end);

        assertThat(on("2021-12-31", history).force()).isEqualTo(Force.IN_FORCE);
        assertThat(on("2021-12-31", history).next())
                .isEqualTo(new StatusChange(PartialDate.parse("2022-01-01"), Force.ENDED, end));
        assertThat(on("2022-01-01", history).force()).isEqualTo(Force.ENDED);
        assertThat(on("2022-01-01", history).stage()).isEqualTo(Stage.ENDED);
        assertThat(on("2022-01-01", history).reasons()).containsExactly(end);
    }

    @Test
    void nothingFollowsTheEnd() {
        Event replaced = event(EventType.REPLACED, "2022-01-01");

        History history = lawWith(COMMENCED, replaced, event(EventType.RESUMED, "2023-01-01"));

        assertThat(history.steps()).isEqualTo(lawWith(COMMENCED, replaced).steps());
    }

    @Test
    void aLawIsInForceAgainOnTheDayItIsResumed() {
        Event suspended = event(EventType.SUSPENDED, "2021-03-01");
        Event resumed = event(EventType.RESUMED, "2021-09-01");

        History history = lawWith(COMMENCED, suspended, resumed);

        assertThat(lines(history))
                .containsExactly(
                        ".. 2021-01-01 ANNOUNCED NOT_YET CERTAIN",
                        "2021-01-01 2021-03-01 PROMULGATED IN_FORCE CERTAIN",
                        "2021-03-01 2021-09-01 PROMULGATED SUSPENDED CERTAIN",
                        "2021-09-01 .. PROMULGATED IN_FORCE CERTAIN");
        assertThat(on("2021-03-01", history).reasons()).containsExactly(suspended, COMMENCED);
        assertThat(on("2021-03-01", history).next())
                .isEqualTo(new StatusChange(PartialDate.parse("2021-09-01"), Force.IN_FORCE, resumed));
        assertThat(on("2021-09-01", history).reasons()).containsExactly(resumed, COMMENCED);
    }

    @Test
    void everyPartThatCommencedIsAReasonUntilTheWholeCommences() {
        Event first = event(EventType.COMMENCED, "2020-07-01", "chapter 1");
        Event second = event(EventType.COMMENCED, "2020-08-01", "chapter 2");

        History history = lawWith(PUBLISHED, first, second, COMMENCED);

        assertThat(on("2020-06-30", history).next())
                .isEqualTo(new StatusChange(PartialDate.parse("2020-07-01"), Force.PARTIAL, first));
        assertThat(on("2020-07-31", history).reasons()).containsExactly(first, PUBLISHED);
        assertThat(on("2020-08-01", history).force()).isEqualTo(Force.PARTIAL);
        assertThat(on("2020-08-01", history).reasons()).containsExactly(second, first, PUBLISHED);
        assertThat(on("2021-01-01", history).force()).isEqualTo(Force.IN_FORCE);
        assertThat(on("2021-01-01", history).reasons()).containsExactly(COMMENCED, PUBLISHED);
    }

    @Test
    void aLawOfWhichAPartEndedIsPartiallyInForce() {
        Event ended = event(EventType.REPEALED, "2022-01-01", "art. 5");

        History history = lawWith(COMMENCED, ended);

        assertThat(lines(history))
                .containsExactly(
                        ".. 2021-01-01 ANNOUNCED NOT_YET CERTAIN",
                        "2021-01-01 2022-01-01 PROMULGATED IN_FORCE CERTAIN",
                        "2022-01-01 .. PROMULGATED PARTIAL CERTAIN");
        assertThat(on("2022-01-01", history).reasons()).containsExactly(ended, COMMENCED);
        assertThat(on("2022-01-01", history).inForce()).isEqualTo(Fit.CERTAINLY);
    }

    @Test
    void aPartIsResumedByItself() {
        Event five = event(EventType.SUSPENDED, "2021-03-01", "art. 5");
        Event seven = event(EventType.SUSPENDED, "2021-04-01", "art. 7");
        Event fiveAgain = event(EventType.RESUMED, "2021-05-01", "art. 5");
        Event sevenAgain = event(EventType.RESUMED, "2021-06-01", "art. 7");

        History history = lawWith(COMMENCED, five, seven, fiveAgain, sevenAgain);

        assertThat(on("2021-04-30", history).force()).isEqualTo(Force.PARTIAL);
        assertThat(on("2021-04-30", history).reasons()).containsExactly(seven, five, COMMENCED);
        assertThat(on("2021-05-31", history).force()).isEqualTo(Force.PARTIAL);
        assertThat(on("2021-06-01", history).force()).isEqualTo(Force.IN_FORCE);
    }

    @Test
    void aSuspensionThatIsOverIsNoReason() {
        Event ended = event(EventType.REPEALED, "2021-02-01", "art. 7");
        Event suspended = event(EventType.SUSPENDED, "2021-03-01", "art. 5");
        Event resumed = event(EventType.RESUMED, "2021-05-01", "art. 5");

        History history = lawWith(COMMENCED, ended, suspended, resumed);

        assertThat(on("2021-04-30", history).reasons()).containsExactly(suspended, ended, COMMENCED);
        assertThat(on("2021-05-01", history).reasons()).containsExactly(ended, COMMENCED);
    }

    @Test
    void theWholeIsResumedWithAllItsParts() {
        Event part = event(EventType.SUSPENDED, "2021-03-01", "art. 5");
        Event whole = event(EventType.SUSPENDED, "2021-04-01");
        Event partAgain = event(EventType.RESUMED, "2021-05-01", "art. 7");
        Event wholeAgain = event(EventType.RESUMED, "2021-06-01");

        History history = lawWith(COMMENCED, part, whole, partAgain, wholeAgain);

        assertThat(on("2021-05-31", history).force()).isEqualTo(Force.SUSPENDED);
        assertThat(on("2021-06-01", history).force()).isEqualTo(Force.IN_FORCE);
    }

    @Test
    void asLongAsOnlyPartsCommencedALawCanStillBeSuspendedAsAWhole() {
        Event part = event(EventType.COMMENCED, "2020-07-01", "chapter 1");
        Event suspended = event(EventType.SUSPENDED, "2020-08-01");

        History history = lawWith(PUBLISHED, part, suspended);

        assertThat(on("2020-08-01", history).force()).isEqualTo(Force.SUSPENDED);
    }

    @ParameterizedTest
    @EnumSource(names = {"REPEALED", "EXPIRED", "SUSPENDED"})
    void anUndatedEndOrSuspensionLeavesTheForceOfWhatCommencedUnknown(EventType type) {
        Event undated = undated(type);

        History history = lawWith(ADOPTED, COMMENCED, undated);

        assertThat(lines(history))
                .containsExactly(
                        ".. 2020-05-28 ANNOUNCED NOT_APPLICABLE CERTAIN",
                        "2020-05-28 2021-01-01 ADOPTED NOT_YET CERTAIN",
                        "2021-01-01 .. PROMULGATED UNKNOWN UNKNOWN");
        assertThat(on("2021-01-01", history).reasons()).containsExactly(COMMENCED, undated);
    }

    @Test
    void aDatedEndIsKnownWhateverElseIsNot() {
        History history = lawWith(COMMENCED, undated(EventType.SUSPENDED), event(EventType.REPEALED, "2022-01-01"));

        assertThat(on("2022-01-01", history).force()).isEqualTo(Force.ENDED);
        assertThat(on("2022-01-01", history).certainty()).isEqualTo(Certainty.CERTAIN);
    }

    @Test
    void manyPartsSuspendedInOneVagueYearAreNoBurden() {
        Stream<Event> suspended =
                IntStream.rangeClosed(1, 40).mapToObj(article -> event(EventType.SUSPENDED, "2021", "art. " + article));
        Stream<Event> resumed =
                IntStream.rangeClosed(1, 40).mapToObj(article -> event(EventType.RESUMED, "2021", "art. " + article));

        History history = lawWith(Stream.of(Stream.of(COMMENCED), suspended, resumed)
                .flatMap(events -> events)
                .toArray(Event[]::new));

        assertThat(on("2021-07-01", history).forces()).containsExactly(Force.PARTIAL, Force.IN_FORCE);
    }
}
