package io.regatlas.domain.jurisdiction;

import io.regatlas.domain.entity.Key;
import io.regatlas.domain.name.Name;
import io.regatlas.domain.problem.ProblemCode;
import io.regatlas.domain.problem.RuleException;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A place with law of its own: a state, province, city, zone, or union of states.
 *
 * @param key its key, as {@code cn-sh}
 * @param names at least one, in the dataset's own order
 * @param code ISO 3166-1 or 3166-2 code, as {@code CN} or {@code CN-SH}; null where ISO has none
 * @param level level of government; a zone has that of the place it lies in
 * @param parent the place it lies in; null at the top
 */
public record Jurisdiction(Key key, List<Name> names, @Nullable String code, Level level, @Nullable Key parent) {

    private static final Pattern CODE = Pattern.compile("[A-Z]{2}(-[A-Z0-9]{1,3})?");

    public Jurisdiction {
        names = List.copyOf(names);
        if (names.isEmpty()) {
            throw new RuleException(ProblemCode.MISSING_FIELD, "names", "jurisdiction %s has no name".formatted(key));
        }
        if (code != null && !CODE.matcher(code).matches()) {
            throw new RuleException(
                    ProblemCode.BROKEN_RULE, "code", "'%s' is no ISO 3166 code such as CN or CN-SH".formatted(code));
        }
        if (key.equals(parent)) {
            throw new RuleException(ProblemCode.CYCLE, "parent", "jurisdiction %s lies in itself".formatted(key));
        }
    }
}
