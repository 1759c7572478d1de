package io.regatlas.domain.question;

import io.regatlas.domain.catalogue.Dimension;
import io.regatlas.domain.catalogue.Edge;
import io.regatlas.domain.catalogue.HitDimension;
import io.regatlas.domain.catalogue.Property;
import io.regatlas.domain.text.CodePoints;
import io.regatlas.domain.time.PartialDate;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Counts nodes by their values. */
final class PlainFrequencies {

    private PlainFrequencies() {}

    /**
     * How many nodes have some values together.
     *
     * @param values one a dimension
     * @param count how many
     */
    record Frequency(List<String> values, int count) {}

    /** The most frequent first, then by values. */
    static List<Frequency> of(List<PlainNode> nodes, List<Dimension> by, LocalDate on, int first) {
        return of(nodes.stream().flatMap(node -> values(node, by, on).stream()), first);
    }

    /** The same of nodes of any types. */
    static List<Frequency> of(List<PlainNode> hits, HitDimension by, LocalDate on, int first) {
        return of(hits.stream().flatMap(hit -> values(hit, by, on)), first);
    }

    private static Stream<List<String>> values(PlainNode hit, HitDimension by, LocalDate on) {
        if (by.isKind()) {
            return Stream.of(List.of(Objects.requireNonNull(hit.type().kind()).name()));
        }
        Dimension dimension = by.byType().get(hit.type());
        return dimension == null ? Stream.empty() : values(hit, List.of(dimension), on).stream();
    }

    private static List<Frequency> of(Stream<List<String>> found, int first) {
        Map<List<String>, Integer> counts = new LinkedHashMap<>();
        found.forEach(values -> counts.merge(values, 1, Integer::sum));
        return counts.entrySet().stream()
                .map(entry -> new Frequency(entry.getKey(), entry.getValue()))
                .sorted(Comparator.comparingInt((Frequency frequency) -> -frequency.count())
                        .thenComparing(Frequency::values, PlainFrequencies::compare))
                .limit(first)
                .toList();
    }

    private static int compare(List<String> left, List<String> right) {
        for (int i = 0; i < left.size(); i++) {
            int order = CodePoints.ORDER.compare(left.get(i), right.get(i));
            if (order != 0) {
                return order;
            }
        }
        return 0;
    }

    private static List<List<String>> values(PlainNode node, List<Dimension> by, LocalDate on) {
        List<List<String>> all = List.of(List.of());
        for (Dimension dimension : by) {
            List<String> values = values(node, dimension, on).distinct().toList();
            all = all.stream()
                    .flatMap(given -> values.stream().map(value -> Stream.concat(given.stream(), Stream.of(value))
                            .toList()))
                    .toList();
        }
        return all;
    }

    private static Stream<String> values(PlainNode node, Dimension dimension, LocalDate on) {
        Edge edge = dimension.edge();
        if (edge == null) {
            return value(node, dimension.path());
        }
        return node.far(edge, on).stream()
                .flatMap(far -> dimension.isOfKeys() ? Stream.of(far.key()) : value(far, dimension.path()));
    }

    private static Stream<String> value(PlainNode node, List<Property> path) {
        @Nullable Object value = node.read(path.get(0));
        for (Property property : path.subList(1, path.size())) {
            value = value == null ? null : property.read(value);
        }
        return value instanceof PartialDate date
                ? year(date)
                : Stream.ofNullable(value).map(Object::toString);
    }

    private static Stream<String> year(PartialDate date) {
        LocalDate first = date.earliest();
        LocalDate last = date.latest();
        return first != null && last != null && first.getYear() == last.getYear()
                ? Stream.of(Objects.toString(first.getYear()))
                : Stream.empty();
    }
}
