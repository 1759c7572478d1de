package io.regatlas.api.answer;

import io.regatlas.api.limits.Limits;
import io.regatlas.domain.catalogue.Catalogue;
import io.regatlas.domain.catalogue.Edge;
import io.regatlas.domain.catalogue.Field;
import io.regatlas.domain.catalogue.NodeType;
import io.regatlas.domain.catalogue.Property;
import io.regatlas.domain.question.Condition;
import io.regatlas.domain.question.Condition.Quantifier;
import io.regatlas.domain.question.DateTest;
import io.regatlas.domain.question.Test;
import io.regatlas.domain.question.Test.Operator;
import io.regatlas.domain.time.Match;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/**
 * Reads one filter: what is in one object is joined by and, an empty object is no condition. Counts conditions, so one
 * instance reads one filter.
 */
final class Conditions {

    private final Limits limits;
    private int count;

    private Conditions(Limits limits) {
        this.limits = limits;
    }

    /** The condition that the argument {@code filter} sets on nodes of a type. */
    static Condition of(NodeType<?> type, Arguments arguments, Limits limits) {
        return arguments
                .object("filter")
                .map(filter -> new Conditions(limits).all(type, filter, 0))
                .orElse(Condition.EVERYTHING);
    }

    /** The conditions that the argument {@code filter} sets on nodes of the types that its fields are called as. */
    static Map<NodeType<?>, Condition> byType(Arguments arguments, Limits limits) {
        Map<NodeType<?>, Condition> byType = new LinkedHashMap<>();
        Conditions conditions = new Conditions(limits);
        arguments.object("filter").ifPresent(filter -> filter.names().forEach(name -> {
            NodeType<?> type = Catalogue.type(name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1));
            byType.put(type, conditions.all(type, filter.object(name).orElseThrow(), 0));
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
                default -> conditions.add(on(field(type, name), filter, name, relations));
            }
        }
        return join(conditions);
    }

    private Condition any(NodeType<?> type, Arguments filter, int relations) {
        count(filter, "or");
        List<Condition> alternatives = filter.objects("or", limits.values()).stream()
                .map(part -> all(type, part, relations))
                .toList();
        return alternatives.contains(Condition.EVERYTHING) ? Condition.EVERYTHING : new Condition.Any(alternatives);
    }

    private Condition not(NodeType<?> type, Arguments filter, int relations) {
        count(filter, "not");
        return new Condition.Not(all(type, filter.object("not").orElseThrow(), relations));
    }

    private static Field field(NodeType<?> type, String name) {
        return Objects.requireNonNull(type.conditions().get(name), "the schema has a condition the catalogue has not");
    }

    private Condition on(Field field, Arguments filter, String name, int relations) {
        if (filter.raw(name) instanceof String constant) {
            count(filter, name);
            return new Condition.Scalar((Property) field, List.of(new Test(Operator.EQ, List.of(constant))));
        }
        Arguments condition = filter.object(name).orElseThrow();
        if (field instanceof Edge edge) {
            if (relations == limits.relations()) {
                throw filter.bad(name, "is more than %d relations deep".formatted(limits.relations()));
            }
            return edge.cardinality() == Edge.Cardinality.ONE
                    ? one(edge, condition, relations + 1)
                    : many(edge, condition, relations + 1);
        }
        Property property = (Property) field;
        return property.isDate() ? date(property, condition) : scalar(property, condition);
    }

    private Condition one(Edge edge, Arguments condition, int relations) {
        count(condition, "");
        return new Condition.One(edge, all(target(edge), condition, relations));
    }

    private Condition many(Edge edge, Arguments condition, int relations) {
        List<Condition> conditions = new ArrayList<>();
        for (String name : condition.names()) {
            count(condition, name);
            Quantifier quantifier = Constants.ofField(Quantifier.class, name);
            Arguments far = condition.object(name).orElseThrow();
            conditions.add(new Condition.Many(edge, quantifier, all(target(edge), far, relations)));
        }
        return join(conditions);
    }

    private static NodeType<?> target(Edge edge) {
        return Catalogue.type(edge.targets().get(0));
    }

    private Condition scalar(Property property, Arguments condition) {
        List<Test> tests = tests(condition);
        return tests.isEmpty() ? Condition.EVERYTHING : new Condition.Scalar(property, tests);
    }

    private List<Test> tests(Arguments condition) {
        List<Test> tests = new ArrayList<>();
        for (String name : condition.names()) {
            count(condition, name);
            tests.add(test(condition, name));
        }
        return tests;
    }

    private Test test(Arguments condition, String name) {
        Object value = Objects.requireNonNull(condition.raw(name));
        if (value instanceof Boolean unknown) {
            return new Test(unknown ? Operator.IS_NULL : Operator.IS_KNOWN, List.of());
        }
        Operator operator = Constants.ofField(Operator.class, name);
        if (value instanceof List<?>) {
            return new Test(operator, condition.list(name, limits.values()).orElseThrow());
        }
        return new Test(
                operator, List.of(value instanceof String ? condition.text(name).orElseThrow() : value));
    }

    private Condition date(Property property, Arguments condition) {
        List<DateTest> tests = new ArrayList<>();
        condition.day("on").ifPresent(day -> tests.add(new DateTest.On(day)));
        condition.day("before").ifPresent(day -> tests.add(new DateTest.Before(day)));
        condition.day("after").ifPresent(day -> tests.add(new DateTest.After(day)));
        condition.object("between").ifPresent(range -> tests.add(between(range)));
        condition.object("precision").ifPresent(precision -> tests(precision)
                .forEach(test -> tests.add(new DateTest.Precise(test))));
        condition.bool("isNull").ifPresent(unknown -> tests.add(new DateTest.Unknown(unknown)));
        tests.forEach(test -> count(condition, "match"));
        Match match = condition.constant(Match.class, "match").orElse(Match.CERTAIN);
        return tests.isEmpty() ? Condition.EVERYTHING : new Condition.Date(property, tests, match);
    }

    private static DateTest between(Arguments range) {
        var from = range.day("from").orElseThrow();
        var to = range.day("to").orElseThrow();
        if (to.isBefore(from)) {
            throw range.bad("to", "is before from");
        }
        return new DateTest.Between(from, to);
    }

    private static Condition join(List<Condition> conditions) {
        List<Condition> real = conditions.stream()
                .filter(condition -> !condition.equals(Condition.EVERYTHING))
                .toList();
        return real.size() == 1 ? real.get(0) : new Condition.All(real);
    }

    private void count(Arguments filter, String name) {
        count++;
        if (count > limits.conditions()) {
            throw filter.bad(name, "makes more than %d conditions".formatted(limits.conditions()));
        }
    }
}
