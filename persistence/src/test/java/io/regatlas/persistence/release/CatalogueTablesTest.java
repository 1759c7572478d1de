package io.regatlas.persistence.release;

import static org.assertj.core.api.Assertions.assertThat;

import io.regatlas.domain.catalogue.Catalogue;
import io.regatlas.domain.catalogue.Edge;
import io.regatlas.domain.catalogue.Edge.Cardinality;
import io.regatlas.domain.catalogue.Field;
import io.regatlas.domain.catalogue.NodeType;
import io.regatlas.domain.catalogue.NodeType.Form;
import io.regatlas.domain.catalogue.OrderField;
import io.regatlas.domain.catalogue.Property;
import io.regatlas.domain.catalogue.ValueType;
import io.regatlas.domain.catalogue.ValueType.Enumerated;
import io.regatlas.domain.catalogue.ValueType.Scalar;
import io.regatlas.domain.catalogue.ValueType.Structured;
import io.regatlas.domain.fact.Comparator;
import io.regatlas.domain.fact.Unit;
import io.regatlas.domain.name.NameKind;
import io.regatlas.domain.regulation.NumberScheme;
import io.regatlas.domain.time.Precision;
import io.regatlas.persistence.TestStore;
import io.regatlas.persistence.sql.Layout;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The migrations write out what the catalogue says: no column too many, none too few, none of another type. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CatalogueTablesTest {

    private static final String SELECT_COLUMNS =
            """
            SELECT a.attname, format_type(a.atttypid, a.atttypmod), a.attnotnull
            FROM pg_attribute a
            LEFT JOIN pg_collation c ON c.oid = a.attcollation
            WHERE a.attrelid = '%s'::regclass AND a.attnum > 0 AND NOT a.attisdropped
                AND (c.collname = 'C' OR a.attcollation = 0)
            """;

    private static final String SELECT_CHECK =
            """
            SELECT match[1]
            FROM pg_constraint,
                regexp_matches(pg_get_constraintdef(oid), '''([A-Z_]+)''::text', 'g') WITH ORDINALITY AS m (match, place)
            WHERE conrelid = '%1$s'::regclass AND conname = '%1$s_%2$s_ck'
            ORDER BY place
            """;

    private final TestStore store = TestStore.create();

    @AfterAll
    void close() {
        store.close();
    }

    static Stream<NodeType<?>> types() {
        return Catalogue.CONTENTS.stream();
    }

    static Stream<NodeType<?>> derivedTypes() {
        return Stream.of(Catalogue.CONTENTS, Catalogue.COMPUTED).flatMap(List::stream);
    }

    @ParameterizedTest
    @MethodSource("types")
    void statedColumnsAreTheStatedFields(NodeType<?> type) {
        List<String> expected = new ArrayList<>(List.of(
                "key|text|t",
                "owner|text|t",
                "dataset|text|t",
                "since_release|integer|t",
                "until_release|integer|t",
                "content_hash|text|t"));
        type.stated().forEach(field -> expected.addAll(columns(field)));

        assertThat(store.askAll(SELECT_COLUMNS.formatted(Layout.table(type))))
                .containsExactlyInAnyOrderElementsOf(expected);
    }

    @ParameterizedTest
    @MethodSource("derivedTypes")
    void derivedColumnsAreTheDerivedFieldsAndTheOrders(NodeType<?> type) {
        List<String> tables = store.askAll("SELECT to_regclass('%s')".formatted(Layout.derivedTable(type)));
        if (!Layout.hasDerivedTable(type)) {
            assertThat(tables).containsExactly("null");
            return;
        }
        List<String> expected = new ArrayList<>(
                List.of("key|text|t", "owner|text|t", "since_release|integer|t", "until_release|integer|t"));
        Layout.derived(type).forEach(field -> expected.addAll(columns(field)));
        Layout.orders(type).flatMap(CatalogueTablesTest::orderColumns).forEach(expected::add);

        assertThat(store.askAll(SELECT_COLUMNS.formatted(Layout.derivedTable(type))))
                .containsExactlyInAnyOrderElementsOf(expected);
    }

    @ParameterizedTest
    @MethodSource("derivedTypes")
    void closedListsAreThoseOfTheEnums(NodeType<?> type) {
        if (type.form() != Form.COMPUTED) {
            type.stated().forEach(field -> assertClosedList(Layout.table(type), field));
        }
        Layout.derived(type).forEach(field -> assertClosedList(Layout.derivedTable(type), field));
    }

    @ParameterizedTest
    @EnumSource
    void everyKindOfNameFits(NameKind kind) {
        String name =
                "{\"text\": \"a\", \"language\": \"en\", \"kind\": \"%s\", \"basis\": \"DERIVED\", \"local\": \"l\"}";

        assertThat(store.ask("SELECT names_fit('[%s]')".formatted(name.formatted(kind))))
                .isEqualTo("t");
        assertThat(store.ask("SELECT name_fits('%s')".formatted(name.formatted(kind))))
                .isEqualTo("t");
        assertThat(store.ask("SELECT name_fits('%s')".formatted(name.formatted(kind + "S"))))
                .isEqualTo("f");
    }

    @ParameterizedTest
    @EnumSource
    void everySchemeOfNumbersFits(NumberScheme scheme) {
        String number = "[{\"text\": \"a\", \"scheme\": \"%s\"}]";

        assertThat(store.ask("SELECT numbers_fit('%s')".formatted(number.formatted(scheme))))
                .isEqualTo("t");
        assertThat(store.ask("SELECT numbers_fit('%s')".formatted(number.formatted(scheme + "S"))))
                .isEqualTo("f");
    }

    @ParameterizedTest
    @EnumSource
    void everyUnitFitsAQuantityAndThoseOfTimeAPeriod(Unit unit) {
        String currency = unit == Unit.MONEY ? ", \"currency\": \"CNY\"" : "";
        String quantity = "{\"comparator\": \"EXACTLY\", \"value\": 1.5, \"unit\": \"%s\"%s}".formatted(unit, currency);
        String deadline = "{\"inclusive\": true, \"period\": %s}".formatted(quantity);

        assertThat(store.ask("SELECT quantity_fits('%s')".formatted(quantity))).isEqualTo("t");
        assertThat(store.ask("SELECT deadline_fits('%s')".formatted(deadline))).isEqualTo(unit.isOfTime() ? "t" : "f");
    }

    @ParameterizedTest
    @EnumSource
    void everyComparatorFitsAQuantity(Comparator comparator) {
        String quantity = "{\"comparator\": \"%s\", \"value\": -0.001, \"unit\": \"ONE\"}".formatted(comparator);

        assertThat(store.ask("SELECT quantity_fits('%s')".formatted(quantity))).isEqualTo("t");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"comparator\": \"ABOVE\", \"value\": 1, \"unit\": \"ONE\"}",
                "{\"comparator\": \"ABOUT\", \"value\": \"1\", \"unit\": \"ONE\"}",
                "{\"comparator\": \"ABOUT\", \"value\": 1234567890123456, \"unit\": \"ONE\"}",
                "{\"comparator\": \"ABOUT\", \"value\": 0.0000000000000001, \"unit\": \"ONE\"}",
                "{\"comparator\": \"ABOUT\", \"value\": 1e15, \"unit\": \"ONE\"}",
                "{\"comparator\": \"ABOUT\", \"value\": 10.00000000000001, \"unit\": \"ONE\"}",
                "{\"comparator\": \"ABOUT\", \"value\": 1, \"unit\": \"PIECE\"}",
                "{\"comparator\": \"ABOUT\", \"value\": 1, \"unit\": \"MONEY\"}",
                "{\"comparator\": \"ABOUT\", \"value\": 1, \"unit\": \"ONE\", \"currency\": \"CNY\"}",
                "{\"comparator\": \"ABOUT\", \"value\": 1, \"unit\": \"ONE\", \"of\": \" apps\"}",
            })
    void whatIsNoQuantityDoesNotFit(String quantity) {
        assertThat(store.ask("SELECT quantity_fits('%s')".formatted(quantity))).isEqualTo("f");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"inclusive\": true}",
                "{\"inclusive\": true, \"date\": {}}",
                "{\"inclusive\": true, \"date\": {\"edtf\": \"2020\", \"precision\": \"YEAR\", \"earliest\": \"2020-01-02\","
                        + " \"latest\": \"2020-12-31\"}}",
                "{\"inclusive\": true, \"date\": {\"edtf\": \"../2020\", \"precision\": \"OPEN\", \"latest\": \"2020-12-31\"},"
                        + " \"after\": \"then\"}",
                "{\"inclusive\": false, \"period\": {\"comparator\": \"AT_MOST\", \"value\": 1, \"unit\": \"DAY\"}}",
                "{\"inclusive\": true, \"period\": {\"comparator\": \"AT_MOST\", \"value\": 1, \"unit\": \"ONE\"}}",
            })
    void whatIsNoDeadlineDoesNotFit(String deadline) {
        assertThat(store.ask("SELECT deadline_fits('%s')".formatted(deadline))).isEqualTo("f");
    }

    @Test
    void noColumnIsCalledAsAWordThatSqlKeepsForItself() {
        assertThat(store.askAll("SELECT word FROM pg_get_keywords() WHERE catcode IN ('R', 'T') AND word IN"
                        + " (SELECT column_name FROM information_schema.columns WHERE table_schema = 'regatlas')"))
                .isEmpty();
    }

    @Test
    void noOtherTableIsThere() {
        List<String> expected = new ArrayList<>(
                List.of("release", "entity", "retirement", "derived_state", Layout.TEXT_TABLE, Layout.LINK_TABLE));
        expected.addAll(List.of(Layout.SEARCH_TABLE, Layout.SPELLING_TABLE, Layout.NAMING_TABLE, Layout.GRAM_TABLE));
        types().map(Layout::table).forEach(expected::add);
        derivedTypes().filter(Layout::hasDerivedTable).map(Layout::derivedTable).forEach(expected::add);

        assertThat(store.askAll("SELECT tablename FROM pg_tables WHERE schemaname = 'regatlas'"
                        + " AND tablename <> 'flyway_schema_history'"))
                .containsExactlyInAnyOrderElementsOf(expected);
    }

    @Test
    void everyOrderOfALongListHasAnIndexThatEndsInTheKey() {
        List<String> expected = types().flatMap(type -> Layout.orders(type)
                        .flatMap(CatalogueTablesTest::orderColumns)
                        .map(column -> "(%s, key)".formatted(column.substring(0, column.indexOf('|')))))
                .distinct()
                .toList();

        assertThat(store.askAll("SELECT DISTINCT substring(indexdef FROM '\\(.*') FROM pg_indexes"
                        + " WHERE schemaname = 'regatlas' AND indexname LIKE '%order%'"))
                .containsExactlyInAnyOrderElementsOf(expected);
    }

    @Test
    void closingAStatedRowTouchesNoIndex() {
        List<String> stated = types().map(Layout::table).toList();

        assertThat(store.askAll("SELECT tablename FROM pg_indexes WHERE schemaname = 'regatlas'"
                        + " AND indexdef LIKE '%until_release%'"))
                .doesNotContainAnyElementsOf(stated);
    }

    private void assertClosedList(String table, Field field) {
        if (!(field instanceof Property property)) {
            return;
        }
        String column = Layout.column(property.name());
        if (property.type() instanceof Enumerated enumerated) {
            assertThat(store.askAll(SELECT_CHECK.formatted(table, column))).isEqualTo(enumerated.names());
        }
        if (property.isDate()) {
            assertThat(store.askAll(SELECT_CHECK.formatted(table, column + "_precision")))
                    .isEqualTo(Arrays.stream(Precision.values()).map(Enum::name).toList());
        }
    }

    private static Stream<String> orderColumns(OrderField order) {
        Stream<String> columns = order.nullable()
                ? Stream.of(Layout.orderColumn(order, false), Layout.orderColumn(order, true))
                : Stream.of(Layout.orderColumn(order, false));
        return columns.map(column -> column + "|bytea|t");
    }

    private static List<String> columns(Field field) {
        String column = Layout.column(field.name());
        if (field instanceof Edge edge) {
            return edge.cardinality() == Cardinality.ONE
                    ? List.of("%s|text|%s".formatted(column, flag(field)))
                    : List.of(column + "|text[]|t");
        }
        ValueType type = ((Property) field).type();
        if (((Property) field).isDate()) {
            return List.of(
                    column + "_edtf|text|f",
                    column + "_earliest|date|f",
                    column + "_latest|date|f",
                    column + "_precision|text|f",
                    column + "_words|text|f");
        }
        return List.of("%s|%s|%s".formatted(column, sqlType(type), flag(field)));
    }

    private static String sqlType(ValueType type) {
        if (type == Scalar.INTEGER) {
            return "integer";
        }
        if (type == Scalar.DAY) {
            return "date";
        }
        if (type instanceof Structured) {
            return "jsonb";
        }
        return type instanceof ValueType.Texts ? "text[]" : "text";
    }

    private static String flag(Field field) {
        return field.required() ? "t" : "f";
    }
}
