package io.regatlas.api.answer;

import graphql.normalized.ExecutableNormalizedField;
import io.regatlas.api.limits.Limits;
import io.regatlas.domain.catalogue.Dimension;
import io.regatlas.domain.catalogue.HitDimension;
import io.regatlas.domain.catalogue.NodeType;
import io.regatlas.domain.entity.NodeKind;
import io.regatlas.domain.question.Condition;
import io.regatlas.domain.question.Facet;
import io.regatlas.domain.question.Facets;
import io.regatlas.domain.question.Groups;
import io.regatlas.domain.question.HitFacet;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** Turns what is asked of how often values are in a list into parts of a question. */
final class Frequencies {

    private static final int USUAL_VALUES = 20;
    private static final int MOST_VALUES = 100;
    private static final int USUAL_GROUPS = 100;
    private static final int MOST_GROUPS = 1_000;
    private static final int MOST_DIMENSIONS = 2;

    private final Selections selections;
    private final LegalDay day;
    private final Limits limits;

    Frequencies(Selections selections, LegalDay day, Limits limits) {
        this.selections = selections;
        this.day = day;
        this.limits = limits;
    }

    /**
     * What a field asks of the facets of a list.
     *
     * @param type the type of the list's nodes
     * @param list the arguments of the list
     * @param filter the list's filter
     */
    Facets facets(NodeType<?> type, Arguments list, Condition filter, ExecutableNormalizedField field) {
        return facets(field, child -> facet(type, list, filter, child));
    }

    /**
     * What a field asks of the facets of a search.
     *
     * @param search the arguments of the search
     * @param kinds the search's kinds, which are its condition on the kind
     * @param filters the search's filters
     */
    Facets facets(
            Arguments search,
            List<NodeKind> kinds,
            Map<NodeType<?>, Condition> filters,
            ExecutableNormalizedField field) {
        return facets(field, child -> facet(search, kinds, filters, child));
    }

    private static Facets facets(
            ExecutableNormalizedField field, Function<ExecutableNormalizedField, Facets.Member> facet) {
        return new Facets(field.getChildren().stream()
                .map(child -> child.getFieldName().equals(Constants.TYPE_NAME)
                        ? new Facets.TypeName(child.getResultKey(), child.getSingleObjectTypeName())
                        : facet.apply(child))
                .toList());
    }

    private Facet facet(NodeType<?> type, Arguments list, Condition filter, ExecutableNormalizedField field) {
        Dimension dimension = type.dimension(field.getFieldName()).orElseThrow();
        Arguments arguments = Arguments.of(field);
        LocalDate on = dimension.isDated() ? day.of(field) : null;
        Condition counted = arguments.has("exclude")
                ? Conditions.of(type, list, limits, day, Set.copyOf(dimension.conditions()))
                : filter;
        return new Facet(
                field.getResultKey(), dimension, on, counted, first(arguments), members(dimension.keysOf(), field));
    }

    private HitFacet facet(
            Arguments search,
            List<NodeKind> kinds,
            Map<NodeType<?>, Condition> filters,
            ExecutableNormalizedField field) {
        HitDimension dimension = HitDimension.ALL.stream()
                .filter(each -> each.name().equals(field.getFieldName()))
                .findFirst()
                .orElseThrow();
        Arguments arguments = Arguments.of(field);
        boolean excludesItself = arguments.has("exclude");
        return new HitFacet(
                field.getResultKey(),
                dimension,
                excludesItself && dimension.isKind() ? Arrays.asList(NodeKind.values()) : kinds,
                excludesItself ? Conditions.byType(search, limits, day, dimension::conditions) : filters,
                first(arguments),
                members(dimension.keysOf(), field));
    }

    private static int first(Arguments arguments) {
        return arguments.integer("first", 1, MOST_VALUES).orElse(USUAL_VALUES);
    }

    private List<Facet.Member> members(Optional<NodeType<?>> keysOf, ExecutableNormalizedField field) {
        return field.getChildren().stream().map(child -> member(keysOf, child)).toList();
    }

    private Facet.Member member(Optional<NodeType<?>> keysOf, ExecutableNormalizedField field) {
        String as = field.getResultKey();
        return switch (field.getFieldName()) {
            case Constants.TYPE_NAME -> new Facet.Member.TypeName(as, field.getSingleObjectTypeName());
            case "value" -> new Facet.Member.Value(as);
            case "count" -> new Facet.Member.Frequency(as);
            case "caption" ->
                new Facet.Member.Caption(
                        as, keysOf.map(type -> selections.member(type, field)).orElse(null));
            default -> throw new IllegalStateException("a facet's value has no " + field.getFieldName());
        };
    }

    /** What a field asks of groups of a list's nodes. */
    Groups groups(NodeType<?> type, ExecutableNormalizedField field) {
        Arguments arguments = Arguments.of(field);
        List<Dimension> by = arguments.list("by", limits.values()).orElse(List.of()).stream()
                .map(constant -> dimension(type, (String) constant))
                .toList();
        if (by.isEmpty() || by.size() > MOST_DIMENSIONS) {
            throw arguments.bad("by", "has %d entries, not 1 to %d".formatted(by.size(), MOST_DIMENSIONS));
        }
        if (by.stream().distinct().count() != by.size()) {
            throw arguments.bad("by", "has a dimension twice");
        }
        if (by.stream().anyMatch(Dimension::isDated)) {
            day.use();
        }
        return new Groups(
                by,
                arguments.integer("first", 1, MOST_GROUPS).orElse(USUAL_GROUPS),
                field.getChildren().stream().map(Frequencies::member).toList());
    }

    private static Dimension dimension(NodeType<?> type, String constant) {
        return type.dimensions().stream()
                .filter(dimension -> dimension.constant().equals(constant))
                .findFirst()
                .orElseThrow();
    }

    private static Groups.Member member(ExecutableNormalizedField field) {
        String as = field.getResultKey();
        return switch (field.getFieldName()) {
            case Constants.TYPE_NAME -> new Groups.Member.TypeName(as, field.getSingleObjectTypeName());
            case "values" -> new Groups.Member.Values(as);
            case "count" -> new Groups.Member.Frequency(as);
            default -> throw new IllegalStateException("a group has no " + field.getFieldName());
        };
    }
}
