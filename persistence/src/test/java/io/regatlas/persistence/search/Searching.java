package io.regatlas.persistence.search;

import static io.regatlas.domain.question.Shadow.await;

import io.regatlas.domain.catalogue.Catalogue;
import io.regatlas.domain.catalogue.HitDimension;
import io.regatlas.domain.catalogue.NodeType;
import io.regatlas.domain.catalogue.NodeType.Form;
import io.regatlas.domain.catalogue.Property;
import io.regatlas.domain.catalogue.Structs;
import io.regatlas.domain.entity.NodeKind;
import io.regatlas.domain.name.Language;
import io.regatlas.domain.question.Alternatives;
import io.regatlas.domain.question.Answers;
import io.regatlas.domain.question.Condition;
import io.regatlas.domain.question.Facet;
import io.regatlas.domain.question.Facets;
import io.regatlas.domain.question.HitFacet;
import io.regatlas.domain.question.PageRequest.ConnectionMember;
import io.regatlas.domain.question.PageRequest.EdgeMember;
import io.regatlas.domain.question.PageRequest.PageInfoMember;
import io.regatlas.domain.question.Question;
import io.regatlas.domain.question.SearchRequest;
import io.regatlas.domain.question.SearchRequest.FragmentMember;
import io.regatlas.domain.question.SearchRequest.FragmentPart;
import io.regatlas.domain.question.SearchRequest.HighlightMember;
import io.regatlas.domain.question.SearchRequest.HighlightPart;
import io.regatlas.domain.question.SearchRequest.Mode;
import io.regatlas.domain.question.Selection;
import io.regatlas.domain.question.Slice;
import io.regatlas.domain.release.ReleaseRef;
import io.vertx.core.json.JsonObject;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Asks a store to search, in few words. */
final class Searching {

    static final int FINGERPRINT = 7;
    static final LocalDate DAY = LocalDate.of(2020, 8, 20);

    private final Answers answers;
    private final ReleaseRef release;

    Searching(Answers answers, ReleaseRef release) {
        this.answers = answers;
        this.release = release;
    }

    /** The first hits of everything. */
    static SearchRequest everything(String query, Mode mode, SearchRequest.Member... members) {
        return request(query, mode, List.of(NodeKind.values()), Map.of(), new Slice(100, false, null, null), members);
    }

    static SearchRequest request(
            String query,
            Mode mode,
            List<NodeKind> kinds,
            Map<NodeType<?>, Condition> filters,
            Slice slice,
            SearchRequest.Member... members) {
        return new SearchRequest(query, mode, kinds, filters, slice, FINGERPRINT, List.of(members));
    }

    JsonObject ask(SearchRequest request) {
        return new JsonObject(await(answers.ask(question(request))).toString());
    }

    Question question(SearchRequest request) {
        return new Question(release, DAY, new Question.Target.Search(request));
    }

    /** The hits' keys, best first. */
    List<String> keys(String query, Mode mode) {
        return keys(ask(everything(query, mode, edges())));
    }

    static List<String> keys(JsonObject answer) {
        return entries(answer)
                .map(edge -> edge.getJsonObject("node").getString("key"))
                .toList();
    }

    static Stream<JsonObject> entries(JsonObject answer) {
        return answer.getJsonArray("edges").stream().map(JsonObject.class::cast);
    }

    /** Entries with type, key, score and cursor. */
    static SearchRequest.Member edges() {
        return new SearchRequest.Hits(
                "edges",
                List.of(
                        new SearchRequest.OfEdge(new EdgeMember.EdgeTypeName("t", "SearchEdge")),
                        new SearchRequest.OfEdge(new EdgeMember.CursorOf("cursor")),
                        new SearchRequest.Score("score"),
                        new SearchRequest.OfEdge(new EdgeMember.NodeOf("node", typesAndKeys()))));
    }

    /** Entries with key and highlights. */
    static SearchRequest.Member highlights() {
        List<FragmentMember> fragments = List.of(
                new FragmentMember("start", FragmentPart.START, "Fragment"),
                new FragmentMember("end", FragmentPart.END, "Fragment"));
        List<HighlightMember> members = List.of(
                new HighlightMember("field", HighlightPart.FIELD, "Highlight", List.of()),
                new HighlightMember("text", HighlightPart.TEXT, "Highlight", List.of()),
                new HighlightMember("fragments", HighlightPart.FRAGMENTS, "Highlight", fragments));
        return new SearchRequest.Hits(
                "edges",
                List.of(
                        new SearchRequest.OfEdge(new EdgeMember.NodeOf("node", typesAndKeys())),
                        new SearchRequest.Highlights("highlights", members)));
    }

    /** Entries with the fields and types of highlights, in members of other names. */
    static SearchRequest.Member fieldsAlone() {
        List<HighlightMember> members = List.of(
                new HighlightMember("f", HighlightPart.FIELD, "Highlight", List.of()),
                new HighlightMember("t", HighlightPart.TYPE_NAME, "Highlight", List.of()));
        return new SearchRequest.Hits("fields", List.of(new SearchRequest.Highlights("h", members)));
    }

    static SearchRequest.Member corrected() {
        return new SearchRequest.Corrected("corrected");
    }

    static SearchRequest.Member total() {
        return new SearchRequest.OfConnection(new ConnectionMember.TotalCount("total"));
    }

    static SearchRequest.Member facets(List<Facets.Member> facets) {
        return new SearchRequest.OfConnection(new ConnectionMember.Counted("facets", new Facets(facets)));
    }

    /** The first nine values with captions and how often they are among other hits than those of the search. */
    static Facets.Member facet(
            HitDimension dimension, Collection<NodeKind> kinds, Map<NodeType<?>, Condition> filters) {
        Selection text = new Selection(List.of(new Selection.Value(
                "text", (Property) Structs.NAME.field("text").orElseThrow())));
        Selection.Member caption = dimension
                .keysOf()
                .<Selection.Member>map(type -> new Selection.Picked(
                        "n", (Property) type.field("names").orElseThrow(), List.of(new Language("zh")), null, text))
                .orElse(null);
        return new HitFacet(
                dimension.name(),
                dimension,
                List.copyOf(kinds),
                filters,
                9,
                List.of(
                        new Facet.Member.TypeName("t", "FacetValue"),
                        new Facet.Member.Value("v"),
                        new Facet.Member.Frequency("c"),
                        new Facet.Member.Caption("n", caption)));
    }

    static SearchRequest.Member pageInfo() {
        return new SearchRequest.OfConnection(new ConnectionMember.PageInfo(
                "pageInfo",
                List.of(
                        new PageInfoMember("next", PageInfoMember.Field.HAS_NEXT_PAGE, "PageInfo"),
                        new PageInfoMember("previous", PageInfoMember.Field.HAS_PREVIOUS_PAGE, "PageInfo"),
                        new PageInfoMember("start", PageInfoMember.Field.START_CURSOR, "PageInfo"),
                        new PageInfoMember("end", PageInfoMember.Field.END_CURSOR, "PageInfo"))));
    }

    private static Alternatives typesAndKeys() {
        Map<NodeType<?>, Selection> byType = new LinkedHashMap<>();
        Catalogue.CONTENTS.stream()
                .filter(type -> type.form() == Form.ENTITY)
                .forEach(type -> byType.put(
                        type,
                        new Selection(List.of(
                                new Selection.TypeName("type", type.name()), new Selection.Value("key", (Property)
                                        type.field("key").orElseThrow())))));
        return new Alternatives(byType);
    }
}
