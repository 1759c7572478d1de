package io.regatlas.persistence.sql;

import io.regatlas.domain.catalogue.Catalogue;
import io.regatlas.domain.catalogue.Edge;
import io.regatlas.domain.entity.NodeKind;
import io.regatlas.domain.question.Alternatives;
import io.regatlas.domain.question.Condition;
import io.regatlas.domain.question.Cursor;
import io.regatlas.domain.question.Facet;
import io.regatlas.domain.question.PageRequest;
import io.regatlas.domain.question.PageRequest.ConnectionMember;
import io.regatlas.domain.question.PageRequest.ConnectionMember.Between;
import io.regatlas.domain.question.PageRequest.ConnectionMember.ConnectionTypeName;
import io.regatlas.domain.question.PageRequest.ConnectionMember.Counted;
import io.regatlas.domain.question.PageRequest.ConnectionMember.Edges;
import io.regatlas.domain.question.PageRequest.ConnectionMember.Grouped;
import io.regatlas.domain.question.PageRequest.ConnectionMember.Nodes;
import io.regatlas.domain.question.PageRequest.ConnectionMember.PageInfo;
import io.regatlas.domain.question.PageRequest.ConnectionMember.TotalCount;
import io.regatlas.domain.question.PageRequest.EdgeMember;
import io.regatlas.domain.question.PageRequest.EdgeMember.Absent;
import io.regatlas.domain.question.PageRequest.EdgeMember.CursorOf;
import io.regatlas.domain.question.PageRequest.EdgeMember.EdgeTypeName;
import io.regatlas.domain.question.PageRequest.EdgeMember.NodeOf;
import io.regatlas.domain.question.PageRequest.EdgeMember.OfEntry;
import io.regatlas.domain.question.PageRequest.PageInfoMember;
import io.regatlas.domain.question.Position;
import io.regatlas.domain.question.Selection;
import io.regatlas.domain.question.Slice;
import io.regatlas.persistence.sql.Differences.Span;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Connections as JSON in SQL. The page's keys are found once, in a narrow subquery that all members of the connection share;
 * objects are built for those keys alone.
 */
final class Pages {

    private final Draft draft;
    private final Selections selections;
    private final Conditions conditions;
    private final Frequencies frequencies;

    Pages(Draft draft, Selections selections) {
        this.draft = draft;
        this.selections = selections;
        this.conditions = new Conditions(draft);
        this.frequencies = new Frequencies(draft, selections, conditions);
    }

    String connection(Listing listing) {
        if (!isAskedOften(listing.request())) {
            return object(listing);
        }
        String kept = draft.alias("k");
        Rows rows = Rows.searched(draft, listing.type(), listing.release(), false);
        String wanted = where(listing, rows);
        return "(WITH " + kept + " AS MATERIALIZED (SELECT " + rows.key() + " AS key FROM " + rows.from() + " WHERE "
                + wanted + ") SELECT " + object(listing.keptIn(kept)) + ")";
    }

    /**
     * Whether it pays to ask the filter once for all: where several members look at the whole list. A page with nothing but
     * a total stays one that an index can lead to, which stops when it is full.
     */
    private static boolean isAskedOften(PageRequest request) {
        Condition filter = request.filter();
        return !filter.equals(Condition.EVERYTHING)
                && request.members().stream()
                                .mapToLong(member -> uses(member, filter))
                                .sum()
                        > 1;
    }

    /** How many times a member looks at all that the filter keeps. */
    private static long uses(ConnectionMember member, Condition filter) {
        if (member instanceof Counted counted) {
            return counted.facets().members().stream()
                    .filter(facet -> facet instanceof Facet of && of.filter().equals(filter))
                    .count();
        }
        return member instanceof Grouped || member instanceof TotalCount ? 1 : 0;
    }

