package io.regatlas.domain.status;

import static io.regatlas.domain.fixture.Fixtures.aRegulation;
import static io.regatlas.domain.fixture.Fixtures.anEvent;

import io.regatlas.domain.regulation.Event;
import io.regatlas.domain.regulation.EventType;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

/** Events and histories of a law, and its steps in one line each. */
final class Examples {

    static final Event ADOPTED = event(EventType.ADOPTED, "2020-05-28");
    static final Event PUBLISHED = event(EventType.PUBLISHED, "2020-06-01");
    static final Event COMMENCED = event(EventType.COMMENCED, "2021-01-01");

    private Examples() {}

    static Event event(EventType type, String date) {
        return anEvent().withType(type).withDate(date).build();
    }

    static Event undated(EventType type) {
        return anEvent().withType(type).withoutDate().build();
    }

    /** An event of a part alone. */
    static Event event(EventType type, String date, String scope) {
        return anEvent().withType(type).withDate(date).withScope(scope).build();
    }

    static History lawWith(Event... events) {
        return History.of(aRegulation().withEvents(events).build());
    }

    static StatusStep on(String day, History history) {
        return history.on(LocalDate.parse(day));
    }

    /** As {@code 2021-01-01 .. PROMULGATED IN_FORCE CERTAIN}. */
    static List<String> lines(History history) {
        return history.steps().stream()
                .map(step -> "%s %s %s %s %s"
                        .formatted(
                                Objects.requireNonNullElse(step.from(), ".."),
                                Objects.requireNonNullElse(step.until(), ".."),
                                step.stage(),
                                step.force(),
                                step.certainty()))
                .toList();
    }
}
