package io.regatlas.domain.status;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.regatlas.domain.entity.Key;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StatusStepTest {

    private static final LocalDate DAY = LocalDate.parse("2021-01-01");

    @ParameterizedTest
    @CsvSource({"2020-12-31, false", "2021-01-01, true", "2021-01-02, true", "2021-01-03, false"})
    void holdsTheDaysFromItsFirstToTheOneBeforeItsEnd(LocalDate day, boolean holds) {
        StatusStep step = step(1, DAY, DAY.plusDays(2), List.of(Force.IN_FORCE));

        assertThat(step.holds(day)).isEqualTo(holds);
    }

    @Test
    void keepsItsForcesInOrderAndOnce() {
        StatusStep step = step(1, null, null, List.of(Force.IN_FORCE, Force.NOT_YET, Force.IN_FORCE));

        assertThat(step.forces()).containsExactly(Force.NOT_YET, Force.IN_FORCE);
    }

    @Test
    void rejectsForcesWithoutItsOwn() {
        assertThatThrownBy(() -> step(1, null, null, List.of(Force.NOT_YET)))
                .hasMessage("IN_FORCE is not among the forces [NOT_YET]");
    }

    @Test
    void rejectsAStretchWithoutDays() {
        assertThatThrownBy(() -> step(1, DAY, DAY, List.of(Force.IN_FORCE)))
                .hasMessage("2021-01-01 to 2021-01-01 holds no day");
        assertThatThrownBy(() -> new ForceInterval(new Key("cn-law"), 1, DAY, DAY, Force.IN_FORCE, Certainty.CERTAIN))
                .hasMessage("2021-01-01 to 2021-01-01 holds no day");
    }

    @Test
    void rejectsANumberBelowOne() {
        assertThatThrownBy(() -> step(0, null, null, List.of(Force.IN_FORCE)))
                .hasMessage("number of a step of cn-law is 0, not 1 or more");
    }

    private static StatusStep step(
            int number, @Nullable LocalDate from, @Nullable LocalDate until, List<Force> forces) {
        return new StatusStep(
                new Key("cn-law"),
                number,
                from,
                until,
                Stage.PROMULGATED,
                Force.IN_FORCE,
                Certainty.CERTAIN,
                forces,
                List.of(),
                null);
    }
}