    private String object(Listing listing) {
        String page = draft.alias("p");
        List<ConnectionMember> asked = listing.request().members();
        String object = Json.object(asked.stream()
                .map(member -> new Json.Member(member.as(), member(member, listing, page)))
                .toList());
        boolean needsRows = asked.stream().anyMatch(Pages::isOfThePage);
        return needsRows
                ? "(WITH " + page + " AS MATERIALIZED (" + found(listing) + ") SELECT " + object + ")"
                : object;
    }

    private static boolean isOfThePage(ConnectionMember member) {
        return member instanceof Nodes || member instanceof Edges || member instanceof PageInfo;
    }

    private String member(ConnectionMember member, Listing listing, String page) {
        return isOfThePage(member) ? pageMember(member, listing, page) : wholeMember(member, listing);
    }

    /** What is said of the whole list. */
    private String wholeMember(ConnectionMember member, Listing listing) {
        if (member instanceof ConnectionTypeName typeName) {
            return Json.name(typeName.typeName());
        }
        if (member instanceof Counted counted) {
            return frequencies.facets(counted.facets(), listing);
        }
        if (member instanceof Grouped grouped) {
            return frequencies.groups(grouped.groups(), listing);
        }
        if (member instanceof TotalCount) {
            return count(listing);
        }
        if (member instanceof Between between) {
            Span span = Objects.requireNonNull(listing.span());
            return Json.plain(between.later() ? span.later() : span.earlier(), Json.NULL);
        }
        throw new IllegalArgumentException("a list has no %s".formatted(member));
    }

    private String pageMember(ConnectionMember member, Listing listing, String page) {
        if (member instanceof Nodes nodes) {
            return entries(node(nodes.of(), listing, page), listing, page);
        }
        if (member instanceof Edges edges) {
            return entries(edge(edges.members(), listing, page), listing, page);
        }
        return Json.object(((PageInfo) member)
                .members().stream()
                        .map(each -> new Json.Member(each.as(), pageInfoMember(each, listing, page)))
                        .toList());
    }

    private String edge(List<EdgeMember> members, Listing listing, String page) {
        return listing.type().isEntry()
                ? entry(listing, page, entry -> edge(members, member -> entryMember(member, entry, listing, page)))
                : edge(members, member -> edgeMember(member, listing, page));
    }

    private static String edge(List<EdgeMember> members, Function<EdgeMember, String> json) {
        return Json.object(members.stream()
                .map(member -> new Json.Member(member.as(), json.apply(member)))
                .toList());
    }

    private String entryMember(EdgeMember member, Scope entry, Listing listing, String page) {
        if (member instanceof OfEntry of) {
            return selections.json(of.member(), entry);
        }
        return member instanceof NodeOf node ? node(node.of(), entry) : edgeMember(member, listing, page);
    }

    private String edgeMember(EdgeMember member, Listing listing, String page) {
        if (member instanceof EdgeTypeName typeName) {
            return Json.name(typeName.typeName());
        }
        if (member instanceof CursorOf) {
            return cursor(listing, page);
        }
        if (member instanceof NodeOf node) {
            return node(node.of(), listing, page);
        }
        if (member instanceof Absent) {
            return Json.NULL;
        }
        throw new IllegalArgumentException("an entry in a list of %s has no %s".formatted(listing.type(), member));
    }

    private String pageInfoMember(PageInfoMember member, Listing listing, String page) {
        return switch (member.field()) {
            case TYPE_NAME -> Json.name(member.typeName());
            case HAS_NEXT_PAGE -> Json.bool(hasNext(listing, page));
            case HAS_PREVIOUS_PAGE -> Json.bool(hasPrevious(listing, page));
            case START_CURSOR -> endCursor(listing, page, listing.slice().fromBack());
            case END_CURSOR -> endCursor(listing, page, !listing.slice().fromBack());
        };
    }

