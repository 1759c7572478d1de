package io.regatlas.persistence.sql;

import io.regatlas.domain.catalogue.Property;
import io.regatlas.domain.catalogue.ValueType.Scalar;
import io.regatlas.domain.question.Condition;
import io.regatlas.domain.question.DateTest;
import io.regatlas.domain.question.Test;
import io.regatlas.domain.text.Text;
import io.regatlas.domain.time.Match;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Tests of plain values and of vague dates in SQL; of NULL, they may give NULL. */
final class Tests {

    /** What values are compared with. */
    private enum Operands {
        /** Whole numbers. */
        NUMBERS,
        /** Decimal numbers. */
        DECIMALS,
        /** Texts, folded as the values are. */
        FOLDED,
        /** Names of constants. */
        AS_GIVEN;

        static Operands of(Property property) {
            if (property.type() == Scalar.INTEGER) {
                return NUMBERS;
            }
            if (property.type() == Scalar.DECIMAL) {
                return DECIMALS;
            }
            return property.type() == Scalar.KEY ? FOLDED : AS_GIVEN;
        }
    }

    private final Draft draft;

    Tests(Draft draft) {
        this.draft = draft;
    }

    /** Whether a value passes all of them. */
    String all(List<Test> tests, Property property, String value) {
        Operands operands = Operands.of(property);
        return tests.stream().map(test -> passes(test, operands, value)).collect(Collectors.joining(" AND ", "(", ")"));
    }

    /** Whether a folded text of a property passes all of them. */
    String allFolded(List<Test> tests, Property property, String value) {
        List<String> all = new ArrayList<>();
        for (Test given : tests) {
            Test test = compared(given, property);
            all.add(passes(test, Operands.FOLDED, value));
            all.addAll(indexed(test, value));
        }
        return String.join(" AND ", all);
    }

    private static Test compared(Test test, Property property) {
        return new Test(
                test.operator(),
                test.operands().stream().<Object>map(property::compared).toList());
    }

    /** Whether a vague date passes; this is never NULL. */
    String ofDate(Condition.Date date, Holder.Dated value) {
        boolean absentPasses =
                date.tests().stream().allMatch(test -> test instanceof DateTest.Unknown unknown && unknown.expected());
        String passes = date.tests().stream()
                .map(test -> passes(test, date.match(), value))
                .collect(Collectors.joining(" AND ", "(", ")"));
        return absentPasses
                ? "(NOT " + value.isThere() + " OR " + passes + ")"
                : "(" + value.isThere() + " AND " + passes + ")";
    }

    private String passes(Test test, Operands operands, String value) {
        return switch (test.operator()) {
            case EQ -> compares(test, operands, value, "=");
            case NE -> compares(test, operands, value, "<>");
            case LT -> compares(test, operands, value, "<");
            case LTE -> compares(test, operands, value, "<=");
            case GT -> compares(test, operands, value, ">");
            case GTE -> compares(test, operands, value, ">=");
            case IN -> value + " = ANY (" + several(test, operands) + ")";
            case NOT_IN -> value + " <> ALL (" + several(test, operands) + ")";
            case STARTS_WITH -> startsWith(text(test, operands), value);
            case CONTAINS -> contains(text(test, operands), value);
            case IS_NULL -> "false";
            case IS_KNOWN -> "true";
        };
    }

    private String compares(Test test, Operands operands, String value, String operator) {
        Object operand = test.operands().get(0);
        if (operand instanceof Integer number) {
            return value + " " + operator + " " + draft.integer(number);
        }
        if (operand instanceof BigDecimal number) {
            return value + " " + operator + " " + draft.decimal(number);
        }
        String text = text(test, operands);
        return Text.canBeStored(text)
                ? value + " " + operator + " " + draft.text(text)
                : String.valueOf(operator.equals("<>"));
    }

