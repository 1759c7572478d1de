package io.regatlas.domain.status;

import io.regatlas.domain.regulation.Event;
import io.regatlas.domain.regulation.Regulation;
import io.regatlas.domain.time.PartialDate;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The status of a regulation on one day, the slow way: every list of events that can have happened by then is written out,
 * and asked by looking back over it. It knows neither states nor steps.
 */
final class PlainStatus {

    private final Regulation regulation;
    private final LocalDate day;
    private final List<PlainReading> readings;
    private final Force force;

    PlainStatus(Regulation regulation, LocalDate day) {
        this.regulation = regulation;
        this.day = day;
        this.readings = readings();
        this.force = shown().force();
    }

    Stage stage() {
        return shown().stage();
    }

    Force force() {
        return force;
    }

    Set<Force> forces() {
        Set<Force> forces = EnumSet.noneOf(Force.class);
        readings.forEach(reading -> forces.add(reading.force()));
        return forces;
    }

    Certainty certainty() {
        boolean noDate = regulation.events().stream().allMatch(event -> event.date() == null);
        if (noDate || force == Force.UNKNOWN) {
            return Certainty.UNKNOWN;
        }
        Set<String> outcomes = new HashSet<>();
        readings.forEach(reading -> outcomes.add(reading.stage() + " " + reading.force()));
        return outcomes.size() == 1 ? Certainty.CERTAIN : Certainty.POSSIBLE;
    }

    List<Event> reasons() {
        return shown().reasons();
    }

    /** The events that set the force of that day; the first is the newest. */
    List<Event> forceReasons() {
        return shown().forceReasons();
    }

    private PlainReading shown() {
        return readings.get(readings.size() - 1);
    }

    /** One for each way to choose among what may have happened; the last takes it all. */
    private List<PlainReading> readings() {
        List<Event> open = regulation.events().stream()
                .filter(event -> canHaveHappened(event) && !hasHappened(event))
                .toList();
        List<PlainReading> all = new ArrayList<>();
        for (int chosen = 0; chosen < 1 << open.size(); chosen++) {
            List<Event> happened = new ArrayList<>(
                    regulation.events().stream().filter(this::hasHappened).toList());
            for (int i = 0; i < open.size(); i++) {
                if ((chosen >> i & 1) == 1) {
                    happened.add(open.get(i));
                }
            }
            all.add(new PlainReading(regulation, happened));
        }
        return all;
    }

    private boolean canHaveHappened(Event event) {
        PartialDate date = event.date();
        return date != null && (date.earliest() == null || date.earliest().compareTo(day) <= 0);
    }

    private boolean hasHappened(Event event) {
        PartialDate date = event.date();
        if (date == null || date.latest() == null) {
            return false;
        }
        boolean precise = date.latest().equals(date.earliest());
        return precise ? date.latest().compareTo(day) <= 0 : date.latest().compareTo(day) < 0;
    }
}
