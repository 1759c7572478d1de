package io.regatlas.domain.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import io.regatlas.domain.citation.Proof;
import io.regatlas.domain.entity.Key;
import io.regatlas.domain.fact.Deadline;
import io.regatlas.domain.fact.Quantity;
import io.regatlas.domain.fixture.RandomDatasets;
import io.regatlas.domain.name.Name;
import io.regatlas.domain.publish.Contents;
import io.regatlas.domain.regulation.OfficialNumber;
import io.regatlas.domain.time.PartialDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class CatalogueTest {

    static Stream<NodeType<?>> types() {
        return Catalogue.all();
    }

    @Property(tries = 20)
    void everyValueIsMadeAgainOfWhatItsFieldsSay(@ForAll long seed) {
        Contents contents = RandomDatasets.of(seed, 6);

        assertIsMadeAgain(Catalogue.DATASET, contents.dataset());
        contents.entities().forEach(CatalogueTest::assertIsMadeAgain);
    }

    @ParameterizedTest
    @MethodSource("types")
    void noTwoFieldsOrOrdersOfATypeAreCalledTheSame(NodeType<?> type) {
        assertThat(type.fields()).extracting(Field::name).doesNotHaveDuplicates();
        assertThat(type.orders()).extracting(OrderField::name).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @MethodSource("types")
    void everyConditionIsOnWhatCanBeRead(NodeType<?> type) {
        type.conditions().forEach((name, field) -> {
            if (field instanceof io.regatlas.domain.catalogue.Property property
                    && property.origin() == Origin.PUBLISHED
                    && type.field(property.name()).isPresent()) {
                assertThat(type.edge(property.name())).as(name).get().matches(Edge::isHeld);
            } else if (field instanceof Edge edge) {
                assertLeadsSomewhere(type, edge);
            } else {
                assertThat(type.field(field.name())).as(name).contains(field);
            }
        });
    }

    @ParameterizedTest
    @MethodSource("types")
    void everyEdgeLeadsToTypesThatAreThere(NodeType<?> type) {
        edges(type).forEach(edge -> assertLeadsSomewhere(type, edge));
    }

    @ParameterizedTest
    @MethodSource("types")
    void everyShortListIsSortedByWhatTheFarTypeHas(NodeType<?> type) {
        edges(type).forEach(edge -> edge.targets().forEach(target -> assertThat(edge.sort())
                .allMatch(name -> Catalogue.type(target).field(name).isPresent())));
    }

    @ParameterizedTest
    @MethodSource("types")
    void everyPartHoldsWhatItIsAPartOf(NodeType<?> type) {
        type.parts().forEach(edge -> assertHoldsOwner(type, edge, NodeType.Form.STATEMENT, Origin.STATED));
        type.computed().forEach(edge -> assertHoldsOwner(type, edge, NodeType.Form.COMPUTED, Origin.DERIVED));
    }

    @ParameterizedTest
    @MethodSource("types")
    void whatIsComputedHasNoIdAndStatesNothing(NodeType<?> type) {
        boolean isComputed = type.form() == NodeType.Form.COMPUTED;

        assertThat(type.field("id").isEmpty()).isEqualTo(isComputed);
        assertThat(isComputed && type.stated().findAny().isPresent()).isFalse();
    }

    @ParameterizedTest
    @MethodSource("types")
    void usualOrdersAreOrders(NodeType<?> type) {
        assertThat(type.usualOrder()).allMatch(name -> type.order(name).isPresent());
    }

    @Property(tries = 10)
    void everyOrderAndFieldCanBeReadOfEveryValue(@ForAll long seed) {
        RandomDatasets.of(seed, 6).entities().forEach(CatalogueTest::assertCanBeRead);
    }

    @Test
    void everyTypeIsFoundByItsName() {
        assertThat(types()).allMatch(type -> Catalogue.type(type.name()).equals(type));
        assertThat(Catalogue.find("Nothing")).isEmpty();
    }

    @Test
    void statementsAreTypesThatHaveABasis() {
        assertThat(types().filter(type -> type.field("basis").isPresent()
                        && type.form() != NodeType.Form.COMPUTED
                        && !type.equals(Catalogue.CITATION)))
                .extracting(NodeType::name)
                .containsExactlyInAnyOrderElementsOf(Catalogue.STATEMENTS);
    }

    private static void assertHoldsOwner(NodeType<?> type, Edge edge, NodeType.Form form, Origin origin) {
        Edge.Parts parts = Objects.requireNonNull(edge.parts());
        NodeType<?> part = Catalogue.type(parts.type());

        assertThat(part.form()).isEqualTo(form);
        assertThat(edges(part))
                .as("%s of %s", edge, type)
                .anyMatch(back -> back.isHeld()
                        && back.origin() == origin
                        && (parts.owner() == null || back.name().equals(parts.owner()))
                        && back.targets().contains(type.name()));
    }

    private static Stream<Edge> edges(NodeType<?> type) {
        return type.fields().stream().filter(Edge.class::isInstance).map(Edge.class::cast);
    }

    private static void assertLeadsSomewhere(NodeType<?> type, Edge edge) {
        Route route = edge.route() instanceof Route.Dated dated
                ? dated.of()
                : edge.route() instanceof Route.Below below ? below.of() : edge.route();
        for (String target : edge.targets()) {
            NodeType<?> far = Catalogue.type(target);
            if (route instanceof Route.Inverse inverse) {
                assertThat(far.edge(inverse.field()))
                        .as("%s of %s", edge, type)
                        .get()
                        .matches(back -> back.isHeld()
                                && (back.name().equals(Catalogue.DATASET_FIELD)
                                        || back.targets().contains(type.name())));
            }
        }
        if (route instanceof Route.Through through) {
            NodeType<?> middle = Catalogue.type(through.middle());
            assertThat(middle.edge(through.near()).orElseThrow().targets()).contains(type.name());
            assertThat(middle.edge(through.far()).orElseThrow().targets()).containsAll(edge.targets());
            Stream.ofNullable(through.property())
                    .forEach(property -> assertThat(constants(middle, property)).containsAll(through.values()));
        }
    }

    private static List<String> constants(NodeType<?> type, String property) {
        return ((ValueType.Enumerated) ((io.regatlas.domain.catalogue.Property)
                                type.field(property).orElseThrow())
                        .type())
                .names();
    }

    private static <T> void assertCanBeRead(Entity<T> entity) {
        entity.type().fields().stream()
                .filter(field -> field.required()
                        && field instanceof io.regatlas.domain.catalogue.Property property
                        && property.origin() != Origin.PUBLISHED)
                .forEach(field ->
                        assertThat(field.read(entity.value())).as(field.name()).isNotNull());
        entity.type().orders().stream()
                .filter(order -> !order.nullable())
                .forEach(order ->
                        assertThat(order.read(entity.value())).as(order.name()).isNotNull());
    }

    private static <T> void assertIsMadeAgain(Entity<T> entity) {
        assertIsMadeAgain(entity.type(), entity.value());
    }

    private static void assertIsMadeAgain(NodeType<?> type, Object value) {
        Map<String, Object> values = new HashMap<>();
        type.stated().forEach(field -> put(values, field.name(), field.read(value)));
        if (type.form() == NodeType.Form.ENTITY) {
            values.put("key", new Key(key(type, value)));
        }
        type.parts().forEach(edge -> values.put(edge.name(), parts(edge, value)));

        assertThat(type.creator().apply(new Values(values)))
                .isEqualTo(value instanceof Proof proof ? proof.citation() : value);
    }

    private static List<?> parts(Edge edge, Object value) {
        List<Object> parts = new ArrayList<>();
        for (Object part : (Collection<?>) Objects.requireNonNull(edge.read(value))) {
            assertIsMadeAgain(
                    Catalogue.type(Objects.requireNonNull(edge.parts()).type()), part);
            if (!(part instanceof Proof proof)) {
                parts.add(part);
            } else if (proof.ofName() == null) {
                parts.add(proof.citation());
            }
        }
        return parts;
    }

    private static void put(Map<String, Object> values, String name, @Nullable Object value) {
        if (value != null) {
            assertStructIsMadeAgain(value);
            values.put(name, value);
        }
    }

    private static void assertStructIsMadeAgain(Object value) {
        if (value instanceof Collection<?> many) {
            many.forEach(CatalogueTest::assertStructIsMadeAgain);
        } else if (value instanceof Name name) {
            assertThat(made(Structs.NAME, name, Map.of("citations", name.citations())))
                    .isEqualTo(name);
        } else if (value instanceof PartialDate date) {
            assertThat(made(Structs.PARTIAL_DATE, date, Map.of())).isEqualTo(date);
        } else if (value instanceof OfficialNumber number) {
            assertThat(made(Structs.OFFICIAL_NUMBER, number, Map.of())).isEqualTo(number);
        } else if (value instanceof Quantity quantity) {
            assertThat(made(Structs.QUANTITY, quantity, Map.of())).isEqualTo(quantity);
        } else if (value instanceof Deadline deadline) {
            assertThat(made(Structs.DEADLINE, deadline, Map.of())).isEqualTo(deadline);
        }
    }

    private static <T> T made(StructType<T> type, T value, Map<String, Object> more) {
        Map<String, Object> values = new HashMap<>(more);
        for (Field field : type.fields()) {
            if (field instanceof io.regatlas.domain.catalogue.Property property && property.origin() == Origin.STATED) {
                Object read = field.read(value);
                if (read != null) {
                    values.put(field.name(), read);
                }
            }
        }
        return type.create().apply(new Values(values));
    }

    @SuppressWarnings("unchecked") // the catalogue ties a type to its values
    private static <T> String key(NodeType<T> type, Object value) {
        return type.keyReader().apply((T) value);
    }
}
