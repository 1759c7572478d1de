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
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds where names stand in a text. What a mention takes in beside the name: the name of the state before or behind it, the
 * brackets 《》 around it, and what is said of how finished the text is, in brackets behind it or as {@code second draft of}
 * before it. A name in 《》 counts only where it is all that is in them, since otherwise they name something else.
 */
final class MentionFinder {

    /** What stands between a name and what is said in brackets of how finished the text is; words that tell nothing may. */
    private static final Pattern OPENING =
            Pattern.compile("[\\h》〉>」』”’\"'*_,，]*+\\R?+\\h*+[(\\[{（［〔【][\\h\\v\\p{L}]*+");

    /** What a name has that ends within brackets of its own. */
    private static final Pattern LEFT_OPEN = Pattern.compile(".*[(\\[{（［〔【][^()\\[\\]{}（）［］〔〕【】]*+", Pattern.DOTALL);

    /** What has a bracket that closes before its end. */
    private static final Pattern CLOSED_EARLY =
            Pattern.compile(".*[)\\]}）］〕】》〉>」』][^(\\[{（［〔【《〈<「『)\\]}）］〕】》〉>」』]*+", Pattern.DOTALL);

    /** Words that begin with the last character of a name: {@code 网络安全法律} are laws on a subject, not a law. */
    private static final Pattern GOES_ON = Pattern.compile("法(?:律|案(?![例件由])|规(?![定范制划]))|典型");

    /** What stands between a draft and the name that it is of. */
    private static final Pattern OF = Pattern.compile("(?iU)\\s++(?:of\\s++(?:the\\s++)?+)?+");

    /** What stands behind what is in brackets. */
    private static final Pattern CLOSING = Pattern.compile("\\h*+[)\\]}）］〕】]");

    /**
     * What is said behind a name of how finished the text is.
     *
     * @param suffix as it is compared
     * @param last its last word
     * @param end first unit behind it and its brackets
     */
    private record Ending(String suffix, int last, int end) {}

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
                && !goesOn(tokens.get(last))
                && !parts(first)
                && !parts(last + 1);
    }

    private boolean goesOn(Token last) {
        return GOES_ON.matcher(search.text())
                .region(last.start(), search.text().length())
                .lookingAt();
    }

    /** Whether a word begins within the one before it, where one character is folded into both. */
    private boolean parts(int token) {
        return token > 0
                && token < tokens.size()
                && tokens.get(token).start() < tokens.get(token - 1).end();
    }

    private Optional<Mention> mention(int first, int last, Map<String, List<Meaning>> bySuffix) {
        Optional<Ending> ending = endingBehind(first, last, bySuffix);
        int to = ending.map(Ending::last).orElse(last);
        Suffix leading = ending.isPresent() ? Suffix.NONE : leading(first, bySuffix);
        int from = first - leading.size();
        Optional<Brackets.Pair> around =
                brackets.around(tokens.get(first).start(), tokens.get(last).end());
        if (around.isPresent() && !isAllIn(around.get(), from, to)) {
            return Optional.empty();
        }
        int start = tokens.get(from).start();
        int end = ending.map(Ending::end).orElseGet(() -> end(first, last));
        String said = ending.map(Ending::suffix).orElse(leading.text());
        List<Meaning> meant = meant(first, last, Objects.requireNonNull(bySuffix.get(said)));
        return meant.isEmpty()
                ? Optional.empty()
                : Optional.of(new Mention(
                        Math.min(start, around.map(Brackets.Pair::start).orElse(start)),
                        Math.max(end, around.map(Brackets.Pair::end).orElse(end)),
                        meant));
    }

    /** Behind the brackets that the last word of a name stands in, where they open in the name. */
    private int end(int first, int last) {
        int end = tokens.get(last).end();
        String name = search.text().substring(tokens.get(first).start(), end);
        Matcher closing = closing(end);
        return LEFT_OPEN.matcher(name).matches() && closing.lookingAt() ? closing.end() : end;
    }

    private Optional<Ending> endingBehind(int first, int last, Map<String, List<Meaning>> bySuffix) {
        return Suffix.at(cited, last + 1).stream()
                .map(Suffix::text)
                .filter(bySuffix::containsKey)
                .flatMap(suffix -> ending(first, last, suffix).stream())
                .findFirst();
    }

    /** A suffix belongs to a name that it goes on with, or where it is all that is in the brackets behind the name. */
    private Optional<Ending> ending(int first, int last, String suffix) {
        int lastOfSuffix = cited.endingAt(cited.start(last + 1) + suffix.length());
        int end = tokens.get(lastOfSuffix).end();
        int next = tokens.get(last + 1).start();
        if (CLOSED_EARLY.matcher(search.text().substring(next, end)).matches()) {
            return Optional.empty();
        }
        if (next == tokens.get(last).end()) {
            return Optional.of(new Ending(suffix, lastOfSuffix, end));
        }
        String between = search.text().substring(Math.min(next, end(first, last)), next);
        Matcher closing = closing(end);
        return OPENING.matcher(between).matches() && closing.lookingAt()
                ? Optional.of(new Ending(suffix, lastOfSuffix, closing.end()))
                : Optional.empty();
    }

    private Matcher closing(int place) {
        return CLOSING.matcher(search.text()).region(place, search.text().length());
    }

    private Suffix leading(int first, Map<String, List<Meaning>> bySuffix) {
        Suffix leading = Suffix.before(cited, first);
        boolean leads = bySuffix.containsKey(leading.text()) && isOf(first);
        return leads ? leading : Suffix.NONE;
    }

    /** Whether what stands before a word is right before it. */
    private boolean isOf(int token) {
        return token > 0
                && OF.matcher(search.text()
                                .substring(
                                        tokens.get(token - 1).end(),
                                        tokens.get(token).start()))
                        .matches();
    }

    /** Whether brackets have no word but some. */
    private boolean isAllIn(Brackets.Pair pair, int from, int to) {
        boolean before = from > 0 && tokens.get(from - 1).start() > pair.start();
        boolean behind = to + 1 < tokens.size() && tokens.get(to + 1).end() < pair.end();
        return !before && !behind;
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
