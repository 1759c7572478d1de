package io.regatlas.persistence.sql;

import io.regatlas.domain.catalogue.Catalogue;
import io.regatlas.domain.catalogue.NodeType;
import io.regatlas.domain.question.Alternatives;
import io.regatlas.domain.question.Cursor;
import io.regatlas.domain.question.PageRequest.ConnectionMember;
import io.regatlas.domain.question.PageRequest.ConnectionMember.ConnectionTypeName;
import io.regatlas.domain.question.PageRequest.ConnectionMember.Edges;
import io.regatlas.domain.question.PageRequest.ConnectionMember.Nodes;
import io.regatlas.domain.question.PageRequest.ConnectionMember.PageInfo;
import io.regatlas.domain.question.PageRequest.ConnectionMember.TotalCount;
import io.regatlas.domain.question.PageRequest.EdgeMember;
import io.regatlas.domain.question.PageRequest.EdgeMember.CursorOf;
import io.regatlas.domain.question.PageRequest.EdgeMember.Distance;
import io.regatlas.domain.question.PageRequest.EdgeMember.EdgeTypeName;
import io.regatlas.domain.question.PageRequest.EdgeMember.NodeOf;
import io.regatlas.domain.question.PageRequest.EdgeMember.Via;
import io.regatlas.domain.question.PageRequest.PageInfoMember;
import io.regatlas.domain.question.Position;
import io.regatlas.domain.question.Question.Target;
import io.regatlas.domain.question.Slice;
import io.regatlas.domain.relationship.Direction;
import java.util.HexFormat;
import java.util.List;

/**
 * What rests on an entity, as JSON in SQL: rings around it, one row each, that hold every entity at one distance with the
 * relationship that it was reached over; out of all of them, a page.
 */
final class Impacts {

    private final Draft draft;
    private final Selections selections;
    private final Target.Impact asked;
    private final Ordering ordering;
    private final String start;
    private final String rings;
    private final String reached;
    private final String page;

    private Impacts(Draft draft, Selections selections, Target.Impact asked) {
        this.draft = draft;
        this.selections = selections;
        this.asked = asked;
        this.ordering = new Ordering(Target.Impact.NEAREST_FIRST);
        this.start = draft.alias("s");
        this.rings = draft.alias("c");
        this.reached = draft.alias("a");
        this.page = draft.alias("p");
    }

    /** The connection object. */
    static String connection(Draft draft, Selections selections, Target.Impact asked) {
        return new Impacts(draft, selections, asked).connection();
    }

    private String connection() {
        String object = Json.object(asked.request().members().stream()
                .map(member -> new Json.Member(member.as(), json(member)))
                .toList());
        String key = new Keys(draft)
                .keyOrAliasOfAny(draft.text(asked.of() == null ? "" : asked.of().text()));
        return "(WITH RECURSIVE " + start + " AS MATERIALIZED (SELECT " + key + " AS key), " + rings
                + " (distance, keys, vias, seen) AS (" + drawn() + "), " + reached
                + " AS MATERIALIZED (" + listed() + "), " + page + " AS MATERIALIZED (" + paged() + ") SELECT " + object
                + ")";
    }

    /** What was seen before has no relationship beside it, and so fewer relationships than rows. */
    private String drawn() {
        Steps steps = Steps.of(draft, asked.types(), Draft.RELEASE_NUMBER);
        String around = ("SELECT %2$s, %3$s FROM unnest(%1$s.keys) AS near (key) JOIN %4$s ON %5$s "
                        + "UNION ALL SELECT unnest(%1$s.seen), NULL")
                .formatted(
                        rings,
                        steps.other(),
                        steps.relationship(),
                        steps.from(),
                        steps.startAt("near.key", Direction.IN));
        String unseen = "SELECT each.key, min(each.via) AS via FROM (%s) AS each (key, via) ".formatted(around)
                + "GROUP BY each.key HAVING count(each.via) = count(*)";
        return ("SELECT 0, ARRAY[%2$s.key], ARRAY[]::text[] COLLATE \"C\", ARRAY[%2$s.key] "
                        + "FROM %2$s WHERE %2$s.key IS NOT NULL UNION ALL "
                        + "SELECT %1$s.distance + 1, next.keys, next.vias, %1$s.seen || next.keys FROM %1$s "
                        + "CROSS JOIN LATERAL (SELECT array_agg(new.key) AS keys, array_agg(new.via) AS vias "
                        + "FROM (%3$s) new) next WHERE %1$s.distance < %4$s AND next.keys IS NOT NULL")
                .formatted(rings, start, unseen, draft.integer(asked.depth()));
    }

    private String listed() {
        return ("SELECT each.key COLLATE \"C\" AS key, each.via, %1$s.distance, "
                        + "int4send(%1$s.distance) AS order_distance "
                        + "FROM %1$s CROSS JOIN LATERAL unnest(%1$s.keys, %1$s.vias) AS each (key, via) "
                        + "WHERE %1$s.distance > 0")
                .formatted(rings);
    }

