package io.regatlas.persistence.sql;

import io.regatlas.domain.catalogue.Property;
import io.regatlas.domain.catalogue.ValueType.Scalar;
import io.regatlas.domain.question.Condition;
import io.regatlas.domain.question.DateTest;
import io.regatlas.domain.question.Test;
import io.regatlas.domain.time.Match;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Tests of plain values and of vague dates in SQL; of NULL, they may give NULL. */
final class Tests {

    /** As many characters of a folded text as its index has. */
    private static final int INDEXED = 256;

    private final Draft draft;

    Tests(Draft draft) {
        this.draft = draft;
    }

    /** Whether a value passes all of them. */
    String all(List<Test> tests, Property property, String value) {
        boolean folds = property.type() == Scalar.KEY;
        return tests.stream().map(test -> passes(test, folds, value)).collect(Collectors.joining(" AND ", "(", ")"));
    }

    /** Whether a folded text passes all of them. */
    String allFolded(List<Test> tests, String value) {
        List<String> all = new ArrayList<>();
        for (Test test : tests) {
            all.add(passes(test, true, value));
            all.addAll(indexed(test, value));
        }
        return String.join(" AND ", all);
    }

    /** Whether a vague date passes; this is never NULL. */
    String ofDate(Condition.Date date, Holder.OfDate value) {
        boolean absentPasses = date.tests().stream()
                .allMatch(test -> test instanceof DateTest.Unknown unknown && unknown.expected());
        String passes = date.tests().stream()
                .map(test -> passes(test, date.match(), value))
                .collect(Collectors.joining(" AND ", "(", ")"));
        return absentPasses
                ? "(NOT %s OR %s)".formatted(value.known(), passes)
                : "(%s AND %s)".formatted(value.known(), passes);
    }

    private String passes(Test test, boolean folds, String value) {
        return switch (test.operator()) {
            case EQ -> compares(test, folds, value, "=");
            case NE -> compares(test, folds, value, "<>");
            case LT -> compares(test, folds, value, "<");
            case LTE -> compares(test, folds, value, "<=");
            case GT -> compares(test, folds, value, ">");
            case GTE -> compares(test, folds, value, ">=");
            case IN -> "%s = ANY (%s)".formatted(value, operands(test, folds));
            case NOT_IN -> "%s <> ALL (%s)".formatted(value, operands(test, folds));
            case STARTS_WITH -> startsWith(text(test, folds), value);
            case CONTAINS -> contains(text(test, folds), value);
            case IS_NULL -> "false";
            case IS_KNOWN -> "true";
        };
    }

    private String compares(Test test, boolean folds, String value, String operator) {
        Object operand = test.operands().get(0);
        if (operand instanceof Integer number) {
            return "%s %s %s".formatted(value, operator, draft.integer(number));
        }
        String text = text(test, folds);
        return Operand.canBeStored(text)
                ? "%s %s %s".formatted(value, operator, draft.text(text))
                : String.valueOf(operator.equals("<>"));
    }

    /** Those operands that some value may equal. */
    private String operands(Test test, boolean folds) {
        if (test.operands().stream().anyMatch(Integer.class::isInstance)) {
            return draft.integers(
                    test.operands().stream().map(Integer.class::cast).toList());
        }
        return draft.texts(texts(test, folds));
    }

    private String startsWith(String prefix, String value) {
        if (!Operand.canBeStored(prefix)) {
            return "false";
        }
        String range = "%s >= %s".formatted(value, draft.text(prefix));
        return Operand.successor(prefix)
                .map(end -> "(%s AND %s < %s)".formatted(range, value, draft.text(end)))
                .orElse(range);
    }

    private String contains(String part, String value) {
        return Operand.canBeStored(part)
                ? "%s LIKE %s".formatted(value, draft.text("%" + part.replaceAll("[\\\\%_]", "\\\\$0") + "%"))
                : "false";
    }

    /** The same test on the part of a text that its index has; it lets more pass. */
    private List<String> indexed(Test test, String value) {
        String cut = "left(%s, %d)".formatted(value, INDEXED);
        return switch (test.operator()) {
            case EQ, IN -> List.of("%s = ANY (%s)"
                    .formatted(
                            cut,
                            draft.texts(texts(test, true).stream()
                                    .map(Tests::cut)
                                    .toList())));
            case STARTS_WITH -> {
                String prefix = cut(text(test, true));
                yield Operand.canBeStored(prefix) ? List.of(startsWith(prefix, cut)) : List.of();
            }
            case NE, NOT_IN, LT, LTE, GT, GTE, CONTAINS, IS_NULL, IS_KNOWN -> List.of();
        };
    }

    private static String cut(String text) {
        return text.codePointCount(0, text.length()) <= INDEXED
                ? text
                : text.substring(0, text.offsetByCodePoints(0, INDEXED));
    }

    private static List<String> texts(Test test, boolean folds) {
        return test.operands().stream()
                .map(operand -> folds ? Folding.of(operand.toString()) : operand.toString())
                .filter(Operand::canBeStored)
                .toList();
    }

    private static String text(Test test, boolean folds) {
        String operand = test.operands().get(0).toString();
        return folds ? Folding.of(operand) : operand;
    }

    private String passes(DateTest test, Match match, Holder.OfDate value) {
        if (test instanceof DateTest.On on) {
            String day = draft.day(on.day());
            return within(day, day, match, value);
        }
        if (test instanceof DateTest.Between between) {
            return within(draft.day(between.from()), draft.day(between.to()), match, value);
        }
        if (test instanceof DateTest.Before before) {
            String end = match == Match.CERTAIN ? "latest" : "earliest";
            return "%s < %s".formatted(value.part(end), draft.day(before.day()));
        }
        if (test instanceof DateTest.After after) {
            String end = match == Match.CERTAIN ? "earliest" : "latest";
            return "%s > %s".formatted(value.part(end), draft.day(after.day()));
        }
        if (test instanceof DateTest.Precise precise) {
            return passes(precise.test(), false, value.part("precision"));
        }
        return String.valueOf(!((DateTest.Unknown) test).expected());
    }

    private static String within(String from, String to, Match match, Holder.OfDate value) {
        return match == Match.CERTAIN
                ? "(%s >= %s AND %s <= %s)".formatted(value.part("earliest"), from, value.part("latest"), to)
                : "(%s <= %s AND %s >= %s)".formatted(value.part("earliest"), to, value.part("latest"), from);
    }
}
