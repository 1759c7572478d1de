package io.regatlas.persistence.sql;

import io.regatlas.domain.catalogue.Catalogue;
import io.regatlas.domain.catalogue.Edge;
import io.regatlas.domain.catalogue.NodeType.Form;
import io.regatlas.domain.catalogue.Property;
import io.regatlas.domain.catalogue.Route;
import io.regatlas.domain.question.Condition;
import io.regatlas.domain.question.Test;
import io.regatlas.domain.question.Test.Operator;
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

    /** Whether a condition holds of a row. */
    String holds(Condition condition, Rows rows) {
        if (condition instanceof Condition.All all) {
            return joined(all.of(), rows, " AND ", "true");
        }
        if (condition instanceof Condition.Any any) {
            return joined(any.of(), rows, " OR ", "false");
        }
        if (condition instanceof Condition.Not not) {
            return "NOT " + holds(not.of(), rows);
        }
        if (condition instanceof Condition.Scalar scalar) {
            return scalar(scalar, rows);
        }
        if (condition instanceof Condition.Date date) {
            return date(date, rows);
        }
        if (condition instanceof Condition.One one && one.edge().route() instanceof Route.Owner) {
            return "(" + inRelease(one, rows, "earlier") + " OR " + inRelease(one, rows, "later") + ")";
        }
        if (condition instanceof Condition.One one) {
            Rows far = Rows.searched(draft, Reach.target(one.edge()), Reach.release(one.edge(), rows), false);
            String holds = holds(one.of(), far);
            return reach(one.edge(), rows, far).exists(far, holds);
        }
        return many((Condition.Many) condition, rows);
    }

    /** Whether a condition holds in one of the two releases that a change lies between. */
    private String inRelease(Condition.One one, Rows changes, String release) {
        Rows far = Rows.searched(draft, Reach.target(one.edge()), changes.ofChange(release), false);
        String holds = holds(one.of(), far);
        return reach(one.edge(), changes, far).exists(far, holds);
    }

    private String many(Condition.Many many, Rows rows) {
        Rows far = Rows.searched(draft, Reach.target(many.edge()), Reach.release(many.edge(), rows), false);
        String holds = holds(many.of(), far);
        Reach reach = reach(many.edge(), rows, far);
        return switch (many.quantifier()) {
            case SOME -> reach.exists(far, holds);
            case NONE -> "NOT " + reach.exists(far, holds);
            case EVERY -> "NOT " + reach.exists(far, "NOT " + holds);
        };
    }

    private Reach reach(Edge edge, Rows rows, Rows far) {
        return Reach.of(draft, edge, Scope.of(rows, draft.on()), far, draft.on());
    }

    private String joined(List<Condition> conditions, Rows rows, String between, String none) {
        return conditions.isEmpty()
                ? none
                : conditions.stream()
                        .map(condition -> holds(condition, rows))
                        .collect(Collectors.joining(between, "(", ")"));
    }

    private String scalar(Condition.Scalar scalar, Rows rows) {
        Property property = scalar.property();
        boolean absentPasses = scalar.tests().stream().map(Test::operator).allMatch(Operator::passesUnknown);
        if (property.isTextual()) {
            return texts(scalar, rows, absentPasses);
        }
        String column = rows.value(property);
        String passes = tests.all(scalar.tests(), property, column);
        return absentPasses
                ? "(" + column + " IS NULL OR " + passes + ")"
                : "(" + column + " IS NOT NULL AND " + passes + ")";
    }

    /** All texts of a type lie in one table, folded. */
    private String texts(Condition.Scalar scalar, Rows rows, boolean absentPasses) {
        String text = draft.alias("t");
        String some = "EXISTS (SELECT FROM " + textsOf(scalar.property(), rows, text) + " AND "
                + tests.allFolded(scalar.tests(), text + ".folded") + ")";
        if (!absentPasses) {
            return some;
        }
        String any = draft.alias("t");
        return "(NOT EXISTS (SELECT FROM " + textsOf(scalar.property(), rows, any) + ") OR " + some + ")";
    }

    private static String textsOf(Property property, Rows rows, String alias) {
        if (rows.type().form() == Form.CHANGE) {
            return "(SELECT lower((f.value ->> 'field') COLLATE \"C\") AS folded FROM jsonb_array_elements("
                    + rows.value(FIELDS) + ") f) " + alias + " WHERE true";
        }
        return Layout.TEXT_TABLE + " " + alias + " WHERE " + alias + ".type = "
                + Json.literal(rows.type().name()) + " AND " + alias + ".field = " + Json.literal(property.name())
                + " AND " + alias + ".key = " + rows.key() + " AND " + Rows.alive(alias, rows.release());
    }

    private String date(Condition.Date date, Rows rows) {
        if (!(rows.struct(date.property()) instanceof Holder.OfDate columns)) {
            throw new IllegalArgumentException("%s is no date".formatted(date.property()));
        }
        return tests.ofDate(date, columns);
    }
}
