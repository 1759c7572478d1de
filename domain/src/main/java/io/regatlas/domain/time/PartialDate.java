package io.regatlas.domain.time;

import io.regatlas.domain.text.Text;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * A date as precisely as it is known: an interval of days of the ISO calendar, both ends included, in the years 1000 to
 * 2199. It sorts by its earliest day (open first), then its latest (open last), then finer precision first; its words do
 * not count.
 *
 * @param earliest first day it may be; null if open
 * @param latest last day it may be; null if open
 * @param precision how the two came about
 * @param words the source's own words, as "recently"; null where they say no more than the interval
 */
public record PartialDate(
        @Nullable LocalDate earliest, @Nullable LocalDate latest, Precision precision, @Nullable String words)
        implements Comparable<PartialDate> {

    private static final Comparator<PartialDate> ORDER = Comparator.comparing(PartialDate::first)
            .thenComparing(PartialDate::last)
            .thenComparing(PartialDate::precision);

    public PartialDate {
        switch (precision) {
            case OPEN -> {
                if ((earliest == null) == (latest == null)) {
                    throw new IllegalArgumentException(
                            "an open date has one end, not %s and %s".formatted(earliest, latest));
                }
            }
            case DAY, MONTH, YEAR, RANGE -> {
                if (earliest == null || latest == null) {
                    throw new IllegalArgumentException("%s to %s is no interval of days".formatted(earliest, latest));
                }
                if (latest.isBefore(earliest)) {
                    throw new IllegalArgumentException(
                            "its last day, %s, is before its first, %s".formatted(latest, earliest));
                }
                if (!fits(precision, earliest, latest)) {
                    throw new IllegalArgumentException("%s to %s is not a %s".formatted(earliest, latest, precision));
                }
            }
        }
        refuseSentinel(earliest);
        refuseSentinel(latest);
        if (words != null) {
            Text.requireLine("words", words);
        }
    }

    /**
     * Reads a subset of the Extended Date/Time Format (EDTF, ISO 8601-2): {@code 2020-08-20}, {@code 2020-08},
     * {@code 2020}, {@code 2018/2020}, {@code ../2019-08-22} (not later than), {@code 2019-08-22/..} (not earlier than).
     *
     * @throws IllegalArgumentException where the text is anything else, no day of the calendar, or a stand-in such as 9999
     */
    public static PartialDate parse(String edtf) {
        return Edtf.parse(edtf);
    }

    /** One day. */
    public static PartialDate of(LocalDate day) {
        return new PartialDate(day, day, Precision.DAY, null);
    }

    /** The same date, with the source's own words. */
    public PartialDate withWords(@Nullable String newWords) {
        return new PartialDate(earliest, latest, precision, newWords);
    }

    /**
     * What {@link #parse} reads, in its shortest form; the ends of a range both as years, months or days, whatever tells them
     * apart: {@code 2018-01-01/2020-12-31} is {@code 2018/2020}, {@code 2019-03/2019} is {@code 2019-03/2019-12}.
     */
    public String edtf() {
        return Edtf.format(this);
    }

    /** Whether it is that day. */
    public Fit isOn(LocalDate day) {
        return isWithin(day, day);
    }

    /** Whether it is earlier than that day. */
    public Fit isBefore(LocalDate day) {
        return Fit.of(last().isBefore(day), first().isBefore(day));
    }

    /** Whether it is later than that day. */
    public Fit isAfter(LocalDate day) {
        return Fit.of(first().isAfter(day), last().isAfter(day));
    }

    /** Whether it lies from one day to another, both included. */
    public Fit isWithin(LocalDate from, LocalDate to) {
        boolean everyDay = !first().isBefore(from) && !last().isAfter(to);
        boolean someDay = !first().isAfter(to) && !last().isBefore(from) && !to.isBefore(from);
        return Fit.of(everyDay && someDay, someDay);
    }

    @Override
    public int compareTo(PartialDate other) {
        return ORDER.compare(this, other);
    }

    /** As {@link #edtf()}. */
    @Override
    public String toString() {
        return edtf();
    }

    private LocalDate first() {
        return earliest == null ? LocalDate.MIN : earliest;
    }

    private LocalDate last() {
        return latest == null ? LocalDate.MAX : latest;
    }

    private static boolean fits(Precision precision, LocalDate earliest, LocalDate latest) {
        return switch (precision) {
            case DAY -> earliest.equals(latest);
            case MONTH ->
                earliest.getDayOfMonth() == 1
                        && latest.equals(YearMonth.from(earliest).atEndOfMonth());
            case YEAR -> earliest.getDayOfYear() == 1 && latest.equals(LocalDate.of(earliest.getYear(), 12, 31));
            case RANGE -> !earliest.equals(latest);
            case OPEN -> true;
        };
    }

    private static void refuseSentinel(@Nullable LocalDate day) {
        if (day != null && (day.getYear() < 1000 || day.getYear() > 2199)) {
            throw new IllegalArgumentException(
                    "year %d is not between 1000 and 2199; a date that is not known is left out"
                            .formatted(day.getYear()));
        }
    }
}
