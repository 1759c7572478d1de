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
 * @param having what a node must have to count; null where every one does
 * @param least least number, itself included; null where there is none
 * @param most greatest number, itself included; null where there is none
 */
public record Assertion(
        boolean isShare, String of, @Nullable Having having, @Nullable BigDecimal least, @Nullable BigDecimal most) {

    /** Whatever must cite: entities, and all that is stated of them. */
    public static final String STATEMENT = "Statement";

    /** The strongest basis among a statement's citations. */
    public static final String BASIS = "basis";

    /** Whether a statement has a citation, {@code true} or {@code false}: each has, or it would not be read. */
    public static final String CITED = "cited";

    /**
     * A value that a node has.
     *
     * @param field name of the field: one of an enum that is stated, or {@link #BASIS} or {@link #CITED} of statements
     * @param value name of the constant, or {@code true} or {@code false}
     */
    public record Having(String field, String value) {}

    public Assertion {
        if (!countable().contains(of)) {
            throw new IllegalArgumentException(
                    "%s cannot be counted, but %s can".formatted(of, String.join(", ", countable())));
        }
        if (having != null) {
            requireKnown(of, having);
        } else if (isShare) {
            throw new IllegalArgumentException(
                    "the share of %s needs the value of a field%s".formatted(of, choice(of)));
        }
        if (least == null && most == null) {
            throw new IllegalArgumentException(
                    "the %s of %s needs exactly, atLeast or atMost".formatted(isShare ? "share" : "count", of));
        }
        Stream.of(new @Nullable BigDecimal[] {least, most})
                .filter(Objects::nonNull)
                .forEach(number -> requireNumber(isShare, number));
        if (least != null && most != null && least.compareTo(most) > 0) {
            throw new IllegalArgumentException(
                    "at least %s is more than at most %s".formatted(least.toPlainString(), most.toPlainString()));
        }
    }

    /** Names of the fields that nodes of some type can be told apart by, ascending. */
    public static List<String> fields() {
        return countable().stream()
                .flatMap(of -> fields(of).stream())
                .distinct()
                .sorted()
                .toList();
    }

    /** {@code exactly 5 of Regulation with type LAW}. */
    String expected() {
        String what = having == null ? of : "%s with %s %s".formatted(of, having.field(), having.value());
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

    private static void requireKnown(String of, Having having) {
        List<String> values = values(of, having.field());
        if (values.isEmpty()) {
            throw new IllegalArgumentException(
                    "%s has no %s to count by, %s".formatted(of, having.field(), instead(of)));
        }
        if (!values.contains(having.value())) {
            throw new IllegalArgumentException("%s of %s is one of %s, not %s"
                    .formatted(having.field(), of, String.join(", ", values), having.value()));
        }
    }

    private static void requireNumber(boolean isShare, BigDecimal number) {
        boolean fits = isShare
                ? number.compareTo(BigDecimal.ONE) <= 0
                : number.stripTrailingZeros().scale() <= 0;
        if (number.signum() < 0 || !fits) {
            throw new IllegalArgumentException(
                    "%s is no %s".formatted(number.toPlainString(), isShare ? "share from 0 to 1" : "count from 0"));
        }
    }

    private static List<String> countable() {
        return Stream.concat(Stream.of(STATEMENT), Catalogue.CONTENTS.stream().map(NodeType::name))
                .sorted()
                .toList();
    }

    /** Names of the fields that nodes of a type can be told apart by, ascending. */
    private static List<String> fields(String of) {
        return of.equals(STATEMENT)
                ? List.of(BASIS, CITED)
                : Catalogue.type(of)
                        .properties()
                        .filter(Assertion::tells)
                        .map(Property::name)
                        .sorted()
                        .toList();
    }

    private static String instead(String of) {
        List<String> fields = fields(of);
        return fields.isEmpty() ? "nor any other field" : "but " + String.join(", ", fields);
    }

    private static String choice(String of) {
        List<String> fields = fields(of);
        return fields.isEmpty() ? ", and %s has none to count by".formatted(of) : ": " + String.join(" or ", fields);
    }

    private static List<String> values(String of, String field) {
        if (of.equals(STATEMENT)) {
            return switch (field) {
                case CITED -> List.of("true", "false");
                case BASIS -> Arrays.stream(Basis.values()).map(Enum::name).toList();
                default -> List.of();
            };
        }
        return Catalogue.type(of)
                .properties()
                .filter(property -> property.name().equals(field) && tells(property))
                .flatMap(property -> ((Enumerated) property.type()).names().stream())
                .toList();
    }

    private static boolean tells(Property property) {
        return property.origin() == Origin.STATED && property.type() instanceof Enumerated;
    }
}
