package io.regatlas.domain.status;

import io.regatlas.domain.entity.Key;
import io.regatlas.domain.regulation.Regulation;
import io.regatlas.domain.time.Fit;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The status of a regulation over all time, as a step function of days that follows from its type, its maturity and its
 * events; the order of the events in their list does not matter.
 *
 * <p>An event with a precise date changes the status on that day. The date of an ending event is the first day on which the
 * text no longer binds. A vague date leaves a doubt from the first to the last day that it may be, and none from the day
 * after; so the status changes on such days alone. Over those days the event is taken to have happened, and certainty and
 * forces say what else may be. Events are taken in the order of the last day each may be, then of the first, then of
 * {@link io.regatlas.domain.regulation.EventType}, round and key.
 *
 * <p>An undated event changes nothing on any day. Yet where it is an end or a suspension, of the whole or a part, nobody
 * knows whether what commenced is in force: the force is then UNKNOWN.
 *
 * <p>A relationship changes nothing here: that one text repeals another is also an event of the other.
 */
public final class History {

    private final List<StatusStep> steps;

    private History(List<StatusStep> steps) {
        this.steps = List.copyOf(steps);
    }

    /** The history of a regulation. */
    public static History of(Regulation regulation) {
        Days days = Days.of(regulation);
        List<Turn> turns = new ArrayList<>(List.of(new Turn(null, days.on(LocalDate.MIN))));
        for (LocalDate day : days.turns()) {
            Turn turn = new Turn(day, days.on(day));
            if (!turn.status().shows(turns.get(turns.size() - 1).status())) {
                turns.add(turn);
            }
        }
        return new History(steps(regulation.key(), turns));
    }

    /** Its steps by time; every day is in one, and neighbours differ. */
    public List<StatusStep> steps() {
        return steps;
    }

    /** The step that holds a day. */
    public StatusStep on(LocalDate day) {
        return steps.stream().filter(step -> step.holds(day)).findFirst().orElseThrow();
    }

    /** Its force by time, without gap or overlap; neighbours differ in force or certainty. */
    public List<ForceInterval> forceIntervals() {
        List<ForceInterval> intervals = new ArrayList<>();
        for (StatusStep step : steps) {
            ForceInterval last = intervals.isEmpty() ? null : intervals.get(intervals.size() - 1);
            boolean goesOn = last != null && last.force() == step.force() && last.certainty() == step.certainty();
            LocalDate from = goesOn ? intervals.remove(intervals.size() - 1).from() : step.from();
            intervals.add(new ForceInterval(
                    step.regulation(), intervals.size() + 1, from, step.until(), step.force(), step.certainty()));
        }
        return List.copyOf(intervals);
    }

    /**
     * Whether it is in force on a day, in whole or in part: certainly if in every reading of the dates, possibly if in some.
     * An unknown force is not in force in any: a text without a known commencement is never taken to bind.
     */
    public Fit inForce(LocalDate day) {
        return on(day).inForce();
    }

    private static List<StatusStep> steps(Key regulation, List<Turn> turns) {
        List<StatusStep> latestFirst = new ArrayList<>();
        LocalDate until = null;
        StatusChange next = null;
        for (int i = turns.size() - 1; i >= 0; i--) {
            Turn turn = turns.get(i);
            latestFirst.add(turn.step(regulation, i + 1, until, next));
            until = turn.day();
            if (i > 0 && turn.status().force() != turns.get(i - 1).status().force()) {
                next = turn.status().change();
            }
        }
        Collections.reverse(latestFirst);
        return latestFirst;
    }

    /** A day from which another status holds; the first has no day. */
    private record Turn(@Nullable LocalDate day, DayStatus status) {

        StatusStep step(Key regulation, int number, @Nullable LocalDate until, @Nullable StatusChange next) {
            return new StatusStep(
                    regulation,
                    number,
                    day,
                    until,
                    status.stage(),
                    status.force(),
                    status.certainty(),
                    status.forces(),
                    status.reasons(),
                    next);
        }
    }
}