    /**
     * The page and one entry more, to see whether the list goes on; counted from the end that the slice counts from. The
     * count stops the search, and the constant limit tells the planner that it will: of a bound limit it knows nothing, and
     * would not keep the plan.
     */
    private String found(Listing listing) {
        Ordering ordering = listing.ordering();
        Rows rows = rows(listing);
        String wanted = where(listing, rows) + within(listing, rows);
        String order = ordering.by(column(rows), listing.slice().fromBack());
        boolean isOfChanges = listing.span() != null;
        List<String> carried = isOfChanges ? Differences.CARRIED : List.of();
        StringBuilder columns = new StringBuilder(rows.key() + " AS key, ");
        carried.forEach(column -> columns.append(rows.ofChange(column))
                .append(" AS ")
                .append(column)
                .append(", "));
        List<String> sortKeys = ordering.columns();
        for (int i = 0; i < sortKeys.size(); i++) {
            columns.append(sortKey(sortKeys.get(i), rows))
                    .append(" AS sort_")
                    .append(i)
                    .append(", ");
        }
        String list = draft.alias("q");
        String source = rows.from() + " WHERE " + wanted;
        return "SELECT " + names(list, sortKeys.size(), carried) + " FROM (SELECT " + columns
                + "row_number() OVER (ORDER BY "
                + order
                + ") AS place FROM " + (isOfChanges ? Differences.first(source, order, rows) : source) + ") " + list
                + " WHERE " + list + ".place <= "
                + draft.integer(listing.slice().size() + 1) + " LIMIT " + (Slice.MAX_SIZE + 1);
    }

    private String within(Listing listing, Rows rows) {
        Slice slice = listing.slice();
        String behind = slice.after() == null
                ? ""
                : " AND " + listing.ordering().behind(draft, slice.after(), column(rows), false);
        String before = slice.before() == null
                ? ""
                : " AND " + listing.ordering().before(draft, slice.before(), column(rows), false);
        return behind + before;
    }

    private static String names(String list, int sortKeys, List<String> carried) {
        Stream<String> sorted = IntStream.range(0, sortKeys).mapToObj(i -> "sort_" + i);
        return Stream.concat(sorted, carried.stream())
                .map(column -> list + "." + column + ", ")
                .collect(Collectors.joining("", list + ".key, ", list + ".place"));
    }

    private static String sortKey(String column, Rows rows) {
        return column.equals(Ordering.KEY) ? Json.bytes(rows.key()) : rows.order(column);
    }

    /** Where the nodes of a page are looked up: changes in the page itself, since it is short and they are many. */
    private static String source(Listing listing, String page) {
        return listing.span() == null ? listing.release() : page;
    }

    private String entries(String entry, Listing listing, String page) {
        String order = page + ".place" + (listing.slice().fromBack() ? " DESC" : "");
        return "(SELECT " + Json.list(entry, order) + " FROM " + page + " WHERE " + onPage(listing, page) + ")";
    }

    private String node(Alternatives alternatives, Listing listing, String page) {
        return listing.type().isEntry()
                ? entry(listing, page, entry -> node(alternatives, entry))
                : there(selections.node(listing.type(), alternatives, page + ".key", source(listing, page)), listing);
    }

    /** The node at the far end of the row that stands for an entry. */
    private String node(Alternatives alternatives, Scope entry) {
        Edge edge = entry.node().type().edge(Catalogue.NODE_FIELD).orElseThrow();
        return selections.json(new Selection.One(Catalogue.NODE_FIELD, edge, null, alternatives), entry);
    }

    /** What is to be said of the row that stands for an entry. */
    private String entry(Listing listing, String page, Function<Scope, String> json) {
        return there(selections.row(listing.type(), page + ".key", listing.release(), json), listing);
    }

    private static String there(String json, Listing listing) {
        return Json.orElse(json, Json.missing(listing.type().name(), Ordering.KEY));
    }

