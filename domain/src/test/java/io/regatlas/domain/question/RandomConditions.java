package io.regatlas.domain.question;

import io.regatlas.domain.catalogue.Catalogue;
import io.regatlas.domain.catalogue.Edge;
import io.regatlas.domain.catalogue.Field;
import io.regatlas.domain.catalogue.NodeType;
import io.regatlas.domain.catalogue.Property;
import io.regatlas.domain.catalogue.StructType;
import io.regatlas.domain.catalogue.ValueType.Enumerated;
import io.regatlas.domain.catalogue.ValueType.Scalar;
import io.regatlas.domain.fixture.Dice;
import io.regatlas.domain.name.Name;
import io.regatlas.domain.question.Test.Operator;
import io.regatlas.domain.regulation.OfficialNumber;
import io.regatlas.domain.time.Match;
import io.regatlas.domain.time.Precision;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Random conditions on whatever the catalogue lets be filtered by, mostly about values that some node has. */
final class RandomConditions {

    private static final List<Operator> ON_TEXTS = List.of(
            Operator.EQ,
            Operator.NE,
            Operator.IN,
            Operator.NOT_IN,
            Operator.STARTS_WITH,
            Operator.CONTAINS,
            Operator.CONTAINS,
            Operator.IS_NULL,
            Operator.IS_KNOWN);
    private static final List<Operator> ON_NUMBERS = List.of(
            Operator.EQ,
            Operator.NE,
            Operator.IN,
            Operator.NOT_IN,
            Operator.LT,
            Operator.LTE,
            Operator.GT,
            Operator.GTE,
            Operator.IS_NULL,
            Operator.IS_KNOWN);
    private static final List<Operator> ON_CONSTANTS = List.of(Operator.EQ, Operator.NE, Operator.IN, Operator.NOT_IN);
    private static final List<String> HARD_TEXTS =
            List.of("%", "_", "\\", "", "网", "𠮷", "APP", "5g", "ガイド", "' OR 1=1 --", "ss");

    private static final List<String> NUMBERS = List.of("0", "1", "-1", "0.5", "2.50", "30", "400000", "1e300");

    private final Dice dice;
    private final ReleasedState state;
    private @Nullable List<PlainNode> changes;

    RandomConditions(Dice dice, ReleasedState state) {
        this.dice = dice;
        this.state = state;
    }

    /** A condition on nodes of a type. */
    Condition of(NodeType<?> type, int depth) {
        List<Field> fields = List.copyOf(type.conditions().values());
        if (depth > 0 && (fields.isEmpty() || dice.in100(35))) {
            return joined(type, depth - 1);
        }
        return fields.isEmpty() ? Condition.EVERYTHING : on(type, dice.pick(fields), depth);
    }

    private Condition joined(NodeType<?> type, int depth) {
        List<Condition> parts =
                IntStream.range(0, dice.below(4)).mapToObj(i -> of(type, depth)).toList();
        return switch (dice.below(3)) {
            case 0 -> new Condition.All(parts);
            case 1 -> new Condition.Any(parts);
            default -> new Condition.Not(of(type, depth));
        };
    }

    private Condition on(NodeType<?> type, Field field, int depth) {
        if (field instanceof Edge edge) {
            return on(type, edge, depth);
        }
        Property property = (Property) field;
        return property.filtered().map(struct -> inside(type, property, struct)).orElseGet(() -> value(type, property));
    }

    private Condition on(NodeType<?> type, Edge edge, int depth) {
        if (type.isEntry() && !type.fields().contains(edge)) {
            Edge node = type.edge(Catalogue.NODE_FIELD).orElseThrow();
            return new Condition.One(
                    node, null, on(Catalogue.type(node.targets().get(0)), edge, depth));
        }
        if (edge.isPolymorphic() && dice.in100(30)) {
            return new Condition.Scalar(edge.heldKey(), List.of(test(dice.pick(ON_TEXTS), this::anyKey)));
        }
        Edge one = edge.isPolymorphic() ? edge.only(dice.pick(edge.targets())) : edge;
        Condition far = depth == 0
                ? Condition.EVERYTHING
                : of(Catalogue.type(one.targets().get(0)), depth - 1);
        return edge.cardinality() == Edge.Cardinality.ONE
                ? new Condition.One(one, dice.in100(50) ? null : RandomQuestions.day(dice), far)
                : new Condition.Many(one, dice.pick(List.of(Condition.Quantifier.values())), far);
    }

    private String anyKey() {
        List<PlainNode> nodes = state.nodes(Catalogue.type(
                dice.pick(List.of(Catalogue.REGULATION.name(), Catalogue.ISSUER.name(), Catalogue.ACTIVITY.name()))));
        return nodes.isEmpty() ? "cn" : dice.pick(nodes).key();
    }

