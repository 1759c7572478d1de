package io.regatlas.persistence.token;

import java.util.regex.Pattern;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.tartarus.snowball.ext.EnglishStemmer;

/** What the forms of a word have in common: it without accents and, where only English letters are left, its English stem. */
public final class Roots {

    /** By how much taking accents away can lengthen a text, by the contract of Lucene's filter. */
    private static final int LONGEST_EXPANSION = 4;

    private static final Pattern ENGLISH = Pattern.compile("[a-z]+");

    private Roots() {}

    /** Of a word, folded. */
    public static String of(String word) {
        String plain = withoutAccents(word);
        if (!ENGLISH.matcher(plain).matches()) {
            return plain;
        }
        EnglishStemmer stemmer = new EnglishStemmer();
        stemmer.setCurrent(plain);
        stemmer.stem();
        return stemmer.getCurrent();
    }

    private static String withoutAccents(String word) {
        char[] plain = new char[LONGEST_EXPANSION * word.length()];
        int length = ASCIIFoldingFilter.foldToASCII(word.toCharArray(), 0, plain, 0, word.length());
        return new String(plain, 0, length);
    }
}
