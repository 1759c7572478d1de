package io.regatlas.persistence.token;

import com.ibm.icu.text.Normalizer2;
import java.util.Arrays;

/**
 * A text after Unicode NFKC and case folding, which can change its length, and where each unit of it comes from.
 */
final class FoldedText {

    private static final Normalizer2 FOLD = Normalizer2.getNFKCCasefoldInstance();

    private final StringBuilder text = new StringBuilder();
    private int[] starts;
    private int[] ends;

    private FoldedText(int length) {
        this.starts = new int[length];
        this.ends = new int[length];
    }

    static FoldedText of(String original) {
        FoldedText folded = new FoldedText(original.length());
        for (int from = 0; from < original.length(); ) {
            int to = nextBoundary(original, from);
            folded.add(FOLD.normalize(original.substring(from, to)), from, to);
            from = to;
        }
        return folded;
    }

    String text() {
        return text.toString();
    }

    /** Where a stretch starts in the original text. */
    int start(int from) {
        return starts[from];
    }

    /** Where a stretch ends in the original text. */
    int end(int to) {
        return ends[to - 1];
    }

    /** What lies between two boundaries is folded by itself, whatever is around it. */
    private static int nextBoundary(String original, int from) {
        int to = from + Character.charCount(original.codePointAt(from));
        while (to < original.length() && !FOLD.hasBoundaryBefore(original.codePointAt(to))) {
            to += Character.charCount(original.codePointAt(to));
        }
        return to;
    }

    private void add(String part, int from, int to) {
        boolean sameLength = part.length() == to - from;
        for (int i = 0; i < part.length(); i++) {
            int place = text.length();
            if (place == starts.length) {
                starts = Arrays.copyOf(starts, 2 * place + 1);
                ends = Arrays.copyOf(ends, 2 * place + 1);
            }
            starts[place] = sameLength ? from + i : from;
            ends[place] = sameLength ? from + i + 1 : to;
            text.append(part.charAt(i));
        }
    }
}
