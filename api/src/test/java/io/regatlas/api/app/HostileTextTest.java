package io.regatlas.api.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import graphql.schema.GraphQLArgument;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLInputObjectField;
import graphql.schema.GraphQLInputObjectType;
import graphql.schema.GraphQLInputType;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLType;
import graphql.schema.GraphQLTypeUtil;
import io.regatlas.api.document.PublicSchema;
import io.regatlas.domain.entity.NodeId;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/**
 * Hostile texts through every argument of the schema that takes a text: each argument of each field of each type, and within
 * input objects each field down to the last, where an argument of that type is first met. What comes back is data, null or a
 * refusal, never the inside.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HostileTextTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Set<String> TEXTS = Set.of("String", "ID", "Date", "Language");
    private static final Set<String> REFUSALS = Set.of("BAD_USER_INPUT", "INVALID_CURSOR");
    private static final List<String> HOSTILE = List.of(
            "\u0000",
            "a\u0000b",
            "\ud800",
            "\udc00x",
            "' OR '1'='1",
            "'; DROP TABLE regatlas.release; --",
            "\\'; SELECT 1; --",
            "\" $1 $$ %s {}",
            "%_\\",
            "",
            "x".repeat(10_000),
            new NodeId("Regulation", "x\u0000y").encoded(),
            new NodeId("Issuer", "' OR '1'='1").encoded(),
            new NodeId("Change", "1/2/Issuer:' OR '1'='1").encoded(),
            new NodeId("Change", "9999999999/x/:").encoded());

    private final GraphQLSchema schema = PublicSchema.load().schema();
    private final Served served = new Served();
    private final Set<String> walked = new HashSet<>();

    /**
     * A way to put a text into a query.
     *
     * @param name for people
     * @param query with the variable {@code $value}
     * @param wrap makes the variable's value of the text
     */
    private record Opening(String name, String query, UnaryOperator<Object> wrap) {}

    /** A place below an argument: its name, its type, and how its value gets there. */
    private record Place(String name, GraphQLInputType type, UnaryOperator<Object> wrap) {

        Place inside(GraphQLInputObjectType object, GraphQLInputObjectField field) {
            return new Place(
                    name + "." + field.getName(),
                    field.getType(),
                    value -> wrap.apply(object(object, field.getName(), value)));
        }
    }

    @AfterAll
    void close() {
        served.close();
    }

    @Test
    void nothingHostileGetsThrough() {
        List<Opening> openings = openings();

        assertThat(openings)
                .extracting(Opening::name)
                .hasSizeGreaterThan(300)
                .contains(
                        "Query.node(id)",
                        "Query.regulations(filter.title.in)",
                        "Issuer.regulations(after)",
                        "Issuer.parent(on)",
                        "Regulation.status(on)",
                        "Regulation.relationships(filter.effective.between.to)",
                        "Source.citedBy(filter.source.title.contains)",
                        "Source.caption(lang)",
                        "Query.changes(filter.field.startsWith)",
                        "Release.changes(after)");
        openings.forEach(opening -> HOSTILE.forEach(text -> assertHarmless(opening, text)));
        assertThat(served.ask("{ releases { totalCount } }", Map.of()))
                .startsWith("{\"data\":{\"releases\":{\"totalCount\":2}}");
    }

    private void assertHarmless(Opening opening, String text) {
        String answer =
                served.ask(opening.query(), Map.of("value", opening.wrap().apply(text)));

        assertThat(answer)
                .as("%s with %s", opening.name(), text)
                .doesNotContain("SELECT 1", "SQLSTATE", "syntax error", "Exception", "io.vertx", "org.postgresql");
        JsonNode codes = read(answer);
        codes.path("errors")
                .forEach(error -> assertThat(error.at("/extensions/code").asText())
                        .as("%s with %s: %s", opening.name(), text, answer)
                        .isIn(REFUSALS));
        assertThat(codes.has("data") || codes.has("errors")).isTrue();
    }

    private static JsonNode read(String answer) {
        try {
            return JSON.readTree(answer);
        } catch (JsonProcessingException notJson) {
            throw new AssertionError(answer, notJson);
        }
    }

    /** Walks the schema from the root, each type once, by the shortest way. */
    private List<Opening> openings() {
        List<Opening> openings = new ArrayList<>();
        Map<String, String> ways = new LinkedHashMap<>();
        Deque<GraphQLObjectType> waiting = new ArrayDeque<>(List.of(schema.getQueryType()));
        ways.put(schema.getQueryType().getName(), "%s");
        while (!waiting.isEmpty()) {
            GraphQLObjectType type = waiting.poll();
            String way = Objects.requireNonNull(ways.get(type.getName()));
            for (GraphQLFieldDefinition field : type.getFieldDefinitions()) {
                field.getArguments().forEach(argument -> open(openings, way, type, field, argument));
                if (GraphQLTypeUtil.unwrapAll(field.getType()) instanceof GraphQLObjectType far
                        && ways.putIfAbsent(far.getName(), way.formatted(call(field, null) + " { %s }")) == null) {
                    waiting.add(far);
                }
            }
        }
        return openings;
    }

    private void open(
            List<Opening> openings,
            String way,
            GraphQLObjectType type,
            GraphQLFieldDefinition field,
            GraphQLArgument argument) {
        String query = "query($value: %s) { %s }"
                .formatted(
                        GraphQLTypeUtil.simplePrint(argument.getType()),
                        way.formatted(call(field, argument) + selection(field.getType())));
        String name = "%s.%s(%s".formatted(type.getName(), field.getName(), argument.getName());
        List<Opening> found = new ArrayList<>();
        walk(found, query, new Place(name, argument.getType(), UnaryOperator.identity()));
        boolean isNew = walked.add(GraphQLTypeUtil.simplePrint(argument.getType()));
        openings.addAll(isNew ? found : found.stream().limit(1).toList());
    }

    /** Walks the input types below an argument by the shortest way: those that lead to others once, the last ones each time. */
    private static void walk(List<Opening> openings, String query, Place start) {
        Set<String> walked = new HashSet<>();
        Deque<Place> waiting = new ArrayDeque<>(List.of(start));
        while (!waiting.isEmpty()) {
            Place place = waiting.poll();
            GraphQLType plain = GraphQLTypeUtil.unwrapNonNull(place.type());
            if (GraphQLTypeUtil.isList(plain)) {
                GraphQLInputType entry = (GraphQLInputType) GraphQLTypeUtil.unwrapOne(plain);
                waiting.push(
                        new Place(place.name(), entry, value -> place.wrap().apply(List.of(value))));
            } else if (plain instanceof GraphQLInputObjectType object) {
                if (isLast(object) || walked.add(object.getName())) {
                    object.getFieldDefinitions().forEach(field -> waiting.add(place.inside(object, field)));
                }
            } else if (TEXTS.contains(GraphQLTypeUtil.simplePrint(plain))) {
                openings.add(new Opening(place.name() + ")", query, place.wrap()));
            }
        }
    }

    private static boolean isLast(GraphQLInputObjectType type) {
        return type.getFieldDefinitions().stream()
                .noneMatch(field -> GraphQLTypeUtil.unwrapAll(field.getType()) instanceof GraphQLInputObjectType);
    }

    /** An input object with one field hostile, and what else it must have. */
    private static Map<String, Object> object(GraphQLInputObjectType type, String name, Object value) {
        Map<String, Object> object = new LinkedHashMap<>();
        type.getFieldDefinitions().stream()
                .filter(field -> GraphQLTypeUtil.isNonNull(field.getType()) && !field.hasSetDefaultValue())
                .forEach(field -> object.put(field.getName(), "2020-01-01"));
        object.put(name, value);
        return object;
    }

    private static String call(GraphQLFieldDefinition field, @Nullable GraphQLArgument hostile) {
        List<String> given = new ArrayList<>();
        for (GraphQLArgument argument : field.getArguments()) {
            if (argument.equals(hostile)) {
                given.add(argument.getName() + ": $value");
            } else if (GraphQLTypeUtil.isNonNull(argument.getType())) {
                given.add(argument.getName() + ": " + harmless(argument));
            }
        }
        return field.getName() + (given.isEmpty() ? "" : "(" + String.join(", ", given) + ")");
    }

    private static String harmless(GraphQLArgument argument) {
        if (GraphQLTypeUtil.simplePrint(GraphQLTypeUtil.unwrapNonNull(argument.getType()))
                .equals("Int")) {
            return "1";
        }
        return argument.getName().equals("key") ? "\"cn-law\"" : "\"x\"";
    }

    private static String selection(GraphQLType type) {
        return GraphQLTypeUtil.isLeaf(GraphQLTypeUtil.unwrapAll(type)) ? "" : " { __typename }";
    }
}
