package io.regatlas.persistence.sql;

import io.regatlas.domain.catalogue.Catalogue;
import io.regatlas.domain.catalogue.NodeType;
import io.regatlas.domain.catalogue.OrderField;
import io.regatlas.domain.question.Alternatives;
import io.regatlas.domain.question.GraphSelection;
import io.regatlas.domain.question.GraphSelection.GraphMember;
import io.regatlas.domain.question.GraphSelection.GraphMember.Entities;
import io.regatlas.domain.question.GraphSelection.GraphMember.GraphTypeName;
import io.regatlas.domain.question.GraphSelection.GraphMember.Relationships;
import io.regatlas.domain.question.Question.Target;
import io.regatlas.domain.relationship.Direction;
import io.regatlas.domain.relationship.WalkedTypes;

/**
 * A family as JSON in SQL. Its members are a transitive closure in which no entity is met twice. Their ages are found in
 * rounds, one row each, that hold the ages of all members at their places: a round gives its number to those whose elders all
 * had theirs before, and where it gives none to anybody it is the last.
 */
final class Lineages {

    private static final NodeType<?> TYPE = Catalogue.REGULATION;
    private static final OrderField ISSUED = TYPE.order("ISSUED").orElseThrow();
    private static final int UNKNOWN = Target.Lineage.LONGEST_CHAIN;

    private final Draft draft;
    private final Selections selections;
    private final String members;
    private final String seated;
    private final String kinships;
    private final String elders;
    private final String rounds;

    Lineages(Draft draft, Selections selections) {
        this.draft = draft;
        this.selections = selections;
        this.members = draft.alias("m");
        this.seated = draft.alias("s");
        this.kinships = draft.alias("k");
        this.elders = draft.alias("e");
        this.rounds = draft.alias("g");
    }

    /** The object of the family that is asked for, or JSON's null. */
    String lineage(Target.Lineage asked) {
        String start = draft.alias("w");
        String key = new Keys(draft).keyOrAlias(TYPE, draft.text(asked.of().text()));
        String family = lineage(asked.selection(), start + ".key", Draft.RELEASE_NUMBER);
        return Json.orElse(
                "(WITH " + start + " AS MATERIALIZED (SELECT " + key + " AS key) SELECT " + family + " FROM " + start
                        + " WHERE " + start + ".key IS NOT NULL)",
                Json.NULL);
    }

    /**
     * The object of the family of the regulation that has a key.
     *
     * @param key in SQL
     * @param release number of the release that is read, in SQL
     */
    String lineage(GraphSelection selection, String key, String release) {
        String object = Json.object(selection.members().stream()
                .map(member -> new Json.Member(member.as(), json(member, release)))
                .toList());
        return "(WITH RECURSIVE " + members + " (key) AS (" + found(key, release) + "), " + seated
                + " (place, key) AS MATERIALIZED (" + placed(release) + "), " + kinships
                + " (key, by_type, by_from, by_to, younger, elder) AS MATERIALIZED (" + related(release) + "), "
                + elders
                + " (younger, elder) AS MATERIALIZED (" + foundElders() + "), " + rounds
                + " (round, ages) AS (" + counted() + ") SELECT " + object + ")";
    }

    private String json(GraphMember member, String release) {
        if (member instanceof GraphTypeName typeName) {
            return Json.name(typeName.typeName());
        }
        if (member instanceof Entities entities) {
            String last = draft.alias("l");
            String node = selections.node(TYPE, entities.of(), seated + ".key", release);
            String order = "%1$s.ages[%2$s.place], %2$s.place".formatted(last, seated);
            return "(SELECT " + Json.list(Json.orElse(node, Json.missing(TYPE.name(), Ordering.KEY)), order) + " FROM "
                    + seated + ", (SELECT ages FROM " + rounds + " ORDER BY round DESC LIMIT 1) " + last + ")";
        }
        Relationships relationships = (Relationships) member;
        NodeType<?> type = Catalogue.RELATIONSHIP;
        String node = selections.node(type, Alternatives.of(type, relationships.of()), kinships + ".key", release);
        String order = "%1$s.by_type, %1$s.by_from, %1$s.by_to, %1$s.key".formatted(kinships);
        return "(SELECT " + Json.list(Json.orElse(node, Json.missing(type.name(), Ordering.KEY)), order) + " FROM "
                + kinships + ")";
    }

