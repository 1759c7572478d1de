package io.regatlas.domain.issuer;

import io.regatlas.domain.citation.Citation;
import io.regatlas.domain.entity.Key;
import io.regatlas.domain.jurisdiction.Level;
import io.regatlas.domain.name.Name;
import io.regatlas.domain.problem.ProblemCode;
import io.regatlas.domain.problem.RuleException;
import io.regatlas.domain.text.CodePoints;
import io.regatlas.domain.text.Text;
import java.util.List;

/**
 * A body that issues regulations or acts on them.
 *
 * @param key its key, as {@code cn-miit}
 * @param aliases keys that once named it and still lead to it, kept ascending
 * @param names at least one, in the dataset's own order
 * @param abbreviations short forms in use, without repeats, kept ascending by code point
 * @param kind what sort of body it is
 * @param level level of government at which it acts
 * @param jurisdiction key of the place where it acts
 * @param citations what proves that it is as said, never empty
 */
public record Issuer(
        Key key,
        List<Key> aliases,
        List<Name> names,
        List<String> abbreviations,
        IssuerKind kind,
        Level level,
        Key jurisdiction,
        List<Citation> citations) {

    public Issuer {
        aliases = aliases.stream().sorted().toList();
        names = List.copyOf(names);
        abbreviations = abbreviations.stream().sorted(CodePoints.ORDER).toList();
        citations = List.copyOf(citations);
        if (names.isEmpty()) {
            throw new RuleException(ProblemCode.MISSING_FIELD, "names", "issuer %s has no name".formatted(key));
        }
        abbreviations.forEach(abbreviation -> Text.requireLine("abbreviation", abbreviation));
        if (abbreviations.stream().distinct().count() != abbreviations.size()) {
            throw new RuleException(
                    ProblemCode.BROKEN_RULE,
                    "abbreviations",
                    "issuer %s has an abbreviation twice in %s".formatted(key, abbreviations));
        }
        if (citations.isEmpty()) {
            throw new RuleException(
                    ProblemCode.MISSING_CITATION, "citations", "issuer %s cites nothing".formatted(key));
        }
    }
}
