package io.regatlas.domain.name;

import io.regatlas.domain.citation.Basis;
import io.regatlas.domain.citation.Citation;
import io.regatlas.domain.text.CodePoints;
import io.regatlas.domain.text.Text;
import io.regatlas.domain.time.PartialDate;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A title or a name: words in one language, for a time.
 *
 * @param text the words, in Unicode NFC, on one line
 * @param language the language they are in
 * @param kind what sort of title or name it is
 * @param from when it came into use; null if always or unknown
 * @param until when it went out of use, that day not included; null if still in use or unknown
 * @param citations what proves it; empty for names in a register
 */
public record Name(
        String text,
        Language language,
        NameKind kind,
        @Nullable PartialDate from,
        @Nullable PartialDate until,
        List<Citation> citations) {

    /** Official first, then by language, from (absent first) and text by code point. */
    public static final Comparator<Name> ORDER = Comparator.comparing((Name name) -> name.kind != NameKind.OFFICIAL)
            .thenComparing(name -> name.language.tag())
            .thenComparing(Name::from, Comparator.nullsFirst(Comparator.naturalOrder()))
            .thenComparing(Name::text, CodePoints.ORDER);

    public Name {
        Text.requireLine("name", text);
        if (from != null && until != null && until.compareTo(from) < 0) {
            throw new IllegalArgumentException("'%s' goes out of use at %s, before %s".formatted(text, until, from));
        }
        citations = List.copyOf(citations);
    }

    /**
     * What tells each name from the others of the same list, in the list's order: {@code titles/en/OFFICIAL}, and
     * {@code titles/en/OFFICIAL/2} for the second of that language and kind.
     */
    public static List<String> locals(String field, List<Name> names) {
        Map<String, Integer> seen = new HashMap<>();
        return names.stream()
                .map(name -> field + "/" + name.language + "/" + name.kind)
                .map(local -> {
                    int count = seen.merge(local, 1, Integer::sum);
                    return count == 1 ? local : local + "/" + count;
                })
                .toList();
    }

    /** The strongest basis among its citations. */
    public Basis basis() {
        return Citation.strongest(citations);
    }

    /**
     * The first in the first language at hand; where none of the languages is, the first of all. With a day, of several in
     * that language the first in use on the day or, where none is, nearest to it.
     */
    public static Optional<Name> pick(List<Name> names, List<Language> languages, @Nullable LocalDate on) {
        List<Name> atHand = languages.stream()
                .map(language -> names.stream()
                        .filter(name -> language.covers(name.language))
                        .toList())
                .filter(some -> !some.isEmpty())
                .findFirst()
                .orElse(names);
        return atHand.stream().min(Comparator.comparingLong(name -> on == null ? 0 : name.daysFromUse(on)));
    }

    /** How many days lie between a day and the nearest on which it may have been in use. */
    private long daysFromUse(LocalDate day) {
        LocalDate first = from == null ? null : from.earliest();
        LocalDate end = until == null ? null : until.latest();
        if (first != null && day.isBefore(first)) {
            return ChronoUnit.DAYS.between(day, first);
        }
        return end == null || day.isBefore(end) ? 0 : ChronoUnit.DAYS.between(end, day) + 1;
    }
}
