package io.regatlas.domain.status;

import io.regatlas.domain.entity.Key;
import io.regatlas.domain.regulation.Event;
import io.regatlas.domain.time.Fit;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The status of a regulation on a stretch of days, half-open, over which nothing of it changes.
 *
 * @param regulation key of the regulation
 * @param number its place among the steps of the regulation, by time, from 1
 * @param from first day; null for the beginning of time
 * @param until first day no longer in it; null for no end known
 * @param stage how far the regulation has come
 * @param force whether it binds; what may have happened is taken to have happened
 * @param certainty how sure stage and force are
 * @param forces the force of every reading of the dates, {@code force} among them, in the order of {@link Force}
 * @param reasons the events that stage and force follow from, latest first, undated last
 * @param next the next change to another force; null if none is known
 */
public record StatusStep(
        Key regulation,
        int number,
        @Nullable LocalDate from,
        @Nullable LocalDate until,
        Stage stage,
        Force force,
        Certainty certainty,
        List<Force> forces,
        List<Event> reasons,
        @Nullable StatusChange next) {

    public StatusStep {
        forces = forces.stream().distinct().sorted().toList();
        reasons = List.copyOf(reasons);
        if (number < 1) {
            throw new IllegalArgumentException(
                    "number of a step of %s is %d, not 1 or more".formatted(regulation, number));
        }
        if (from != null && until != null && !from.isBefore(until)) {
            throw new IllegalArgumentException("%s to %s holds no day".formatted(from, until));
        }
        if (!forces.contains(force)) {
            throw new IllegalArgumentException("%s is not among the forces %s".formatted(force, forces));
        }
    }

    /** Whether the day is one of its days. */
    public boolean holds(LocalDate day) {
        return (from == null || !day.isBefore(from)) && (until == null || day.isBefore(until));
    }

    /** Whether the regulation is in force, in whole or in part, as {@link History#inForce}. */
    public Fit inForce() {
        return Fit.of(
                forces.stream().allMatch(Force::isInForce), forces.stream().anyMatch(Force::isInForce));
    }

    /** Its key: {@code cn-civil-code-2020/status/2}. */
    public String key() {
        return regulation + "/status/" + number;
    }
}
