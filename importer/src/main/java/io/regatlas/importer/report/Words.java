package io.regatlas.importer.report;

import java.util.Locale;

/** Small forms of English. */
final class Words {

    private static final int LONGEST = 100;

    private Words() {}

    /** {@code 1 activity}, {@code 1,200 activities}. */
    static String counted(long count, String noun) {
        String plural = noun.endsWith("y") ? noun.substring(0, noun.length() - 1) + "ies" : noun + "s";
        return String.format(Locale.ROOT, "%,d %s", count, count == 1 ? noun : plural);
    }

    /** On one line, and not too long for it. */
    static String shortened(String text) {
        String line = text.replaceAll("\\s+", " ");
        if (line.length() <= LONGEST) {
            return line;
        }
        int end = line.offsetByCodePoints(0, line.codePointCount(0, LONGEST));
        return line.substring(0, end) + "…";
    }
}
