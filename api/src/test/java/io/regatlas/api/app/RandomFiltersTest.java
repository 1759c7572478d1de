package io.regatlas.api.app;

import static io.regatlas.domain.question.Shadow.await;
import static org.assertj.core.api.Assertions.assertThat;

import graphql.schema.GraphQLEnumType;
import graphql.schema.GraphQLEnumValueDefinition;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLInputObjectType;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLTypeUtil;
import io.regatlas.api.document.PublicSchema;
import io.regatlas.domain.entity.NodeKind;
import io.regatlas.domain.fixture.Dice;
import io.regatlas.domain.fixture.RandomDatasets;
import io.regatlas.domain.publish.Contents;
import io.regatlas.domain.question.Answer;
import io.regatlas.domain.question.Answers;
import io.regatlas.domain.question.PlainAnswers;
import io.regatlas.domain.question.Question;
import io.regatlas.domain.question.Shadow;
import io.regatlas.persistence.TestStore;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CompletionStage;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/**
 * Random filters, orders and facets, made of the schema alone, over a random graph: what the server answers against the
 * oracle, with a seed that repeats them: {@code -Dregatlas.filters=50000 -Dregatlas.seed=42}.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RandomFiltersTest {

    private static final int FILTERS = Integer.getInteger("regatlas.filters", 1_000);
    private static final long SEED = Long.getLong("regatlas.seed", System.nanoTime());
    private static final int RELATIONS = 3;
    private static final Set<String> NOT_FILTERED = Set.of("datasets", "releases");
    private static final List<NodeKind> KINDS = List.of(NodeKind.values());

    private final GraphQLSchema schema = PublicSchema.load().schema();
    private final Dice dice = new Dice(SEED);
    private final TestStore store = TestStore.create();
    private final Shadow shadow = new Shadow(store.store().releases());
    private final Comparing answers = new Comparing();
    private final List<String> words;
    private final RandomFilters filters;
    private final Served served;
    private final Set<String> facets = new TreeSet<>();

    RandomFiltersTest() {
        Contents contents = RandomDatasets.of(dice.seed(), 30);
        shadow.publish(null, contents);
        shadow.publish(null, RandomDatasets.of(dice.seed(), 30), RandomDatasets.edited(contents, dice.seed()));
        words = store.askAll("SELECT DISTINCT word FROM derived_spelling ORDER BY word");
        filters = new RandomFilters(schema, dice, texts());
        served = new Served(store, answers);
    }

    @AfterAll
    void close() {
        served.close();
    }

    @Test
    void whateverIsAskedIsAnsweredAsTheOracleDoes() {
        List<GraphQLFieldDefinition> lists = schema.getQueryType().getFieldDefinitions().stream()
                .filter(field -> field.getArgument("filter") != null && !NOT_FILTERED.contains(field.getName()))
                .toList();

        for (int i = 0; i < FILTERS; i++) {
            askAnything(lists.get(i % lists.size()));
        }
        filters.seldomUsedFirst();
        for (int i = 0; i < FILTERS && !filters.used().containsAll(inputs()); i++) {
            askAnything(lists.get(i % lists.size()));
        }

        System.out.printf(
                "RandomFiltersTest: -Dregatlas.filters=%d -Dregatlas.seed=%d: %d answers compared, %d with entries%n",
                FILTERS, SEED, answers.compared, answers.withEntries);
        assertThat(answers.compared).isGreaterThanOrEqualTo(FILTERS);
        assertThat(answers.withEntries).isGreaterThan(FILTERS / 3);
        assertThat(filters.used()).containsAll(inputs());
        assertThat(facets).isEqualTo(allFacets());
    }

    private void askAnything(GraphQLFieldDefinition list) {
        Map<String, Object> variables = variables(list);
        String query = query(list);

        String answer = served.ask(query, variables);

        assertThat(answer)
                .as("-Dregatlas.seed=%d: %s %s", SEED, query, variables)
                .startsWith("{\"data\":{\"list\":{\"totalCount\":")
                .doesNotContain("\"errors\"");
    }

    private static boolean isOfTwoReleases(GraphQLFieldDefinition list) {
        return list.getArgument("from") != null && list.getArgument("to") != null;
    }

    private static boolean isSearch(GraphQLFieldDefinition list) {
        return list.getArgument("query") != null;
    }

    private Map<String, Object> variables(GraphQLFieldDefinition list) {
        if (isSearch(list)) {
            // The filters that it has inside are no relations of its own.
            Map<String, Object> filter = filters.of(argument(list, "filter"), RELATIONS + 1);
            return dice.in100(50)
                    ? Map.of("filter", filter, "query", prefix())
                    : Map.of("filter", filter, "query", prefix(), "kinds", dice.some(KINDS, KINDS.size()));
        }
        if (isOfTwoReleases(list)) {
            return Map.of(
                    "filter", filters.of(argument(list, "filter"), RELATIONS),
                    "from", dice.below(3),
                    "first", dice.pick(List.of(0, 3, 20)));
        }
        return Map.of(
                "filter", filters.of(argument(list, "filter"), RELATIONS),
                "orderBy", filters.orders(argument(list, "orderBy")),
                "first", dice.pick(List.of(0, 3, 20)));
    }

    private String query(GraphQLFieldDefinition list) {
        if (isSearch(list)) {
            return "query($filter: %s, $query: String!, $kinds: [NodeKind!]) ".formatted(argument(list, "filter"))
                    + "{ list: %s(query: $query, mode: PREFIX, kinds: $kinds, filter: $filter) { totalCount %s } }"
                            .formatted(list.getName(), counted(connection(list)));
        }
        if (isOfTwoReleases(list)) {
            return "query($filter: %s, $from: Int!, $first: Int) { list: %s(from: $from, filter: $filter, first: $first) "
                            .formatted(argument(list, "filter"), list.getName())
                    + "{ totalCount nodes { id fields { field before after } subject { id } } %s } }"
                            .formatted(counted(connection(list)));
        }
        GraphQLObjectType connection = connection(list);
        GraphQLObjectType node = (GraphQLObjectType)
                GraphQLTypeUtil.unwrapAll(connection.getFieldDefinition("nodes").getType());
        String nested = Stream.ofNullable(node.getFieldDefinition("citedBy"))
                .map(field -> "citedBy(first: 1) { totalCount %s }".formatted(counted(connection(field))))
                .collect(Collectors.joining());
        return "query($filter: %s, $orderBy: [%s!], $first: Int) "
                        .formatted(argument(list, "filter"), argument(list, "orderBy"))
                + "{ list: %s(filter: $filter, orderBy: $orderBy, first: $first, on: \"2018-06-01\") "
                        .formatted(list.getName())
                + "{ totalCount nodes { id %s } %s } }".formatted(nested, counted(connection));
    }

    /** How words begin that something in the store has. */
    private String prefix() {
        String text = dice.pick(words);
        return text.substring(
                0, text.offsetByCodePoints(0, dice.between(1, Math.min(3, text.codePointCount(0, text.length())))));
    }

    private static GraphQLObjectType connection(GraphQLFieldDefinition list) {
        return (GraphQLObjectType) GraphQLTypeUtil.unwrapAll(list.getType());
    }

    private String counted(GraphQLObjectType connection) {
        GraphQLFieldDefinition counted = connection.getFieldDefinition("facets");
        return counted == null || dice.in100(50)
                ? ""
                : facets((GraphQLObjectType) GraphQLTypeUtil.unwrapAll(counted.getType())) + groups(connection);
    }

    private String facets(GraphQLObjectType type) {
        return dice.some(type.getFieldDefinitions(), 4).stream()
                .map(facet -> facet(type, facet))
                .collect(Collectors.joining(" ", "facets { __typename ", " }"));
    }

    private String groups(GraphQLObjectType connection) {
        if (connection.getFieldDefinition("groups") == null || dice.in100(50)) {
            return "";
        }
        GraphQLEnumType dimensions = (GraphQLEnumType) GraphQLTypeUtil.unwrapAll(
                connection.getFieldDefinition("groups").getArgument("by").getType());
        List<String> by = dice.shuffled(dimensions.getValues()).subList(0, dice.between(1, 2)).stream()
                .map(GraphQLEnumValueDefinition::getName)
                .toList();
        return " groups(by: %s, first: %s) { values count }".formatted(by, dice.pick(List.of("5", "null")));
    }

    private String facet(GraphQLObjectType type, GraphQLFieldDefinition facet) {
        facets.add(type.getName() + "." + facet.getName());
        String exclude = dice.in100(50) ? ", exclude: SELF" : "";
        String on = facet.getArgument("on") == null || dice.in100(50) ? "" : ", on: \"2019-07-01\"";
        return "%s(first: %d%s%s) { value count caption { text } }"
                .formatted(facet.getName(), dice.between(1, 9), exclude, on);
    }

    private Set<String> allFacets() {
        return schema.getAllTypesAsList().stream()
                .filter(type ->
                        type instanceof GraphQLObjectType && type.getName().endsWith("Facets"))
                .flatMap(type -> ((GraphQLObjectType) type)
                        .getFieldDefinitions().stream().map(field -> type.getName() + "." + field.getName()))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Every field of every input that a list takes. */
    private Set<String> inputs() {
        return schema.getAllTypesAsList().stream()
                .filter(GraphQLInputObjectType.class::isInstance)
                .map(GraphQLInputObjectType.class::cast)
                .filter(type -> !Set.of("DateRange", "ReleaseOrder").contains(type.getName()))
                .flatMap(type ->
                        type.getFieldDefinitions().stream().map(field -> type.getName() + "." + field.getName()))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String argument(GraphQLFieldDefinition field, String name) {
        return GraphQLTypeUtil.unwrapAll(field.getArgument(name).getType()).getName();
    }

    /** Keys and other texts that some node has. */
    private List<String> texts() {
        return Stream.concat(
                        store
                                .askAll("SELECT DISTINCT folded FROM derived_text WHERE folded <> '' ORDER BY folded")
                                .stream(),
                        store.askAll("SELECT key FROM entity ORDER BY key").stream())
                .toList();
    }

    /** Asks the store, and fails where the oracle says otherwise. */
    private final class Comparing implements Answers {

        private int compared;
        private int withEntries;

        @Override
        public CompletionStage<Answer> ask(Question question) {
            String expected = question.target() instanceof Question.Target.Search search
                    ? Found.of(shadow.world(), store.store().answers(), question, search.request())
                    : await(new PlainAnswers(shadow.world()).ask(question)).toString();
            return store.store().answers().ask(question).thenApply(answer -> {
                compared++;
                withEntries += expected.contains("\"totalCount\":0,") ? 0 : 1;
                assertThat(Objects.toString(answer)).isEqualTo(expected);
                return answer;
            });
        }
    }
}
