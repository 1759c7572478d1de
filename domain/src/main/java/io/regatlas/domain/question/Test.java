package io.regatlas.domain.question;

import java.util.List;

/**
 * A test of one plain value.
 *
 * @param operator how to compare
 * @param operands what to compare with: one, or any number for IN and NOT_IN, or none for IS_NULL and IS_KNOWN. Each is a
 *     String (for text, keys, and the name of a constant), an Integer or a BigDecimal
 */
public record Test(Operator operator, List<Object> operands) {

    public Test {
        operands = List.copyOf(operands);
    }

    /** How to compare. */
    public enum Operator {
        EQ(false),
        /** Lets an unknown value pass. */
        NE(true),
        IN(false),
        /** Lets an unknown value pass. */
        NOT_IN(true),
        LT(false),
        LTE(false),
        GT(false),
        GTE(false),
        STARTS_WITH(false),
        CONTAINS(false),
        /** Lets only an unknown value pass. */
        IS_NULL(true),
        IS_KNOWN(false);

        private final boolean passesUnknown;

        Operator(boolean passesUnknown) {
            this.passesUnknown = passesUnknown;
        }

        /** Whether a value that is unknown passes. */
        public boolean passesUnknown() {
            return passesUnknown;
        }
    }
}
