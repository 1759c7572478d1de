package io.regatlas.api.answer;

import io.regatlas.api.document.Sha256;
import io.regatlas.domain.question.Order;
import java.nio.ByteBuffer;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Four bytes that tell a list from all others: the first of the SHA-256 of its name, filter and order in one canonical text.
 * It hangs on the names of the contract alone, so that cursors outlive a build.
 */
final class Fingerprint {

    private Fingerprint() {}

    /**
     * Of one list.
     *
     * @param list its type and field, as {@code Query.regulations}
     * @param filter the argument as it was coerced; null where it is absent
     * @param orders what the list is in the order of, also where the reader names none
     */
    static int of(String list, @Nullable Object filter, List<Order> orders) {
        StringBuilder text = new StringBuilder(list).append('\n');
        write(text, filter == null ? Map.of() : filter);
        text.append('\n');
        write(text, orders.stream().map(Fingerprint::members).toList());
        return ByteBuffer.wrap(Sha256.of(text.toString())).getInt();
    }

    private static Map<String, Object> members(Order order) {
        return Map.of(
                "field", order.field().name(), "descending", order.descending(), "nullsFirst", order.nullsFirst());
    }

    private static void write(StringBuilder text, @Nullable Object value) {
        if (value instanceof Map<?, ?> object) {
            text.append('{');
            TreeMap<String, Object> sorted = new TreeMap<>();
            object.forEach((name, member) -> {
                if (member != null) {
                    sorted.put((String) name, member);
                }
            });
            sorted.forEach((name, member) -> {
                text.append(name).append(':');
                write(text, member);
            });
            text.append('}');
        } else if (value instanceof Collection<?> list) {
            text.append('[');
            list.forEach(entry -> write(text, entry));
            text.append(']');
        } else {
            String plain = String.valueOf(value);
            text.append(plain.length()).append('"').append(plain).append(',');
        }
    }
}
