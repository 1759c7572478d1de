package io.regatlas.api.answer;

import graphql.normalized.ExecutableNormalizedField;
import java.time.LocalDate;

/** The legal day of a root field, and whether anything below relies on it for want of a day of its own. */
final class LegalDay {

    private final LocalDate day;
    private boolean used;

    LegalDay(LocalDate day) {
        this.day = day;
    }

    /** The day that a field names, else this one. */
    LocalDate of(ExecutableNormalizedField field) {
        return Arguments.of(field).day("on").orElseGet(this::use);
    }

    /** This day, for what names none. */
    LocalDate use() {
        used = true;
        return day;
    }

    boolean isUsed() {
        return used;
    }
}
