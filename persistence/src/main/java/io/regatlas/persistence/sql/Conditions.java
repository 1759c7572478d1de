package io.regatlas.persistence.sql;

import io.regatlas.domain.catalogue.Catalogue;
import io.regatlas.domain.catalogue.Edge;
import io.regatlas.domain.catalogue.NodeType.Form;
import io.regatlas.domain.catalogue.Property;
import io.regatlas.domain.catalogue.Route;
import io.regatlas.domain.question.Condition;
import io.regatlas.domain.question.Test;
import io.regatlas.domain.question.Test.Operator;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Conditions in SQL. Every one is true or false of every row and never NULL, so that a NOT around it means what it says; a
 * column that may be NULL is asked whether it is, which an index still serves.
 */
final class Conditions {

    private static final Property FIELDS =
            (Property) Catalogue.CHANGE.field("fields").orElseThrow();

    private final Draft draft;
    private final Tests tests;

    Conditions(Draft draft) {
        this.draft = draft;
        this.tests = new Tests(draft);
    }

    /**
     * What a condition is on: a row, or a value object in it.
     *
     * @param rows the row
     * @param holder where the values are
     * @param path what the names of the texts in it start with, in the table of texts
     */
    private record Place(Rows rows, Holder holder, String path) {

        Place inside(Property property) {
            return new Place(rows, holder.struct(property), path + property.name() + ".");
        }
    }

    /** Whether a condition holds of a row. */
    String holds(Condition condition, Rows rows) {
        return holds(condition, new Place(rows, rows, ""));
    }

    private String holds(Condition condition, Place place) {
        if (condition instanceof Condition.All all) {
            return joined(all.of(), place, " AND ", "true");
        }
        if (condition instanceof Condition.Any any) {
            return joined(any.of(), place, " OR ", "false");
        }
        if (condition instanceof Condition.Not not) {
            return "NOT " + holds(not.of(), place);
        }
        if (condition instanceof Condition.Scalar scalar) {
            return scalar(scalar, place);
        }
        if (condition instanceof Condition.Date date) {
            return date(date, place);
        }
        if (condition instanceof Condition.Struct struct) {
            Property property = struct.property();
            return "(" + place.holder().value(property) + " IS NOT NULL AND "
                    + holds(struct.of(), place.inside(property)) + ")";
        }
        if (condition instanceof Condition.One one) {
            return one(one, place.rows());
        }
        return many((Condition.Many) condition, place.rows());
    }

    private String one(Condition.One one, Rows rows) {
        LocalDate on = one.on() == null ? draft.on() : one.on();
        if (one.edge().route() instanceof Route.Upward upward) {
            Rows top = Rows.searched(draft, rows.type(), rows.release(), false);
            String holds = holds(one.of(), top);
            String tops = "SELECT " + top.key() + " FROM " + top.from() + " WHERE " + top.alive() + " AND " + holds;
            return rows.key() + " IN " + new Closure(draft, rows.type(), upward.edge(), on).below(tops, rows.release());
        }
        if (one.edge().route() instanceof Route.Owner) {
            return "(" + one(one, rows, on, rows.ofChange("earlier")) + " OR "
                    + one(one, rows, on, rows.ofChange("later")) + ")";
        }
        return one(one, rows, on, Reach.release(one.edge(), rows));
    }

    private String one(Condition.One one, Rows rows, LocalDate on, String release) {
        Rows far = Rows.searched(draft, Reach.target(one.edge()), release, false);
        String holds = holds(one.of(), far);
        return reach(one.edge(), rows, far, on).exists(far, holds);
    }

    private String many(Condition.Many many, Rows rows) {
        Rows far = Rows.searched(draft, Reach.target(many.edge()), Reach.release(many.edge(), rows), false);
        String holds = holds(many.of(), far);
        Reach reach = reach(many.edge(), rows, far, draft.on());
        return switch (many.quantifier()) {
            case SOME -> reach.exists(far, holds);
            case NONE -> "NOT " + reach.exists(far, holds);
            case EVERY -> "NOT " + reach.exists(far, "NOT " + holds);
        };
    }

    private Reach reach(Edge edge, Rows rows, Rows far, LocalDate on) {
        return Reach.of(draft, edge, Scope.of(rows, on), far, on);
    }

    private String joined(List<Condition> conditions, Place place, String between, String none) {
        return conditions.isEmpty()
                ? none
                : conditions.stream()
                        .map(condition -> holds(condition, place))
                        .collect(Collectors.joining(between, "(", ")"));
    }

    private String scalar(Condition.Scalar scalar, Place place) {
        Property property = scalar.property();
        boolean absentPasses = scalar.tests().stream().map(Test::operator).allMatch(Operator::passesUnknown);
        if (property.isTextual()) {
            return texts(scalar, place, absentPasses);
        }
        String column = place.holder().value(property);
        String passes = tests.all(scalar.tests(), property, column);
        return absentPasses
                ? "(" + column + " IS NULL OR " + passes + ")"
                : "(" + column + " IS NOT NULL AND " + passes + ")";
    }

    /** All texts of a type lie in one table, folded. */
    private String texts(Condition.Scalar scalar, Place place, boolean absentPasses) {
        Property property = scalar.property();
        String text = draft.alias("t");
        String some = "EXISTS (SELECT FROM " + textsOf(property, place, text) + " AND "
                + tests.allFolded(scalar.tests(), property, text + ".folded") + ")";
        if (!absentPasses) {
            return some;
        }
        String any = draft.alias("t");
        return "(NOT EXISTS (SELECT FROM " + textsOf(property, place, any) + ") OR " + some + ")";
    }

    private static String textsOf(Property property, Place place, String alias) {
        Rows rows = place.rows();
        if (rows.type().form() == Form.CHANGE) {
            return "(SELECT lower((f.value ->> 'field') COLLATE \"C\") AS folded FROM jsonb_array_elements("
                    + rows.value(FIELDS) + ") f) " + alias + " WHERE true";
        }
        return Layout.TEXT_TABLE + " " + alias + " WHERE " + alias + ".type = "
                + Json.literal(rows.type().name()) + " AND " + alias + ".field = "
                + Json.literal(place.path() + property.name())
                + " AND " + alias + ".key = " + rows.key() + " AND " + Rows.alive(alias, rows.release());
    }

    private String date(Condition.Date date, Place place) {
        if (!(place.holder().struct(date.property()) instanceof Holder.Dated dated)) {
            throw new IllegalArgumentException("%s is no date".formatted(date.property()));
        }
        return tests.ofDate(date, dated);
    }
}
