package io.regatlas.importer.generate;

import io.regatlas.domain.time.PartialDate;
import java.time.LocalDate;
import java.time.YearMonth;

/**
 * Days as sources tell them. A vague date always contains its day, so that what comes later is never certainly earlier.
 */
final class VagueDates {

    private VagueDates() {}

    static PartialDate of(LocalDate day, Draw draw) {
        return switch (draw.weighted(76, 9, 5, 3, 3, 2, 2)) {
            case 1 -> PartialDate.parse(YearMonth.from(day).toString());
            case 2 -> PartialDate.parse(Integer.toString(day.getYear()));
            case 3 -> PartialDate.parse(day.minusDays(draw.below(300)) + "/" + day.plusDays(draw.between(1, 300)));
            case 4 -> PartialDate.parse("../" + day.plusDays(draw.below(60)));
            case 5 -> PartialDate.parse(day.minusDays(draw.below(60)) + "/..");
            case 6 -> PartialDate.parse(YearMonth.from(day).toString()).withWords("recently");
            default -> PartialDate.of(day);
        };
    }
}