    private String paged() {
        Slice slice = slice();
        String order = ordering.by(this::column, slice.fromBack());
        String behind = slice.after() == null ? "" : " AND " + behind(slice.after(), false);
        String before = slice.before() == null ? "" : " AND " + before(slice.before(), false);
        return "SELECT each.* FROM (SELECT %1$s.*, row_number() OVER (ORDER BY %2$s) AS place FROM %1$s WHERE true%3$s%4$s) each "
                        .formatted(reached, order, behind, before)
                + "WHERE each.place <= " + draft.integer(slice.size() + 1);
    }

    private String json(ConnectionMember member) {
        if (member instanceof ConnectionTypeName typeName) {
            return Json.name(typeName.typeName());
        }
        if (member instanceof Nodes nodes) {
            return entries(node(nodes.of()));
        }
        if (member instanceof Edges edges) {
            return entries(Json.object(edges.members().stream()
                    .map(each -> new Json.Member(each.as(), json(each)))
                    .toList()));
        }
        if (member instanceof PageInfo pageInfo) {
            return Json.object(pageInfo.members().stream()
                    .map(each -> new Json.Member(each.as(), json(each)))
                    .toList());
        }
        if (member instanceof TotalCount) {
            return Json.plain("SELECT count(*) FROM " + reached, Json.NULL);
        }
        throw new IllegalArgumentException("a list of what rests on another has no " + member);
    }

    private String json(EdgeMember member) {
        if (member instanceof EdgeTypeName typeName) {
            return Json.name(typeName.typeName());
        }
        if (member instanceof CursorOf) {
            return cursor();
        }
        if (member instanceof NodeOf node) {
            return node(node.of());
        }
        if (member instanceof Distance) {
            return Json.plain(page + ".distance", Json.missing("ImpactEdge", "distance"));
        }
        if (member instanceof Via via) {
            NodeType<?> type = Catalogue.RELATIONSHIP;
            String node = selections.node(type, Alternatives.of(type, via.of()), page + ".via", Draft.RELEASE_NUMBER);
            return Json.orElse(node, Json.missing("ImpactEdge", "via"));
        }
        throw new IllegalArgumentException("an entry in a list of what rests on another has no " + member);
    }

    private String json(PageInfoMember member) {
        return switch (member.field()) {
            case TYPE_NAME -> Json.name(member.typeName());
            case HAS_NEXT_PAGE -> Json.bool(hasNext());
            case HAS_PREVIOUS_PAGE -> Json.bool(hasPrevious());
            case START_CURSOR -> endCursor("ASC");
            case END_CURSOR -> endCursor("DESC");
        };
    }

    private String node(Alternatives alternatives) {
        return Paths.entity(selections, draft, alternatives, page + ".key");
    }

    private String entries(String entry) {
        return "(SELECT " + Json.list(entry, page + ".order_distance, " + page + ".key") + " FROM " + page + " WHERE "
                + onPage() + ")";
    }

    private String cursor() {
        String prefix = Cursor.prefix(draft.release(), asked.request().fingerprint(), 1);
        return Json.cursor(
                draft.bytes(HexFormat.of().parseHex(prefix)), List.of(page + ".order_distance"), page + ".key");
    }

    private String endCursor(String direction) {
        String first = "(SELECT %1$s FROM %2$s WHERE %3$s ORDER BY %2$s.order_distance %4$s, %2$s.key %4$s LIMIT 1)";
        return Json.orElse(first.formatted(cursor(), page, onPage(), direction), Json.NULL);
    }

    private String hasNext() {
        String goesOn = slice().fromBack() ? "false" : hasMore();
        Position before = slice().before();
        if (before == null) {
            return goesOn;
        }
        // Where the two places are crossed, the empty page lies at the first.
        String after = slice().after() == null ? "" : " AND " + behind(slice().after(), false);
        return "(" + goesOn + " OR " + exists(behind(before, true) + after) + ")";
    }

    private String hasPrevious() {
        String goesOn = slice().fromBack() ? hasMore() : "false";
        Position after = slice().after();
        return after == null ? goesOn : "(" + goesOn + " OR " + exists(before(after, true)) + ")";
    }

    private String hasMore() {
        return "EXISTS (SELECT FROM " + page + " WHERE NOT " + onPage() + ")";
    }

    private String exists(String condition) {
        return "EXISTS (SELECT FROM " + reached + " WHERE " + condition + ")";
    }

    private String behind(Position position, boolean inclusive) {
        return ordering.behind(draft, position, this::column, inclusive);
    }

    private String before(Position position, boolean inclusive) {
        return ordering.before(draft, position, this::column, inclusive);
    }

    private String onPage() {
        return page + ".place <= " + draft.integer(slice().size());
    }

    private Slice slice() {
        return asked.request().slice();
    }

    private String column(String column) {
        return reached + "." + column;
    }
}
