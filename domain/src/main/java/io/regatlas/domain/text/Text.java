package io.regatlas.domain.text;

import java.text.Normalizer;

/** What every text of ours must be: there, in Unicode NFC, and free of characters that cannot be shown or stored. */
public final class Text {

    private static final int LABEL_CHARACTERS = 200;

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
     * Checks a text that is part of a statement's key: one line, short enough for any index.
     *
     * @throws IllegalArgumentException as {@link #requireLine}, and where it has more than 200 characters
     */
    public static void requireLabel(String what, String text) {
        requireLine(what, text);
        if (text.codePointCount(0, text.length()) > LABEL_CHARACTERS) {
            throw new IllegalArgumentException(
                    "%s '%s' has more than %d characters".formatted(what, text, LABEL_CHARACTERS));
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
        if (!canBeShown(text)) {
            throw new IllegalArgumentException("%s has a control character or half a surrogate pair".formatted(what));
        }
    }

    /** Whether it has no control character but line feeds and tabs, and no half a surrogate pair. */
    public static boolean canBeShown(String text) {
        return text.codePoints()
                .noneMatch(code -> (Character.isISOControl(code) && code != '\n' && code != '\t') || isHalf(code));
    }

    /** Whether a store can hold it, and so may hold its equal: it has no NUL and no half a surrogate pair. */
    public static boolean canBeStored(String text) {
        return text.codePoints().noneMatch(code -> code == 0 || isHalf(code));
    }

    private static boolean isHalf(int code) {
        return Character.getType(code) == Character.SURROGATE;
    }
}
