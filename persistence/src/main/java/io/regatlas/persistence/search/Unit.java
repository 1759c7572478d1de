package io.regatlas.persistence.search;

import io.regatlas.persistence.search.Passage.Lexeme;
import io.regatlas.persistence.token.Word.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * What a hit must have: one word in any form, or several words next to each other, as they are.
 *
 * @param terms its words, one or more
 * @param quoted whether it was typed in quotes, so that it is meant as it stands
 * @param compounds what finds, in any form, the words that it makes with the one before it and the one behind it; any of them
 *     is as good as a form of its own
 */
record Unit(List<Term> terms, boolean quoted, List<String> compounds) {

    /** The weights with which it is looked for to rank a hit, the best first; the last need not be asked for. */
    private static final List<String> WEIGHTS = List.of("A", "B", "C", "D");

    Unit {
        terms = List.copyOf(terms);
        compounds = List.copyOf(compounds);
    }

    /** The same with one more compound, if it is another. */
    Unit with(String compound) {
        return new Unit(
                terms,
                quoted,
                Stream.concat(compounds.stream(), Stream.of(compound))
                        .distinct()
                        .toList());
    }

    /** The same without compounds. */
    Unit singly() {
        return new Unit(terms, quoted, List.of());
    }

    /** Whether any form of it will do. */
    boolean isLoose() {
        return terms.size() == 1 && !quoted;
    }

    /** Whether it says nothing beside other words. */
    boolean isCommon() {
        return isLoose() && terms.get(0).word().common() && !terms.get(0).unfinished();
    }

    /** Whether it may be half of a word: letters, all of them typed, that say something. */
    boolean isHalf() {
        Term first = terms.get(0);
        return isWord() && first.word().kind() == Kind.LETTERS && !first.word().common() && !first.unfinished();
    }

    /** What finds it anywhere. */
    String match(Writing writing) {
        return match(writing, "");
    }

    /** What finds it in texts of some weights. */
    String match(Writing writing, String weights) {
        if (!isWord()) {
            return "(" + sequence(terms, writing, weights, false) + ")";
        }
        String forms = terms.get(0).loose(writing, weights);
        return compounds.isEmpty()
                ? forms
                : compounds.stream()
                        .map(compound -> Term.operand(Lexemes.quoted(compound), weights))
                        .collect(Collectors.joining(" | ", "(" + forms + " | ", ")"));
    }

    /** What tells how well a hit has it, the best first: as it is and in any form, by weight. */
    List<String> grades(Writing writing) {
        List<String> grades = new ArrayList<>();
        for (String weight : WEIGHTS) {
            Term first = terms.get(0);
            grades.add(isWord() ? first.exact(writing, weight) : match(writing, weight));
            grades.add(match(writing, weight));
        }
        return grades.subList(0, grades.size() - 1);
    }

    /**
     * Words next to each other, in {@code tsquery}.
     *
     * @param closed whether the last word's end counts, as it does before a mark
     */
    static String sequence(List<Term> terms, Writing writing, String weights, boolean closed) {
        List<String> operands = new ArrayList<>();
        for (int i = 0; i < terms.size(); i++) {
            Term term = terms.get(i);
            boolean open = i == terms.size() - 1 && !closed;
            if (open && term.isSaidBefore() && i > 0) {
                continue;
            }
            boolean beginning = open && (term.unfinished() || term.word().kind() == Kind.CHARACTER);
            operands.add(beginning ? term.beginning(weights) : term.exact(writing, weights));
        }
        return String.join(" <-> ", operands);
    }

    /** The stretches of a passage that it finds. */
    List<Lexeme> in(Passage passage) {
        if (isWord()) {
            return passage.lexemes().stream()
                    .filter(lexeme -> terms.get(0).finds(lexeme.text()) || compounds.contains(lexeme.text()))
                    .toList();
        }
        List<Lexeme> found = new ArrayList<>();
        for (int i = 0; i < passage.words().size(); i++) {
            if (isAt(passage, i)) {
                found.add(new Lexeme("", i, i + terms.size() - 1));
            }
        }
        return found;
    }

    /** Whether it stands in a passage as it is. */
    boolean isIn(Passage passage) {
        return IntStream.range(0, passage.words().size()).anyMatch(place -> isAt(passage, place));
    }

    private boolean isWord() {
        return isLoose() && terms.get(0).word().kind() != Kind.CHARACTER;
    }

    private boolean isAt(Passage passage, int place) {
        if (place + terms.size() > passage.words().size()) {
            return false;
        }
        for (int i = 0; i < terms.size(); i++) {
            Term term = terms.get(i);
            String word = Lexemes.exact(passage.words().get(place + i));
            boolean open =
                    i == terms.size() - 1 && (term.unfinished() || term.word().kind() == Kind.CHARACTER);
            if (open ? !word.startsWith(term.word().text()) : !word.equals(Lexemes.exact(term.word()))) {
                return false;
            }
        }
        return true;
    }

    @Override
    public String toString() {
        return terms.stream().map(term -> term.word().text()).collect(Collectors.joining(" "));
    }
}
