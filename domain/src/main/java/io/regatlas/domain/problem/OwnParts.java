package io.regatlas.domain.problem;

import io.regatlas.domain.entity.Key;
import java.util.List;
import java.util.function.Function;

/** What every part of an entity must say: whose part it is. */
public final class OwnParts {

    private OwnParts() {}

    /**
     * Checks the parts in one field of an entity.
     *
     * @param owner takes the key of the entity out of a part
     * @throws RuleException with BROKEN_RULE where a part names another entity
     */
    public static <T> void require(String field, Key entity, List<T> parts, Function<T, Key> owner) {
        for (T part : parts) {
            if (!owner.apply(part).equals(entity)) {
                throw new RuleException(
                        ProblemCode.BROKEN_RULE, field, "a part of %s in %s".formatted(owner.apply(part), entity));
            }
        }
    }
}
