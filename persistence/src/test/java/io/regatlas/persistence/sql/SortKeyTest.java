package io.regatlas.persistence.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.ibm.icu.text.Collator;
import com.ibm.icu.util.ULocale;
import io.regatlas.domain.catalogue.OrderField;
import io.regatlas.domain.catalogue.OrderField.Kind;
import io.regatlas.domain.regulation.RegulationType;
import io.regatlas.domain.time.PartialDate;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class SortKeyTest {

    @Property
    void numbersSortAsNumbers(@ForAll int left, @ForAll int right) {
        assertThat(compare(Kind.INTEGER, left, right)).isEqualTo(Integer.signum(Integer.compare(left, right)));
    }

    @Property
    void decimalsSortAsNumbers(@ForAll("decimals") BigDecimal left, @ForAll("decimals") BigDecimal right) {
        assertThat(compare(Kind.DECIMAL, left, right)).isEqualTo(left.compareTo(right));
    }

    @Property
    void constantsSortByTheirPlace(@ForAll RegulationType left, @ForAll RegulationType right) {
        assertThat(compare(Kind.CONSTANT, left, right)).isEqualTo(Integer.signum(left.compareTo(right)));
    }

    @Property
    void datesSortAsDates(@ForAll("dates") PartialDate left, @ForAll("dates") PartialDate right) {
        assertThat(compare(Kind.DATE, left, right)).isEqualTo(Integer.signum(left.compareTo(right)));
    }

    @Property
    void textsSortByCodePoint(@ForAll String left, @ForAll String right) {
        int expected =
                Arrays.compare(left.codePoints().toArray(), right.codePoints().toArray());

        if (isWhole(left) && isWhole(right)) {
            assertThat(compare(Kind.CODE_POINTS, left, right)).isEqualTo(Integer.signum(expected));
        }
    }

    @Property
    void titlesSortAsTheRootCollationHasThem(@ForAll("titles") String left, @ForAll("titles") String right) {
        Collator collator = Collator.getInstance(ULocale.ROOT);

        assertThat(compare(Kind.COLLATED, left, right)).isEqualTo(Integer.signum(collator.compare(left, right)));
    }

    @Test
    void aLongTitleIsCutShort() {
        assertThat(SortKey.of(order(Kind.COLLATED, false), "规".repeat(2_000), false))
                .hasSize(512);
    }

    @Property
    void unknownValuesStandAtTheEndThatIsAskedFor(@ForAll int value) {
        OrderField order = order(Kind.INTEGER, true);

        assertThat(compare(order, null, value, false)).isNegative();
        assertThat(compare(order, null, value, true)).isPositive();
        assertThat(compare(order, null, null, true)).isZero();
    }

    @Test
    void aMissingValueIsRefusedWhereEveryNodeHasOne() {
        assertThatThrownBy(() -> SortKey.of(order(Kind.INTEGER, false), null, false))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Provide
    Arbitrary<BigDecimal> decimals() {
        Arbitrary<BigDecimal> few = Arbitraries.of(
                        "0", "0.0", "1", "-1", "1.5", "-1.5", "15", "150", "0.15", "-0.15", "1.50")
                .map(BigDecimal::new);
        Arbitrary<BigDecimal> any = Combinators.combine(
                        Arbitraries.longs().between(-999_999_999_999_999L, 999_999_999_999_999L),
                        Arbitraries.integers().between(-20, 15))
                .as(BigDecimal::valueOf)
                .withoutEdgeCases();
        return Arbitraries.oneOf(few, any);
    }

    @Provide
    Arbitrary<PartialDate> dates() {
        Arbitrary<String> days = Arbitraries.of("1000-01-01", "1969-12-31", "1970-01-01", "2020-02-29", "2199-12-31");
        Arbitrary<String> vague = Arbitraries.of(
                "2020",
                "2020-02",
                "2020/2021",
                "2020-01-01/2020-02",
                "../2020",
                "../2019-08-22",
                "2020/..",
                "2020-02/..");
        return Arbitraries.oneOf(days, vague).map(PartialDate::parse);
    }

    @Provide
    Arbitrary<String> titles() {
        return Arbitraries.strings().withChars("aAbBéß -1２網网𠮷").ofMaxLength(8);
    }

    private static boolean isWhole(String text) {
        return StandardCharsets.UTF_8.newEncoder().canEncode(text);
    }

    private static int compare(Kind kind, Object left, Object right) {
        return compare(order(kind, false), left, right, false);
    }

    private static int compare(OrderField order, @Nullable Object left, @Nullable Object right, boolean unknownLast) {
        return Integer.signum(
                Arrays.compareUnsigned(SortKey.of(order, left, unknownLast), SortKey.of(order, right, unknownLast)));
    }

    private static OrderField order(Kind kind, boolean nullable) {
        return new OrderField("ANY", kind, nullable, node -> node);
    }
}
