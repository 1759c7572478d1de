package io.regatlas.persistence.naming;

import io.regatlas.domain.catalogue.Entity;
import io.regatlas.domain.name.Name;
import io.regatlas.domain.name.NameKind;
import io.regatlas.domain.question.MatchReason;
import io.regatlas.domain.regulation.OfficialNumber;
import io.regatlas.domain.regulation.Regulation;
import io.regatlas.domain.time.PartialDate;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * One way to name a regulation.
 *
 * @param form what names it, as it is compared; its suffix is apart
 * @param head the first words of the form, by which running texts are looked through; null where it says too little to be known
 *     in one
 * @param suffix what the name says of how finished the text is, as it is compared
 * @param suffixStage the same as a stage of {@link Suffix}
 * @param reason what sort of name it is
 * @param matched the name as it is written
 * @param partial whether the form is less than the name: a number without its year, a title without its series
 * @param stage how finished the text is
 * @param issued when it was issued, the last day where this is vague; null if unknown
 * @param grams a {@code tsvector} of what titles much alike have in common, as PostgreSQL reads it; empty where it is no title
 */
public record Naming(
        String form,
        @Nullable String head,
        String suffix,
        int suffixStage,
        MatchReason reason,
        String matched,
        boolean partial,
        int stage,
        @Nullable LocalDate issued,
        String grams) {

    /** A title behind the series that it is part of: {@code Information Security Technology – Method ...}. */
    private static final Pattern IN_SERIES =
            Pattern.compile(".*(?:\\s[–—-]{1,2}\\s|—|(?<=\\p{IsHan})\\s+(?=\\p{IsHan}))(.+)");

    /** A title of fewer words says little without its series. */
    private static final int SHORTEST_IN_SERIES = 4;

    /** All that an entity has: none of what is no regulation. */
    public static List<Naming> of(Entity<?> entity) {
        return entity.value() instanceof Regulation regulation ? new Names(regulation).forms() : List.of();
    }

    /** The names of one regulation, each form of a reason once. */
    private static final class Names {

        private final Regulation regulation;
        private final List<Naming> forms = new ArrayList<>();
        private final Set<List<Object>> known = new HashSet<>();

        Names(Regulation regulation) {
            this.regulation = regulation;
        }

        List<Naming> forms() {
            String key = regulation.key().text();
            add(Form.of(key), MatchReason.KEY, key, false);
            regulation.aliases().forEach(alias -> add(Form.of(alias.text()), MatchReason.ALIAS, alias.text(), false));
            regulation.numbers().stream().map(OfficialNumber::text).forEach(this::addNumber);
            regulation.titles().forEach(this::addTitle);
            return forms;
        }

        private void addNumber(String number) {
            Form form = Form.of(number);
            add(form, MatchReason.NUMBER, number, false);
            form.withoutYear().ifPresent(less -> add(less, MatchReason.NUMBER, number, true));
        }

        /** A short title that is a standard's number is a number that no scheme's field has. */
        private void addTitle(Name title) {
            boolean isShort = title.kind() == NameKind.SHORT;
            Form form = Form.of(title.text());
            if (isShort && StandardNumber.isAllOf(title.text())) {
                addNumber(title.text());
                return;
            }
            add(form, isShort ? MatchReason.SHORT_TITLE : MatchReason.TITLE, title.text(), false);
            Matcher series = IN_SERIES.matcher(title.text());
            if (series.matches()) {
                Form part = Form.of(series.group(1));
                if (part.tokens().size() >= SHORTEST_IN_SERIES) {
                    add(part, MatchReason.SHORT_TITLE, title.text(), true);
                }
            }
        }

        private void add(Form form, MatchReason reason, String matched, boolean partial) {
            if (form.text().isEmpty() || !known.add(List.of(form.text(), form.suffix(), reason))) {
                return;
            }
            boolean isTitle = (reason == MatchReason.TITLE || reason == MatchReason.SHORT_TITLE) && !partial;
            String grams = isTitle
                    ? Grams.of(form).stream().map(gram -> "'" + gram + "'").collect(Collectors.joining(" "))
                    : "";
            forms.add(new Naming(
                    form.text(),
                    form.isTelling(matched) ? form.head() : null,
                    form.suffix().text(),
                    form.suffix().stage(),
                    reason,
                    matched,
                    partial,
                    Suffix.stage(regulation.maturity()),
                    regulation.issued().map(PartialDate::latest).orElse(null),
                    grams));
        }
    }
}
