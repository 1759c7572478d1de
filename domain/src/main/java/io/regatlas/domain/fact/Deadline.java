package io.regatlas.domain.fact;

import io.regatlas.domain.problem.ProblemCode;
import io.regatlas.domain.problem.RuleException;
import io.regatlas.domain.text.Text;
import io.regatlas.domain.time.PartialDate;
import org.jspecify.annotations.Nullable;

/**
 * By when something must be done: a date, or a period from something.
 *
 * @param date the date; null if it is a period
 * @param inclusive true for by or until the date, false for before it; true for a period
 * @param period the period, in a unit of time; null if it is a date
 * @param after what the period runs from, or comes before, in the dataset's language; null if not stated
 */
public record Deadline(
        @Nullable PartialDate date, boolean inclusive, @Nullable Quantity period, @Nullable String after) {

    public Deadline {
        if ((date == null) == (period == null)) {
            throw new RuleException(ProblemCode.BAD_DEADLINE, "", "a deadline is either a date or a period");
        }
        if (period != null && !period.unit().isOfTime()) {
            throw new RuleException(
                    ProblemCode.BAD_DEADLINE, "period", "a period is no time in %s".formatted(period.unit()));
        }
        if (period != null && !inclusive) {
            throw new RuleException(ProblemCode.BAD_DEADLINE, "inclusive", "a period is not before a date");
        }
        if (date != null && after != null) {
            throw new RuleException(
                    ProblemCode.BAD_DEADLINE, "after", "a date runs from nothing, not '%s'".formatted(after));
        }
        if (after != null) {
            Text.requireLine("after", after);
        }
    }
}
