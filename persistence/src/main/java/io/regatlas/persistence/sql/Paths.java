package io.regatlas.persistence.sql;

import io.regatlas.domain.catalogue.Catalogue;
import io.regatlas.domain.catalogue.NodeType;
import io.regatlas.domain.question.Alternatives;
import io.regatlas.domain.question.GraphSelection.GraphMember;
import io.regatlas.domain.question.GraphSelection.GraphMember.Entities;
import io.regatlas.domain.question.GraphSelection.GraphMember.GraphTypeName;
import io.regatlas.domain.question.GraphSelection.GraphMember.Relationships;
import io.regatlas.domain.question.Question.Target;

/**
 * A shortest path as JSON in SQL. Rings are drawn around both ends, always around the end whose outer ring has fewer entities,
 * until the outer rings have some in common: every shortest path runs through one of these. From them one goes back to the
 * start, keeping of its rings what leads to them. Last, one goes from the start to the goal, in each ring to the first by key
 * that can be reached.
 */
final class Paths {

    private final Draft draft;
    private final Selections selections;
    private final Steps steps;
    private final String ends;
    private final String rings;
    private final String back;
    private final String course;
    private final String way;

    private Paths(Draft draft, Selections selections, Steps steps) {
        this.draft = draft;
        this.selections = selections;
        this.steps = steps;
        this.ends = draft.alias("b");
        this.rings = draft.alias("c");
        this.back = draft.alias("k");
        this.course = draft.alias("f");
        this.way = draft.alias("w");
    }

    /** The object of the path that is asked for, or JSON's null. */
    static String path(Draft draft, Selections selections, Target.Path asked) {
        Steps steps = Steps.of(draft, asked.types(), Draft.RELEASE_NUMBER);
        return new Paths(draft, selections, steps).path(asked);
    }

    private String path(Target.Path asked) {
        Keys keys = new Keys(draft);
        String from = keys.keyOrAliasOfAny(draft.text(asked.from().text()));
        String to = keys.keyOrAliasOfAny(draft.text(asked.to().text()));
        String object = Json.object(asked.selection().members().stream()
                .map(member -> new Json.Member(member.as(), json(member)))
                .toList());
        return "(WITH RECURSIVE " + ends + " (start, goal) AS MATERIALIZED (SELECT " + from + ", " + to + "), " + rings
                + " (start_distance, start_inner, start_keys, goal_distance, goal_inner, goal_keys, common) AS ("
                + drawn(asked.maxLength()) + "), " + back + " (start_distance, goal_distance, keys) AS (" + wentBack()
                + "), " + course + " (goal_distance, keys) AS (" + possible() + "), " + way
                + " (distance, key, relationship) AS (" + gone() + ") SELECT "
                + Json.when("EXISTS (SELECT FROM " + way + ")", object, Json.NULL) + ")";
    }

    private String json(GraphMember member) {
        if (member instanceof GraphTypeName typeName) {
            return Json.name(typeName.typeName());
        }
        String order = way + ".distance DESC";
        if (member instanceof Entities entities) {
            return "(SELECT " + Json.list(entity(selections, draft, entities.of(), way + ".key"), order) + " FROM "
                    + way + ")";
        }
        Relationships relationships = (Relationships) member;
        NodeType<?> type = Catalogue.RELATIONSHIP;
        String node = selections.node(
                type, Alternatives.of(type, relationships.of()), way + ".relationship", Draft.RELEASE_NUMBER);
        return "(SELECT " + Json.list(Json.orElse(node, Json.missing(type.name(), Ordering.KEY)), order) + " FROM "
                + way + " WHERE " + way + ".relationship IS NOT NULL)";
    }

    /** The object of the entity of any type that has a key. */
    static String entity(Selections selections, Draft draft, Alternatives alternatives, String key) {
        String entity = draft.alias("e");
        String type = "(SELECT " + entity + ".type FROM entity " + entity + " WHERE " + entity + ".key = " + key + ")";
        String node = selections.nodeOfTypes(Keys.entities(), alternatives, type, key, Draft.RELEASE_NUMBER);
        return Json.orElse(node, Json.missing("Entity", Ordering.KEY));
    }

