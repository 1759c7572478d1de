package io.regatlas.domain.question;

import io.regatlas.domain.catalogue.Catalogue;
import io.regatlas.domain.catalogue.NodeType;
import io.regatlas.domain.catalogue.Property;
import io.regatlas.domain.entity.Key;
import io.regatlas.domain.entity.NodeId;
import io.regatlas.domain.question.Question.Target;
import io.regatlas.domain.regulation.Regulation;
import io.regatlas.domain.relationship.Relationship;
import io.regatlas.domain.relationship.RelationshipType;
import io.regatlas.domain.relationship.WalkedTypes;
import io.regatlas.domain.time.PartialDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Walks over the relationships of a release, one at a time. */
final class PlainWalk {

    private static final Comparator<List<String>> BY_ENTRIES = PlainWalk::compareEntries;

    private final ReleasedState state;
    private final Map<NodeType<?>, Map<String, PlainNode>> byName = new HashMap<>();

    PlainWalk(ReleasedState state) {
        this.state = state;
    }

    /** A way from an entity: the entities on it and, one fewer, the relationships. */
    record Way(List<String> entities, List<String> relationships) implements Comparable<Way> {

        Way to(String entity, String relationship) {
            return new Way(longer(entities, entity), longer(relationships, relationship));
        }

        @Override
        public int compareTo(Way other) {
            return Comparator.comparing(Way::entities, BY_ENTRIES)
                    .thenComparing(Way::relationships, BY_ENTRIES)
                    .compare(this, other);
        }

        private static List<String> longer(List<String> list, String last) {
            return Stream.concat(list.stream(), Stream.of(last)).toList();
        }
    }

    /**
     * What was reached.
     *
     * @param via key of the relationship over which
     */
    record Reached(PlainNode node, int distance, String via) {}

    /** The family of a regulation. */
    record Family(List<PlainNode> members, List<PlainNode> relationships) {}

    /** The entity of one of some types that has a key or an alias. */
    Optional<PlainNode> entity(Key key, List<NodeType<?>> types) {
        return types.stream()
                .flatMap(type -> Stream.ofNullable(
                        byName.computeIfAbsent(type, this::named).get(key.text())))
                .findFirst();
    }

    private Map<String, PlainNode> named(NodeType<?> type) {
        Map<String, PlainNode> named = new HashMap<>();
        for (PlainNode node : state.nodes(type)) {
            named.putIfAbsent(node.key(), node);
            aliases(node).forEach(alias -> named.putIfAbsent(alias.toString(), node));
        }
        return named;
    }

    /** The entity of any type that has a key or an alias. */
    Optional<PlainNode> entity(Key key) {
        return entity(
                key,
                Catalogue.CONTENTS.stream()
                        .<NodeType<?>>map(type -> type)
                        .filter(type -> type.form() == NodeType.Form.ENTITY)
                        .toList());
    }

    /** The best way to every entity that was met, and longer by one relationship with every round. */
    Optional<Way> path(Target.Path asked) {
        Optional<PlainNode> from = entity(asked.from());
        Optional<PlainNode> to = entity(asked.to());
        if (from.isEmpty() || to.isEmpty()) {
            return Optional.empty();
        }
        String goal = to.get().key();
        Set<String> met = new HashSet<>(Set.of(from.get().key()));
        Map<String, Way> last =
                Map.of(from.get().key(), new Way(List.of(from.get().key()), List.of()));
        for (int i = 0; i < asked.maxLength() && !met.contains(goal); i++) {
            Map<String, Way> next = new HashMap<>();
            for (Relationship relationship : relationships(asked.types())) {
                String one = relationship.from().text();
                String other = relationship.to().text();
                go(last.get(one), other, relationship, met, next);
                go(last.get(other), one, relationship, met, next);
            }
            met.addAll(next.keySet());
            last = next;
        }
        return Optional.ofNullable(last.get(goal));
    }

    private static void go(
            @Nullable Way way, String to, Relationship relationship, Set<String> met, Map<String, Way> next) {
        if (way != null && !met.contains(to)) {
            Way longer = way.to(to, relationship.key());
            next.merge(to, longer, (old, other) -> old.compareTo(other) <= 0 ? old : other);
        }
    }