    private String found(String key, String release) {
        Steps steps = Steps.of(draft, WalkedTypes.LINEAGE, release);
        return "SELECT " + key + " UNION SELECT " + steps.other() + " FROM " + members + ", " + steps.from() + " WHERE "
                + steps.startAt(members + ".key");
    }

    /**
     * Every member with its place by issued, then key, from 1. Each is looked up by its key: how many there will be the
     * planner cannot know, and for a guess it would read all texts there are.
     */
    private String placed(String release) {
        Rows rows = Rows.searched(draft, TYPE, release, true);
        return ("SELECT row_number() OVER (ORDER BY dated.issued, %1$s.key)::integer, %1$s.key FROM %1$s "
                        + "CROSS JOIN LATERAL (SELECT %2$s AS issued FROM %3$s WHERE %4$s = %1$s.key AND %5$s LIMIT 1) dated")
                .formatted(
                        members, rows.order(Layout.orderColumn(ISSUED, true)), rows.from(), rows.key(), rows.alive());
    }

    /**
     * Every relationship between them, once, with the place of the younger end and the key of the elder; looked up as the
     * members are.
     */
    private String related(String release) {
        Steps steps = Steps.of(draft, WalkedTypes.LINEAGE, release);
        String stated = "SELECT "
                + String.join(
                        ", ",
                        steps.relationship() + " AS key",
                        steps.byType() + " AS by_type",
                        steps.byFrom() + " AS by_from",
                        steps.byTo() + " AS by_to",
                        steps.other() + " AS elder")
                + " FROM " + steps.from() + " WHERE " + steps.startAt(seated + ".key", Direction.OUT) + " OFFSET 0";
        return ("SELECT stated.key, stated.by_type, stated.by_from, stated.by_to, %1$s.place, stated.elder "
                        + "FROM %1$s CROSS JOIN LATERAL (%2$s) stated")
                .formatted(seated, stated);
    }

    /** The places of both; by itself, so that the members are looked through once and not again for every one of them. */
    private String foundElders() {
        return "SELECT %1$s.younger, %2$s.place FROM %1$s JOIN %2$s ON %2$s.key = %1$s.elder"
                .formatted(kinships, seated);
    }

    /** Unknown ages are one more than any, and no NULL, which would make every look into an array a walk through it. */
    private String counted() {
        String next = draft.alias("x");
        return ("SELECT 0, array_fill(%5$d, ARRAY[(SELECT count(*)::integer FROM %2$s)]) UNION ALL "
                        + "SELECT %1$s.round + 1, %3$s.ages FROM %1$s CROSS JOIN LATERAL (%4$s) %3$s "
                        + "WHERE %1$s.round < %5$d AND %3$s.ages <> %1$s.ages")
                .formatted(rounds, seated, next, aged(), UNKNOWN);
    }

    /** The ages behind a round: a member itself and each of its elders have a say. */
    private String aged() {
        return ("SELECT array_agg(each.age ORDER BY each.place) AS ages FROM (SELECT said.place, "
                        + "least(min(said.age), CASE WHEN bool_and(said.may) THEN %1$s.round END) AS age "
                        + "FROM (SELECT own.place, own.age, true AS may "
                        + "FROM unnest(%1$s.ages) WITH ORDINALITY AS own (age, place) "
                        + "UNION ALL SELECT %2$s.younger, NULL, %1$s.ages[%2$s.elder] < %3$d FROM %2$s) said "
                        + "GROUP BY said.place) each")
                .formatted(rounds, elders, UNKNOWN);
    }
}
