package io.regatlas.domain.status;

import io.regatlas.domain.regulation.Event;
import io.regatlas.domain.time.Fit;
import io.regatlas.domain.time.PartialDate;
import io.regatlas.domain.time.Precision;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * An event whose date is known, precisely or not.
 *
 * @param event the event
 * @param date its date
 */
record DatedEvent(Event event, PartialDate date) {

    /** The order in which events of one day are taken to happen. */
    static final Comparator<Event> ORDER_OF_A_DAY = Comparator.comparing(Event::type)
            .thenComparing(event -> Objects.requireNonNullElse(event.round(), 0))
            .thenComparing(Event::key);

    /** The order in which all are taken to happen: vague ones as late as they may. */
    static final Comparator<DatedEvent> ORDER = Comparator.comparing(DatedEvent::last)
            .thenComparing(DatedEvent::first)
            .thenComparing(DatedEvent::event, ORDER_OF_A_DAY);

    /** The event, if it has a date. */
    static Stream<DatedEvent> of(Event event) {
        PartialDate date = event.date();
        return date == null ? Stream.empty() : Stream.of(new DatedEvent(event, date));
    }

    /**
     * Whether it has happened on a day, that day included. A precise date is sure from its day on; a vague one only from
     * the day after the last that it may be.
     */
    Fit happenedBy(LocalDate day) {
        if (date.isAfter(day) == Fit.CERTAINLY) {
            return Fit.CERTAINLY_NOT;
        }
        boolean sure = date.precision() == Precision.DAY || date.isBefore(day) == Fit.CERTAINLY;
        return sure ? Fit.CERTAINLY : Fit.POSSIBLY;
    }

    /** The days on which {@link #happenedBy} begins to say something else, none for an open end. */
    Stream<LocalDate> turns() {
        Stream<LocalDate> first = Stream.ofNullable(date.earliest());
        return date.precision() == Precision.DAY
                ? first
                : Stream.concat(first, Stream.ofNullable(date.latest()).map(last -> last.plusDays(1)));
    }

    private LocalDate first() {
        return Objects.requireNonNullElse(date.earliest(), LocalDate.MIN);
    }

    private LocalDate last() {
        return Objects.requireNonNullElse(date.latest(), LocalDate.MAX);
    }
}
