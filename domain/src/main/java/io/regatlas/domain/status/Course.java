package io.regatlas.domain.status;

import io.regatlas.domain.regulation.Event;
import io.regatlas.domain.regulation.EventType;
import io.regatlas.domain.regulation.Maturity;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * One reading of the dates up to a day: events that happened, and where each of them led.
 *
 * @param events in the order in which they are taken to happen
 * @param states before the first event, then after each
 * @param forceRule what force a state has
 */
record Course(List<DatedEvent> events, List<State> states, ForceRule forceRule) {

    static Course of(List<DatedEvent> events, Maturity maturity, ForceRule forceRule) {
        List<State> states = new ArrayList<>(List.of(State.START));
        for (DatedEvent dated : events) {
            states.add(states.get(states.size() - 1).after(dated.event(), maturity));
        }
        return new Course(events, states, forceRule);
    }

    State end() {
        return states.get(events.size());
    }

    Force force() {
        return forceRule.force(end());
    }

    /** The events that set stage and force, latest first, then the undated ones that leave the force in doubt. */
    List<Event> reasons() {
        int stage = lastChange(State::stage);
        return Stream.concat(
                        latestFirst(i -> i == stage || setsForce(i)).map(DatedEvent::event),
                        forceRule.doubts(end()).stream())
                .toList();
    }

    /** How the force came about, by the latest of the events that set it; empty where none did. */
    Optional<StatusChange> change() {
        return latestFirst(this::setsForce)
                .findFirst()
                .map(dated -> new StatusChange(dated.date(), force(), dated.event()));
    }

    private boolean setsForce(int i) {
        return i == lastChange(forceRule::force) || (force() == Force.PARTIAL && concernsAPart(i));
    }

    /** Whether by that event a part has, or has not, the force of the whole. */
    private boolean concernsAPart(int i) {
        Event event = events.get(i).event();
        String part = event.scope();
        if (part == null) {
            return false;
        }
        if (!end().commenced()) {
            return event.type() == EventType.COMMENCED;
        }
        if (event.type() != EventType.SUSPENDED) {
            return event.type().ends();
        }
        return states.subList(i + 1, states.size()).stream()
                .allMatch(state -> state.suspension().parts().contains(part));
    }

    private int lastChange(Function<State, Object> aspect) {
        return IntStream.range(0, events.size())
                .filter(i -> !aspect.apply(states.get(i)).equals(aspect.apply(states.get(i + 1))))
                .max()
                .orElse(-1);
    }

    private Stream<DatedEvent> latestFirst(IntPredicate which) {
        return IntStream.iterate(events.size() - 1, i -> i >= 0, i -> i - 1)
                .filter(which)
                .mapToObj(events::get);
    }
}
