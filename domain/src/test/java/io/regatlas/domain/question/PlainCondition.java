package io.regatlas.domain.question;

import com.ibm.icu.text.Normalizer2;
import io.regatlas.domain.catalogue.Property;
import io.regatlas.domain.catalogue.ValueType;
import io.regatlas.domain.question.Test.Operator;
import io.regatlas.domain.time.Fit;
import io.regatlas.domain.time.Match;
import io.regatlas.domain.time.PartialDate;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Whether a condition holds of a node on a legal day. */
final class PlainCondition {

    private PlainCondition() {}

    static boolean holds(Condition condition, PlainNode node, LocalDate on) {
        return holds(condition, node, node::read, on);
    }

    /** Whether it holds of a node, or of a value object in it whose properties are read otherwise. */
    private static boolean holds(
            Condition condition, PlainNode node, Function<Property, @Nullable Object> reader, LocalDate on) {
        if (condition instanceof Condition.All all) {
            return all.of().stream().allMatch(each -> holds(each, node, reader, on));
        }
        if (condition instanceof Condition.Any any) {
            return any.of().stream().anyMatch(each -> holds(each, node, reader, on));
        }
        if (condition instanceof Condition.Not not) {
            return !holds(not.of(), node, reader, on);
        }
        if (condition instanceof Condition.Scalar scalar) {
            return holds(scalar, reader.apply(scalar.property()));
        }
        if (condition instanceof Condition.Date date) {
            PartialDate value = (PartialDate) reader.apply(date.property());
            return date.tests().stream().allMatch(test -> passes(test, value, date.match()));
        }
        if (condition instanceof Condition.Struct struct) {
            Object object = reader.apply(struct.property());
            return object != null && holds(struct.of(), node, property -> property.read(object), on);
        }
        if (condition instanceof Condition.One one) {
            LocalDate day = one.on() == null ? on : one.on();
            return node.far(one.edge(), day).stream().anyMatch(far -> holds(one.of(), far, on));
        }
        return holds((Condition.Many) condition, node, on);
    }

    private static boolean holds(Condition.Many many, PlainNode node, LocalDate on) {
        Stream<PlainNode> far = node.far(many.edge(), on).stream();
        return switch (many.quantifier()) {
            case SOME -> far.anyMatch(each -> holds(many.of(), each, on));
            case NONE -> far.noneMatch(each -> holds(many.of(), each, on));
            case EVERY -> far.allMatch(each -> holds(many.of(), each, on));
        };
    }

    private static boolean holds(Condition.Scalar scalar, @Nullable Object value) {
        Property property = scalar.property();
        List<Object> values = values(property, value);
        return values.isEmpty()
                ? scalar.tests().stream().allMatch(test -> test.operator().passesUnknown())
                : values.stream()
                        .anyMatch(each -> scalar.tests().stream().allMatch(test -> passes(test, each, property)));
    }

    /** The values to compare: texts as they are compared, keys and constants by what they are called. */
    private static List<Object> values(Property property, @Nullable Object value) {
        Stream<?> all = value instanceof Collection<?> many ? many.stream() : Stream.ofNullable(value);
        return all.<Object>map(each -> each instanceof Integer number
                        ? BigDecimal.valueOf(number)
                        : each instanceof BigDecimal
                                ? each
                                : each instanceof Enum<?> constant
                                        ? constant.name()
                                        : property.isTextual() ? property.compared(each) : each.toString())
                .toList();
    }

    private static boolean passes(Test test, Object value, Property property) {
        if (value instanceof BigDecimal number) {
            List<BigDecimal> operands = test.operands().stream()
                    .map(operand -> new BigDecimal(operand.toString()))
                    .toList();
            return compares(test.operator(), number, operands);
        }
        boolean folds = property.isTextual() || property.type() == ValueType.Scalar.KEY;
        return passes(
                test.operator(),
                folds ? folded(value) : value.toString(),
                test.operands().stream()
                        .map(operand -> property.isTextual() ? property.compared(operand) : operand.toString())
                        .map(operand -> folds ? folded(operand) : operand)
                        .toList());
    }

    private static boolean passes(Operator operator, String text, List<String> operands) {
        return switch (operator) {
            case EQ, IN -> operands.contains(text);
            case NE, NOT_IN -> !operands.contains(text);
            case STARTS_WITH -> text.startsWith(operands.get(0));
            case CONTAINS -> text.contains(operands.get(0));
            case IS_KNOWN -> true;
            case IS_NULL -> false;
            case LT, LTE, GT, GTE -> throw new IllegalArgumentException("texts are not more or less");
        };
    }

    private static boolean compares(Operator operator, BigDecimal value, List<BigDecimal> operands) {
        boolean isOne = operands.stream().anyMatch(operand -> operand.compareTo(value) == 0);
        return switch (operator) {
            case EQ, IN -> isOne;
            case NE, NOT_IN -> !isOne;
            case LT -> value.compareTo(operands.get(0)) < 0;
            case LTE -> value.compareTo(operands.get(0)) <= 0;
            case GT -> value.compareTo(operands.get(0)) > 0;
            case GTE -> value.compareTo(operands.get(0)) >= 0;
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
                ? passes(
                        precise.test().operator(),
                        date.precision().name(),
                        precise.test().operands().stream().map(Object::toString).toList())
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
