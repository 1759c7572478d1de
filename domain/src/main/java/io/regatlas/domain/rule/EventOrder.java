package io.regatlas.domain.rule;

import io.regatlas.domain.catalogue.Catalogue;
import io.regatlas.domain.problem.ProblemCode;
import io.regatlas.domain.problem.Violation;
import io.regatlas.domain.regulation.Event;
import io.regatlas.domain.regulation.EventType;
import io.regatlas.domain.regulation.Regulation;
import io.regatlas.domain.time.Fit;
import io.regatlas.domain.time.PartialDate;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

/**
 * Events come in an order that can be. Only what is certainly the wrong way round is refused, and only where it never can
 * be: a text may take effect before it is published, but not end before.
 */
final class EventOrder {

    private final Regulation regulation;
    private final List<Violation> violations;

    EventOrder(Regulation regulation, List<Violation> violations) {
        this.regulation = regulation;
        this.violations = violations;
    }

    void check() {
        List<Event> events = regulation.events();
        for (int i = 0; i < events.size(); i++) {
            for (Event earlier : events) {
                if (mustFollow(events.get(i), earlier) && isCertainlyBefore(events.get(i), earlier)) {
                    report(i, events.get(i), earlier);
                }
            }
        }
    }

    private static boolean mustFollow(Event event, Event earlier) {
        if (!Objects.equals(event.scope(), earlier.scope())) {
            return false;
        }
        if (event.type() == earlier.type()) {
            return event.round() != null && earlier.round() != null && event.round() > earlier.round();
        }
        return switch (earlier.type()) {
            case CONSULTATION_OPENED ->
                event.type() == EventType.CONSULTATION_CLOSED && Objects.equals(event.round(), earlier.round());
            case ADOPTED -> event.type() == EventType.PUBLISHED || event.type().ends();
            case PUBLISHED, COMMENCED -> event.type().ends();
            case PLANNED,
                    CONSULTATION_CLOSED,
                    READING,
                    SIGNED,
                    APPLICABLE,
                    AMENDED,
                    CORRECTED,
                    SUSPENDED,
                    RESUMED,
                    EXTENDED,
                    REPEALED,
                    REPLACED,
                    EXPIRED,
                    ANNULLED,
                    WITHDRAWN,
                    LAPSED -> false;
        };
    }

    private static boolean isCertainlyBefore(Event event, Event earlier) {
        PartialDate date = event.date();
        LocalDate start = earlier.date() == null ? null : earlier.date().earliest();
        return date != null && start != null && date.isBefore(start) == Fit.CERTAINLY;
    }

    private void report(int place, Event event, Event earlier) {
        violations.add(new Violation(
                ProblemCode.EVENT_ORDER,
                Catalogue.REGULATION.id(regulation),
                "/events/" + place + "/date",
                Objects.toString(event.date()),
                "%s not before %s on %s".formatted(event.type(), earlier.type(), earlier.date())));
    }
}
