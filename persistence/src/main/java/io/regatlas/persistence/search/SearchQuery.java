package io.regatlas.persistence.search;

import io.regatlas.domain.question.SearchRequest.Mode;
import io.regatlas.persistence.token.Roots;
import io.regatlas.persistence.token.Word;
import io.regatlas.persistence.token.Word.Kind;
import io.regatlas.persistence.token.Words;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What was typed, as {@code tsquery} reads it. Every lexeme is quoted, so that nothing typed is an operator.
 *
 * <p>A query is a list of tests on a vector. The first decides whether there is a hit, the others how good it is:
 * {@link #WHOLE}, {@link #BEGINS}, {@link #ENDS}, {@link #WITHIN} and {@link #OF_FACTS} at their places, from
 * {@link #FIRST_GRADE} on {@link #GRADES} for each ranked unit, where the first that is passed counts.
 */
public final class SearchQuery {

    /** Whether a vector has all that was typed. */
    public static final int MATCH = 1;

    /** Whether one of its names, numbers, abbreviations or keys is what was typed. */
    public static final int WHOLE = 2;

    /** Whether a name, number or abbreviation begins so. */
    public static final int BEGINS = 3;

    /** Whether a name, number or abbreviation ends so. */
    public static final int ENDS = 4;

    /** Whether a name, number or abbreviation has the words in this order and no others between, in any form. */
    public static final int WITHIN = 5;

    /** Whether its facts alone have all that was typed. */
    public static final int OF_FACTS = 6;

    /** Where the tests of the first ranked unit start. */
    public static final int FIRST_GRADE = 7;

    /** How many tests a ranked unit has. */
    public static final int GRADES = 7;

    /** More units than these filter, but do not rank. */
    private static final int MOST_RANKED = 16;

    private static final Pattern QUOTE = Pattern.compile("[\"\u201c\u201d\u201e\uff02]");
    private static final Pattern CONTROL = Pattern.compile("\\p{Cntrl}");

    private final String query;
    private final List<Term> terms = new ArrayList<>();
    private final List<Unit> units = new ArrayList<>();
    private int replaceable;

    private SearchQuery(String query) {
        this.query = query;
    }

    /** Takes apart what was typed. */
    public static SearchQuery of(String typed, Mode mode) {
        SearchQuery query = new SearchQuery(CONTROL.matcher(typed).replaceAll(" "));
        query.read(mode);
        return query;
    }

    /** How many units rank a hit. */
    public int ranked() {
        return Math.min(required().size(), MOST_RANKED);
    }

    /** The tests, as typed. */
    public List<String> tests() {
        return tests(Writing.TYPED);
    }

    /**
     * The query's text in a line, and each test in a line of its own, all with holes for the words that a near one may
     * replace; none for two words that are one.
     */
    public String template() {
        StringBuilder text = new StringBuilder();
        int written = 0;
        for (Term term : terms) {
            if (term.number() > 0) {
                // Several words may come from one character, which unfolds into them.
                text.append(term.start() < written ? " " : query.substring(written, term.start()))
                        .append(Writing.hole('w', term.number()));
                written = term.end();
            }
        }
        text.append(query, written, query.length());
        return Stream.concat(Stream.of(text.toString()), singly().tests(Writing.WITH_HOLES).stream())
                .collect(Collectors.joining("\n"));
    }

    /** What finds each of the units that must be there, by itself. */
    public List<String> matches() {
        return singly().required().stream()
                .map(unit -> unit.match(Writing.TYPED))
                .toList();
    }

    /** The words that a near one may replace, by number. */
    public List<Replaceable> replaceables() {
        return terms.stream()
                .filter(term -> term.number() > 0)
                .map(term -> new Replaceable(term.word().text(), term.word().root()))
                .toList();
    }

    /**
     * The same by single words, no two of them as one: how a corrected query is searched, since the words that the database
     * finds for it are not at hand to be joined.
     */
    SearchQuery singly() {
        SearchQuery singly = new SearchQuery(query);
        singly.terms.addAll(terms);
        units.forEach(unit -> singly.units.add(unit.singly()));
        return singly;
    }

    /** What must be there: every unit that says something, or all where none does. */
    List<Unit> required() {
        List<Unit> telling = units.stream().filter(unit -> !unit.isCommon()).toList();
        return telling.isEmpty() ? units : telling;
    }

    private void read(Mode mode) {
        String[] parts = QUOTE.split(query, -1);
        int start = 0;
        for (int i = 0; i < parts.length; i++) {
            boolean quoted = i % 2 == 1 && i < parts.length - 1;
            read(parts[i], start, quoted, mode);
            start += parts[i].length() + 1;
        }
        if (mode == Mode.PREFIX && !units.isEmpty()) {
            leaveOpen();
        }
        joinNeighbours();
    }

    /** What is two words to one writer is one to another: {@code cyber security}. */
    private void joinNeighbours() {
        for (int i = 1; i < units.size(); i++) {
            Unit first = units.get(i - 1);
            Unit second = units.get(i);
            if (first.isHalf() && second.isHalf()) {
                String compound = Lexemes.ofRoot(Roots.of(first + second.toString()));
                units.set(i - 1, first.with(compound));
                units.set(i, second.with(compound));
            }
        }
    }

    private void read(String part, int start, boolean quoted, Mode mode) {
        List<Term> together = new ArrayList<>();
        List<Word> words = Words.of(part);
        for (int i = 0; i < words.size(); i++) {
            Word word = words.get(i);
            boolean goesOn = i + 1 < words.size() && words.get(i + 1).joined();
            boolean alone = !quoted && !word.joined() && !goesOn;
            int number = alone && mode == Mode.WORDS && Replaceable.canBe(word) ? ++replaceable : 0;
            together.add(new Term(word, start + word.start(), start + word.end(), number, false));
            if (!quoted && !goesOn) {
                add(together, false);
            }
        }
        add(together, quoted);
    }

    private void add(List<Term> together, boolean quoted) {
        if (!together.isEmpty()) {
            units.add(new Unit(together, quoted, List.of()));
            terms.addAll(together);
            together.clear();
        }
    }

    /** The last word may still be typed; of a character nothing is to come. */
    private void leaveOpen() {
        Term last = terms.get(terms.size() - 1);
        if (last.word().kind() == Kind.CHARACTER) {
            return;
        }
        Term open = new Term(last.word(), last.start(), last.end(), 0, true);
        terms.set(terms.size() - 1, open);
        Unit unit = units.get(units.size() - 1);
        List<Term> more = new ArrayList<>(unit.terms());
        more.set(more.size() - 1, open);
        units.set(units.size() - 1, new Unit(more, unit.quoted(), List.of()));
    }

    private List<String> tests(Writing writing) {
        if (terms.isEmpty()) {
            return Collections.nCopies(FIRST_GRADE - 1, "");
        }
        String start = Lexemes.quoted(Lexemes.START);
        String end = Lexemes.quoted(Lexemes.END);
        List<String> tests = new ArrayList<>(List.of(
                all(writing, ""),
                "%s:AB <-> %s <-> %s:AB".formatted(start, Unit.sequence(terms, writing, "AB", true), end),
                "%s:A <-> %s".formatted(start, Unit.sequence(terms, writing, "A", false)),
                "%s <-> %s:A".formatted(Unit.sequence(terms, writing, "A", true), end),
                within(writing),
                all(writing, "D")));
        required().stream().limit(MOST_RANKED).forEach(unit -> tests.addAll(unit.grades(writing)));
        return tests;
    }

    private String all(Writing writing, String weights) {
        Set<String> matches = new LinkedHashSet<>();
        required().forEach(unit -> matches.add(unit.match(writing, weights)));
        return String.join(" & ", matches);
    }

    private String within(Writing writing) {
        List<String> operands = new ArrayList<>();
        for (int i = 0; i < terms.size(); i++) {
            Term term = terms.get(i);
            boolean last = i == terms.size() - 1;
            if (term.word().kind() != Kind.CHARACTER) {
                operands.add(term.loose(writing, "A"));
            } else if (!last) {
                operands.add(term.exact(writing, "A"));
            } else if (i == 0 || !term.isSaidBefore()) {
                operands.add(term.beginning("A"));
            }
        }
        return String.join(" <-> ", operands);
    }
}
