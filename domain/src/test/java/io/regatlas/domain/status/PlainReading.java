package io.regatlas.domain.status;

import io.regatlas.domain.regulation.Event;
import io.regatlas.domain.regulation.EventType;
import io.regatlas.domain.regulation.Maturity;
import io.regatlas.domain.regulation.Regulation;
import io.regatlas.domain.regulation.RegulationType;
import io.regatlas.domain.time.PartialDate;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** A list of events that happened to a regulation, in their order, and what can be said looking back over it. */
final class PlainReading {

    private static final Set<EventType> MAKING = Set.of(EventType.ADOPTED, EventType.SIGNED, EventType.PUBLISHED);
    private static final Set<EventType> ENDING = Set.of(
            EventType.REPEALED,
            EventType.REPLACED,
            EventType.EXPIRED,
            EventType.ANNULLED,
            EventType.WITHDRAWN,
            EventType.LAPSED);

    private final Regulation regulation;
    private final List<Event> happened;

    PlainReading(Regulation regulation, List<Event> happened) {
        this.regulation = regulation;
        this.happened = happened.stream().sorted(inOrder()).toList();
    }

    Stage stage() {
        boolean dated = regulation.events().stream().anyMatch(event -> event.date() != null);
        return (dated ? happened : regulation.events())
                .stream()
                        .map(this::stage)
                        .reduce(Stage.ANNOUNCED, (one, other) -> one.compareTo(other) < 0 ? other : one);
    }

    Force force() {
        if (regulation.maturity().isDraft()
                || regulation.type() == RegulationType.PLAN
                || regulation.type() == RegulationType.REPORT) {
            return Force.NOT_APPLICABLE;
        }
        if (happened.stream().anyMatch(event -> ENDING.contains(event.type()) && event.scope() == null)) {
            return Force.ENDED;
        }
        if (happened.stream().anyMatch(event -> event.type() == EventType.COMMENCED)) {
            return doubts().isEmpty() ? forceInEffect() : Force.UNKNOWN;
        }
        boolean made = happened.stream().anyMatch(event -> MAKING.contains(event.type()));
        if (!made && has(event -> MAKING.contains(event.type()) && event.date() != null)) {
            return Force.NOT_APPLICABLE;
        }
        return has(event -> event.type() == EventType.COMMENCED && event.date() != null)
                ? Force.NOT_YET
                : Force.UNKNOWN;
    }

    List<Event> reasons() {
        List<Event> reasons = new ArrayList<>();
        if (has(event -> event.date() != null)) {
            List<Event> ofForce = forceReasons();
            Event ofStage = lastThatChanged(Comparator.comparing(PlainReading::stage));
            happened.stream()
                    .filter(event -> event.equals(ofStage) || ofForce.contains(event))
                    .forEach(event -> reasons.add(0, event));
            if (force() == Force.UNKNOWN && happened.stream().anyMatch(event -> event.type() == EventType.COMMENCED)) {
                reasons.addAll(doubts());
            }
        } else {
            regulation.events().stream()
                    .sorted(inOrder())
                    .filter(event -> stage(event) == stage())
                    .forEach(event -> reasons.add(0, event));
        }
        return reasons;
    }

    List<Event> forceReasons() {
        Event bringer = lastThatChanged(Comparator.comparing(PlainReading::force));
        boolean wholeCommenced =
                happened.stream().anyMatch(event -> event.type() == EventType.COMMENCED && event.scope() == null);
        List<Event> reasons = new ArrayList<>();
        for (Event event : happened) {
            boolean ofAPart = event.scope() != null
                    && (wholeCommenced
                            ? ENDING.contains(event.type()) || isStillSuspendedBy(event)
                            : event.type() == EventType.COMMENCED);
            if (event.equals(bringer) || (force() == Force.PARTIAL && ofAPart)) {
                reasons.add(0, event);
            }
        }
        return reasons;
    }

    private Stage stage(Event event) {
        if (ENDING.contains(event.type()) && event.scope() == null) {
            return Stage.ENDED;
        }
        Stage highest = regulation.maturity().isDraft() ? ofDraft(regulation.maturity()) : Stage.PROMULGATED;
        return switch (event.type()) {
            case PLANNED -> Stage.ANNOUNCED;
            case CONSULTATION_OPENED, CONSULTATION_CLOSED -> Stage.CONSULTATION;
            case READING -> Stage.LEGISLATURE;
            case ADOPTED, SIGNED -> highest == Stage.PROMULGATED ? Stage.ADOPTED : highest;
            default -> highest;
        };
    }

    private static Stage ofDraft(Maturity maturity) {
        if (maturity == Maturity.PLANNED) {
            return Stage.ANNOUNCED;
        }
        return maturity == Maturity.DRAFT_FOR_COMMENT ? Stage.CONSULTATION : Stage.LEGISLATURE;
    }

    private Force forceInEffect() {
        if (happened.stream().anyMatch(event -> event.scope() == null && isStillSuspendedBy(event))) {
            return Force.SUSPENDED;
        }
        boolean whole =
                happened.stream().anyMatch(event -> event.type() == EventType.COMMENCED && event.scope() == null);
        boolean lessAPart = happened.stream()
                .anyMatch(
                        event -> event.scope() != null && (ENDING.contains(event.type()) || isStillSuspendedBy(event)));
        return whole && !lessAPart ? Force.IN_FORCE : Force.PARTIAL;
    }

    private boolean isStillSuspendedBy(Event event) {
        return event.type() == EventType.SUSPENDED
                && happened.subList(happened.indexOf(event), happened.size()).stream()
                        .noneMatch(later -> later.type() == EventType.RESUMED
                                && (later.scope() == null || later.scope().equals(event.scope())));
    }

    private @Nullable Event lastThatChanged(Comparator<PlainReading> aspect) {
        for (int i = happened.size(); i > 0; i--) {
            PlainReading before = new PlainReading(regulation, happened.subList(0, i - 1));
            PlainReading after = new PlainReading(regulation, happened.subList(0, i));
            if (aspect.compare(before, after) != 0) {
                return happened.get(i - 1);
            }
        }
        return null;
    }

    private boolean has(Predicate<Event> which) {
        return regulation.events().stream().anyMatch(which);
    }

    private List<Event> doubts() {
        return regulation.events().stream()
                .filter(event -> event.date() == null)
                .filter(event -> event.type() == EventType.SUSPENDED || ENDING.contains(event.type()))
                .sorted(inOrder().reversed())
                .toList();
    }

    private static Comparator<Event> inOrder() {
        return Comparator.comparing((Event event) -> lastDay(event.date()))
                .thenComparing(event -> firstDay(event.date()))
                .thenComparing(Event::type)
                .thenComparing(event -> event.round() == null ? 0 : event.round())
                .thenComparing(Event::key);
    }

    private static long firstDay(@Nullable PartialDate date) {
        LocalDate earliest = date == null ? null : date.earliest();
        return earliest == null ? Long.MIN_VALUE : earliest.toEpochDay();
    }

    private static long lastDay(@Nullable PartialDate date) {
        LocalDate latest = date == null ? null : date.latest();
        return latest == null ? Long.MAX_VALUE : latest.toEpochDay();
    }
}
