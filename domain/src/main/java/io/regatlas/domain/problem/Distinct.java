package io.regatlas.domain.problem;

import java.util.List;

/** Lists that hold nothing twice. */
public final class Distinct {

    private Distinct() {}

    /**
     * Checks one field of an entity.
     *
     * @throws RuleException with BROKEN_RULE where a value stands twice
     */
    public static void require(String field, List<?> values) {
        if (values.stream().distinct().count() != values.size()) {
            throw new RuleException(
                    ProblemCode.BROKEN_RULE, field, "one of the %s stands twice in %s".formatted(field, values));
        }
    }
}
