package io.regatlas.persistence.sql;

import io.regatlas.domain.catalogue.Catalogue;
import io.regatlas.domain.catalogue.NodeType;
import io.regatlas.domain.catalogue.NodeType.Form;
import io.regatlas.domain.entity.NodeKind;
import io.regatlas.domain.question.Alternatives;
import io.regatlas.domain.question.Condition;
import io.regatlas.domain.question.Cursor;
import io.regatlas.domain.question.HitFacet;
import io.regatlas.domain.question.PageRequest.ConnectionMember;
import io.regatlas.domain.question.PageRequest.EdgeMember;
import io.regatlas.domain.question.PageRequest.PageInfoMember;
import io.regatlas.domain.question.Position;
import io.regatlas.domain.question.SearchRequest;
import io.regatlas.domain.question.SearchRequest.HitMember;
import io.regatlas.domain.question.Slice;
import io.regatlas.persistence.search.HighlightSource;
import io.regatlas.persistence.search.Highlighter;
import io.regatlas.persistence.search.SearchQuery;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a search finds as JSON in SQL. All hits are found and ranked once, in a table that everything that is asked shares;
 * objects are built for those of the page alone.
 */
final class Searches {

    /** Types of what can be found, in the order of their kinds. */
    private static final List<NodeType<?>> TYPES = Catalogue.CONTENTS.stream()
            .filter(type -> type.form() == Form.ENTITY)
            .toList();

    private static final String TYPE_NAMES =
            Json.literal(TYPES.stream().map(NodeType::name).collect(Collectors.joining(",", "{", "}"))) + "::text[]";

    private static final String PLACE = "sort_0, sort_1, key";

    private final Draft draft;
    private final Selections selections;
    private final SearchRequest request;
    private final Highlighter highlighter;

    Searches(Draft draft, Selections selections, SearchRequest request) {
        this.draft = draft;
        this.selections = selections;
        this.request = request;
        this.highlighter = new Highlighter(request);
    }

    /** What puts highlights into the answer, once its JSON is compiled. */
    Highlighter highlighter() {
        return highlighter;
    }

    /** The connection object. */
    String json() {
        SearchQuery query = SearchQuery.of(request.query(), request.mode());
        String object = Json.object(request.members().stream()
                .map(member -> new Json.Member(member.as(), member(member)))
                .toList());
        return "(WITH RECURSIVE " + AskedWords.table(draft, query) + ", hit AS MATERIALIZED (" + hits(query)
                + "), page AS MATERIALIZED (" + page() + ") SELECT " + object + ")";
    }

    /** Everything that is found; what sorts before is better. */
    private String hits(SearchQuery query) {
        return "SELECT h.type, h.key, h.score, int4send(" + SearchRequest.BEST_SCORE
                + " - h.score) AS sort_0, int4send(h.kind) AS sort_1 FROM (SELECT s.type, s.key, array_position("
                + TYPE_NAMES + ", s.type) AS kind, " + Ranking.score(query) + " AS score"
                + found(request.kinds(), request.filters()) + ") h";
    }

    /** What a facet counts, with types and keys: the hits, or others that are found by the same words. */
    private String counted(HitFacet facet) {
        return facet.kinds().equals(request.kinds()) && facet.filters().equals(request.filters())
                ? "hit"
                : "(SELECT s.type, s.key" + found(facet.kinds(), facet.filters()) + ")";
    }

    private String found(List<NodeKind> kinds, Map<NodeType<?>, Condition> filters) {
        return " FROM " + Layout.SEARCH_TABLE + " s CROSS JOIN " + AskedWords.TABLE
                + " a WHERE s.tokens @@ (SELECT queries[" + SearchQuery.MATCH + "] FROM " + AskedWords.TABLE + ") AND "
                + Rows.alive("s", Draft.RELEASE_NUMBER) + ofKinds(kinds) + kept(filters);
    }

