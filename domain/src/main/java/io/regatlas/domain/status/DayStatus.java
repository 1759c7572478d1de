package io.regatlas.domain.status;

import io.regatlas.domain.regulation.Event;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The status on one day, without regard to others.
 *
 * @param stage how far the regulation has come
 * @param force whether it binds
 * @param certainty how sure both are
 * @param forces the force of every reading of the dates, in the order of {@link Force}
 * @param reasons the events that stage and force follow from
 * @param change how the force came about; null where no event brought it
 */
record DayStatus(
        Stage stage,
        Force force,
        Certainty certainty,
        List<Force> forces,
        List<Event> reasons,
        @Nullable StatusChange change) {

    /** Whether the two show the same, however the force came about. */
    boolean shows(DayStatus other) {
        return stage == other.stage
                && force == other.force
                && certainty == other.certainty
                && forces.equals(other.forces)
                && reasons.equals(other.reasons);
    }
}
