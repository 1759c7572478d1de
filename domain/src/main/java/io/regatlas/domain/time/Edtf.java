package io.regatlas.domain.time;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The text form of a {@link PartialDate}. */
final class Edtf {

    private static final Pattern POINT = Pattern.compile("(\\d{4})(?:-(\\d{2})(?:-(\\d{2}))?)?");

    private Edtf() {}

    static PartialDate parse(String text) {
        int slash = text.indexOf('/');
        if (slash < 0) {
            return point(text, text);
        }
        String left = text.substring(0, slash);
        String right = text.substring(slash + 1);
        if (left.equals("..")) {
            return new PartialDate(null, point(right, text).latest(), Precision.OPEN, null);
        }
        if (right.equals("..")) {
            return new PartialDate(point(left, text).earliest(), null, Precision.OPEN, null);
        }
        return new PartialDate(point(left, text).earliest(), point(right, text).latest(), Precision.RANGE, null);
    }

    static String format(PartialDate date) {
        return switch (date.precision()) {
            case DAY -> Objects.toString(date.earliest());
            case MONTH ->
                YearMonth.from(Objects.requireNonNull(date.earliest())).toString();
            case YEAR -> shortestStart(Objects.requireNonNull(date.earliest()));
            case RANGE -> range(Objects.requireNonNull(date.earliest()), Objects.requireNonNull(date.latest()));
            case OPEN ->
                date.earliest() == null
                        ? "../" + shortestEnd(Objects.requireNonNull(date.latest()))
                        : shortestStart(date.earliest()) + "/..";
        };
    }

    /** A year beside a month would be read as any day of the year. */
    private static String range(LocalDate first, LocalDate last) {
        boolean years = first.getDayOfYear() == 1 && isLastOfYear(last) && first.getYear() != last.getYear();
        if (years) {
            return "%04d/%04d".formatted(first.getYear(), last.getYear());
        }
        YearMonth from = YearMonth.from(first);
        YearMonth to = YearMonth.from(last);
        boolean months = first.getDayOfMonth() == 1 && last.equals(to.atEndOfMonth()) && !from.equals(to);
        return months ? from + "/" + to : first + "/" + last;
    }

    private static PartialDate point(String text, String whole) {
        Matcher matcher = POINT.matcher(text);
        if (!matcher.matches()) {
            throw new IllegalArgumentException(
                    "'%s' is no date such as 2020-08-20, 2020-08, 2020, 2018/2020 or ../2019-08-22".formatted(whole));
        }
        int year = Integer.parseInt(matcher.group(1));
        if (matcher.group(2) == null) {
            return new PartialDate(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31), Precision.YEAR, null);
        }
        YearMonth month = YearMonth.of(year, number("month", matcher.group(2), 12, whole));
        if (matcher.group(3) == null) {
            return new PartialDate(month.atDay(1), month.atEndOfMonth(), Precision.MONTH, null);
        }
        return PartialDate.of(month.atDay(number("day", matcher.group(3), month.lengthOfMonth(), whole)));
    }

    private static int number(String what, String digits, int last, String whole) {
        int number = Integer.parseInt(digits);
        if (number < 1 || number > last) {
            throw new IllegalArgumentException("'%s' has %s %s, not 01 to %d".formatted(whole, what, digits, last));
        }
        return number;
    }

    private static String shortestStart(LocalDate day) {
        if (day.getDayOfYear() == 1) {
            return "%04d".formatted(day.getYear());
        }
        return day.getDayOfMonth() == 1 ? YearMonth.from(day).toString() : day.toString();
    }

    private static String shortestEnd(LocalDate day) {
        if (isLastOfYear(day)) {
            return "%04d".formatted(day.getYear());
        }
        YearMonth month = YearMonth.from(day);
        return day.equals(month.atEndOfMonth()) ? month.toString() : day.toString();
    }

    private static boolean isLastOfYear(LocalDate day) {
        return day.getMonthValue() == 12 && day.getDayOfMonth() == 31;
    }
}