    private Condition inside(NodeType<?> type, Property property, StructType<?> struct) {
        if (dice.in100(15)) {
            return new Condition.Scalar(
                    property, List.of(new Test(dice.pick(List.of(Operator.IS_NULL, Operator.IS_KNOWN)), List.of())));
        }
        Property part = (Property) struct.field(dice.pick(struct.conditions())).orElseThrow();
        Condition inner =
                part.filtered().map(further -> inside(type, part, further)).orElseGet(() -> value(type, part));
        return new Condition.Struct(property, dice.in100(20) ? new Condition.Not(inner) : inner);
    }

    private Condition value(NodeType<?> type, Property property) {
        return property.isDate()
                ? new Condition.Date(property, several(this::dateTest), dice.pick(List.of(Match.values())))
                : new Condition.Scalar(property, several(() -> test(type, property)));
    }

    private <T> List<T> several(Supplier<T> one) {
        List<T> all = new ArrayList<>(List.of(one.get()));
        while (dice.in100(25)) {
            all.add(one.get());
        }
        return all;
    }

    private Test test(NodeType<?> type, Property property) {
        if (property.type() instanceof Enumerated constants) {
            return test(dice.pick(ON_CONSTANTS), () -> dice.pick(constants.names()));
        }
        if (property.type() == Scalar.INTEGER) {
            return test(dice.pick(ON_NUMBERS), () -> dice.below(5));
        }
        if (property.type() == Scalar.DECIMAL) {
            return test(dice.pick(ON_NUMBERS), () -> new BigDecimal(dice.pick(NUMBERS)));
        }
        return test(dice.pick(ON_TEXTS), () -> text(type, property));
    }

    private Test test(Operator operator, Supplier<Object> operand) {
        return new Test(
                operator,
                switch (operator) {
                    case IS_NULL, IS_KNOWN -> List.of();
                    case IN, NOT_IN ->
                        IntStream.range(0, dice.below(4))
                                .mapToObj(i -> operand.get())
                                .toList();
                    case EQ, NE, LT, LTE, GT, GTE, STARTS_WITH, CONTAINS -> List.of(operand.get());
                });
    }

    /** A text that some node has, in part or whole, at times in another spelling. */
    private String text(NodeType<?> type, Property property) {
        List<String> known =
                nodes(type).stream().flatMap(node -> texts(node, property)).toList();
        if (known.isEmpty() || dice.in100(20)) {
            return dice.pick(HARD_TEXTS);
        }
        int[] points = dice.pick(known).codePoints().toArray();
        int from = dice.in100(60) ? 0 : dice.below(points.length);
        int to = dice.in100(40) ? points.length : dice.between(from, points.length);
        String part = new String(points, from, to - from);
        return dice.in100(50) ? dice.pick(spellings(part)) : part;
    }

    /** Changes are in no state; those that made this one will do. */
    private List<PlainNode> nodes(NodeType<?> type) {
        if (!type.equals(Catalogue.CHANGE)) {
            return state.nodes(type);
        }
        if (changes == null) {
            int number = state.release().number();
            changes = PlainChanges.between(number == 1 ? null : state.at(number - 1), state);
        }
        return changes;
    }

    private static List<String> spellings(String text) {
        String wide = text.codePoints()
                .map(point -> point > ' ' && point < 0x7f ? point + 0xfee0 : point)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
        return List.of(text.toUpperCase(Locale.ROOT), text.toLowerCase(Locale.ROOT), wide);
    }

    private static Stream<String> texts(PlainNode node, Property property) {
        boolean isOwn = node.type().fields().contains(property)
                || node.type().conditions().containsValue(property);
        return isOwn
                ? texts(node.read(property))
                : node.type().properties().flatMap(holder -> texts(holder, node.read(holder), property));
    }

    /** The texts of a property inside the value object of another. */
    private static Stream<String> texts(Property holder, @Nullable Object object, Property property) {
        if (object == null || holder.filtered().isEmpty()) {
            return Stream.empty();
        }
        List<Field> fields = holder.filtered().get().fields().stream()
                .filter(Property.class::isInstance)
                .toList();
        return fields.contains(property)
                ? texts(property.read(object))
                : fields.stream().flatMap(field -> texts((Property) field, field.read(object), property));
    }

    private static Stream<String> texts(@Nullable Object value) {
        Stream<?> all = value instanceof Collection<?> many ? many.stream() : Stream.ofNullable(value);
        return all.map(each -> each instanceof Name name
                ? name.text()
                : each instanceof OfficialNumber number ? number.text() : Objects.toString(each));
    }

    private DateTest dateTest() {
        LocalDate day = LocalDate.of(2019, 1, 1).plusDays(dice.below(700));
        return switch (dice.below(7)) {
            case 0 -> new DateTest.On(day);
            case 1 -> new DateTest.Before(day);
            case 2 -> new DateTest.After(day);
            case 3, 4 -> new DateTest.Between(day, day.plusDays(dice.below(400)));
            case 5 ->
                new DateTest.Precise(test(dice.pick(ON_CONSTANTS), () -> dice.pick(List.of(Precision.values()))
                        .name()));
            default -> new DateTest.Unknown(dice.in100(50));
        };
    }
}
