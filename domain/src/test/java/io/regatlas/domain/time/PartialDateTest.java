package io.regatlas.domain.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PartialDateTest {

    private static final LocalDate START = LocalDate.of(2019, 1, 1);

    /** Open ends are taken to lie here, far outside the days that are asked for. */
    private static final LocalDate LONG_BEFORE = LocalDate.of(2015, 1, 1);

    private static final LocalDate LONG_AFTER = LocalDate.of(2025, 12, 31);

    @Property
    void whatIsWrittenIsReadAsTheSameDate(@ForAll("dates") PartialDate date) {
        assertThat(PartialDate.parse(date.edtf())).isEqualTo(date);
    }

    @Property
    void beforeADayIsWhatEveryDayOfItSays(@ForAll("dates") PartialDate date, @ForAll("days") LocalDate day) {
        assertThat(date.isBefore(day)).isEqualTo(dayByDay(date, each -> each.isBefore(day)));
    }

    @Property
    void afterADayIsWhatEveryDayOfItSays(@ForAll("dates") PartialDate date, @ForAll("days") LocalDate day) {
        assertThat(date.isAfter(day)).isEqualTo(dayByDay(date, each -> each.isAfter(day)));
    }

    @Property
    void onADayIsWhatEveryDayOfItSays(@ForAll("dates") PartialDate date, @ForAll("days") LocalDate day) {
        assertThat(date.isOn(day)).isEqualTo(dayByDay(date, day::equals));
    }

    @Property
    void withinDaysIsWhatEveryDayOfItSays(
            @ForAll("dates") PartialDate date, @ForAll("days") LocalDate one, @ForAll("days") LocalDate other) {
        LocalDate from = one.isBefore(other) ? one : other;
        LocalDate to = one.isBefore(other) ? other : one;

        assertThat(date.isWithin(from, to))
                .isEqualTo(dayByDay(date, each -> !each.isBefore(from) && !each.isAfter(to)));
    }

    @Property
    void sortsByEarliestDayThenLatestThenPrecision(
            @ForAll("dates") PartialDate one, @ForAll("dates") PartialDate other) {
        Comparator<PartialDate> naive = Comparator.comparing(
                        PartialDate::earliest, Comparator.nullsFirst(Comparator.<LocalDate>naturalOrder()))
                .thenComparing(PartialDate::latest, Comparator.nullsLast(Comparator.<LocalDate>naturalOrder()))
                .thenComparing(date -> List.of(Precision.values()).indexOf(date.precision()));

        assertThat(Integer.signum(one.compareTo(other))).isEqualTo(Integer.signum(naive.compare(one, other)));
        assertThat(one.compareTo(other) == 0).isEqualTo(one.equals(other));
    }

    @Test
    void aFinerDateSortsBeforeACoarserOneOfTheSameDays() {
        PartialDate year = PartialDate.parse("2020");
        PartialDate range = PartialDate.parse("2020/2020");

        assertThat(year).isLessThan(range);
    }

    @Test
    void wordsDoNotCountInTheOrder() {
        PartialDate date = PartialDate.parse("2020-03");

        assertThat(date.withWords("recently")).isEqualByComparingTo(date);
    }

    @ParameterizedTest
    @CsvSource({
        "2020-08-20, 2020-08-20, 2020-08-20, DAY",
        "2020-12, 2020-12-01, 2020-12-31, MONTH",
        "2020-02, 2020-02-01, 2020-02-29, MONTH",
        "2020, 2020-01-01, 2020-12-31, YEAR",
        "2018/2020, 2018-01-01, 2020-12-31, RANGE",
        "2019-03/2019-12, 2019-03-01, 2019-12-31, RANGE",
        "2020-02-01/2020-03-05, 2020-02-01, 2020-03-05, RANGE",
        "../2019-08-22, , 2019-08-22, OPEN",
        "2019-08/.., 2019-08-01, , OPEN"
    })
    void readsEveryForm(String edtf, LocalDate earliest, LocalDate latest, Precision precision) {
        assertThat(PartialDate.parse(edtf)).isEqualTo(new PartialDate(earliest, latest, precision, null));
        assertThat(PartialDate.parse(edtf).edtf()).isEqualTo(edtf);
    }

    @ParameterizedTest
    @CsvSource({
        "2018-01-01/2020-12-31, 2018/2020",
        "2019-03/2019, 2019-03/2019-12",
        "2019/2019, 2019-01/2019-12",
        "2020-02/2020-02, 2020-02-01/2020-02-29",
        "2020-02/2020-03-05, 2020-02-01/2020-03-05",
        "../2019-12-31, ../2019"
    })
    void bothEndsOfARangeAreWrittenAlike(String edtf, String canonical) {
        assertThat(PartialDate.parse(edtf).edtf()).isEqualTo(canonical);
        assertThat(PartialDate.parse(canonical)).isEqualTo(PartialDate.parse(edtf));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "9999",
                "9999-12-31",
                "0001-01-01",
                "0999",
                "2200",
                "../9999",
                "2020-13",
                "2020-02-30",
                "2019-02-29",
                "2020-1-1",
                "20200820",
                "2020-08-20T00:00",
                "20",
                "2020/",
                "/2020",
                "../..",
                "2020/2019",
                "2020-08-20/2020-08-20",
                "2018/2019/2020",
                "2020~",
                "2020?",
                " 2020",
                "2020 ",
                "+2020",
                "-2020",
                "２０２０",
                "unknown"
            })
    void refusesWhatIsNoDate(String text) {
        assertThatThrownBy(() -> PartialDate.parse(text)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void refusesBlankWords() {
        assertThatThrownBy(() -> PartialDate.parse("2020").withWords(" ")).hasMessage("words is blank");
    }

    @Provide
    Arbitrary<LocalDate> days() {
        return Arbitraries.integers().between(0, 1000).map(START::plusDays);
    }

    @Provide
    Arbitrary<PartialDate> dates() {
        Arbitrary<PartialDate> months =
                days().map(day -> PartialDate.parse(YearMonth.from(day).toString()));
        Arbitrary<PartialDate> years = days().map(day -> PartialDate.parse(Integer.toString(day.getYear())));
        Arbitrary<PartialDate> ranges = Combinators.combine(
                        days(), Arbitraries.integers().between(1, 800))
                .as((day, length) -> new PartialDate(day, day.plusDays(length), Precision.RANGE, null));
        Arbitrary<PartialDate> wholeYears = Combinators.combine(
                        Arbitraries.integers().between(2018, 2020),
                        Arbitraries.integers().between(2020, 2022))
                .as((first, last) -> PartialDate.parse(first + "/" + last));
        return Arbitraries.oneOf(
                days().map(PartialDate::of),
                months,
                years,
                ranges,
                wholeYears,
                days().map(day -> new PartialDate(null, day, Precision.OPEN, null)),
                days().map(day -> new PartialDate(day, null, Precision.OPEN, null)));
    }

    private static Fit dayByDay(PartialDate date, Predicate<LocalDate> condition) {
        LocalDate first = Objects.requireNonNullElse(date.earliest(), LONG_BEFORE);
        LocalDate last = Objects.requireNonNullElse(date.latest(), LONG_AFTER);
        long fitting = first.datesUntil(last.plusDays(1)).filter(condition).count();
        if (fitting == 0) {
            return Fit.CERTAINLY_NOT;
        }
        return fitting == first.datesUntil(last.plusDays(1)).count() ? Fit.CERTAINLY : Fit.POSSIBLY;
    }
}
