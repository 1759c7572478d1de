package io.regatlas.persistence.naming;

import java.util.List;

/**
 * A place in a text that names regulations.
 *
 * @param start its first UTF-16 unit
 * @param end the first behind it
 * @param meanings what it means, best first, one or more
 */
record Mention(int start, int end, List<Meaning> meanings) {

    Mention {
        meanings = List.copyOf(meanings);
    }

    int length() {
        return end - start;
    }
}
