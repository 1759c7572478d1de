package io.regatlas.domain.rule;

import io.regatlas.domain.catalogue.Catalogue;
import io.regatlas.domain.catalogue.Entity;
import io.regatlas.domain.catalogue.Structs;
import io.regatlas.domain.catalogue.ValueType.Structured;
import io.regatlas.domain.entity.NodeId;
import io.regatlas.domain.name.Language;
import io.regatlas.domain.name.Name;
import io.regatlas.domain.problem.ProblemCode;
import io.regatlas.domain.problem.Violation;
import java.util.Collection;
import java.util.List;
import java.util.Objects;

/** Whatever is sorted by its first title or name has one in the dataset's language there, if it has any in that language. */
final class NameRules {

    private NameRules() {}

    static void check(Entity<?> entity, Language language, List<Violation> violations) {
        if (!Catalogue.STATEMENTS.contains(entity.type().name())) {
            return;
        }
        entity.type()
                .properties()
                .filter(property -> property.type().equals(new Structured(Structs.NAME, true)))
                .forEach(property -> check(
                        entity,
                        property.name(),
                        ((Collection<?>) Objects.requireNonNull(property.read(entity.value())))
                                .stream().map(Name.class::cast).toList(),
                        language,
                        violations));
    }

    private static void check(
            Entity<?> entity, String field, List<Name> names, Language language, List<Violation> violations) {
        Language first = names.get(0).language();
        if (!language.covers(first) && names.stream().anyMatch(name -> language.covers(name.language()))) {
            violations.add(new Violation(
                    ProblemCode.BROKEN_RULE,
                    new NodeId(entity.type().name(), entity.key()),
                    "/" + field + "/0",
                    names.get(0).text(),
                    "one in %s first, the language of the dataset, since lists are sorted by it, not one in %s"
                            .formatted(language, first)));
        }
    }
}
