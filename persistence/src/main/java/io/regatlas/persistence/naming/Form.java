package io.regatlas.persistence.naming;

import io.regatlas.persistence.token.Word.Kind;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * A name as it is compared: what is named, and apart from it what the name says of how finished the text is.
 *
 * @param tokens the words of what is named
 * @param text they, in the form of {@link CitedText}
 * @param suffix the rest
 */
record Form(List<Token> tokens, String text, Suffix suffix) {

    /** How many words of a form a text is looked through for, by how many it has: as many as it can have of these. */
    static final List<Integer> HEADS = List.of(8, 4, 2, 1);

    Form {
        tokens = List.copyOf(tokens);
    }

    static Form of(String text) {
        return of(CitedText.of(text));
    }

    private static Form of(CitedText cited) {
        int size = cited.tokens().size();
        for (int i = 1; i < size; i++) {
            Optional<Suffix> suffix = Suffix.toTheEnd(cited, i);
            if (suffix.isPresent()) {
                return of(cited, 0, i, suffix.get());
            }
        }
        return IntStream.of(2, 1)
                .filter(from -> from < size && Suffix.before(cited, from).size() == from)
                .mapToObj(from -> of(cited, from, size, Suffix.before(cited, from)))
                .findFirst()
                .orElseGet(() -> of(cited, 0, size, Suffix.NONE));
    }

    private static Form of(CitedText cited, int from, int to, Suffix suffix) {
        return new Form(cited.tokens().subList(from, to), cited.text(from, to), suffix);
    }

    /** An official number without the year that it ends in. */
    Optional<Form> withoutYear() {
        int last = tokens.size() - 1;
        boolean ends =
                last > 1 && isYear(tokens.get(last)) && tokens.get(last - 1).is(Kind.NUMBER);
        return ends
                ? Optional.of(new Form(
                        tokens.subList(0, last),
                        text.substring(
                                0, text.length() - tokens.get(last).text().length() - 1),
                        suffix))
                : Optional.empty();
    }

    /** Whether a number is of a year that laws may be of. */
    static boolean isYear(Token token) {
        return token.is(Kind.NUMBER)
                && token.text().length() == 4
                && (token.text().startsWith("19") || token.text().startsWith("20"));
    }

    /** Its first words, as many as texts are looked through for. */
    String head() {
        int size =
                HEADS.stream().filter(head -> head <= tokens.size()).findFirst().orElse(0);
        return CitedText.join(tokens.subList(0, size));
    }

    /** Whether it is one word of letters. */
    boolean isOneWord() {
        return tokens.size() == 1 && tokens.get(0).is(Kind.LETTERS);
    }

    /**
     * Whether it says enough to be known in the midst of a text: more than numbers, more than one character, and where it is
     * one word an abbreviation in capitals.
     *
     * @param written the name as it is written
     */
    boolean isTelling(String written) {
        if (tokens.size() == 1) {
            return isOneWord() && isAbbreviation(written);
        }
        return tokens.stream().anyMatch(token -> !token.is(Kind.NUMBER));
    }

    /** Whether a word has capitals enough to be told from other words. */
    private static boolean isAbbreviation(String word) {
        return word.codePoints().filter(Character::isUpperCase).count() > 1;
    }
}
