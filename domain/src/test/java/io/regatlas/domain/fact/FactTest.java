package io.regatlas.domain.fact;

import static io.regatlas.domain.fixture.Fixtures.aFact;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.regatlas.domain.fixture.FactBuilder;
import io.regatlas.domain.problem.ProblemCode;
import io.regatlas.domain.problem.RuleException;
import io.regatlas.domain.time.PartialDate;
import java.math.BigDecimal;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class FactTest {

    private static final PartialDate AUGUST = PartialDate.parse("2020-08");

    @Test
    void isToldApartByItsSlug() {
        assertThat(aFact().withSlug("testing-target").build().key()).isEqualTo("cn-law/fact/testing-target");
    }

    static Stream<FactBuilder> refused() {
        return Stream.of(
                aFact().withPosition(0),
                aFact().withLabel("two\nlines"),
                aFact().withText(" "),
                aFact().withAddressee(""),
                aFact().withProvision("art.\t5"),
                aFact().withItems("one", " "),
                aFact().withCitations());
    }

    @ParameterizedTest
    @MethodSource
    void refused(FactBuilder fact) {
        assertThatThrownBy(fact::build).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @CsvSource({
        "1.50, 1.5",
        "100, 100",
        "1E+3, 1000",
        "0.000, 0",
        "-3, -3",
        "999999999999999, 999999999999999",
        "0.000000000000001, 0.000000000000001"
    })
    void aNumberIsKeptWithoutZerosBehindThePoint(String written, String kept) {
        Quantity quantity = quantity(written, Unit.ONE, null);

        assertThat(quantity.value().toPlainString()).isEqualTo(kept);
        assertThat(quantity).isEqualTo(quantity(kept, Unit.ONE, null));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1234567890123456", "0.0000000000000001", "1.000000000000001", "1E+15", "1E+2147483647"})
    void aNumberHasAtMostFifteenDigits(String written) {
        assertRefused(ProblemCode.BAD_NUMBER, () -> quantity(written, Unit.ONE, null));
    }

    @Test
    void moneyHasACurrencyAndNothingElseHas() {
        assertThat(quantity("1", Unit.MONEY, "CNY").currency()).isEqualTo("CNY");
        assertRefused(ProblemCode.BAD_QUANTITY, () -> quantity("1", Unit.MONEY, null));
        assertRefused(ProblemCode.BAD_QUANTITY, () -> quantity("1", Unit.PERCENT, "CNY"));
        assertRefused(ProblemCode.BAD_QUANTITY, () -> quantity("1", Unit.MONEY, "yuan"));
    }

    @Test
    void aDeadlineIsEitherADateOrAPeriod() {
        Quantity days = quantity("10", Unit.WORKING_DAY, null);

        assertThat(new Deadline(AUGUST, false, null, null).date()).isEqualTo(AUGUST);
        assertThat(new Deadline(null, true, days, "the order").period()).isEqualTo(days);
        assertRefused(ProblemCode.BAD_DEADLINE, () -> new Deadline(null, true, null, null));
        assertRefused(ProblemCode.BAD_DEADLINE, () -> new Deadline(AUGUST, true, days, null));
    }

    @Test
    void aPeriodIsATimeFromSomethingAndADateIsNot() {
        Quantity apps = quantity("10", Unit.ONE, null);
        Quantity days = quantity("10", Unit.DAY, null);

        assertRefused(ProblemCode.BAD_DEADLINE, () -> new Deadline(null, true, apps, null));
        assertRefused(ProblemCode.BAD_DEADLINE, () -> new Deadline(null, false, days, null));
        assertRefused(ProblemCode.BAD_DEADLINE, () -> new Deadline(AUGUST, true, null, "the order"));
    }

    private static Quantity quantity(String value, Unit unit, @Nullable String currency) {
        return new Quantity(Comparator.EXACTLY, new BigDecimal(value), unit, currency, null);
    }

    private static void assertRefused(ProblemCode code, ThrowingCallable making) {
        assertThatThrownBy(making).isInstanceOfSatisfying(RuleException.class, refused -> assertThat(refused.code())
                .isEqualTo(code));
    }
}
