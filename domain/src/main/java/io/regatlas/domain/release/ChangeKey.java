package io.regatlas.domain.release;

import io.regatlas.domain.entity.NodeId;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What tells one change from all others for good: the two releases that it lies between, whose numbers never change, and what
 * it is of.
 *
 * @param from number of the earlier release; 0 for the empty store
 * @param to number of the later release
 * @param subject what it is of
 */
public record ChangeKey(int from, int to, NodeId subject) {

    private static final Pattern SHAPE =
            Pattern.compile("(0|[1-9][0-9]{0,8})/([1-9][0-9]{0,8})/([^:]+:.+)", Pattern.DOTALL);

    public ChangeKey {
        if (from < 0 || to <= from) {
            throw new IllegalArgumentException("nothing lies between the releases %d and %d".formatted(from, to));
        }
    }

    /** Reads {@link #toString}; empty where the text is no such key. */
    public static Optional<ChangeKey> parse(String text) {
        Matcher parts = SHAPE.matcher(text);
        if (!parts.matches() || Integer.parseInt(parts.group(2)) <= Integer.parseInt(parts.group(1))) {
            return Optional.empty();
        }
        return Optional.of(new ChangeKey(
                Integer.parseInt(parts.group(1)), Integer.parseInt(parts.group(2)), NodeId.parse(parts.group(3))));
    }

    /** As {@code 3/4/Regulation:cn-cryptography-law-2019}. */
    @Override
    public String toString() {
        return from + "/" + to + "/" + subject;
    }
}