    /** What is next to a ring lies in the one within it, in itself, or in the one around it. */
    private String drawn(int maxLength) {
        String around =
                nextTo("side.keys") + " EXCEPT (SELECT unnest(side.keys) UNION ALL SELECT unnest(side.inner_keys))";
        return ("SELECT 0, ARRAY[]::text[] COLLATE \"C\", ARRAY[%2$s.start], 0, ARRAY[]::text[] COLLATE \"C\", "
                        + "ARRAY[%2$s.goal], CASE WHEN %2$s.start = %2$s.goal THEN ARRAY[%2$s.start] END FROM %2$s "
                        + "WHERE %2$s.start IS NOT NULL AND %2$s.goal IS NOT NULL UNION ALL "
                        + "SELECT side.start_distance, side.start_inner, coalesce(side.start_keys, next.keys), "
                        + "side.goal_distance, side.goal_inner, coalesce(side.goal_keys, next.keys), common.keys "
                        + "FROM %1$s CROSS JOIN LATERAL (%3$s) side "
                        + "CROSS JOIN LATERAL (SELECT array_agg(each.key) AS keys FROM (%4$s) AS each (key)) next "
                        + "CROSS JOIN LATERAL (SELECT array_agg(each.key) AS keys FROM (SELECT unnest(next.keys) "
                        + "INTERSECT SELECT unnest(side.opposite)) AS each (key)) common "
                        + "WHERE %1$s.start_distance + %1$s.goal_distance < %5$s AND %1$s.common IS NULL "
                        + "AND next.keys IS NOT NULL")
                .formatted(rings, ends, side(), around, draft.integer(maxLength));
    }

    /** Around which end the next ring is drawn; its own outer keys are left open until then. */
    private String side() {
        return ("SELECT %1$s.start_distance + 1 AS start_distance, %1$s.start_keys AS start_inner, "
                        + "NULL::text[] AS start_keys, %1$s.goal_distance, %1$s.goal_inner, %1$s.goal_keys, "
                        + "%1$s.start_keys AS keys, %1$s.start_inner AS inner_keys, %1$s.goal_keys AS opposite "
                        + "WHERE cardinality(%1$s.start_keys) <= cardinality(%1$s.goal_keys) UNION ALL "
                        + "SELECT %1$s.start_distance, %1$s.start_inner, %1$s.start_keys, %1$s.goal_distance + 1, "
                        + "%1$s.goal_keys, NULL, %1$s.goal_keys, %1$s.goal_inner, %1$s.start_keys "
                        + "WHERE cardinality(%1$s.start_keys) > cardinality(%1$s.goal_keys)")
                .formatted(rings);
    }

    /** What of the rings around the start is on a shortest path. A ring is held by several rows, all alike. */
    private String wentBack() {
        return ("SELECT %1$s.start_distance, %1$s.goal_distance, %1$s.common FROM %1$s WHERE %1$s.common IS NOT NULL "
                        + "UNION ALL SELECT %2$s.start_distance - 1, %2$s.goal_distance + 1, inwards.keys FROM %2$s "
                        + "CROSS JOIN LATERAL (SELECT %1$s.start_keys FROM %1$s "
                        + "WHERE %1$s.start_distance = %2$s.start_distance - 1 LIMIT 1) ring "
                        + "CROSS JOIN LATERAL (SELECT array_agg(each.key) AS keys FROM (%3$s "
                        + "INTERSECT SELECT unnest(ring.start_keys)) AS each (key)) inwards")
                .formatted(rings, back, nextTo(back + ".keys"));
    }

    /** At every distance from the goal, what one may go through: of the rings around the goal, every one is as good. */
    private String possible() {
        return ("SELECT %2$s.goal_distance, %2$s.keys FROM %2$s UNION ALL "
                        + "(SELECT DISTINCT ON (%1$s.goal_distance) %1$s.goal_distance, %1$s.goal_keys FROM %1$s "
                        + "WHERE %1$s.goal_distance < (SELECT min(%2$s.goal_distance) FROM %2$s))")
                .formatted(rings, back);
    }

    private String gone() {
        String first =
                "SELECT min(each.key) AS key FROM (SELECT %1$s FROM %2$s WHERE %3$s INTERSECT SELECT unnest(%4$s.keys)) "
                                .formatted(steps.other(), steps.from(), steps.startAt(way + ".key"), course)
                        + "AS each (key)";
        String over = "SELECT min(%1$s) AS relationship FROM %2$s WHERE %3$s AND %4$s = next.key"
                .formatted(steps.relationship(), steps.from(), steps.startAt(way + ".key"), steps.other());
        return ("SELECT %1$s.goal_distance, %2$s.start, NULL::text COLLATE \"C\" FROM %1$s CROSS JOIN %2$s "
                        + "WHERE %1$s.goal_distance = (SELECT max(%1$s.goal_distance) FROM %1$s) UNION ALL "
                        + "SELECT %1$s.goal_distance, next.key, step.relationship FROM %3$s "
                        + "JOIN %1$s ON %1$s.goal_distance = %3$s.distance - 1 "
                        + "CROSS JOIN LATERAL (%4$s) next CROSS JOIN LATERAL (%5$s) step")
                .formatted(course, ends, way, first, over);
    }

    /** What is one step away from some entities. */
    private String nextTo(String keys) {
        return "SELECT %1$s FROM unnest(%2$s) AS near (key) JOIN %3$s ON %4$s"
                .formatted(steps.other(), keys, steps.from(), steps.startAt("near.key"));
    }
}
