package io.regatlas.api.answer;

import graphql.normalized.ExecutableNormalizedField;
import io.regatlas.api.limits.Limits;
import io.regatlas.domain.catalogue.NodeType;
import io.regatlas.domain.entity.NodeKind;
import io.regatlas.domain.question.Alternatives;
import io.regatlas.domain.question.Condition;
import io.regatlas.domain.question.PageRequest.ConnectionMember;
import io.regatlas.domain.question.PageRequest.EdgeMember;
import io.regatlas.domain.question.SearchRequest;
import io.regatlas.domain.question.SearchRequest.FragmentMember;
import io.regatlas.domain.question.SearchRequest.FragmentPart;
import io.regatlas.domain.question.SearchRequest.HighlightMember;
import io.regatlas.domain.question.SearchRequest.HighlightPart;
import io.regatlas.domain.question.SearchRequest.HitMember;
import io.regatlas.domain.question.SearchRequest.Mode;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Turns a field that answers a search into a request for a page of hits. */
final class Searches {

    /** The type of the connection that answers a search. */
    static final String CONNECTION = "SearchConnection";

    private final Selections selections;
    private final List<String> hitTypes;
    private final LegalDay day;
    private final Limits limits;
    private final Frequencies frequencies;

    /**
     * For one root field.
     *
     * @param hitTypes names of the types that a hit may be of
     */
    Searches(Selections selections, List<String> hitTypes, LegalDay day, Limits limits) {
        this.selections = selections;
        this.hitTypes = List.copyOf(hitTypes);
        this.day = day;
        this.limits = limits;
        this.frequencies = new Frequencies(selections, day, limits);
    }

    SearchRequest request(ExecutableNormalizedField field) {
        Arguments arguments = Arguments.of(field);
        String query = query(arguments);
        Mode mode = arguments.constant(Mode.class, "mode").orElse(Mode.WORDS);
        List<NodeKind> kinds = kinds(arguments);
        int fingerprint = fingerprint(field, query, mode, kinds, arguments.raw("filter"));
        Map<NodeType<?>, Condition> filters = Conditions.byType(arguments, limits, day);
        return new SearchRequest(
                query,
                mode,
                kinds,
                filters,
                selections.pages().slice(arguments, fingerprint, SearchRequest.SORT_KEYS),
                fingerprint,
                field.getChildren().stream()
                        .map(child -> child.getFieldName().equals("facets")
                                ? new SearchRequest.OfConnection(new ConnectionMember.Counted(
                                        child.getResultKey(), frequencies.facets(arguments, kinds, filters, child)))
                                : member(child))
                        .toList());
    }

    private static String query(Arguments arguments) {
        String query = arguments.text("query").orElseThrow();
        if (query.isBlank()) {
            throw arguments.bad("query", "is blank");
        }
        int length = query.codePointCount(0, query.length());
        if (length > SearchRequest.MAX_LENGTH) {
            throw arguments.bad("query", "has %d characters, more than %d".formatted(length, SearchRequest.MAX_LENGTH));
        }
        return query;
    }

    private List<NodeKind> kinds(Arguments arguments) {
        return arguments
                .list("kinds", limits.values())
                .map(names -> names.stream()
                        .map(name -> NodeKind.valueOf((String) name))
                        .distinct()
                        .sorted()
                        .toList())
                .orElse(Arrays.asList(NodeKind.values()));
    }

    private static int fingerprint(
            ExecutableNormalizedField field, String query, Mode mode, List<NodeKind> kinds, @Nullable Object filter) {
        Map<String, Object> asked = new LinkedHashMap<>();
        asked.put("query", query);
        asked.put("mode", mode);
        asked.put("kinds", new TreeSet<>(kinds));
        if (filter != null) {
            asked.put("filter", filter);
        }
        return Fingerprint.of(field.getSingleObjectTypeName() + "." + field.getFieldName(), asked, List.of());
    }

    private SearchRequest.Member member(ExecutableNormalizedField field) {
        String as = field.getResultKey();
        return switch (field.getFieldName()) {
            case Constants.TYPE_NAME ->
                new SearchRequest.OfConnection(
                        new ConnectionMember.ConnectionTypeName(as, field.getSingleObjectTypeName()));
            case "edges" ->
                new SearchRequest.Hits(
                        as, field.getChildren().stream().map(this::hitMember).toList());
            case "nodes" -> new SearchRequest.OfConnection(new ConnectionMember.Nodes(as, node(field)));
            case "pageInfo" -> new SearchRequest.OfConnection(Pages.pageInfo(field));
            case "totalCount" -> new SearchRequest.OfConnection(new ConnectionMember.TotalCount(as));
            case "corrected" -> new SearchRequest.Corrected(as);
            default -> throw new IllegalStateException("a search has no " + field.getFieldName());
        };
    }

    private HitMember hitMember(ExecutableNormalizedField field) {
        String as = field.getResultKey();
        return switch (field.getFieldName()) {
            case Constants.TYPE_NAME ->
                new SearchRequest.OfEdge(new EdgeMember.EdgeTypeName(as, field.getSingleObjectTypeName()));
            case "cursor" -> new SearchRequest.OfEdge(new EdgeMember.CursorOf(as));
            case "node" -> new SearchRequest.OfEdge(new EdgeMember.NodeOf(as, node(field)));
            case "score" -> new SearchRequest.Score(as);
            case "highlights" ->
                new SearchRequest.Highlights(
                        as,
                        field.getChildren().stream()
                                .map(Searches::highlightMember)
                                .toList());
            default -> throw new IllegalStateException("a hit has no " + field.getFieldName());
        };
    }

    private static HighlightMember highlightMember(ExecutableNormalizedField field) {
        String name = field.getFieldName();
        return new HighlightMember(
                field.getResultKey(),
                name.equals(Constants.TYPE_NAME)
                        ? HighlightPart.TYPE_NAME
                        : Constants.ofField(HighlightPart.class, name),
                field.getSingleObjectTypeName(),
                field.getChildren().stream().map(Searches::fragmentMember).toList());
    }

    private static FragmentMember fragmentMember(ExecutableNormalizedField field) {
        String name = field.getFieldName();
        return new FragmentMember(
                field.getResultKey(),
                name.equals(Constants.TYPE_NAME) ? FragmentPart.TYPE_NAME : Constants.ofField(FragmentPart.class, name),
                field.getSingleObjectTypeName());
    }

    private Alternatives node(ExecutableNormalizedField field) {
        return selections.alternatives(hitTypes, field);
    }
}
