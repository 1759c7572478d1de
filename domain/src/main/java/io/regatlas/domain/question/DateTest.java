package io.regatlas.domain.question;

import java.time.LocalDate;

/** A test of a vague date. */
public sealed interface DateTest {

    /** It is this day. */
    record On(LocalDate day) implements DateTest {}

    /** It is earlier than this day. */
    record Before(LocalDate day) implements DateTest {}

    /** It is later than this day. */
    record After(LocalDate day) implements DateTest {}

    /** It lies from one day to another, both included. */
    record Between(LocalDate from, LocalDate to) implements DateTest {

        public Between {
            if (to.isBefore(from)) {
                throw new IllegalArgumentException("%s is before %s".formatted(to, from));
            }
        }
    }

    /** The name of its precision passes, EQ, NE, IN or NOT_IN; an unknown date does not. */
    record Precise(Test test) implements DateTest {}

    /** It is unknown, or it is known. */
    record Unknown(boolean expected) implements DateTest {}
}
