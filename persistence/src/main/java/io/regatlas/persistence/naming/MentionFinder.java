package io.regatlas.persistence.naming;

import io.regatlas.persistence.token.Word.Kind;
import io.vertx.core.json.Json;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Finds where names stand in a text. What a mention takes in beside the name: the name of the state before or behind it, the
 * brackets 《》 around it, and what is said of how finished the text is, in brackets behind it or as {@code draft} before it. A
 * name in 《》 counts only where it is all that is in them, since otherwise they name something else.
 */
final class MentionFinder {

    private static final String OPENING = "([{（［〔【《";
    private static final String CLOSING = ")]}）］〕】》";

    private final MentionSearch search;
    private final CitedText cited;
    private final List<Token> tokens;
    private final Brackets brackets;
    private final Map<String, Map<String, List<Meaning>>> meanings;

    /**
     * In a text.
     *
     * @param meanings what names mean, by form and suffix
     */
    MentionFinder(MentionSearch search, Map<String, Map<String, List<Meaning>>> meanings) {
        this.search = search;
        this.cited = search.cited();
        this.tokens = cited.tokens();
        this.brackets = new Brackets(search.text());
        this.meanings = meanings;
    }

    /** By position; of those that overlap the longest, of equals the first. */
    List<Mention> find() {
        List<Mention> all = new ArrayList<>();
        meanings.forEach((form, bySuffix) -> addAll(all, form, bySuffix));
        all.sort(Comparator.comparing(Mention::length).reversed().thenComparing(Mention::start));
        BitSet taken = new BitSet();
        List<Mention> apart = new ArrayList<>();
        for (Mention mention : all) {
            int next = taken.nextSetBit(mention.start());
            if (next < 0 || next >= mention.end()) {
                taken.set(mention.start(), mention.end());
                apart.add(mention);
            }
        }
        apart.sort(Comparator.comparing(Mention::start));
        return apart;
    }

    private void addAll(List<Mention> all, String form, Map<String, List<Meaning>> bySuffix) {
        for (int at = cited.text().indexOf(form); at >= 0; at = cited.text().indexOf(form, at + 1)) {
            int first = cited.startingAt(at);
            int last = cited.endingAt(at + form.length());
            if (first >= 0 && last >= 0 && isWhole(first, last)) {
                mention(first, last, bySuffix).ifPresent(all::add);
            }
        }
    }

    /** Whether it is no part of a word, nor a number that goes on with another year. */
    private boolean isWhole(int first, int last) {
        boolean hasYear =
                last + 1 < tokens.size() && tokens.get(last).is(Kind.NUMBER) && Form.isYear(tokens.get(last + 1));
        return !tokens.get(first).glued()
                && !tokens.get(last).broken()
                && !hasYear
                && !parts(first)
                && !parts(last + 1);
    }

    /** Whether a word begins within the one before it, where one character is folded into both. */
    private boolean parts(int token) {
        return token > 0
                && token < tokens.size()
                && tokens.get(token).start() < tokens.get(token - 1).end();
    }

    private Optional<Mention> mention(int first, int last, Map<String, List<Meaning>> bySuffix) {
        Suffix suffix = suffixBehind(last, bySuffix);
        int to = suffix == null
                ? last
                : cited.endingAt(cited.start(last + 1) + suffix.text().length());
        boolean leads = suffix == null && isLedByDraft(first, bySuffix);
        int from = leads ? first - 1 : first;
        Optional<Brackets.Pair> around =
                brackets.around(tokens.get(first).start(), tokens.get(last).end());
        if (around.isPresent() && !isAllIn(around.get(), from, to)) {
            return Optional.empty();
        }
        int start = tokens.get(from).start();
        int end = tokens.get(to).end()
                + (suffix == null ? 0 : closing(tokens.get(to).end()));
        String said = suffix != null ? suffix.text() : leads ? Suffix.LEADING.text() : "";
        List<Meaning> meant = meant(first, last, Objects.requireNonNull(bySuffix.get(said)));
        return meant.isEmpty()
                ? Optional.empty()
                : Optional.of(new Mention(
                        Math.min(start, around.map(Brackets.Pair::start).orElse(start)),
                        Math.max(end, around.map(Brackets.Pair::end).orElse(end)),
                        meant));
    }

    private @Nullable Suffix suffixBehind(int last, Map<String, List<Meaning>> bySuffix) {
        if (last + 1 >= tokens.size()) {
            return null;
        }
        String between = search.text()
                .substring(tokens.get(last).end(), tokens.get(last + 1).start());
        boolean belongs = between.isEmpty() || between.chars().anyMatch(unit -> OPENING.indexOf(unit) >= 0);
        return Suffix.at(cited, last + 1)
                .filter(suffix -> belongs && bySuffix.containsKey(suffix.text()))
                .orElse(null);
    }

    private boolean isLedByDraft(int first, Map<String, List<Meaning>> bySuffix) {
        return first > 0
                && tokens.get(first - 1).text().equals(Suffix.LEADING.text())
                && search.text()
                        .substring(
                                tokens.get(first - 1).end(), tokens.get(first).start())
                        .isBlank()
                && bySuffix.containsKey(Suffix.LEADING.text());
    }

    /** Whether brackets have no word but some. */
    private boolean isAllIn(Brackets.Pair pair, int from, int to) {
        boolean before = from > 0 && tokens.get(from - 1).start() > pair.start();
        boolean behind = to + 1 < tokens.size() && tokens.get(to + 1).end() < pair.end();
        return !before && !behind;
    }

    private int closing(int place) {
        boolean closes =
                place < search.text().length() && CLOSING.indexOf(search.text().charAt(place)) >= 0;
        return closes ? 1 : 0;
    }

    /** A single word of letters is meant only as it is written, capitals and all. */
    private List<Meaning> meant(int first, int last, List<Meaning> meanings) {
        if (first != last || !tokens.get(first).is(Kind.LETTERS)) {
            return meanings;
        }
        String word = sameWidth(search.text()
                .substring(tokens.get(first).start(), tokens.get(first).end()));
        return meanings.stream()
                .filter(meaning ->
                        sameWidth((String) Json.decodeValue(meaning.matched())).equals(word))
                .toList();
    }

    private static String sameWidth(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC);
    }
}
