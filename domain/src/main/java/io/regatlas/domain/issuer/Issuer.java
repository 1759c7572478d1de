package io.regatlas.domain.issuer;

import io.regatlas.domain.citation.Citation;
import io.regatlas.domain.entity.Key;
import io.regatlas.domain.jurisdiction.Level;
import io.regatlas.domain.name.Name;
import io.regatlas.domain.problem.Distinct;
import io.regatlas.domain.problem.OwnParts;
import io.regatlas.domain.problem.ProblemCode;
import io.regatlas.domain.problem.RuleException;
import io.regatlas.domain.relationship.Relationship;
import io.regatlas.domain.relationship.RelationshipType;
import io.regatlas.domain.text.CodePoints;
import io.regatlas.domain.text.Text;
import io.regatlas.domain.time.PartialDate;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

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
 * @param relationships what it is to others
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
        List<Relationship> relationships,
        List<Citation> citations) {

    public Issuer {
        aliases = aliases.stream().sorted().toList();
        names = List.copyOf(names);
        abbreviations = abbreviations.stream().sorted(CodePoints.ORDER).toList();
        relationships = List.copyOf(relationships);
        citations = List.copyOf(citations);
        if (names.isEmpty()) {
            throw new RuleException(ProblemCode.MISSING_FIELD, "names", "issuer %s has no name".formatted(key));
        }
        OwnParts.require("relationships", key, relationships, Relationship::from);
        abbreviations.forEach(abbreviation -> Text.requireLine("abbreviation", abbreviation));
        Distinct.require("abbreviations", abbreviations);
        if (citations.isEmpty()) {
            throw new RuleException(
                    ProblemCode.MISSING_CITATION, "citations", "issuer %s cites nothing".formatted(key));
        }
    }

    /**
     * Under which body it was directly, in order of time: under each from the last day on which that may have come about
     * until the next came about; from the beginning where the day is unknown.
     */
    public List<Subordination> subordinations() {
        List<Relationship> superiors = relationships.stream()
                .filter(relationship -> relationship.type() == RelationshipType.SUBORDINATE_TO)
                .sorted(Comparator.comparing(Issuer::since, Comparator.nullsFirst(Comparator.naturalOrder()))
                        .thenComparing(Relationship::to))
                .toList();
        return IntStream.range(0, superiors.size())
                .mapToObj(i -> subordination(superiors, i))
                .toList();
    }

    private Subordination subordination(List<Relationship> superiors, int index) {
        Relationship superior = superiors.get(index);
        LocalDate until = index + 1 < superiors.size() ? since(superiors.get(index + 1)) : null;
        return new Subordination(key, superior.to(), index + 1, since(superior), until);
    }

    private static @Nullable LocalDate since(Relationship relationship) {
        PartialDate effective = relationship.effective();
        if (effective == null) {
            return null;
        }
        return effective.latest() == null ? effective.earliest() : effective.latest();
    }
}
