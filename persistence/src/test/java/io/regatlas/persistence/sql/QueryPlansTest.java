package io.regatlas.persistence.sql;

import static io.regatlas.persistence.answer.Asking.ask;
import static io.regatlas.persistence.answer.Asking.cursors;
import static io.regatlas.persistence.answer.Asking.request;
import static io.regatlas.persistence.answer.Asking.total;
import static org.assertj.core.api.Assertions.assertThat;

import io.regatlas.domain.catalogue.Catalogue;
import io.regatlas.domain.catalogue.NodeType;
import io.regatlas.domain.catalogue.NodeType.Form;
import io.regatlas.domain.catalogue.OrderField;
import io.regatlas.domain.question.Condition;
import io.regatlas.domain.question.Order;
import io.regatlas.domain.question.Position;
import io.regatlas.domain.question.Question;
import io.regatlas.domain.question.Question.Target;
import io.regatlas.domain.question.Recognition;
import io.regatlas.domain.question.Slice;
import io.regatlas.persistence.answer.Asking;
import io.regatlas.persistence.embedded.TestDatabase;
import io.regatlas.persistence.sql.SampleConditions.Pick;
import io.regatlas.persistence.sql.SampleConditions.Sample;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What PostgreSQL does for questions over a large store: the one at the URL in the system property {@code regatlas.plans}, which
 * {@code ./regatlas generate --regulations 200000} has filled.
 */
