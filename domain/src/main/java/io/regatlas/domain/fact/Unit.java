package io.regatlas.domain.fact;

/** Unit of a quantity. */
public enum Unit {
    /** A plain count; {@code of} says of what. */
    ONE,
    /** A number in a row, such as of a batch; {@code of} says of what. */
    ORDINAL,
    /** Hundredths. */
    PERCENT,
    MINUTE,
    HOUR,
    /** Calendar days. */
    DAY,
    WORKING_DAY,
    MONTH,
    YEAR,
    /** An amount; {@code currency} says of what. */
    MONEY;

    /** Whether it measures time. */
    public boolean isOfTime() {
        return switch (this) {
            case MINUTE, HOUR, DAY, WORKING_DAY, MONTH, YEAR -> true;
            case ONE, ORDINAL, PERCENT, MONEY -> false;
        };
    }
}
