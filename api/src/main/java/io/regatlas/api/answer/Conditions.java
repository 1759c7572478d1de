package io.regatlas.api.answer;

import io.regatlas.api.limits.Limits;
import io.regatlas.domain.catalogue.Catalogue;
import io.regatlas.domain.catalogue.Edge;
import io.regatlas.domain.catalogue.Field;
import io.regatlas.domain.catalogue.NodeType;
import io.regatlas.domain.catalogue.NodeType.Form;
import io.regatlas.domain.catalogue.Property;
import io.regatlas.domain.catalogue.Route;
import io.regatlas.domain.question.Condition;
import io.regatlas.domain.question.Condition.Quantifier;
import io.regatlas.domain.time.Match;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * Reads one filter: what is in one object is joined by and, an empty object is no condition. One instance reads one
 * filter.
 */
final class Conditions {

    private static final String DAY = "on";
    private static final String KEY = "key";
    private static final String MATCH = "match";

    private final Limits limits;
    private final LegalDay day;
    private final ValueConditions values;

    private Conditions(Limits limits, LegalDay day) {
        this.limits = limits;
        this.day = day;
        this.values = new ValueConditions(limits);
    }

    /** The condition that the argument {@code filter} sets on nodes of a type. */
    static Condition of(NodeType<?> type, Arguments arguments, Limits limits, LegalDay day) {
        return of(type, arguments, limits, day, Set.of());
    }

    /** The same, as if some fields of the filter were not given. */
    static Condition of(NodeType<?> type, Arguments arguments, Limits limits, LegalDay day, Set<String> ignored) {
        return arguments
                .object("filter")
                .map(filter -> new Conditions(limits, day).all(type, filter.without(ignored), 0))
                .orElse(Condition.EVERYTHING);
    }

    /** The conditions that the argument {@code filter} sets on nodes of the types that its fields are called as. */
    static Map<NodeType<?>, Condition> byType(Arguments arguments, Limits limits, LegalDay day) {
        return byType(arguments, limits, day, type -> Set.of());
    }