    private String ofKinds(List<NodeKind> kinds) {
        List<String> types = TYPES.stream()
                .filter(type -> kinds.contains(type.kind()))
                .map(NodeType::name)
                .toList();
        if (types.size() == TYPES.size()) {
            return "";
        }
        String ofType = "s.type = ANY (" + draft.texts(types) + ")";
        return kinds.contains(NodeKind.FACT)
                ? " AND (" + ofType + " OR " + Ranking.passes(SearchQuery.OF_FACTS) + ")"
                : " AND " + ofType;
    }

    private String kept(Map<NodeType<?>, Condition> filters) {
        if (filters.isEmpty()) {
            return "";
        }
        return filters.entrySet().stream()
                .map(entry -> {
                    Rows rows = Rows.searched(draft, entry.getKey(), Draft.RELEASE_NUMBER, false);
                    String holds = new Conditions(draft).holds(entry.getValue(), rows);
                    return "WHEN " + Json.literal(entry.getKey().name()) + " THEN EXISTS (SELECT FROM " + rows.from()
                            + " WHERE " + rows.key() + " = s.key AND " + rows.alive() + " AND " + holds + ")";
                })
                .collect(Collectors.joining(" ", " AND CASE s.type ", " ELSE true END"));
    }

    /** The page and one hit more, to see whether the list goes on; counted from the end that the slice counts from. */
    private String page() {
        Slice slice = request.slice();
        String behind = slice.after() == null ? "true" : isBehind(slice.after(), false);
        String before = slice.before() == null ? "true" : isBefore(slice.before(), false);
        String order = slice.fromBack() ? "sort_0 DESC, sort_1 DESC, key DESC" : PLACE;
        return "SELECT hit.type, hit.key, hit.score, hit.sort_0, hit.sort_1, row_number() OVER (ORDER BY " + order
                + ") AS place FROM hit WHERE " + behind + " AND " + before + " ORDER BY " + order + " LIMIT "
                + draft.integer(slice.size() + 1);
    }

    private String member(SearchRequest.Member member) {
        if (member instanceof SearchRequest.Corrected) {
            return Json.text("(SELECT corrected FROM " + AskedWords.TABLE + ")", Json.NULL);
        }
        if (member instanceof SearchRequest.Hits hits) {
            return entries(Json.object(hits.members().stream()
                    .map(each -> new Json.Member(each.as(), hitMember(each)))
                    .toList()));
        }
        ConnectionMember of = ((SearchRequest.OfConnection) member).member();
        if (of instanceof ConnectionMember.ConnectionTypeName typeName) {
            return Json.name(typeName.typeName());
        }
        if (of instanceof ConnectionMember.Nodes nodes) {
            return entries(node(nodes.of()));
        }
        if (of instanceof ConnectionMember.PageInfo pageInfo) {
            return Json.object(pageInfo.members().stream()
                    .map(each -> new Json.Member(each.as(), pageInfoMember(each)))
                    .toList());
        }
        if (of instanceof ConnectionMember.TotalCount) {
            return Json.plain("SELECT count(*) FROM hit", Json.NULL);
        }
        if (of instanceof ConnectionMember.Counted counted) {
            return new Frequencies(draft, selections, new Conditions(draft))
                    .facetsOfHits(counted.facets(), this::counted);
        }
        throw new IllegalArgumentException("a search has no " + of);
    }

    private String hitMember(HitMember member) {
        if (member instanceof SearchRequest.Score) {
            return Json.plain("trim_scale(page.score * 0.000001)", Json.NULL);
        }
        if (member instanceof SearchRequest.Highlights highlights) {
            return mark(highlighter.add(highlights.members()));
        }
        EdgeMember of = ((SearchRequest.OfEdge) member).member();
        if (of instanceof EdgeMember.EdgeTypeName typeName) {
            return Json.name(typeName.typeName());
        }
        if (of instanceof EdgeMember.CursorOf) {
            return cursor();
        }
        if (of instanceof EdgeMember.NodeOf node) {
            return node(node.of());
        }
        throw new IllegalArgumentException("a hit has no " + of);
    }

