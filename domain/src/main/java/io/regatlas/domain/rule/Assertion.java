package io.regatlas.domain.rule;

import io.regatlas.domain.catalogue.Catalogue;
import io.regatlas.domain.catalogue.NodeType;
import io.regatlas.domain.catalogue.Origin;
import io.regatlas.domain.catalogue.Property;
import io.regatlas.domain.catalogue.ValueType.Enumerated;
import io.regatlas.domain.citation.Basis;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a curator expects of a dataset as a whole: how many nodes it has of a type, or which share of them, from 0 to 1, has
 * some value.
 *
 * @param isShare whether the number is a share
 * @param of name of the type, or {@link #STATEMENT}
 * @param field name of the field that has the value: one of an enum that is stated, or {@link #BASIS} or {@link #CITED} of
 *     statements; null where every node counts
 * @param value name of the constant; null where every node counts
 * @param least least number, itself included; null where there is none
 * @param most greatest number, itself included; null where there is none
 */
public record Assertion(
        boolean isShare,
        String of,
        @Nullable String field,
        @Nullable String value,
        @Nullable BigDecimal least,
        @Nullable BigDecimal most) {

    /** Whatever must cite: entities, and all that is stated of them. */
    public static final String STATEMENT = "Statement";

    /** The strongest basis among a statement's citations. */
    public static final String BASIS = "basis";

    /** Whether a statement has a citation. */
    public static final String CITED = "cited";

    public Assertion {
        List<String> values = values(of, field);
        if (field != null && !values.contains(value)) {
            throw new IllegalArgumentException(
                    values.isEmpty()
                            ? "%s has no %s to count by".formatted(of, field)
                            : "%s of %s is one of %s, not %s".formatted(field, of, String.join(", ", values), value));
        }
        if (isShare && field == null) {
            throw new IllegalArgumentException("the share of what has some value, not of every " + of);
        }
        if (least == null && most == null) {
            throw new IllegalArgumentException("a least or a greatest number");
        }
        if (least != null && most != null && least.compareTo(most) > 0) {
            throw new IllegalArgumentException(
                    "at least %s is more than at most %s".formatted(least.toPlainString(), most.toPlainString()));
        }
    }

    boolean holds(BigDecimal number) {
        return (least == null || least.compareTo(number) <= 0) && (most == null || number.compareTo(most) <= 0);
    }

    /** {@code exactly 5 of Regulation with type LAW}. */
    String expected() {
        String what = field == null ? of : "%s with %s %s".formatted(of, field, value);
        return "%s%s of %s".formatted(isShare ? "a share of " : "", range(), what);
    }

    private String range() {
        if (least != null && most != null) {
            return least.compareTo(most) == 0
                    ? "exactly " + least.toPlainString()
                    : "%s to %s".formatted(least.toPlainString(), most.toPlainString());
        }
        return least != null
                ? "at least " + least.toPlainString()
                : "at most " + Objects.requireNonNull(most).toPlainString();
    }

    private static List<String> values(String of, @Nullable String field) {
        if (!countable().contains(of)) {
            throw new IllegalArgumentException("one of %s, not %s".formatted(String.join(", ", countable()), of));
        }
        if (of.equals(STATEMENT)) {
            return CITED.equals(field)
                    ? List.of("true")
                    : BASIS.equals(field)
                            ? Arrays.stream(Basis.values()).map(Enum::name).toList()
                            : List.of();
        }
        return Catalogue.type(of)
                .properties()
                .filter(property -> property.name().equals(field) && property.origin() == Origin.STATED)
                .map(Property::type)
                .filter(Enumerated.class::isInstance)
                .flatMap(type -> ((Enumerated) type).names().stream())
                .toList();
    }

    /** Names of everything that can be counted, ascending. */
    private static List<String> countable() {
        return Stream.concat(Stream.of(STATEMENT), Catalogue.CONTENTS.stream().map(NodeType::name))
                .sorted()
                .toList();
    }
}
