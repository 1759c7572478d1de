package io.regatlas.domain.name;

import java.text.Normalizer;

/** What every text of ours must be: there, in Unicode NFC, and free of characters that cannot be shown or stored. */
public final class Text {

    private Text() {}

    /**
     * Checks a text of one line.
     *
     * @throws IllegalArgumentException where it is blank, not NFC, or has a control character or half a surrogate pair
     */
    public static void requireLine(String what, String text) {
        require(what, text);
        if (text.indexOf('\n') >= 0 || text.indexOf('\t') >= 0) {
            throw new IllegalArgumentException("%s '%s' runs over a line".formatted(what, text.strip()));
        }
    }

    /**
     * Checks a text of any number of lines.
     *
     * @throws IllegalArgumentException where it is blank, not NFC, or has a control character or half a surrogate pair
     */
    public static void require(String what, String text) {
        if (text.isBlank()) {
            throw new IllegalArgumentException("%s is blank".formatted(what));
        }
        if (!text.equals(text.strip())) {
            throw new IllegalArgumentException("%s '%s' begins or ends in white space".formatted(what, text.strip()));
        }
        if (!Normalizer.isNormalized(text, Normalizer.Form.NFC)) {
            throw new IllegalArgumentException("%s '%s' is not in Unicode NFC".formatted(what, text));
        }
        if (text.codePoints().anyMatch(Text::isUnfit)) {
            throw new IllegalArgumentException("%s has a control character or half a surrogate pair".formatted(what));
        }
    }

    private static boolean isUnfit(int codePoint) {
        return (Character.isISOControl(codePoint) && codePoint != '\n' && codePoint != '\t')
                || Character.getType(codePoint) == Character.SURROGATE;
    }
}