    /** The same, as if some fields of the filters were not given. */
    static Map<NodeType<?>, Condition> byType(
            Arguments arguments, Limits limits, LegalDay day, Function<NodeType<?>, Set<String>> ignored) {
        Map<NodeType<?>, Condition> byType = new LinkedHashMap<>();
        Conditions conditions = new Conditions(limits, day);
        arguments.object("filter").ifPresent(filter -> filter.names().forEach(name -> {
            NodeType<?> type = Catalogue.type(name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1));
            Arguments ofType = filter.object(name).orElseThrow().without(ignored.apply(type));
            byType.put(type, conditions.all(type, ofType, 0));
        }));
        byType.values().removeIf(Condition.EVERYTHING::equals);
        return byType;
    }

    private Condition all(NodeType<?> type, Arguments filter, int relations) {
        List<Condition> conditions = new ArrayList<>();
        for (String name : filter.names()) {
            switch (name) {
                case "and" ->
                    filter.objects(name, limits.values()).forEach(part -> conditions.add(all(type, part, relations)));
                case "or" -> conditions.add(any(type, filter, relations));
                case "not" -> conditions.add(not(type, filter, relations));
                default -> conditions.add(on(type, filter, name, relations));
            }
        }
        return ValueConditions.join(conditions);
    }

    private Condition any(NodeType<?> type, Arguments filter, int relations) {
        values.count(filter, "or");
        List<Condition> alternatives = filter.objects("or", limits.values()).stream()
                .map(part -> all(type, part, relations))
                .toList();
        return alternatives.contains(Condition.EVERYTHING) ? Condition.EVERYTHING : new Condition.Any(alternatives);
    }

    private Condition not(NodeType<?> type, Arguments filter, int relations) {
        values.count(filter, "not");
        return new Condition.Not(all(type, filter.object("not").orElseThrow(), relations));
    }

    private static Field field(NodeType<?> type, String name) {
        return Objects.requireNonNull(type.conditions().get(name), "the schema has a condition the catalogue has not");
    }

    private Condition on(NodeType<?> type, Arguments filter, String name, int relations) {
        Field field = field(type, name);
        if (!(field instanceof Edge edge)) {
            return values.on((Property) field, filter, name);
        }
        if (!type.isEntry() || type.fields().contains(edge)) {
            return on(edge, filter, name, relations);
        }
        // What an entry does not say itself says the node that it shows.
        Edge node = type.edge(Catalogue.NODE_FIELD).orElseThrow();
        return new Condition.One(node, null, on(edge, filter, name, relations));
    }

    private Condition on(Edge edge, Arguments filter, String name, int relations) {
        Arguments condition = filter.object(name).orElseThrow();
        if (edge.route() instanceof Route.Dated && target(edge).form() == Form.COMPUTED) {
            values.count(filter, name);
            return name.equals(edge.name()) ? dated(edge, condition) : inForce(edge, condition);
        }
        if (relations == limits.relations()) {
            throw filter.bad(name, "is more than %d relations deep".formatted(limits.relations()));
        }
        if (edge.cardinality() != Edge.Cardinality.ONE) {
            return many(edge, condition, relations + 1);
        }
        values.count(filter, name);
        return edge.isPolymorphic() ? several(edge, condition, relations + 1) : one(edge, condition, relations + 1);
    }

    /** An empty object is no condition, not even that there is such a thing. */
    private Condition one(Edge edge, Arguments condition, int relations) {
        Condition far = all(target(edge), condition, relations);
        return far.equals(Condition.EVERYTHING) ? far : new Condition.One(edge, isDated(edge) ? day.use() : null, far);
    }

    /** Whether the far end hangs on the day, at once or on the way up. */
    private static boolean isDated(Edge edge) {
        return edge.route() instanceof Route.Upward upward
                ? isDated(target(edge).edge(upward.edge()).orElseThrow())
                : edge.route() instanceof Route.Dated;
    }

    /** What holds on a day that the filter may name beside its conditions. */
    private Condition dated(Edge edge, Arguments condition) {
        NodeType<?> type = target(edge);
        Optional<LocalDate> on = condition.day(DAY);
        Condition holds = ValueConditions.join(condition.names().stream()
                .filter(name -> !name.equals(DAY))
                .map(name -> values.on((Property) field(type, name), condition, name))
                .toList());
        return holds.equals(Condition.EVERYTHING) ? holds : new Condition.One(edge, on.orElseGet(day::use), holds);
    }

    private Condition inForce(Edge edge, Arguments condition) {
        Match match = condition.constant(Match.class, MATCH).orElse(Match.CERTAIN);
        return new Condition.One(
                edge,
                condition.day(DAY).orElseGet(day::use),
                ValueConditions.satisfies((Property) field(target(edge), MATCH), match));
    }

    /** Of the kinds that the far end may have, any of those that are given. */
    private Condition several(Edge edge, Arguments condition, int relations) {
        List<Condition> conditions = new ArrayList<>();
        condition.object(KEY).ifPresent(key -> conditions.add(values.scalar(edge.heldKey(), key)));
        List<Condition> kinds = edge.targets().stream()
                .map(edge::only)
                .flatMap(one -> kind(one, condition, relations).stream())
                .toList();
        if (!kinds.isEmpty()) {
            conditions.add(kinds.size() == 1 ? kinds.get(0) : new Condition.Any(kinds));
        }
        return ValueConditions.join(conditions);
    }

    private Optional<Condition> kind(Edge edge, Arguments condition, int relations) {
        String name = target(edge).name().toLowerCase(Locale.ROOT);
        return condition.object(name).map(far -> {
            values.count(condition, name);
            return new Condition.One(edge, null, all(target(edge), far, relations));
        });
    }

    private Condition many(Edge edge, Arguments condition, int relations) {
        List<Condition> conditions = new ArrayList<>();
        for (String name : condition.names()) {
            values.count(condition, name);
            Quantifier quantifier = Constants.ofField(Quantifier.class, name);
            Arguments far = condition.object(name).orElseThrow();
            conditions.add(new Condition.Many(edge, quantifier, all(target(edge), far, relations)));
        }
        return ValueConditions.join(conditions);
    }

    private static NodeType<?> target(Edge edge) {
        return Catalogue.type(edge.targets().get(0));
    }
}
