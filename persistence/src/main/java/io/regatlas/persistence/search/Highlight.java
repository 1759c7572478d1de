package io.regatlas.persistence.search;

import io.regatlas.domain.catalogue.SearchText;
import io.regatlas.domain.question.SearchRequest;
import io.regatlas.persistence.token.Word;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/**
 * A text of a hit that has some of what was searched for.
 *
 * @param field which text it is, by the name that readers know it by
 * @param text the text or, where it is long, the stretch of it that has the first match
 * @param fragments what matches in it, by start; none touch
 */
record Highlight(String field, String text, List<Fragment> fragments) {

    private static final int LONGEST = 240;
    private static final int BEFORE_FIRST = 60;

    /** So much of the texts of a hit is looked at, in UTF-16 units: enough for any hit that a reader reads. */
    private static final int LOOKED_AT = 20_000;

    /** A stretch of a text, in UTF-16 units. */
    record Fragment(int start, int end) {}

    /** What one text has to show: how many of the units searched for, how many of these as they are, and where. */
    private record Found(Passage passage, int units, long exact, List<Fragment> fragments) {}

    Highlight {
        fragments = List.copyOf(fragments);
    }

    /**
     * Those of a hit: the texts that have the most of what was searched for, of equals as it is, of equals in the order of the
     * texts. Only the first {@value #LOOKED_AT} characters of all of them together are looked at.
     */
    static List<Highlight> of(List<SearchText> texts, SearchQuery query) {
        List<Unit> units = query.required();
        return start(texts).stream()
                .map(text -> found(Passage.of(text), units))
                .filter(found -> found.units() > 0)
                .sorted(Comparator.comparing(Found::units)
                        .thenComparing(Found::exact)
                        .reversed())
                .limit(SearchRequest.MAX_HIGHLIGHTS)
                .map(Highlight::of)
                .toList();
    }

    private static List<SearchText> start(List<SearchText> texts) {
        List<SearchText> start = new ArrayList<>();
        int left = LOOKED_AT;
        for (SearchText text : texts) {
            int length = text.text().length();
            if (length > left) {
                boolean parts =
                        left > 0 && Character.isHighSurrogate(text.text().charAt(left - 1));
                start.add(new SearchText(text.field(), text.text().substring(0, parts ? left - 1 : left)));
                break;
            }
            start.add(text);
            left -= length;
        }
        return start;
    }

    private static Found found(Passage passage, List<Unit> units) {
        int count = 0;
        List<Fragment> all = new ArrayList<>();
        for (Unit unit : units) {
            List<Fragment> some = unit.in(passage).stream()
                    .map(lexeme -> new Fragment(passage.start(lexeme.place()), passage.end(lexeme.last())))
                    .toList();
            count += some.isEmpty() ? 0 : 1;
            all.addAll(some);
        }
        long exact = units.stream().filter(unit -> unit.isIn(passage)).count();
        return new Found(passage, count, exact, joined(all));
    }

    /** By start, those that overlap or touch as one. */
    private static List<Fragment> joined(List<Fragment> fragments) {
        List<Fragment> joined = new ArrayList<>();
        for (Fragment next :
                fragments.stream().sorted(Comparator.comparing(Fragment::start)).toList()) {
            int last = joined.size() - 1;
            if (last >= 0 && next.start() <= joined.get(last).end()) {
                Fragment before = joined.get(last);
                joined.set(last, new Fragment(before.start(), Math.max(before.end(), next.end())));
            } else {
                joined.add(next);
            }
        }
        return joined;
    }

    private static Highlight of(Found found) {
        String text = found.passage().of().text();
        String field = found.passage().of().field().name().toLowerCase(Locale.ROOT);
        if (text.length() <= LONGEST) {
            return new Highlight(field, text, found.fragments());
        }
        Fragment first = found.fragments().get(0);
        int from = from(found.passage().words(), first.start() - BEFORE_FIRST);
        int to = Math.max(first.end(), to(found.passage().words(), from + LONGEST));
        List<Fragment> inside = found.fragments().stream()
                .filter(fragment -> fragment.end() <= to)
                .map(fragment -> new Fragment(fragment.start() - from, fragment.end() - from))
                .toList();
        return new Highlight(field, text.substring(from, to), inside);
    }

    /** Where the first word behind a place starts; the start of the text is one too. */
    private static int from(List<Word> words, int place) {
        return place <= 0
                ? 0
                : words.stream()
                        .mapToInt(Word::start)
                        .filter(start -> start >= place)
                        .findFirst()
                        .orElse(place);
    }

    /** Where the last word before a place ends. */
    private static int to(List<Word> words, int place) {
        return words.stream()
                .mapToInt(Word::end)
                .filter(end -> end <= place)
                .max()
                .orElse(0);
    }
}
