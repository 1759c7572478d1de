package io.regatlas.domain.status;

import io.regatlas.domain.regulation.Event;
import io.regatlas.domain.regulation.Maturity;
import io.regatlas.domain.regulation.Regulation;
import io.regatlas.domain.time.Fit;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * The status of one regulation, day by day. A reading of the dates takes what is sure on the day to have happened, and each
 * event that may have happened as happened or not; the status shown is that of the reading in which all of them have.
 *
 * @param maturity how finished the text is
 * @param events its dated events, in the order in which they are taken to happen
 * @param undated its other events, latest first
 * @param forceRule what force a state has
 */
record Days(Maturity maturity, List<DatedEvent> events, List<Event> undated, ForceRule forceRule) {

    static Days of(Regulation regulation) {
        List<DatedEvent> dated = regulation.events().stream()
                .flatMap(DatedEvent::of)
                .sorted(DatedEvent.ORDER)
                .toList();
        List<Event> undated = regulation.events().stream()
                .filter(event -> event.date() == null)
                .sorted(DatedEvent.ORDER_OF_A_DAY.reversed())
                .toList();
        ForceRule forceRule =
                ForceRule.of(regulation, dated.stream().map(DatedEvent::event).toList(), undated);
        return new Days(regulation.maturity(), dated, undated, forceRule);
    }

    /** The days on which the status may become another, in order. */
    SortedSet<LocalDate> turns() {
        return events.stream().flatMap(DatedEvent::turns).collect(Collectors.toCollection(TreeSet::new));
    }

    DayStatus on(LocalDate day) {
        if (events.isEmpty()) {
            return onAnyDay();
        }
        Course shown = Course.of(
                events.stream()
                        .filter(event -> event.happenedBy(day) != Fit.CERTAINLY_NOT)
                        .toList(),
                maturity,
                forceRule);
        Set<State> states = states(day);
        return new DayStatus(
                shown.end().stage(),
                shown.force(),
                certainty(shown, states),
                states.stream().map(forceRule::force).distinct().sorted().toList(),
                shown.reasons(),
                shown.change().orElse(null));
    }

    /** Without dates there is no before and after: it has come as far as any event tells, and nothing commenced or ended. */
    private DayStatus onAnyDay() {
        Stage stage = undated.stream()
                .map(event -> Stage.reachedBy(event, maturity))
                .max(Comparator.naturalOrder())
                .orElse(Stage.ANNOUNCED);
        Force force = forceRule.force(State.START);
        List<Event> reasons = undated.stream()
                .filter(event -> Stage.reachedBy(event, maturity) == stage)
                .toList();
        return new DayStatus(stage, force, Certainty.UNKNOWN, List.of(force), reasons, null);
    }

    /** Where the readings lead: far fewer states than readings. */
    private Set<State> states(LocalDate day) {
        Set<State> states = Set.of(State.START);
        for (DatedEvent dated : events) {
            Fit happened = dated.happenedBy(day);
            if (happened != Fit.CERTAINLY_NOT) {
                Set<State> after = new HashSet<>(happened == Fit.POSSIBLY ? states : Set.of());
                states.forEach(state -> after.add(state.after(dated.event(), maturity)));
                states = withoutThoseBetween(after);
            }
        }
        return states;
    }

    /**
     * Each part suspended on a vague date would double the states. One that has less suspended than some other, and more
     * than a third, stays between the two whatever follows, and has no force that neither of them has: it is left out.
     */
    private static Set<State> withoutThoseBetween(Set<State> states) {
        return states.stream().filter(state -> !isBetween(state, states)).collect(Collectors.toSet());
    }

    private static boolean isBetween(State state, Set<State> others) {
        return others.stream().anyMatch(state::isBelow) && others.stream().anyMatch(other -> other.isBelow(state));
    }

    private Certainty certainty(Course shown, Set<State> states) {
        if (shown.force() == Force.UNKNOWN) {
            return Certainty.UNKNOWN;
        }
        boolean agreed = states.stream()
                .allMatch(state -> state.stage() == shown.end().stage() && forceRule.force(state) == shown.force());
        return agreed ? Certainty.CERTAIN : Certainty.POSSIBLE;
    }
}
