package io.regatlas.importer.generate;

import io.regatlas.domain.entity.Key;
import io.regatlas.domain.fact.Comparator;
import io.regatlas.domain.fact.Deadline;
import io.regatlas.domain.fact.Fact;
import io.regatlas.domain.fact.FactKind;
import io.regatlas.domain.fact.Quantity;
import io.regatlas.domain.fact.Unit;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Facts: what texts require and activities found. */
final class Statements {

    private static final List<FactKind> KINDS = List.of(FactKind.values());
    private static final List<Comparator> COMPARATORS = List.of(Comparator.values());
    private static final List<Unit> UNITS = List.of(Unit.values());
    private static final List<String> CURRENCIES = List.of("CNY", "CNY", "CNY", "EUR", "USD");

    private Statements() {}

    static List<Fact> of(Key subject, int count, LocalDate day, Draw draw) {
        List<Fact> facts = new ArrayList<>();
        for (int position = 1; position <= count; position++) {
            facts.add(fact(subject, position, day, draw));
        }
        return facts;
    }

    private static Fact fact(Key subject, int position, LocalDate day, Draw draw) {
        FactKind kind = draw.oneOf(KINDS);
        String article = draw.oneOf(Vocabulary.ARTICLES);
        String addressee = draw.oneOf(Vocabulary.ADDRESSEES);
        Quantity quantity = draw.chance(45) ? quantity(article, draw) : null;
        return new Fact(
                subject,
                new Key("fact-" + position),
                position,
                kind,
                label(kind, article),
                text(kind, addressee, article, quantity),
                draw.chance(70) ? addressee : null,
                draw.chance(60) ? "第%d条".formatted(draw.between(1, 80)) : null,
                quantity,
                kind == FactKind.OBLIGATION && draw.chance(50) ? deadline(day, draw) : null,
                kind == FactKind.CATEGORY
                        ? List.of("general " + article, "important " + article, "core " + article)
                        : List.of(),
                Evidence.drawn(draw));
    }

    private static String label(FactKind kind, String article) {
        return switch (kind) {
            case OBLIGATION -> "Duty to keep " + article;
            case PROHIBITION -> "Ban on false " + article;
            case RIGHT -> "Access to " + article;
            case DEFINITION -> "What counts as " + article;
            case THRESHOLD -> "Bound for " + article;
            case TARGET -> "Aim for " + article;
            case FIGURE -> "Count of " + article;
            case CATEGORY -> "Classes of " + article;
        };
    }

    private static String text(FactKind kind, String addressee, String article, @Nullable Quantity quantity) {
        String amount =
                quantity == null ? "" : " (%s)".formatted(quantity.value().toPlainString());
        return switch (kind) {
            case OBLIGATION, THRESHOLD, TARGET -> "The %s keep their %s%s.".formatted(addressee, article, amount);
            case PROHIBITION -> "No false %s from %s%s.".formatted(article, addressee, amount);
            case RIGHT -> "Everyone may see the %s of %s%s.".formatted(article, addressee, amount);
            case DEFINITION, CATEGORY -> "The %s of %s are told apart%s.".formatted(article, addressee, amount);
            case FIGURE -> "So many %s were found with %s%s.".formatted(article, addressee, amount);
        };
    }

    private static Quantity quantity(String of, Draw draw) {
        Unit unit = draw.oneOf(UNITS);
        BigDecimal value = unit == Unit.PERCENT
                ? new BigDecimal(draw.between(1, 1000)).movePointLeft(1)
                : new BigDecimal(draw.heavy(1, 1_000_000))
                        .multiply(unit == Unit.MONEY ? BigDecimal.TEN : BigDecimal.ONE);
        boolean counts = unit == Unit.ONE || unit == Unit.ORDINAL || unit == Unit.PERCENT;
        return new Quantity(
                draw.oneOf(COMPARATORS),
                value,
                unit,
                unit == Unit.MONEY ? draw.oneOf(CURRENCIES) : null,
                counts ? of : null);
    }

    private static Deadline deadline(LocalDate day, Draw draw) {
        if (draw.chance(40)) {
            return new Deadline(VagueDates.of(day.plusDays(draw.between(90, 700)), draw), draw.chance(80), null, null);
        }
        Quantity period = new Quantity(
                Comparator.AT_MOST,
                new BigDecimal(draw.between(1, 60)),
                draw.chance(70) ? Unit.DAY : Unit.HOUR,
                null,
                null);
        return new Deadline(null, true, period, "the event becomes known");
    }
}
