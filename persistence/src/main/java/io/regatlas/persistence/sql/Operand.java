package io.regatlas.persistence.sql;

import java.util.Optional;

/** What may become of a text that someone asks with. */
final class Operand {

    private Operand() {}

    /** The first text by code point behind all that start with a prefix; empty where there is none. */
    static Optional<String> successor(String prefix) {
        String rest = prefix;
        while (!rest.isEmpty()) {
            int last = rest.codePointBefore(rest.length());
            rest = rest.substring(0, rest.length() - Character.charCount(last));
            if (last < Character.MAX_CODE_POINT) {
                // No text holds half a surrogate pair: what follows the last code point below them is the first above.
                int next = last == Character.MIN_SURROGATE - 1 ? Character.MAX_SURROGATE + 1 : last + 1;
                return Optional.of(rest + Character.toString(next));
            }
        }
        return Optional.empty();
    }
}
