package io.regatlas.domain.rule;

import io.regatlas.domain.catalogue.Catalogue;
import io.regatlas.domain.catalogue.Entity;
import io.regatlas.domain.entity.Key;
import io.regatlas.domain.entity.NodeId;
import io.regatlas.domain.entity.NodeKind;
import io.regatlas.domain.problem.ProblemCode;
import io.regatlas.domain.problem.Violation;
import io.regatlas.domain.regulation.Maturity;
import io.regatlas.domain.regulation.Regulation;
import io.regatlas.domain.regulation.RegulationType;
import io.regatlas.domain.relationship.Cycles;
import io.regatlas.domain.relationship.Relationship;
import io.regatlas.domain.relationship.RelationshipType;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Relationships join what they can: entities of the right kinds, texts that are as finished as it takes; one that reads alike
 * in both directions is entered once; and nothing is a part of, or under the cover of, two others.
 */
final class RelationshipRules {

    private static final List<RelationshipType> TYPES = Arrays.asList(RelationshipType.values());

    /** Types of what can be at an end of any; what leads elsewhere is a wrong reference already. */
    private static final List<String> ENDS =
            Catalogue.RELATIONSHIP.edge("to").orElseThrow().targets();

    private static final Set<RelationshipType> ENDS_AT_ADOPTED =
            Set.of(RelationshipType.AMENDS, RelationshipType.REPEALS, RelationshipType.EXTENDS);

    private final EntityIndex index;
    private final List<Violation> violations;
    /** What reads alike in both directions, from end to end. */
    private final EdgeList twins;
    /** What has one other above it at the most, from below to above. */
    private final EdgeList parents;

    RelationshipRules(EntityIndex index, List<Violation> violations) {
        this.index = index;
        this.violations = violations;
        this.twins = new EdgeList(index.size());
        this.parents = new EdgeList(index.size());
    }

    /** One relationship, and where it stands. */
    private record Stated(NodeId entity, Object owner, Relationship relationship, int place) {

        RelationshipType type() {
            return relationship.type();
        }
    }

    /** What a text must be to be at one end. */
    private enum Finish {
        ADOPTED("an adopted text"),
        DRAFT("a draft"),
        ANY("any text");

        private final String words;

        Finish(String words) {
            this.words = words;
        }

        boolean allows(Maturity maturity) {
            return this == ANY || (this == DRAFT) == maturity.isDraft();
        }
    }

    /** The relationships that an entity states, in its own order. */
    static List<Relationship> relationships(Entity<?> entity) {
        return entity.type()
                .parts()
                .filter(edge -> Objects.requireNonNull(edge.parts()).type().equals(Catalogue.RELATIONSHIP.name()))
                .flatMap(edge -> ((Collection<?>) Objects.requireNonNull(edge.read(entity.value()))).stream())
                .map(Relationship.class::cast)
                .toList();
    }

    void check(Entity<?> entity) {
        List<Relationship> relationships = relationships(entity);
        NodeId id = new NodeId(entity.type().name(), entity.key());
        for (int place = 0; place < relationships.size(); place++) {
            Stated stated = new Stated(id, entity.value(), relationships.get(place), place);
            if (checkKinds(stated)) {
                checkTexts(stated);
            }
            checkTwin(stated);
            checkParent(stated);
        }
    }

    private boolean checkKinds(Stated stated) {
        RelationshipType type = stated.type();
        NodeKind from = kind(stated.entity().type()).orElseThrow();
        if (!type.fromKinds().contains(from)) {
            add(
                    stated,
                    "/type",
                    type.name(),
                    "what a %s can be to others; %s starts from a %s".formatted(from, type, words(type.fromKinds())));
            return false;
        }
        Key key = stated.relationship().to();
        Optional<NodeKind> wrong = index.type(key)
                .filter(found -> !index.isContested(key) && ENDS.contains(found))
                .flatMap(RelationshipRules::kind)
                .filter(kind -> !type.toKinds().contains(kind));
        wrong.ifPresent(kind -> add(
                stated,
                "/to",
                key.text(),
                "the key of a %s, to which %s leads, not of a %s".formatted(words(type.toKinds()), type, kind)));
        return wrong.isEmpty();
    }

