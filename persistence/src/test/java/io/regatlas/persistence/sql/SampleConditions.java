package io.regatlas.persistence.sql;

import io.regatlas.domain.catalogue.Edge;
import io.regatlas.domain.catalogue.Field;
import io.regatlas.domain.catalogue.NodeType;
import io.regatlas.domain.catalogue.Property;
import io.regatlas.domain.catalogue.StructType;
import io.regatlas.domain.catalogue.ValueType.Scalar;
import io.regatlas.domain.question.Condition;
import io.regatlas.domain.question.Condition.Quantifier;
import io.regatlas.domain.question.DateTest;
import io.regatlas.domain.question.Test;
import io.regatlas.domain.question.Test.Operator;
import io.regatlas.domain.time.Match;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/** Conditions on nodes of a type: one on each field that it can be filtered by, on the value that is rarest or commonest. */
final class SampleConditions {

    private static final LocalDate DAY = LocalDate.of(2020, 6, 1);

    private static final String SELECT_TEXT =
            """
            SELECT folded
            FROM derived_text
            WHERE type = $1 AND field = $2 AND length(folded) >= %d
            GROUP BY folded
            ORDER BY count(*)%s, folded
            LIMIT 1
            """;

    /** Which value of a field they are on. */
    enum Pick {
        /** Of texts, one that is no place in a source or the like, which thousands share a part of. */
        RAREST("", 13),
        COMMONEST(" DESC", 3);

        private final String order;
        private final int shortest;

        Pick(String order, int shortest) {
            this.order = order;
            this.shortest = shortest;
        }
    }

    /**
     * One of them.
     *
     * @param name what it is on
     */
    record Sample(String name, Condition condition) {}

    /** A condition with its name, or what it lies in. */
    private record Named(String name, UnaryOperator<Condition> around) {

        Named inside(String next, UnaryOperator<Condition> nearer) {
            return new Named(
                    name.isEmpty() ? next : name + "." + next, condition -> around.apply(nearer.apply(condition)));
        }
    }

    private final PlannedStore store;
    private final NodeType<?> type;
    private final Pick pick;
    private final List<Sample> samples = new ArrayList<>();

    SampleConditions(PlannedStore store, NodeType<?> type, Pick pick) {
        this.store = store;
        this.type = type;
        this.pick = pick;
    }

    /** On fields of the type. */
    List<Sample> own() {
        return all(false);
    }

    /** On fields of the types that its relations lead to, with some node for which they hold. */
    List<Sample> across() {
        return all(true);
    }

    private List<Sample> all(boolean across) {
        samples.clear();
        Named whole = new Named("", condition -> condition);
        type.conditions().forEach((name, field) -> {
            if (across == field instanceof Edge) {
                add(whole.inside(name, condition -> condition), type, field, true);
            }
        });
        return new ArrayList<>(samples);
    }

    private void add(Named named, NodeType<?> of, Field field, boolean goesOn) {
        if (field instanceof Edge edge) {
            if (goesOn && !edge.isPolymorphic()) {
                NodeType<?> far = Reach.target(edge);
                boolean one = edge.cardinality() == Edge.Cardinality.ONE;
                UnaryOperator<Condition> over = condition -> one
                        ? new Condition.One(edge, null, condition)
                        : new Condition.Many(edge, Quantifier.SOME, condition);
                far.conditions().forEach((name, next) -> add(named.inside(name, over), far, next, false));
            }
            return;
        }
        add(named, of, rows -> rows, (Property) field, "");
    }

    private void add(Named named, NodeType<?> of, Function<Rows, Holder> in, Property property, String path) {
        Draft draft = draft();
        Rows rows = Rows.searched(draft, of, Draft.RELEASE_NUMBER, false);
        if (property.isTextual()) {
            addTexts(named, of, property, path + property.name());
        } else if (property.isDate()) {
            addDate(named, draft, rows, (Holder.Dated) in.apply(rows).struct(property), property);
        } else if (property.filtered().isPresent()) {
            StructType<?> struct = property.filtered().get();
            struct.conditions()
                    .forEach(name -> add(
                            named.inside(name, condition -> new Condition.Struct(property, condition)),
                            of,
                            node -> in.apply(node).struct(property),
                            (Property) struct.field(name).orElseThrow(),
                            path + property.name() + "."));
        } else {
            addScalar(named, draft, rows, in.apply(rows).value(property), property);
        }
    }

    private void addScalar(Named named, Draft draft, Rows rows, String value, Property property) {
        picked(draft, rows, value).ifPresent(picked -> {
            Object operand = property.type() == Scalar.INTEGER
                    ? (Object) Integer.valueOf(picked)
                    : property.type() == Scalar.DECIMAL ? new BigDecimal(picked) : picked;
            add(named, new Condition.Scalar(property, List.of(new Test(Operator.EQ, List.of(operand)))));
        });
    }

    private void addDate(Named named, Draft draft, Rows rows, Holder.Dated date, Property property) {
        String day = "CASE WHEN " + date.part("earliest") + " = " + date.part("latest") + " THEN "
                + date.part("earliest") + " END";
        picked(draft, rows, day).map(LocalDate::parse).ifPresent(picked -> {
            for (Match match : Match.values()) {
                add(
                        named.inside(match.name(), condition -> condition),
                        new Condition.Date(property, List.of(new DateTest.On(picked)), match));
            }
        });
    }

    private void addTexts(Named named, NodeType<?> of, Property property, String path) {
        store.rows(SELECT_TEXT.formatted(pick.shortest, pick.order), List.of(of.name(), path)).stream()
                .map(row -> row[0])
                .forEach(text -> {
                    for (Test test : List.of(
                            new Test(Operator.EQ, List.of(text)),
                            new Test(Operator.STARTS_WITH, List.of(text.substring(0, text.length() - 1))),
                            new Test(Operator.CONTAINS, List.of(text.substring(1))))) {
                        add(
                                named.inside(test.operator().name(), condition -> condition),
                                new Condition.Scalar(property, List.of(test)));
                    }
                });
    }

    private Optional<String> picked(Draft draft, Rows rows, String value) {
        String sql =
                "SELECT value::text FROM (SELECT " + value + " AS value FROM " + rows.from() + " WHERE " + rows.alive()
                        + ") v WHERE value IS NOT NULL GROUP BY value ORDER BY count(*)" + pick.order + ", 1 LIMIT 1";
        return store.rows(sql, draft.operands()).stream().map(row -> row[0]).findFirst();
    }

    private void add(Named named, Condition condition) {
        samples.add(new Sample(named.name(), named.around().apply(condition)));
    }

    private Draft draft() {
        return new Draft(store.release(), DAY);
    }
}
