package io.regatlas.importer.report;

import java.util.Locale;

/** Small forms of English. */
final class Words {

    private static final int LONGEST = 100;

    /** How much is shown of what goes before the place that counts. */
    private static final int LEAD = 30;

    private Words() {}

    /** {@code 1 activity}, {@code 1,200 activities}. */
    static String counted(long count, String noun) {
        String plural = noun.endsWith("y") ? noun.substring(0, noun.length() - 1) + "ies" : noun + "s";
        return String.format(Locale.ROOT, "%,d %s", count, count == 1 ? noun : plural);
    }

    /** On one line, and not too long for it. */
    static String shortened(String text) {
        return cut(text.replaceAll("\\s+", " "));
    }

    /** Of a line that may be too long, what is around an index, from 0. */
    static String around(int index, String line) {
        int first = index <= LONGEST - LEAD ? 0 : line.offsetByCodePoints(index, -LEAD);
        return (first == 0 ? "" : "…") + cut(line.substring(first));
    }

    /** The index of the first character in which two texts differ; the end of the shorter where they do not. */
    static int firstDifference(String one, String other) {
        int index = 0;
        while (index < Math.min(one.length(), other.length()) && one.codePointAt(index) == other.codePointAt(index)) {
            index += Character.charCount(one.codePointAt(index));
        }
        return index;
    }

    private static String cut(String line) {
        if (line.length() <= LONGEST) {
            return line;
        }
        int end = line.offsetByCodePoints(0, line.codePointCount(0, LONGEST));
        return line.substring(0, end) + "…";
    }
}