    private String cursor(Listing listing, String page) {
        PageRequest request = listing.request();
        int count = request.orders().size();
        String prefix =
                draft.bytes(HexFormat.of().parseHex(Cursor.prefix(draft.release(), request.fingerprint(), count)));
        List<String> sortKeys =
                IntStream.range(0, count).mapToObj(i -> page + ".sort_" + i).toList();
        return Json.cursor(prefix, sortKeys, page + ".key");
    }

    private String endCursor(Listing listing, String page, boolean farthest) {
        String cursor = "(SELECT " + cursor(listing, page) + " FROM " + page + " WHERE " + onPage(listing, page)
                + " ORDER BY " + page + ".place" + (farthest ? " DESC" : "") + " LIMIT 1)";
        return Json.orElse(cursor, Json.NULL);
    }

    private String hasNext(Listing listing, String page) {
        String goesOn = listing.slice().fromBack() ? "false" : hasMore(listing, page);
        Position before = listing.slice().before();
        return before == null ? goesOn : "(" + goesOn + " OR " + existsFrom(listing, before) + ")";
    }

    private String hasPrevious(Listing listing, String page) {
        String goesOn = listing.slice().fromBack() ? hasMore(listing, page) : "false";
        Position after = listing.slice().after();
        return after == null ? goesOn : "(" + goesOn + " OR " + existsUpTo(listing, after) + ")";
    }

    private String hasMore(Listing listing, String page) {
        return "EXISTS (SELECT FROM " + page + " WHERE NOT " + onPage(listing, page) + ")";
    }

    private String existsFrom(Listing listing, Position before) {
        Ordering ordering = listing.ordering();
        Position after = listing.slice().after();
        return exists(listing, rows -> {
            String atOrBehind = ordering.behind(draft, before, column(rows), true);
            // Where the two places are crossed, the empty page lies at the first.
            return after == null
                    ? atOrBehind
                    : atOrBehind + " AND " + ordering.behind(draft, after, column(rows), false);
        });
    }

    private String existsUpTo(Listing listing, Position after) {
        return exists(listing, rows -> listing.ordering().before(draft, after, column(rows), true));
    }

    private String exists(Listing listing, Function<Rows, String> where) {
        Rows rows = rows(listing);
        String wanted = where(listing, rows) + " AND " + where.apply(rows);
        return "EXISTS (SELECT FROM " + rows.from() + " WHERE " + wanted + ")";
    }

    private String count(Listing listing) {
        NodeKind kind = listing.type().kind();
        if (listing.whole() && kind != null && listing.request().filter().equals(Condition.EVERYTHING)) {
            return published(kind);
        }
        if (listing.kept() != null) {
            return Json.plain("SELECT count(*) FROM " + listing.kept(), Json.NULL);
        }
        Rows rows = Rows.searched(draft, listing.type(), listing.release(), false);
        String wanted = where(listing, rows);
        return Json.plain("SELECT count(*) FROM " + rows.from() + " WHERE " + wanted, Json.NULL);
    }

    /** How many nodes of a kind the release holds, as it was published; kinds without nodes are left out there. */
    private String published(NodeKind kind) {
        String count = draft.alias("c");
        String held = "(SELECT %1$s.value ->> 'count' FROM jsonb_array_elements(%2$s.counts) AS %1$s (value) "
                        .formatted(count, Draft.RELEASE)
                + "WHERE %s.value ->> 'value' = '%s')".formatted(count, kind);
        return Json.orElse(held, "'0'");
    }

    private Rows rows(Listing listing) {
        return Rows.searched(
                draft, listing.type(), listing.release(), listing.ordering().usesDerived());
    }

    private String where(Listing listing, Rows rows) {
        return listing.where(conditions, listing.request().filter(), rows);
    }

    private String onPage(Listing listing, String page) {
        return page + ".place <= " + draft.integer(listing.slice().size());
    }

    private static UnaryOperator<String> column(Rows rows) {
        return column -> column.equals(Ordering.KEY) ? rows.key() : rows.order(column);
    }
}
