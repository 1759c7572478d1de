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
 * A shortest path as JSON in SQL. First, rings are drawn around the end, one row each, that hold every entity at one
 * distance from it, until the start is in one. Then one goes from the start inwards, in each ring to the first by key that
 * can be reached.
 */
final class Paths {

    private final Draft draft;
    private final Selections selections;
    private final String ends;
    private final String rings;
    private final String way;

    Paths(Draft draft, Selections selections) {
        this.draft = draft;
        this.selections = selections;
        this.ends = draft.alias("b");
        this.rings = draft.alias("c");
        this.way = draft.alias("w");
    }

    /** The object of the path that is asked for, or JSON's null. */
    String path(Target.Path asked) {
        Keys keys = new Keys(draft);
        String from = keys.keyOrAliasOfAny(draft.text(asked.from().text()));
        String to = keys.keyOrAliasOfAny(draft.text(asked.to().text()));
        String object = Json.object(asked.selection().members().stream()
                .map(member -> new Json.Member(member.as(), json(member)))
                .toList());
        return "(WITH RECURSIVE " + ends + " (start, goal) AS MATERIALIZED (SELECT " + from + ", " + to + "), " + rings
                + " (distance, inner_keys, keys) AS (" + drawn(asked) + "), " + way
                + " (distance, key, relationship) AS (" + gone(asked) + ") SELECT "
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
    private String drawn(Target.Path asked) {
        Steps steps = Steps.of(draft, asked.types(), Draft.RELEASE_NUMBER);
        String around = "SELECT %2$s FROM unnest(%1$s.keys) AS near (key) JOIN %3$s ON %4$s "
                        .formatted(rings, steps.other(), steps.from(), steps.startAt("near.key"))
                + "EXCEPT (SELECT unnest(%1$s.keys) UNION ALL SELECT unnest(%1$s.inner_keys))".formatted(rings);
        return ("SELECT 0, ARRAY[]::text[] COLLATE \"C\", ARRAY[%2$s.goal] FROM %2$s "
                        + "WHERE %2$s.start IS NOT NULL AND %2$s.goal IS NOT NULL UNION ALL "
                        + "SELECT %1$s.distance + 1, %1$s.keys, next.keys FROM %1$s CROSS JOIN %2$s "
                        + "CROSS JOIN LATERAL (SELECT array_agg(each.key) AS keys FROM (%3$s) AS each (key)) next "
                        + "WHERE %1$s.distance < %4$s AND %2$s.start <> ALL (%1$s.keys) AND next.keys IS NOT NULL")
                .formatted(rings, ends, around, draft.integer(asked.maxLength()));
    }

    private String gone(Target.Path asked) {
        Steps all = Steps.of(draft, asked.types(), Draft.RELEASE_NUMBER);
        String inwards = "SELECT min(each.key) AS key FROM (SELECT %1$s FROM %2$s WHERE %3$s "
                        .formatted(all.other(), all.from(), all.startAt(way + ".key"))
                + "INTERSECT SELECT unnest(%s.keys)) AS each (key)".formatted(rings);
        Steps between = Steps.of(draft, asked.types(), Draft.RELEASE_NUMBER);
        String over = "SELECT min(%1$s) AS relationship FROM %2$s WHERE %3$s AND %4$s = next.key"
                .formatted(
                        between.relationship(), between.from(), between.startAt(way + ".key"), between.other());
        return ("SELECT %1$s.distance, %2$s.start, NULL::text COLLATE \"C\" FROM %1$s CROSS JOIN %2$s "
                        + "WHERE %2$s.start = ANY (%1$s.keys) UNION ALL "
                        + "SELECT %1$s.distance, next.key, step.relationship FROM %3$s "
                        + "JOIN %1$s ON %1$s.distance = %3$s.distance - 1 "
                        + "CROSS JOIN LATERAL (%4$s) next CROSS JOIN LATERAL (%5$s) step")
                .formatted(rings, ends, way, inwards, over);
    }
}