    /** What rests on an entity, nearest first, then by key. */
    List<Reached> impact(Target.Impact asked) {
        List<Reached> all = new ArrayList<>();
        Set<String> near = asked.of() == null
                ? Set.of()
                : entity(asked.of()).map(node -> Set.of(node.key())).orElse(Set.of());
        Set<String> met = new HashSet<>(near);
        for (int distance = 1; distance <= asked.depth(); distance++) {
            Map<String, String> next = new TreeMap<>();
            for (Relationship relationship : relationships(asked.types())) {
                String from = relationship.from().text();
                if (near.contains(relationship.to().text()) && !met.contains(from)) {
                    next.merge(from, relationship.key(), (old, key) -> compare(old, key) <= 0 ? old : key);
                }
            }
            for (Map.Entry<String, String> found : next.entrySet()) {
                all.add(new Reached(end(found.getKey()), distance, found.getValue()));
            }
            met.addAll(next.keySet());
            near = next.keySet();
        }
        return all;
    }

    /** The family of a regulation of this release. */
    Family family(PlainNode regulation) {
        Set<String> keys = new TreeSet<>(Set.of(regulation.key()));
        List<Relationship> all = relationships(WalkedTypes.LINEAGE);
        while (all.stream()
                .anyMatch(each -> keys.contains(each.from().text())
                        ? keys.add(each.to().text())
                        : keys.contains(each.to().text())
                                && keys.add(each.from().text()))) {
            // until nothing new is met
        }
        List<Relationship> within =
                all.stream().filter(each -> keys.contains(each.from().text())).toList();
        Map<String, Integer> ages = ages(keys, within);
        Comparator<PlainNode> oldestFirst = Comparator.comparing(
                        (PlainNode node) -> ages.getOrDefault(node.key(), Integer.MAX_VALUE))
                .thenComparing(PlainWalk::issued, Comparator.nullsLast(Comparator.<PartialDate>naturalOrder()))
                .thenComparing(PlainNode::key, PlainWalk::compare);
        Comparator<Relationship> byEnds = Comparator.comparing(Relationship::type)
                .thenComparing(each -> each.from().text(), PlainWalk::compare)
                .thenComparing(each -> each.to().text(), PlainWalk::compare)
                .thenComparing(Relationship::key, PlainWalk::compare);
        return new Family(
                keys.stream().map(this::end).sorted(oldestFirst).toList(),
                within.stream()
                        .sorted(byEnds)
                        .map(each -> relationship(each.key()))
                        .toList());
    }

    /** Takes those away that have no elders any more, again and again. */
    private static Map<String, Integer> ages(Set<String> keys, List<Relationship> within) {
        Map<String, Set<String>> elders = new LinkedHashMap<>();
        keys.forEach(key -> elders.put(key, new HashSet<>()));
        within.forEach(each -> elders.getOrDefault(each.from().text(), new HashSet<>())
                .add(each.to().text()));
        Map<String, Integer> ages = new HashMap<>();
        for (int age = 0; age < Target.Lineage.LONGEST_CHAIN; age++) {
            List<String> eldest = elders.entrySet().stream()
                    .filter(entry -> entry.getValue().isEmpty())
                    .map(Map.Entry::getKey)
                    .toList();
            for (String key : eldest) {
                ages.put(key, age);
                elders.remove(key);
            }
            elders.values().forEach(each -> each.removeAll(Set.copyOf(eldest)));
        }
        return ages;
    }

    PlainNode relationship(String key) {
        return state.find(new NodeId(Catalogue.RELATIONSHIP.name(), key)).orElseThrow();
    }

    /** What is at the end of a relationship. */
    PlainNode end(String key) {
        return entity(new Key(key)).orElseThrow();
    }

    private List<Relationship> relationships(Set<RelationshipType> types) {
        return state.nodes(Catalogue.RELATIONSHIP).stream()
                .map(node -> (Relationship) node.value())
                .filter(relationship -> types.contains(relationship.type()))
                .toList();
    }

    private static @Nullable PartialDate issued(PlainNode node) {
        return ((Regulation) node.value()).issued().orElse(null);
    }

    private static Collection<?> aliases(PlainNode node) {
        return node.type()
                .field(Catalogue.ALIASES_FIELD)
                .map(aliases -> (Collection<?>) node.read((Property) aliases))
                .orElse(List.of());
    }

    private static int compareEntries(List<String> left, List<String> right) {
        for (int i = 0; i < Math.min(left.size(), right.size()); i++) {
            int difference = compare(left.get(i), right.get(i));
            if (difference != 0) {
                return difference;
            }
        }
        return Integer.compare(left.size(), right.size());
    }

    /** By code point: the scope in a relationship's key may hold any characters. */
    private static int compare(String left, String right) {
        return java.util.Arrays.compare(
                left.codePoints().toArray(), right.codePoints().toArray());
    }
}
