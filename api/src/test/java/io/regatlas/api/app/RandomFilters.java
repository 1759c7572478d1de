package io.regatlas.api.app;

import graphql.schema.GraphQLEnumType;
import graphql.schema.GraphQLEnumValueDefinition;
import graphql.schema.GraphQLInputObjectField;
import graphql.schema.GraphQLInputObjectType;
import graphql.schema.GraphQLInputType;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLType;
import graphql.schema.GraphQLTypeUtil;
import io.regatlas.domain.fixture.Dice;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;

/** Random input objects of the schema, filters first of all, that are valid; it remembers which fields it has used. */
final class RandomFilters {

    private static final Set<String> JOINING = Set.of("and", "or", "not");
    private static final int REACH = 3;
    private static final LocalDate FIRST_DAY = LocalDate.of(2015, 1, 1);

    private final GraphQLSchema schema;
    private final Dice dice;
    private final List<String> texts;
    private final Map<String, Integer> used = new TreeMap<>();
    private int seldom = 50;

    /**
     * Makes nothing yet.
     *
     * @param texts what texts are made of
     */
    RandomFilters(GraphQLSchema schema, Dice dice, List<String> texts) {
        this.schema = schema;
        this.dice = dice;
        this.texts = texts;
    }

    /** Fields of input types that have been used, as {@code RegulationFilter.title}. */
    Set<String> used() {
        return used.keySet();
    }

    /** From here on, what has been used least comes first, so that soon everything has been. */
    void seldomUsedFirst() {
        seldom = 100;
    }

    /** A filter that reaches over so many relations at most. */
    Map<String, Object> of(String filterType, int relations) {
        GraphQLInputObjectType type = (GraphQLInputObjectType) Objects.requireNonNull(schema.getType(filterType));
        return object(type, relations, 2);
    }

    /** One to three orders. */
    List<Map<String, Object>> orders(String orderType) {
        GraphQLInputObjectType type = (GraphQLInputObjectType) Objects.requireNonNull(schema.getType(orderType));
        return IntStream.rangeClosed(1, dice.between(1, 3))
                .mapToObj(i -> whole(type))
                .toList();
    }

    private Map<String, Object> object(GraphQLInputObjectType type, int relations, int joins) {
        Map<String, Object> object = new LinkedHashMap<>();
        List<GraphQLInputObjectField> possible = type.getFieldDefinitions().stream()
                .filter(field -> joins > 0 || !JOINING.contains(field.getName()))
                .filter(field -> relations > 0 || !isRelation(field.getType()))
                .toList();
        int count = dice.in100(75) ? 1 : dice.between(0, 2);
        Comparator<GraphQLInputObjectField> seldomFirst = Comparator.comparing(field -> uses(type, field, REACH));
        List<GraphQLInputObjectField> shuffled = dice.shuffled(possible);
        (dice.in100(seldom) ? shuffled.stream().sorted(seldomFirst) : shuffled.stream())
                .limit(count)
                .toList()
                .forEach(field -> object.put(field.getName(), value(type, field, relations, joins)));
        return object;
    }

    /** How often a field, or one that it leads to, has been used: the least of all. */
    private int uses(GraphQLInputObjectType type, GraphQLInputObjectField field, int reach) {
        int own = used.getOrDefault(name(type, field), 0);
        if (reach == 0
                || JOINING.contains(field.getName())
                || !(GraphQLTypeUtil.unwrapAll(field.getType()) instanceof GraphQLInputObjectType far)) {
            return own;
        }
        return far.getFieldDefinitions().stream()
                .mapToInt(further -> uses(far, further, reach - 1))
                .reduce(own, Math::min);
    }

    private static String name(GraphQLInputObjectType type, GraphQLInputObjectField field) {
        return type.getName() + "." + field.getName();
    }

    private Object value(GraphQLInputObjectType type, GraphQLInputObjectField field, int relations, int joins) {
        used.merge(name(type, field), 1, Integer::sum);
        GraphQLType plain = GraphQLTypeUtil.unwrapNonNull(field.getType());
        if (GraphQLTypeUtil.isList(plain)) {
            GraphQLInputType entry = (GraphQLInputType) GraphQLTypeUtil.unwrapAll(plain);
            return IntStream.rangeClosed(1, dice.below(4))
                    .mapToObj(i -> value(entry, relations, joins - 1))
                    .toList();
        }
        return value((GraphQLInputType) plain, relations, joins - (JOINING.contains(field.getName()) ? 1 : 0));
    }

    private Object value(GraphQLInputType type, int relations, int joins) {
        if (type instanceof GraphQLEnumType constants) {
            return dice.pick(constants.getValues().stream()
                    .map(GraphQLEnumValueDefinition::getName)
                    .toList());
        }
        if (!(type instanceof GraphQLInputObjectType object)) {
            return scalar(GraphQLTypeUtil.simplePrint(type));
        }
        if (object.getName().equals("DateRange")) {
            LocalDate from = day();
            return Map.of(
                    "from",
                    from.toString(),
                    "to",
                    from.plusDays(dice.below(800)).toString());
        }
        boolean isList = object.getName().endsWith("ListFilter");
        return object(object, isRelation(type) && !isList ? relations - 1 : relations, joins);
    }

    private Object scalar(String name) {
        return switch (name) {
            case "Int" -> dice.below(4);
            case "Float" -> dice.pick(List.of(0.5, 1.0, 1.4, 30.0, 400_000.0));
            case "Boolean" -> dice.in100(50);
            case "Date" -> day().toString();
            case "String" -> text();
            default -> throw new IllegalArgumentException(name);
        };
    }

    private String text() {
        String text = dice.pick(texts);
        int[] points = text.codePoints().toArray();
        int from = dice.in100(70) ? 0 : dice.below(points.length);
        int to = dice.in100(60) ? points.length : dice.between(from, points.length);
        return new String(points, from, to - from);
    }

    private LocalDate day() {
        return FIRST_DAY.plusDays(dice.below(2_200));
    }

    /** Whether it is a filter on nodes, of which there are those that join several. */
    private static boolean isRelation(GraphQLType type) {
        return GraphQLTypeUtil.unwrapAll(type) instanceof GraphQLInputObjectType object
                && (object.getName().endsWith("ListFilter")
                        || object.getFieldDefinition("and") != null
                        || object.getName().equals("EntityFilter"));
    }

    private Map<String, Object> whole(GraphQLInputObjectType type) {
        Map<String, Object> object = new LinkedHashMap<>();
        type.getFieldDefinitions().forEach(field -> object.put(field.getName(), value(type, field, 0, 0)));
        return object;
    }
}
