package io.regatlas.importer.yaml;

import io.regatlas.domain.problem.Place;
import java.util.Arrays;
import java.util.OptionalInt;

/** The text of a file, and where its lines begin. Lines end as editors see it: by LF, CR or both. */
final class SourceText {

    private final String file;
    private final String text;
    private final int[] lineStarts;

    SourceText(String file, String text) {
        this.file = file;
        this.text = text;
        this.lineStarts = lineStarts(text);
    }

    String text() {
        return text;
    }

    /** The place at an index, in UTF-16 units from 0. */
    Place place(int index) {
        int found = Arrays.binarySearch(lineStarts, index);
        int line = found >= 0 ? found : -found - 2;
        return new Place(file, line + 1, index - lineStarts[line] + 1);
    }

    /** The index of a position whose column counts code points from 1, as the YAML parser says it. */
    int index(int line, int column) {
        int start = lineStarts[Math.min(line, lineStarts.length) - 1];
        int end = Math.min(line, lineStarts.length) == lineStarts.length ? text.length() : lineStarts[line];
        int length = text.codePointCount(start, end);
        return text.offsetByCodePoints(start, Math.min(Math.max(column - 1, 0), length));
    }

    /** The character at an index; a line feed at the end. */
    char at(int index) {
        return index < text.length() ? text.charAt(index) : '\n';
    }

    /**
     * The first character that no text may have. Among them are the line separators of Unicode: to YAML they end a line, to
     * editors they do not, and then places would be wrong.
     */
    OptionalInt firstUnfit() {
        int index = 0;
        while (index < text.length()) {
            int codePoint = text.codePointAt(index);
            if (isUnfit(codePoint)) {
                return OptionalInt.of(index);
            }
            index += Character.charCount(codePoint);
        }
        return OptionalInt.empty();
    }

    private static boolean isUnfit(int codePoint) {
        return switch (codePoint) {
            case '\n', '\r', '\t' -> false;
            case 0x2028, 0x2029, 0xFEFF, 0xFFFE, 0xFFFF -> true;
            default -> Character.isISOControl(codePoint) || Character.getType(codePoint) == Character.SURROGATE;
        };
    }

    private static int[] lineStarts(String text) {
        int[] starts = new int[16];
        int count = 1;
        for (int i = 0; i < text.length(); i++) {
            char character = text.charAt(i);
            boolean ends =
                    character == '\n' || (character == '\r' && (i + 1 == text.length() || text.charAt(i + 1) != '\n'));
            if (ends) {
                if (count == starts.length) {
                    starts = Arrays.copyOf(starts, count * 2);
                }
                starts[count++] = i + 1;
            }
        }
        return Arrays.copyOf(starts, count);
    }
}
