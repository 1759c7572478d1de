package io.regatlas.api.answer;

import io.regatlas.api.limits.Limits;
import io.regatlas.domain.catalogue.Property;
import io.regatlas.domain.catalogue.StructType;
import io.regatlas.domain.question.Condition;
import io.regatlas.domain.question.DateTest;
import io.regatlas.domain.question.Test;
import io.regatlas.domain.question.Test.Operator;
import io.regatlas.domain.time.Fit;
import io.regatlas.domain.time.Match;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** Reads what one filter says of values, and counts all its conditions, so one instance reads one filter. */
final class ValueConditions {

    private static final String ABSENT = "isNull";

    private final Limits limits;
    private int count;

    ValueConditions(Limits limits) {
        this.limits = limits;
    }

    /** The condition that a field of a filter sets on a value. */
    Condition on(Property property, Arguments filter, String name) {
        if (filter.raw(name) instanceof String constant) {
            count(filter, name);
            return new Condition.Scalar(property, List.of(new Test(Operator.EQ, List.of(constant))));
        }
        Arguments condition = filter.object(name).orElseThrow();
        Optional<StructType<?>> struct = property.filtered();
        if (struct.isPresent()) {
            return struct(property, struct.get(), condition);
        }
        return property.isDate() ? date(property, condition) : scalar(property, condition);
    }

    /** That a doubtful property is as sure as is asked. */
    static Condition satisfies(Property property, Match match) {
        List<Object> enough = Stream.of(Fit.values())
                .filter(fit -> fit.satisfies(match))
                .<Object>map(Enum::name)
                .toList();
        return new Condition.Scalar(property, List.of(new Test(Operator.IN, enough)));
    }

    private Condition struct(Property property, StructType<?> struct, Arguments condition) {
        List<Condition> conditions = new ArrayList<>();
        List<Condition> inside = new ArrayList<>();
        for (String name : condition.names()) {
            if (name.equals(ABSENT)) {
                count(condition, name);
                conditions.add(new Condition.Scalar(property, List.of(test(condition, name))));
            } else {
                inside.add(on((Property) struct.field(name).orElseThrow(), condition, name));
            }
        }
        if (!inside.isEmpty()) {
            conditions.add(new Condition.Struct(property, join(inside)));
        }
        return join(conditions);
    }

    /** The tests that an object sets on a plain value. */
    Condition scalar(Property property, Arguments condition) {
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
            return new Test(
                    operator,
                    condition.list(name, limits.values()).orElseThrow().stream()
                            .map(ValueConditions::operand)
                            .toList());
        }
        return new Test(
                operator, List.of(value instanceof String ? condition.text(name).orElseThrow() : operand(value)));
    }

    private static Object operand(Object value) {
        return value instanceof Double number ? BigDecimal.valueOf(number) : value;
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
            throw range.bad("to", "is %s, before from, %s".formatted(to, from));
        }
        return new DateTest.Between(from, to);
    }

    /** All of them as one. */
    static Condition join(List<Condition> conditions) {
        List<Condition> real = conditions.stream()
                .filter(condition -> !condition.equals(Condition.EVERYTHING))
                .toList();
        return real.size() == 1 ? real.get(0) : new Condition.All(real);
    }

    /** Counts one more condition, of the filter's field of that name. */
    void count(Arguments filter, String name) {
        count++;
        if (count > limits.conditions()) {
            throw filter.bad(name, "makes more than %d conditions".formatted(limits.conditions()));
        }
    }
}