    private void checkTexts(Stated stated) {
        RelationshipType type = stated.type();
        if (stated.owner() instanceof Regulation from) {
            if (type == RelationshipType.PLANS && from.type() != RegulationType.PLAN) {
                add(
                        stated,
                        "/type",
                        type.name(),
                        "what a %s can be to others; only a PLAN plans".formatted(from.type()));
            }
            if (!from(type).allows(from.maturity())) {
                add(
                        stated,
                        "/type",
                        type.name(),
                        "what a text that is %s can be to others; %s starts from %s"
                                .formatted(from.maturity(), type, from(type).words));
            }
        }
        Key key = stated.relationship().to();
        index.maturity(key)
                .filter(maturity -> !to(type).allows(maturity))
                .ifPresent(maturity -> add(
                        stated,
                        "/to",
                        key.text(),
                        "%s, to which %s leads, not a text that is %s".formatted(to(type).words, type, maturity)));
    }

    private void checkTwin(Stated stated) {
        Relationship relationship = stated.relationship();
        int from = index.number(relationship.from());
        int to = index.number(relationship.to());
        int sort = TYPES.indexOf(stated.type());
        if (stated.type().isSymmetric() && relationship.scope() == null && to >= 0) {
            if (twins.contains(to, from, sort)) {
                violations.add(new Violation(
                        ProblemCode.DUPLICATE_STATEMENT,
                        stated.entity(),
                        "/relationships/" + stated.place(),
                        relationship.to().text(),
                        "each statement once; %s says it already, and %s reads alike in both directions"
                                .formatted(relationship.to(), stated.type())));
            }
            twins.add(from, to, sort, stated.place());
        }
    }

    private void checkParent(Stated stated) {
        Cycles cycles = stated.type().cycles();
        int from = index.number(stated.relationship().from());
        int to = index.number(stated.relationship().to());
        if (to >= 0 && cycles == Cycles.ONE_PARENT_OF_FROM) {
            checkParent(stated, from, to);
        } else if (to >= 0 && cycles == Cycles.ONE_PARENT_OF_TO) {
            checkParent(stated, to, from);
        }
    }

    private void checkParent(Stated stated, int below, int above) {
        int sort = TYPES.indexOf(stated.type());
        int first = parents.first(below, sort);
        if (first < 0) {
            parents.add(below, above, sort, stated.place());
        } else if (parents.target(first) != above) {
            violations.add(new Violation(
                    ProblemCode.SECOND_PARENT,
                    stated.entity(),
                    "/relationships/%d/to".formatted(stated.place()),
                    stated.relationship().to().text(),
                    "one above %s by %s, and %s is that already"
                            .formatted(
                                    index.id(below).key(),
                                    stated.type(),
                                    index.id(parents.target(first)).key())));
        }
    }

    private void add(Stated stated, String field, String value, String expected) {
        violations.add(new Violation(
                ProblemCode.WRONG_ENDS, stated.entity(), "/relationships/" + stated.place() + field, value, expected));
    }

    private static Finish from(RelationshipType type) {
        if (type == RelationshipType.NEXT_DRAFT_OF) {
            return Finish.DRAFT;
        }
        return type.needsForce() || type == RelationshipType.FINALIZES ? Finish.ADOPTED : Finish.ANY;
    }

    private static Finish to(RelationshipType type) {
        if (type == RelationshipType.FINALIZES || type == RelationshipType.NEXT_DRAFT_OF) {
            return Finish.DRAFT;
        }
        return ENDS_AT_ADOPTED.contains(type) ? Finish.ADOPTED : Finish.ANY;
    }

    private static Optional<NodeKind> kind(String type) {
        return Optional.ofNullable(Catalogue.type(type).kind());
    }

    private static String words(Set<NodeKind> kinds) {
        return kinds.stream().map(Enum::name).collect(Collectors.joining(" or "));
    }
}
