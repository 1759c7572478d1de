package io.regatlas.domain.question;

import com.ibm.icu.text.Normalizer2;
import io.regatlas.domain.catalogue.ValueType;
import io.regatlas.domain.name.Name;
import io.regatlas.domain.time.Fit;
import io.regatlas.domain.time.Match;
import io.regatlas.domain.time.PartialDate;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Whether a condition holds of a node on a legal day. */
final class PlainCondition {

    private PlainCondition() {}

    static boolean holds(Condition condition, PlainNode node, LocalDate on) {
        if (condition instanceof Condition.All all) {
            return all.of().stream().allMatch(each -> holds(each, node, on));
        }
        if (condition instanceof Condition.Any any) {
            return any.of().stream().anyMatch(each -> holds(each, node, on));
        }
        if (condition instanceof Condition.Not not) {
            return !holds(not.of(), node, on);
        }
        if (condition instanceof Condition.Scalar scalar) {
            return holds(scalar, node);
        }
        if (condition instanceof Condition.Date date) {
            PartialDate value = (PartialDate) node.read(date.property());
            return date.tests().stream().allMatch(test -> passes(test, value, date.match()));
        }
        if (condition instanceof Condition.One one) {
            return node.far(one.edge(), on).stream().anyMatch(far -> holds(one.of(), far, on));
        }
        Condition.Many many = (Condition.Many) condition;
        Stream<PlainNode> far = node.far(many.edge(), on).stream();
        return switch (many.quantifier()) {
            case SOME -> far.anyMatch(each -> holds(many.of(), each, on));
            case NONE -> far.noneMatch(each -> holds(many.of(), each, on));
            case EVERY -> far.allMatch(each -> holds(many.of(), each, on));
        };
    }

    private static boolean holds(Condition.Scalar scalar, PlainNode node) {
        List<Object> values = values(node.read(scalar.property()));
        boolean textual = scalar.property().isTextual() || scalar.property().type() == ValueType.Scalar.KEY;
        return values.isEmpty()
                ? scalar.tests().stream().allMatch(test -> test.operator().passesUnknown())
                : values.stream()
                        .anyMatch(value -> scalar.tests().stream().allMatch(test -> passes(test, value, textual)));
    }

    /** The values to compare: names by their texts, keys and constants by what they are called. */
    private static List<Object> values(@Nullable Object value) {
        Stream<?> all = value instanceof Collection<?> many ? many.stream() : Stream.ofNullable(value);
        return all.<Object>map(each -> each instanceof Integer
                        ? each
                        : each instanceof Name name
                                ? name.text()
                                : each instanceof Enum<?> constant ? constant.name() : each.toString())
                .toList();
    }

    private static boolean passes(Test test, Object value, boolean textual) {
        if (value instanceof Integer number) {
            return compares(test, number, test.operands());
        }
        String text = textual ? folded(value) : value.toString();
        List<Object> operands = test.operands().stream()
                .<Object>map(operand -> textual ? folded(operand) : operand)
                .toList();
        return switch (test.operator()) {
            case STARTS_WITH -> text.startsWith(operands.get(0).toString());
            case CONTAINS -> text.contains(operands.get(0).toString());
            default -> compares(test, text, operands);
        };
    }

    private static boolean compares(Test test, Object value, List<Object> operands) {
        return switch (test.operator()) {
            case EQ, IN -> operands.contains(value);
            case NE, NOT_IN -> !operands.contains(value);
            case LT -> (Integer) value < (Integer) operands.get(0);
            case LTE -> (Integer) value <= (Integer) operands.get(0);
            case GT -> (Integer) value > (Integer) operands.get(0);
            case GTE -> (Integer) value >= (Integer) operands.get(0);
            case IS_KNOWN -> true;
            case IS_NULL -> false;
            case STARTS_WITH, CONTAINS -> throw new IllegalArgumentException("a number has no beginning");
        };
    }

    private static String folded(Object text) {
        return Normalizer2.getNFKCCasefoldInstance().normalize(text.toString());
    }

    private static boolean passes(DateTest test, @Nullable PartialDate date, Match match) {
        if (test instanceof DateTest.Unknown unknown) {
            return unknown.expected() == Objects.isNull(date);
        }
        if (date == null) {
            return false;
        }
        return test instanceof DateTest.Precise precise
                ? passes(precise.test(), date.precision().name(), false)
                : fit(test, date).satisfies(match);
    }

    private static Fit fit(DateTest test, PartialDate date) {
        if (test instanceof DateTest.On on) {
            return date.isOn(on.day());
        }
        if (test instanceof DateTest.Before before) {
            return date.isBefore(before.day());
        }
        if (test instanceof DateTest.After after) {
            return date.isAfter(after.day());
        }
        DateTest.Between between = (DateTest.Between) test;
        return date.isWithin(between.from(), between.to());
    }
}
