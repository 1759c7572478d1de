package io.regatlas.domain.text;

import java.util.Comparator;

/** How texts sort where a language has no say: by code point, as their UTF-8 bytes and SQL's collation "C" do. */
public final class CodePoints {

    /** By code point; a text before any that it begins. The order of String itself differs outside the basic plane. */
    public static final Comparator<String> ORDER = CodePoints::compare;

    private CodePoints() {}

    private static int compare(String left, String right) {
        int shorter = Math.min(left.length(), right.length());
        for (int i = 0; i < shorter; i++) {
            if (left.charAt(i) != right.charAt(i)) {
                return Integer.compare(rank(left.charAt(i)), rank(right.charAt(i)));
            }
        }
        return Integer.compare(left.length(), right.length());
    }

    /** Half a surrogate pair stands for a code point above all that fit into one char. */
    private static int rank(char unit) {
        return Character.isSurrogate(unit) ? unit + Character.MAX_VALUE : unit;
    }
}