    /** A mark in the place of highlights, as {@link Highlighter} has it. */
    private String mark(int selection) {
        String between = " || " + character(Highlighter.BETWEEN) + " || ";
        String mark = character(Highlighter.OPEN) + " || '" + selection + "'" + between + "page.place";
        if (selection == 0) {
            mark += between + "coalesce((SELECT to_json(corrected)::text FROM " + AskedWords.TABLE + "), '')" + between
                    + node(HighlightSource.alternatives(TYPES));
        }
        return mark + " || " + character(Highlighter.CLOSE);
    }

    private static String character(char control) {
        return "chr(" + (int) control + ")";
    }

    private String entries(String entry) {
        String order = "page.place" + (request.slice().fromBack() ? " DESC" : "");
        return "(SELECT " + Json.list(entry, order) + " FROM page WHERE " + onPage() + ")";
    }

    private String node(Alternatives alternatives) {
        String node = selections.nodeOfTypes(TYPES, alternatives, "page.type", "page.key", Draft.RELEASE_NUMBER);
        return Json.orElse(node, Json.missing("SearchEdge", Catalogue.NODE_FIELD));
    }

    private String cursor() {
        String prefix = Cursor.prefix(draft.release(), request.fingerprint(), SearchRequest.SORT_KEYS);
        return Json.cursor(
                draft.bytes(HexFormat.of().parseHex(prefix)), List.of("page.sort_0", "page.sort_1"), "page.key");
    }

    private String pageInfoMember(PageInfoMember member) {
        Slice slice = request.slice();
        String goesOn = "EXISTS (SELECT FROM page WHERE NOT " + onPage() + ")";
        return switch (member.field()) {
            case TYPE_NAME -> Json.name(member.typeName());
            case HAS_NEXT_PAGE -> Json.bool(either(slice.fromBack() ? "false" : goesOn, from(slice)));
            case HAS_PREVIOUS_PAGE ->
                Json.bool(either(
                        slice.fromBack() ? goesOn : "false",
                        slice.after() == null ? null : isBefore(slice.after(), true)));
            case START_CURSOR -> endCursor(slice.fromBack());
            case END_CURSOR -> endCursor(!slice.fromBack());
        };
    }

    /** Where the two places are crossed, the empty page lies at the first. */
    private @Nullable String from(Slice slice) {
        if (slice.before() == null) {
            return null;
        }
        String atOrBehind = isBehind(slice.before(), true);
        return slice.after() == null ? atOrBehind : atOrBehind + " AND " + isBehind(slice.after(), false);
    }

    private static String either(String condition, @Nullable String ofSomeHit) {
        return ofSomeHit == null
                ? condition
                : "(" + condition + " OR EXISTS (SELECT FROM hit WHERE " + ofSomeHit + "))";
    }

    private String endCursor(boolean farthest) {
        String cursor = "(SELECT " + cursor() + " FROM page WHERE " + onPage() + " ORDER BY page.place"
                + (farthest ? " DESC" : "") + " LIMIT 1)";
        return Json.orElse(cursor, Json.NULL);
    }

    private String onPage() {
        return "page.place <= " + draft.integer(request.slice().size());
    }

    private String isBehind(Position position, boolean inclusive) {
        return "(" + PLACE + ") " + (inclusive ? ">= " : "> ") + values(position);
    }

    private String isBefore(Position position, boolean inclusive) {
        return "(" + PLACE + ") " + (inclusive ? "<= " : "< ") + values(position);
    }

    private String values(Position position) {
        if (position.sortKeys().size() != SearchRequest.SORT_KEYS) {
            throw new IllegalArgumentException("%s is no position in a search".formatted(position));
        }
        String key = draft.text(position.key().replace('\0', '\1'));
        return Stream.concat(
                        position.sortKeys().stream()
                                .map(bytes -> draft.bytes(HexFormat.of().parseHex(bytes))),
                        Stream.of(key))
                .collect(Collectors.joining(", ", "(", ")"));
    }
}
