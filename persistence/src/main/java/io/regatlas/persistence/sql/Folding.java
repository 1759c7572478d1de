package io.regatlas.persistence.sql;

import com.ibm.icu.text.Normalizer2;

/**
 * How texts are made equal before they are compared: Unicode NFKC and case folding (Unicode Standard, chapter 5.18 and UAX
 * 15), so that full-width and half-width, capital and small letters are one. Stored texts and asked ones go through here
 * alike, so that nothing hangs on the database's own idea of letters.
 */
public final class Folding {

    private static final Normalizer2 FOLD = Normalizer2.getNFKCCasefoldInstance();

    private Folding() {}

    /** The text, folded; empty where it is made of nothing but characters that do not show. */
    public static String of(String text) {
        return FOLD.normalize(text);
    }
}
