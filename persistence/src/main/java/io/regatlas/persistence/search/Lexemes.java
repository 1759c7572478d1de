package io.regatlas.persistence.search;

import io.regatlas.persistence.token.Word;
import io.regatlas.persistence.token.Word.Kind;

/**
 * What a word is called in a vector. A word of letters stands there twice, at one place: as {@code laws=law}, itself with its
 * root, and as {@code =law}, its root alone, so that what is exactly so can be told from what is much so, and a prefix of
 * words meets no root. No word has an equals sign.
 */
final class Lexemes {

    /** Stands before the first word of a text that names its entity. */
    static final String START = "^";

    /** Stands behind the last word of a text that names its entity. */
    static final String END = "$";

    private static final char BETWEEN = '=';

    private Lexemes() {}

    /** The word as it is. */
    static String exact(Word word) {
        return word.kind() == Kind.LETTERS ? exact(word.text(), word.root()) : word.text();
    }

    /** A word of letters as it is. */
    static String exact(String word, String root) {
        return word + BETWEEN + root;
    }

    /** All its forms; of what has no forms, the word as it is. */
    static String loose(Word word) {
        return word.kind() == Kind.LETTERS ? ofRoot(word.root()) : word.text();
    }

    /** All that has a root. */
    static String ofRoot(String root) {
        return BETWEEN + root;
    }

    /** As the input of {@code tsvector} and {@code tsquery} has it, so that every character in it is text. */
    static String quoted(String lexeme) {
        return "'" + lexeme.replace("\\", "\\\\").replace("'", "''") + "'";
    }
}