@EnabledIfSystemProperty(named = "regatlas.plans", matches = ".+")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class QueryPlansTest {

    /** A condition that keeps no more nodes than a page may have keeps little. */
    private static final int LITTLE = Slice.MAX_SIZE;

    private static final int PAGE_SIZE = 20;
    private static final int DEEP_PAGE = 500;

    /** So many pages of 8 KiB may be read whatever the place in the list. */
    private static final int FEW_BUFFERS = 100;

    private static final String SELECT_TITLES = "SELECT folded FROM derived_text"
            + " WHERE type = 'Regulation' AND field = 'titles' GROUP BY folded ORDER BY md5(folded) LIMIT 25";

    private static final Recognition.Candidates CANDIDATES = new Recognition.Candidates("candidates", 5, List.of());

    private @Nullable Connection connection;

    @BeforeAll
    void connect() throws SQLException {
        connection = TestDatabase.connect(System.getProperty("regatlas.plans"));
    }

    @AfterAll
    void disconnect() throws SQLException {
        Objects.requireNonNull(connection).close();
    }

    static Stream<NodeType<?>> types() {
        return Catalogue.CONTENTS.stream().filter(type -> type.form() == Form.ENTITY || type.form() == Form.STATEMENT);
    }

    @ParameterizedTest
    @MethodSource("types")
    void aConditionThatKeepsLittleReadsNoLargeTableWhole(NodeType<?> type) {
        PlannedStore store = store();
        List<Sample> samples = new ArrayList<>();
        for (Pick pick : Pick.values()) {
            SampleConditions conditions = new SampleConditions(store, type, pick);
            samples.addAll(conditions.own());
            samples.addAll(conditions.across());
        }
        samples.removeIf(sample -> count(store, type, sample.condition()) > LITTLE);

        assertThat(faults(type, samples, question -> List.of(store.plan(question), store.planForAny(question))))
                .isEmpty();
    }

    /** Planned for the operands, since they alone tell whether one or the other keeps little. */
    @ParameterizedTest
    @MethodSource("types")
    void aConditionThatKeepsLittleBesideOneThatKeepsMuchReadsNoLargeTableWhole(NodeType<?> type) {
        PlannedStore store = store();
        List<Sample> rare = new SampleConditions(store, type, Pick.RAREST).own();
        rare.removeIf(sample -> count(store, type, sample.condition()) > LITTLE);
        List<Sample> both = new SampleConditions(store, type, Pick.COMMONEST)
                .across().stream()
                        .flatMap(common -> rare.stream().map(one -> both(one, common)))
                        .toList();

        assertThat(faults(type, both, question -> List.of(store.plan(question))))
                .isEmpty();
    }

    @Test
    void aCitationReadsNoLargeTableWhole() {
        PlannedStore store = store();
        List<String> citations = store.rows(SELECT_TITLES, List.of()).stream()
                .flatMap(row -> Stream.of("%s", "%s 2020", "《%s》（草案）", "《%s》第五条、第六条", "%s (Order No. 5) of old")
                        .map(form -> form.formatted(row[0])))
                .toList();

        List<String> faults = new ArrayList<>();
        for (String citation : citations) {
            Question question =
                    ask(store.release(), new Target.Resolve(List.of(citation), new Recognition(List.of(CANDIDATES))));
            List<Plan> plans = List.of(store.plan(question), store.planForAny(question));
            addIfReadWhole(citation, plans, faults);
        }

        assertThat(citations).hasSizeGreaterThan(LITTLE);
        assertThat(faults).isEmpty();
    }

    private static Sample both(Sample one, Sample other) {
        return new Sample(
                one.name() + " and " + other.name(), new Condition.All(List.of(one.condition(), other.condition())));
    }

    private List<String> faults(NodeType<?> type, List<Sample> samples, Function<Question, List<Plan>> explain) {
        List<String> faults = new ArrayList<>();
        for (Sample sample : samples) {
            addIfReadWhole(type + "." + sample.name(), explain.apply(firstPage(type, sample)), faults);
        }
        return faults;
    }

    private void addIfReadWhole(String asked, List<Plan> plans, List<String> faults) {
        Set<String> large = store().largeTables();
        assertThat(large).contains(Layout.table(Catalogue.REGULATION));
        String found = "%s: %s".formatted(asked, plans);
        System.out.println(found);
        if (plans.stream().flatMap(plan -> plan.sequential().stream()).anyMatch(large::contains)) {
            faults.add(found);
        }
    }

    private Question firstPage(NodeType<?> type, Sample sample) {
        return ask(store().release(), page(type, sample.condition(), usual(type), null, PAGE_SIZE));
    }

    private static int count(PlannedStore store, NodeType<?> type, Condition filter) {
        return store.answer(ask(store.release(), page(type, filter, List.of(), null, 0)))
                .getInteger("totalCount");
    }

    @ParameterizedTest
    @MethodSource("types")
    void aPageFarBehindReadsLittleMoreThanTheFirst(NodeType<?> type) {
        PlannedStore store = store();

        List<String> faults = new ArrayList<>();
        for (List<Order> orders : orders(type)) {
            List<Plan> plans = store
                    .places(
                            DEEP_PAGE * PAGE_SIZE,
                            place -> page(type, Condition.EVERYTHING, orders, place, Slice.MAX_SIZE))
                    .stream()
                    .map(place -> store.plan(
                            ask(store.release(), page(type, Condition.EVERYTHING, orders, place, PAGE_SIZE))))
                    .toList();
            long first = plans.get(0).buffers();
            String found = "%s by %s: %s".formatted(type, orders, plans);
            System.out.println(found);
            if (plans.stream().anyMatch(plan -> plan.buffers() > Math.max(FEW_BUFFERS, 10 * first))) {
                faults.add(found);
            }
        }

        assertThat(faults).isEmpty();
    }

    /** One order at a time, both ways and with nodes without a value at both ends; and the first two, one against the other. */
    private static List<List<Order>> orders(NodeType<?> type) {
        List<List<Order>> orders = new ArrayList<>();
        for (OrderField field : type.orders()) {
            orders.add(List.of(new Order(field, false, false)));
            orders.add(List.of(new Order(field, true, false)));
            if (field.nullable()) {
                orders.add(List.of(new Order(field, false, true)));
                orders.add(List.of(new Order(field, true, true)));
            }
        }
        if (type.orders().size() > 1) {
            orders.add(List.of(
                    new Order(type.orders().get(0), false, false),
                    new Order(type.orders().get(1), true, false)));
        }
        return orders;
    }

    private static Target page(
            NodeType<?> type, Condition filter, List<Order> orders, @Nullable Position behind, int size) {
        Slice slice = new Slice(size, false, behind, null);
        return Asking.page(type, request(slice, filter, orders, cursors(), total()));
    }

    private static List<Order> usual(NodeType<?> type) {
        return type.usualOrder().stream()
                .map(name -> new Order(type.order(name).orElseThrow(), false, false))
                .toList();
    }

    private PlannedStore store() {
        return new PlannedStore(Objects.requireNonNull(connection));
    }
}
