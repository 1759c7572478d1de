package io.regatlas.domain.rule;

import io.regatlas.domain.catalogue.Edge;
import io.regatlas.domain.catalogue.Entity;
import io.regatlas.domain.entity.Key;
import io.regatlas.domain.entity.NodeId;
import io.regatlas.domain.problem.ProblemCode;
import io.regatlas.domain.problem.Violation;
import io.regatlas.domain.publish.Contents;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Every key that leads somewhere leads to an entity of the right type, and every premise to a statement. */
final class ReferenceRules {

    private final EntityIndex index;
    private final List<Violation> violations;
    private final List<Premise> premises = new ArrayList<>();

    ReferenceRules(EntityIndex index, List<Violation> violations) {
        this.index = index;
        this.violations = violations;
    }

    private record Premise(NodeId id, Edge edge, NodeId entity, String path) {}

    void check(Statement statement) {
        statement.type().stated().filter(Edge.class::isInstance).forEach(field -> check(statement, (Edge) field));
    }

    /** Looks once more through the datasets, if any statement was derived from another. */
    void checkPremises(List<Contents> datasets) {
        Set<NodeId> missing = new HashSet<>();
        premises.forEach(premise -> missing.add(premise.id()));
        for (Contents contents : missing.isEmpty() ? List.<Contents>of() : datasets) {
            for (Entity<?> entity : contents.entities()) {
                Statement.of(entity).forEach(statement -> missing.remove(statement.id()));
            }
        }
        premises.stream().filter(premise -> missing.contains(premise.id())).forEach(this::checkMissing);
    }

    private void check(Statement statement, Edge edge) {
        Object held = edge.read(statement.node());
        if (held instanceof List<?> many) {
            for (int i = 0; i < many.size(); i++) {
                String path = "%s/%s/%d".formatted(statement.path(), edge.name(), i);
                if (many.get(i) instanceof NodeId id) {
                    premises.add(new Premise(id, edge, statement.entity(), path));
                } else {
                    checkKey(statement.entity(), edge, (Key) many.get(i), path);
                }
            }
        } else if (held instanceof Key key) {
            // a single id is never stated: it is what a citation proves, and follows from where the citation stands
            checkKey(statement.entity(), edge, key, "%s/%s".formatted(statement.path(), edge.name()));
        }
    }

    private void checkKey(NodeId entity, Edge edge, Key key, String path) {
        String wanted = String.join(" or ", edge.targets());
        Optional<String> found = index.type(key);
        if (found.isEmpty() && edge.targets().stream().noneMatch(index::isUnread)) {
            violations.add(new Violation(
                    ProblemCode.UNKNOWN_REFERENCE,
                    entity,
                    path,
                    key.text(),
                    index.aliased(key)
                            .filter(owner -> index.type(owner)
                                    .filter(edge.targets()::contains)
                                    .isPresent())
                            .map(owner -> ownersKey(owner, entity))
                            .orElse("the key of an entity of type %s".formatted(wanted))));
        } else if (found.isPresent() && !edge.targets().contains(found.get()) && !index.isContested(key)) {
            violations.add(wrong(
                    entity,
                    path,
                    key.text(),
                    "the key of an entity of type %s, not %s".formatted(wanted, found.get())));
        }
    }

    /** What to write in place of an alias: its owner's key, but in the owner itself, which would refer to itself by it. */
    private static String ownersKey(Key owner, NodeId entity) {
        return (owner.text().equals(entity.key()) ? "the key of another entity than %s" : "the key %s").formatted(owner)
                + ", of which this is an alias";
    }

    private void checkMissing(Premise premise) {
        NodeId id = premise.id();
        if (!premise.edge().targets().contains(id.type())) {
            violations.add(wrong(
                    premise.entity(),
                    premise.path(),
                    id.toString(),
                    "a statement: one of " + String.join(", ", premise.edge().targets())));
            return;
        }
        int slash = id.key().indexOf('/');
        String owner = slash < 0 ? id.key() : id.key().substring(0, slash);
        if (!owner.matches(Key.PATTERN) || !index.mayHoldMore(new Key(owner))) {
            violations.add(new Violation(
                    ProblemCode.UNKNOWN_REFERENCE,
                    premise.entity(),
                    premise.path(),
                    id.toString(),
                    "the id of a statement, as Event:cn-cryptography-law-2019/event/PUBLISHED"));
        }
    }

    private static Violation wrong(NodeId entity, String path, String value, String expected) {
        return new Violation(ProblemCode.WRONG_REFERENCE, entity, path, value, expected);
    }
}
