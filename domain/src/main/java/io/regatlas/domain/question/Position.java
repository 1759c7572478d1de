package io.regatlas.domain.question;

import java.util.List;

/**
 * A place in an ordered list: that of one node.
 *
 * @param sortKeys one sort key an order, hexadecimal, as the store made it; they compare as bytes
 * @param key the node's key
 */
public record Position(List<String> sortKeys, String key) {

    public Position {
        sortKeys = List.copyOf(sortKeys);
    }
}
