package io.regatlas.persistence.search;

import io.regatlas.persistence.token.Word;
import io.regatlas.persistence.token.Word.Kind;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * A word that another may replace where no text has it: one that leaving out at most one letter of each makes equal, which is
 * so where a letter is wrong, missing or too many or two are swapped; or one that it begins.
 *
 * @param word the word
 * @param root what its forms have in common
 */
public record Replaceable(String word, String root) {

    /** Words that are shorter are near to too many. */
    private static final int SHORTEST = 4;

    /** Words that are longer are none. */
    private static final int LONGEST = 40;

    static boolean canBe(Word word) {
        int length = word.text().codePointCount(0, word.text().length());
        return word.kind() == Kind.LETTERS && !word.common() && length >= SHORTEST && length <= LONGEST;
    }

    /** What finds it as it is, in {@code tsquery}. */
    public String exact() {
        return Lexemes.quoted(Lexemes.exact(word, root));
    }

    /** What finds any form of it, in {@code tsquery}. */
    public String loose() {
        return Lexemes.quoted(Lexemes.ofRoot(root));
    }

    /** The word itself, and the word less any one letter. */
    public List<String> fewer() {
        Set<String> fewer = new LinkedHashSet<>(List.of(word));
        for (int i = 0; i < word.length(); i = word.offsetByCodePoints(i, 1)) {
            fewer.add(word.substring(0, i) + word.substring(word.offsetByCodePoints(i, 1)));
        }
        return List.copyOf(fewer);
    }
}
