package io.regatlas.domain.status;

import io.regatlas.domain.regulation.Event;
import io.regatlas.domain.regulation.EventType;
import io.regatlas.domain.regulation.Regulation;
import java.util.Collection;
import java.util.List;

/**
 * What force a state of one regulation has.
 *
 * @param canBind whether it is a text that binds once it commences
 * @param makingIsDated whether it is known when its text is made, so that before there is none
 * @param commencementIsDated whether it is known when it commences, if only in part
 * @param doubts undated ends and suspensions, by which what commenced may or may not be in force on any day; latest first
 */
record ForceRule(boolean canBind, boolean makingIsDated, boolean commencementIsDated, List<Event> doubts) {

    static ForceRule of(Regulation regulation, Collection<Event> dated, Collection<Event> undatedLatestFirst) {
        return new ForceRule(
                regulation.type().binds() && !regulation.maturity().isDraft(),
                dated.stream().map(Event::type).anyMatch(State::makes),
                dated.stream().map(Event::type).anyMatch(EventType.COMMENCED::equals),
                undatedLatestFirst.stream()
                        .filter(event -> event.type().ends() || event.type() == EventType.SUSPENDED)
                        .toList());
    }

    Force force(State state) {
        if (!canBind) {
            return Force.NOT_APPLICABLE;
        }
        if (state.stage() == Stage.ENDED) {
            return Force.ENDED;
        }
        if (state.everCommenced()) {
            return doubts.isEmpty() ? afterCommencement(state) : Force.UNKNOWN;
        }
        if (makingIsDated && !state.made()) {
            return Force.NOT_APPLICABLE;
        }
        return commencementIsDated ? Force.NOT_YET : Force.UNKNOWN;
    }

    /** The undated events for which the force of a state is not known. */
    List<Event> doubts(State state) {
        return state.everCommenced() && force(state) == Force.UNKNOWN ? doubts : List.of();
    }

    private static Force afterCommencement(State state) {
        if (state.suspension().whole()) {
            return Force.SUSPENDED;
        }
        return state.isPartial() ? Force.PARTIAL : Force.IN_FORCE;
    }
}
