package io.regatlas.domain.question;

import com.ibm.icu.text.Collator;
import com.ibm.icu.util.ULocale;
import io.regatlas.domain.catalogue.Catalogue;
import io.regatlas.domain.catalogue.Edge;
import io.regatlas.domain.catalogue.Field;
import io.regatlas.domain.catalogue.NodeType;
import io.regatlas.domain.catalogue.OrderField;
import io.regatlas.domain.catalogue.Property;
import io.regatlas.domain.entity.NodeId;
import io.regatlas.domain.name.Name;
import io.regatlas.domain.name.NameKind;
import io.regatlas.domain.time.PartialDate;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** In which order nodes, names and values stand. */
final class PlainOrder {

    /** Of a sort key that collation makes of a text, no more than this counts. */
    private static final int SORT_KEY_BYTES = 512;

    private static final Comparator<String> BY_CODE_POINT = (left, right) ->
            Arrays.compare(left.codePoints().toArray(), right.codePoints().toArray());

    private static final Comparator<PlainNode> BY_KEY = Comparator.comparing(PlainNode::key, BY_CODE_POINT);

    private static final Comparator<Name> OF_REGISTER_NAMES = Comparator.comparing(
                    (Name name) -> name.language().tag(), BY_CODE_POINT)
            .thenComparing(Name::text, BY_CODE_POINT);

    private static final Comparator<Name> OF_CITED_NAMES = Comparator.comparing(
                    (Name name) -> name.kind() != NameKind.OFFICIAL)
            .thenComparing(name -> name.language().tag(), BY_CODE_POINT)
            .thenComparing(Name::from, Comparator.nullsFirst(Comparator.<PartialDate>naturalOrder()))
            .thenComparing(Name::text, BY_CODE_POINT);

    private PlainOrder() {}

    /**
     * The order of the names of a node: of statements official first, then by language, from (absent first) and text; in
     * registers by language and text. Equals stay as the dataset has them.
     */
    static Comparator<Name> ofNames(NodeType<?> type) {
        return Catalogue.STATEMENTS.contains(type.name()) ? OF_CITED_NAMES : OF_REGISTER_NAMES;
    }

    /** The order of a connection: the last order's direction is that of the key behind it. */
    static Comparator<PlainNode> of(List<Order> orders) {
        Comparator<PlainNode> all = Comparator.comparing(node -> 0);
        boolean descending = false;
        for (Order order : orders) {
            descending = order.descending();
            all = all.thenComparing(of(order));
        }
        return all.thenComparing(descending ? BY_KEY.reversed() : BY_KEY);
    }

    /** The order of a short list: by fields of its nodes, absent first, then by key. */
    static Comparator<PlainNode> by(List<String> fields) {
        Comparator<PlainNode> all = Comparator.comparing(node -> 0);
        for (String field : fields) {
            all = all.thenComparing(node -> value(node, field), Comparator.nullsFirst(PlainOrder::compareValues));
        }
        return all.thenComparing(BY_KEY);
    }

    private static Comparator<PlainNode> of(Order order) {
        Comparator<Object> values = PlainOrder::compareValues;
        Comparator<Object> directed = order.descending() ? values.reversed() : values;
        // a node is compared with many others
        IdentityHashMap<PlainNode, Optional<Object>> read = new IdentityHashMap<>();
        return Comparator.comparing(
                node -> read.computeIfAbsent(node, any -> value(order.field(), node))
                        .orElse(null),
                order.nullsFirst() ? Comparator.nullsFirst(directed) : Comparator.nullsLast(directed));
    }

    private static Optional<Object> value(OrderField field, PlainNode node) {
        Optional<Object> value = Optional.ofNullable(field.read(node.value()));
        return switch (field.kind()) {
            case CODE_POINTS, INTEGER, DECIMAL, CONSTANT, DATE -> value;
            case COLLATED -> value.map(text -> sortKey(text.toString()));
        };
    }

    private static byte[] sortKey(String text) {
        byte[] whole = Collator.getInstance(ULocale.ROOT).getCollationKey(text).toByteArray();
        return Arrays.copyOf(whole, Math.min(whole.length, SORT_KEY_BYTES));
    }

    private static int compareValues(Object left, Object right) {
        if (left instanceof byte[] sortKey) {
            return Arrays.compareUnsigned(sortKey, (byte[]) right);
        }
        if (left instanceof Integer number) {
            return number.compareTo((Integer) right);
        }
        if (left instanceof BigDecimal decimal) {
            return decimal.compareTo((BigDecimal) right);
        }
        if (left instanceof PartialDate date) {
            return date.compareTo((PartialDate) right);
        }
        if (left instanceof Enum<?> constant) {
            List<?> inOrder = List.of(constant.getDeclaringClass().getEnumConstants());
            return Integer.compare(inOrder.indexOf(left), inOrder.indexOf(right));
        }
        return BY_CODE_POINT.compare(left.toString(), right.toString());
    }

    private static @Nullable Object value(PlainNode node, String name) {
        Field field = node.type().field(name).orElseThrow();
        return field instanceof Edge edge
                ? node.held(edge).stream().findFirst().map(NodeId::key).orElse(null)
                : node.read((Property) field);
    }
}