    /** Those operands that some value may equal. */
    private String several(Test test, Operands operands) {
        if (operands == Operands.NUMBERS) {
            return draft.integers(
                    test.operands().stream().map(Integer.class::cast).toList());
        }
        if (operands == Operands.DECIMALS) {
            return draft.decimals(
                    test.operands().stream().map(BigDecimal.class::cast).toList());
        }
        return draft.texts(texts(test, operands));
    }

    private String startsWith(String prefix, String value) {
        if (!Text.canBeStored(prefix)) {
            return "false";
        }
        String range = value + " >= " + draft.text(prefix);
        return Operand.successor(prefix)
                .map(end -> "(" + range + " AND " + value + " < " + draft.text(end) + ")")
                .orElse(range);
    }

    private String contains(String part, String value) {
        return Text.canBeStored(part)
                ? value + " LIKE " + draft.text("%" + part.replaceAll("[\\\\%_]", "\\\\$0") + "%")
                : "false";
    }

    /** A test on what of a text its index has; it lets more pass. */
    private List<String> indexed(Test test, String value) {
        String cut = "left(" + value + ", " + Layout.INDEXED_CHARACTERS + ")";
        return switch (test.operator()) {
            case EQ, IN ->
                List.of(cut + " = ANY ("
                        + draft.texts(texts(test, Operands.FOLDED).stream()
                                .map(Tests::cut)
                                .toList()) + ")");
            case STARTS_WITH -> {
                String prefix = cut(text(test, Operands.FOLDED));
                yield Text.canBeStored(prefix) ? List.of(startsWith(prefix, cut)) : List.of();
            }
            case CONTAINS -> {
                String part = text(test, Operands.FOLDED);
                yield Text.canBeStored(part)
                        ? List.of("text_grams(" + value + ") @> text_grams(" + draft.text(part) + ")")
                        : List.of();
            }
            case NE, NOT_IN, LT, LTE, GT, GTE, IS_NULL, IS_KNOWN -> List.of();
        };
    }

    private static String cut(String text) {
        return text.codePointCount(0, text.length()) <= Layout.INDEXED_CHARACTERS
                ? text
                : text.substring(0, text.offsetByCodePoints(0, Layout.INDEXED_CHARACTERS));
    }

    private static List<String> texts(Test test, Operands operands) {
        return test.operands().stream()
                .map(operand -> operands == Operands.FOLDED ? Folding.of(operand.toString()) : operand.toString())
                .filter(Text::canBeStored)
                .toList();
    }

    private static String text(Test test, Operands operands) {
        String operand = test.operands().get(0).toString();
        return operands == Operands.FOLDED ? Folding.of(operand) : operand;
    }

    private String passes(DateTest test, Match match, Holder.Dated value) {
        if (test instanceof DateTest.On on) {
            return within(on.day(), on.day(), match, value);
        }
        if (test instanceof DateTest.Between between) {
            return within(between.from(), between.to(), match, value);
        }
        if (test instanceof DateTest.Before before) {
            String day = draft.day(before.day());
            return value.days()
                    + (match == Match.CERTAIN
                            ? " << daterange(" + day + ", NULL)"
                            : " && daterange(NULL, " + day + ")");
        }
        if (test instanceof DateTest.After after) {
            String day = draft.day(after.day());
            return value.days()
                    + (match == Match.CERTAIN
                            ? " >> daterange(NULL, " + day + ", '[]')"
                            : " && daterange(" + day + ", NULL, '()')");
        }
        if (test instanceof DateTest.Precise precise) {
            return passes(precise.test(), Operands.AS_GIVEN, value.part("precision"));
        }
        return String.valueOf(!((DateTest.Unknown) test).expected());
    }

    /** Ranges, since an index serves them. */
    private String within(LocalDate from, LocalDate to, Match match, Holder.Dated value) {
        return value.days() + (match == Match.CERTAIN ? " <@ " : " && ") + "daterange(" + draft.day(from) + ", "
                + draft.day(to) + ", '[]')";
    }
}
