package io.regatlas.persistence.token;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.tartarus.snowball.ext.EnglishStemmer;

/**
 * What the forms of a word have in common: it without accents and, where only English letters are left, its English stem. The
 * stemmer is made for American spelling and for words that have vowels, so that some things are mended around it. American
 * and British endings count as one: {@code standardization} would be far from {@code standardisation}, {@code organizing}
 * would be {@code organ}, and {@code license} no {@code licence}. What ends in {@code -graphy} is what ends in
 * {@code -graphic}. And abbreviations have a plural, as {@code SDKs}, of three letters or more, since {@code DNS} is none.
 */
public final class Roots {

    /** By how much taking accents away can lengthen a text, by the contract of Lucene's filter. */
    private static final int LONGEST_EXPANSION = 4;

    private static final Pattern ENGLISH = Pattern.compile("[a-z]+");

    /** Not of short words: {@code sized} and {@code prizes} have no such ending. */
    private static final Pattern AMERICAN =
            Pattern.compile("^([a-z]{4,}[iy])z(e|es|ed|er|ers|ing|able|ation|ations|ational)$");

    private static final Pattern ABBREVIATIONS = Pattern.compile("([b-df-hj-np-tv-xz]{2,}[b-df-hj-np-rtv-xz])s");

    /** Ends of stems of which one is written like another. */
    private static final Map<String, String> ALIKE = Map.of("graphi", "graph", "ens", "enc", "gramm", "gram");

    private Roots() {}

    /** Of a word, folded. */
    public static String of(String word) {
        String plain = withoutAccents(word);
        if (!ENGLISH.matcher(plain).matches()) {
            return plain;
        }
        Matcher abbreviations = ABBREVIATIONS.matcher(plain);
        if (abbreviations.matches()) {
            return abbreviations.group(1);
        }
        EnglishStemmer stemmer = new EnglishStemmer();
        stemmer.setCurrent(AMERICAN.matcher(plain).replaceFirst("$1s$2"));
        stemmer.stem();
        String stem = stemmer.getCurrent();
        return ALIKE.keySet().stream()
                .filter(stem::endsWith)
                .findFirst()
                .map(end -> stem.substring(0, stem.length() - end.length()) + ALIKE.get(end))
                .orElse(stem);
    }

    private static String withoutAccents(String word) {
        char[] plain = new char[LONGEST_EXPANSION * word.length()];
        int length = ASCIIFoldingFilter.foldToASCII(word.toCharArray(), 0, plain, 0, word.length());
        return new String(plain, 0, length);
    }
}
