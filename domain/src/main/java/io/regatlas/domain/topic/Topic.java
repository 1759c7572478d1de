package io.regatlas.domain.topic;

import io.regatlas.domain.entity.Key;
import io.regatlas.domain.name.Name;
import io.regatlas.domain.problem.Distinct;
import io.regatlas.domain.problem.ProblemCode;
import io.regatlas.domain.problem.RuleException;
import java.util.List;

/**
 * A subject in the one topic scheme; topics form a poly-hierarchy.
 *
 * @param key its key, as {@code personal-information}
 * @param names at least one, in the dataset's own order
 * @param broader keys of the topics directly above it, without repeats, kept ascending; empty at the top
 */
public record Topic(Key key, List<Name> names, List<Key> broader) {

    public Topic {
        names = List.copyOf(names);
        broader = broader.stream().sorted().toList();
        if (names.isEmpty()) {
            throw new RuleException(ProblemCode.MISSING_FIELD, "names", "topic %s has no name".formatted(key));
        }
        if (broader.contains(key)) {
            throw new RuleException(ProblemCode.CYCLE, "broader", "topic %s is broader than itself".formatted(key));
        }
        Distinct.require("broader", broader);
    }
}
