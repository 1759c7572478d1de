package io.regatlas.persistence.search;

import io.regatlas.persistence.token.Word;
import io.regatlas.persistence.token.Word.Kind;

/**
 * A word of a query.
 *
 * @param word the word
 * @param start where it starts in the query
 * @param end first unit behind it
 * @param number which of the words that a near one may replace it is, from 1; 0 where none may
 * @param unfinished whether its end is still to come
 */
record Term(Word word, int start, int end, int number, boolean unfinished) {

    /** The word as it is, in {@code tsquery}. */
    String exact(Writing writing, String weights) {
        return operand(writing.exact(this), weights);
    }

    /** Any form of the word; where it is unfinished, any word that begins so too. */
    String loose(Writing writing, String weights) {
        String forms = operand(writing.loose(this), weights);
        return unfinished ? "(" + beginning(weights) + " | " + forms + ")" : forms;
    }

    /** Any word that begins so. */
    String beginning(String weights) {
        return Lexemes.quoted(word.text()) + ":*" + weights;
    }

    /** Whether it is a character in a run, which the one before it says already. */
    boolean isSaidBefore() {
        return word.kind() == Kind.CHARACTER && word.joined();
    }

    /** Whether a lexeme in a text is what {@link #loose} finds. */
    boolean finds(String lexeme) {
        return lexeme.equals(Lexemes.loose(word)) || (unfinished && lexeme.startsWith(word.text()));
    }

    /** A lexeme in texts of some weights; of any where none is named. */
    static String operand(String lexeme, String weights) {
        return weights.isEmpty() ? lexeme : lexeme + ":" + weights;
    }
}
