package io.regatlas.persistence.sql;

import com.ibm.icu.text.Collator;
import com.ibm.icu.text.RuleBasedCollator;
import com.ibm.icu.util.ULocale;
import io.regatlas.domain.catalogue.OrderField;
import io.regatlas.domain.time.PartialDate;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Bytes that compare, unsigned and from the left, as values of an {@link OrderField} do. A value of an order in which a node
 * may have none has one byte before it, so that nodes without a value stand before all others or behind them.
 */
public final class SortKey {

    /** Beyond these, titles that begin alike are sorted by key: a database index takes no more than 2,704 bytes a row. */
    private static final int MAX_COLLATED = 512;

    private static final byte UNKNOWN_FIRST = 0;
    private static final byte KNOWN = 1;
    private static final byte UNKNOWN_LAST = 2;
    private static final byte NEGATIVE = 0;
    private static final byte ZERO = 1;
    private static final byte POSITIVE = 2;
    private static final RuleBasedCollator COLLATOR = collator();

    private SortKey() {}

    /**
     * The sort key of a value.
     *
     * @param unknownLast whether nodes without a value stand behind all others; of no matter where every node has one
     * @throws IllegalArgumentException where a value is missing that every node has
     */
    public static byte[] of(OrderField order, @Nullable Object value, boolean unknownLast) {
        if (!order.nullable()) {
            if (value == null) {
                throw new IllegalArgumentException("a node without %s".formatted(order));
            }
            return bytes(order, value);
        }
        if (value == null) {
            return new byte[] {unknownLast ? UNKNOWN_LAST : UNKNOWN_FIRST};
        }
        byte[] bytes = bytes(order, value);
        return ByteBuffer.allocate(1 + bytes.length).put(KNOWN).put(bytes).array();
    }

    private static byte[] bytes(OrderField order, Object value) {
        return switch (order.kind()) {
            case CODE_POINTS -> ((String) value).getBytes(StandardCharsets.UTF_8);
            case COLLATED -> collated((String) value);
            case INTEGER ->
                ByteBuffer.allocate(Integer.BYTES)
                        .putInt(flipped((Integer) value))
                        .array();
            case DECIMAL -> decimal((BigDecimal) value);
            case CONSTANT ->
                ByteBuffer.allocate(Short.BYTES)
                        .putShort((short) place((Enum<?>) value))
                        .array();
            case DATE -> date((PartialDate) value);
        };
    }

    private static byte[] collated(String text) {
        byte[] key = COLLATOR.getCollationKey(text).toByteArray();
        return Arrays.copyOf(key, Math.min(key.length - 1, MAX_COLLATED));
    }

    /**
     * Its sign, then the exponent and the digits of {@code 0.d1d2... * 10^exponent}. Those of a negative number are turned
     * over, and an end that no digit reaches tells the shorter from the longer.
     */
    private static byte[] decimal(BigDecimal number) {
        if (number.signum() == 0) {
            return new byte[] {ZERO};
        }
        BigDecimal plain = number.abs().stripTrailingZeros();
        byte[] digits = plain.unscaledValue().toString().getBytes(StandardCharsets.US_ASCII);
        ByteBuffer bytes = ByteBuffer.allocate(1 + Integer.BYTES + digits.length + 1)
                .put(number.signum() < 0 ? NEGATIVE : POSITIVE)
                .putInt(flipped(plain.precision() - plain.scale()))
                .put(digits)
                .put((byte) 0);
        if (number.signum() < 0) {
            for (int i = 1; i < bytes.capacity(); i++) {
                bytes.put(i, (byte) ~bytes.get(i));
            }
        }
        return bytes.array();
    }

    private static byte[] date(PartialDate date) {
        return ByteBuffer.allocate(2 * Integer.BYTES + 1)
                .putInt(day(date.earliest(), 0))
                .putInt(day(date.latest(), -1))
                .put((byte) place(date.precision()))
                .array();
    }

    private static int day(@Nullable LocalDate day, int open) {
        return day == null ? open : flipped((int) day.toEpochDay());
    }

    @SuppressWarnings("EnumOrdinal") // constants sort by their place, and the version of derived rows covers the enums
    private static int place(Enum<?> constant) {
        return constant.ordinal();
    }

    /** Negative numbers before others, as unsigned bytes compare. */
    private static int flipped(int number) {
        return number ^ Integer.MIN_VALUE;
    }

    private static RuleBasedCollator collator() {
        RuleBasedCollator collator = (RuleBasedCollator) Collator.getInstance(ULocale.ROOT);
        collator.setStrength(Collator.TERTIARY);
        return (RuleBasedCollator) collator.freeze();
    }
}
