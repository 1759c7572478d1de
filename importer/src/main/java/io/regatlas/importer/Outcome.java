package io.regatlas.importer;

import io.regatlas.domain.problem.Problem;
import io.regatlas.domain.problem.ProblemCode;
import io.regatlas.domain.publish.Difference;
import io.regatlas.domain.release.Release;
import java.util.List;

/** What came of datasets. */
public sealed interface Outcome {

    /** What was read. */
    Intake intake();

    /**
     * Something is wrong with them, and nothing was written.
     *
     * @param intake what could be read
     * @param problems everything that is wrong, by place; never empty
     */
    record Rejected(Intake intake, List<Problem> problems) implements Outcome {

        public Rejected {
            problems = List.copyOf(problems);
            if (problems.isEmpty()) {
                throw new IllegalArgumentException("rejected without a problem");
            }
        }

        /** Whether all is sound but for what the datasets say of themselves as a whole. */
        public boolean failsAssertionsOnly() {
            return problems.stream().allMatch(problem -> problem.code() == ProblemCode.FAILED_ASSERTION);
        }
    }

    /**
     * Nothing is wrong with them, as far as can be told without a store.
     *
     * @param intake what was read
     */
    record Sound(Intake intake) implements Outcome {}

    /**
     * They could be published.
     *
     * @param intake what was read
     * @param difference what publishing would change
     */
    record Planned(Intake intake, Difference difference) implements Outcome {}

    /**
     * The newest release has them as they are, and nothing was published.
     *
     * @param intake what was read
     * @param difference the difference, in which nothing counts
     */
    record Unchanged(Intake intake, Difference difference) implements Outcome {}

    /**
     * They were published.
     *
     * @param intake what was read
     * @param difference what changed
     * @param release the new release
     */
    record Published(Intake intake, Difference difference, Release release) implements Outcome {}
}
