package io.regatlas.persistence.search;

import io.regatlas.domain.catalogue.SearchField;
import io.regatlas.domain.catalogue.SearchText;
import io.regatlas.persistence.token.Roots;
import io.regatlas.persistence.token.Word;
import io.regatlas.persistence.token.Word.Kind;
import io.regatlas.persistence.token.Words;
import java.util.ArrayList;
import java.util.List;

/**
 * A searched text with the lexemes that stand in it.
 *
 * @param of the text
 * @param words its words; each is a place, from 0
 * @param lexemes what stands at the places, by place
 */
record Passage(SearchText of, List<Word> words, List<Lexeme> lexemes) {

    /** Hyphens and slashes, wide ones too. */
    private static final String LEFT_OUT = "-/\u2010\u2011\uff0d\uff0f";

    /** Of more words no abbreviation is made. */
    private static final int LONGEST_INITIALS = 6;

    /**
     * What stands at a place.
     *
     * @param text the lexeme
     * @param place the place, or the first of several that it is made of
     * @param last the last of them
     */
    record Lexeme(String text, int place, int last) {}

    Passage {
        words = List.copyOf(words);
        lexemes = List.copyOf(lexemes);
    }

    static Passage of(SearchText text) {
        List<Word> words = Words.of(text.text());
        List<Lexeme> lexemes = new ArrayList<>();
        for (int i = 0; i < words.size(); i++) {
            Word word = words.get(i);
            lexemes.add(new Lexeme(Lexemes.exact(word), i, i));
            if (word.kind() == Kind.LETTERS) {
                lexemes.add(new Lexeme(Lexemes.loose(word), i, i));
            }
            addCompound(lexemes, text.text(), words, i);
            if (text.field() == SearchField.TITLE) {
                addInitials(lexemes, text.text(), words, i);
            }
        }
        return new Passage(text, words, lexemes);
    }

    /** Two words with a mark between that others leave out: {@code plug-in} is {@code plugin} too, {@code GB/T} is {@code GBT}. */
    private static void addCompound(List<Lexeme> lexemes, String text, List<Word> words, int from) {
        if (from + 1 == words.size()) {
            return;
        }
        Word first = words.get(from);
        Word second = words.get(from + 1);
        boolean ofLetters = first.kind() == Kind.LETTERS && second.kind() == Kind.LETTERS;
        if (ofLetters && second.start() == first.end() + 1 && LEFT_OUT.indexOf(text.charAt(first.end())) >= 0) {
            lexemes.add(new Lexeme(Lexemes.ofRoot(Roots.of(first.text() + second.text())), from, from + 1));
        }
    }

    /**
     * The abbreviations that readers make of a title without being told: initials of capitalised words in a row, small words
     * left out, as {@code PIPL} of Personal Information Protection Law.
     */
    private static void addInitials(List<Lexeme> lexemes, String text, List<Word> words, int from) {
        StringBuilder initials = new StringBuilder();
        for (int i = from; i < words.size() && initials.length() < LONGEST_INITIALS; i++) {
            Word word = words.get(i);
            if (Character.isUpperCase(text.codePointAt(word.start()))) {
                initials.appendCodePoint(word.text().codePointAt(0));
                if (i > from) {
                    lexemes.add(new Lexeme(Lexemes.ofRoot(Roots.of(initials.toString())), from, i));
                }
            } else if (i == from || !word.common()) {
                return;
            }
        }
    }

    /** Where the word at a place starts. */
    int start(int place) {
        return words.get(place).start();
    }

    /** Where the word at a place ends. */
    int end(int place) {
        return words.get(place).end();
    }
}
