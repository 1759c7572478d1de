package io.regatlas.persistence.citation;

import java.util.List;

/**
 * A place in a text that names regulations.
 *
 * @param start its first UTF-16 unit
 * @param end the first behind it
 * @param namings what it means, best first, one or more
 */
record Mention(int start, int end, List<Naming> namings) {

    Mention {
        namings = List.copyOf(namings);
    }

    int length() {
        return end - start;
    }
}
