package io.regatlas.persistence.naming;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/** The brackets around titles in a Chinese text. Within 《》 those around a title in the title are 〈〉 or written &lt;&gt;. */
final class Brackets {

    private static final String OPENING = "《〈<";
    private static final String CLOSING = "》〉>";
    private static final char ASCII = '<';

    private final List<Pair> pairs = new ArrayList<>();

    /**
     * Two brackets.
     *
     * @param start place of the first
     * @param end first place behind the second
     */
    record Pair(int start, int end) {}

    Brackets(String text) {
        Deque<Integer> open = new ArrayDeque<>();
        for (int i = 0; i < text.length(); i++) {
            char unit = text.charAt(i);
            if (OPENING.indexOf(unit) >= 0 && (unit != ASCII || !open.isEmpty())) {
                open.push(i);
            } else if (!open.isEmpty()
                    && CLOSING.indexOf(unit) >= 0
                    && CLOSING.indexOf(unit) == OPENING.indexOf(text.charAt(open.peek()))) {
                pairs.add(new Pair(open.pop(), i + 1));
            }
        }
    }

    /** The innermost around a stretch. */
    Optional<Pair> around(int start, int end) {
        return pairs.stream()
                .filter(pair -> pair.start() < start && pair.end() > end)
                .min(Comparator.comparingInt(pair -> pair.end() - pair.start()));
    }
}
