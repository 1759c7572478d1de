package io.regatlas.domain.fact;

import io.regatlas.domain.problem.ProblemCode;
import io.regatlas.domain.problem.RuleException;
import io.regatlas.domain.text.Text;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A number with its unit.
 *
 * @param comparator how the number bounds
 * @param value the number, in units as written: two billion is 2000000000; at most 15 digits, so that a double is exact to
 *     them, and at most 15 of them behind the point; kept without zeros behind the point
 * @param unit the unit
 * @param currency ISO 4217 code, {@code CNY}; null unless the unit is MONEY
 * @param of what is counted, in the dataset's language: {@code apps}; null where the unit says it all
 */
public record Quantity(
        Comparator comparator, BigDecimal value, Unit unit, @Nullable String currency, @Nullable String of) {

    private static final int DIGITS = 15;
    private static final Set<String> CURRENCIES = Currency.getAvailableCurrencies().stream()
            .map(Currency::getCurrencyCode)
            .collect(Collectors.toUnmodifiableSet());

    public Quantity {
        value = value.stripTrailingZeros();
        if (digits(value) > DIGITS) {
            throw new RuleException(
                    ProblemCode.BAD_NUMBER, "value", "%s has more than %d digits".formatted(value, DIGITS));
        }
        value = value.setScale(Math.max(value.scale(), 0));
        if ((unit == Unit.MONEY) == (currency == null)) {
            throw new RuleException(
                    ProblemCode.BAD_QUANTITY,
                    "currency",
                    currency == null
                            ? "an amount of money names no currency"
                            : "a number of unit %s has the currency %s".formatted(unit, currency));
        }
        if (currency != null && !CURRENCIES.contains(currency)) {
            throw new RuleException(
                    ProblemCode.BAD_QUANTITY, "currency", "'%s' is no ISO 4217 code".formatted(currency));
        }
        if (of != null) {
            Text.requireLine("of", of);
        }
    }

    /** How many digits it takes to write it in full, as a long since an exponent may be any integer. */
    private static long digits(BigDecimal value) {
        long beforeThePoint = (long) value.precision() - value.scale();
        return Math.max(beforeThePoint, Math.max(value.precision(), value.scale()));
    }
}
