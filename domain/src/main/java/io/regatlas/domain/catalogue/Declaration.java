package io.regatlas.domain.catalogue;

import io.regatlas.domain.catalogue.NodeType.Form;
import io.regatlas.domain.entity.NodeKind;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A {@link NodeType} in the making. */
final class Declaration<T> {

    private final String name;
    private final @Nullable NodeKind kind;
    private final Form form;
    private final Function<T, String> key;
    private final List<Field> fields = new ArrayList<>();
    private final Map<String, Field> conditions = new LinkedHashMap<>();
    private final List<Dimension> dimensions = new ArrayList<>();
    private final List<OrderField> orders = new ArrayList<>();
    private List<String> usualOrder = List.of();

    private Declaration(String name, @Nullable NodeKind kind, Form form, Function<T, String> key) {
        this.name = name;
        this.kind = kind;
        this.form = form;
        this.key = key;
    }

    static <T> Declaration<T> of(String name, @Nullable NodeKind kind, Form form, Function<T, String> key) {
        Declaration<T> declaration = new Declaration<>(name, kind, form, key);
        declaration.fields.add(form == Form.COMPUTED ? Fields.key(key).asUnserved() : Fields.id(name, key));
        return declaration;
    }

    /** The fields behind the id or, of what is computed, the key, in the schema's order. */
    Declaration<T> fields(Field... more) {
        fields.addAll(Arrays.asList(more));
        return this;
    }

    /** Conditions that are called as the field they are on. */
    Declaration<T> conditionsOn(String... fieldNames) {
        for (String fieldName : fieldNames) {
            conditionOn(fieldName, fieldName);
        }
        return this;
    }

    /** A condition that is not called as the field it is on. */
    Declaration<T> conditionOn(String conditionName, String fieldName) {
        return condition(conditionName, field(fieldName));
    }

    private Field field(String fieldName) {
        return fields.stream()
                .filter(field -> field.name().equals(fieldName))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("%s has no %s".formatted(name, fieldName)));
    }

    /** A condition on what is no field. */
    Declaration<T> condition(String conditionName, Field field) {
        conditions.put(conditionName, field);
        return this;
    }

    /** A dimension of a property, or of the keys that an edge leads to, which the condition of the same name is on. */
    Declaration<T> dimensionOf(String fieldName) {
        Field conditionOn = Objects.requireNonNull(conditions.get(fieldName));
        Field own = fields.stream()
                .filter(field -> field.name().equals(fieldName))
                .findFirst()
                .orElse(conditionOn);
        return dimension(fieldName, own, fieldName);
    }

    /** A dimension of the years of a date, which the condition of that name is on. */
    Declaration<T> yearOf(String conditionName) {
        return dimension("year", Objects.requireNonNull(conditions.get(conditionName)), conditionName);
    }

    /** A dimension of what lies in a value object. */
    Declaration<T> dimensionIn(Property struct, Property property) {
        dimensions.add(new Dimension(property.name(), null, List.of(struct, property), List.of(struct.name()), false));
        return this;
    }

    /** A dimension of a property at the far end of an edge. */
    Declaration<T> dimensionAt(String edgeName, Property property, String... conditionNames) {
        dimensions.add(new Dimension(
                property.name(), (Edge) field(edgeName), List.of(property), List.of(conditionNames), false));
        return this;
    }

    /** Lets lists be counted by these dimensions at once, too. */
    Declaration<T> groupedBy(String... dimensionNames) {
        List<String> grouped = List.of(dimensionNames);
        dimensions.replaceAll(dimension -> new Dimension(
                dimension.name(),
                dimension.edge(),
                dimension.path(),
                dimension.conditions(),
                grouped.contains(dimension.name())));
        return this;
    }

    private Declaration<T> dimension(String dimensionName, Field field, String conditionName) {
        Edge edge = field instanceof Edge far ? far : null;
        List<Property> path = field instanceof Property property ? List.of(property) : List.of();
        dimensions.add(new Dimension(dimensionName, edge, path, List.of(conditionName), false));
        return this;
    }

    /** An order whose every node has a value. */
    Declaration<T> order(String orderName, OrderField.Kind kindOfOrder, Function<T, ?> reader) {
        return order(orderName, kindOfOrder, false, reader);
    }

    /** An order in which a node may have no value. */
    Declaration<T> nullableOrder(String orderName, OrderField.Kind kindOfOrder, Function<T, @Nullable Object> reader) {
        return order(orderName, kindOfOrder, true, reader);
    }

    /** The orders that a list is in where none is asked for. */
    Declaration<T> usually(String... orderNames) {
        usualOrder = List.of(orderNames);
        return this;
    }

    /** Without a creator: what is computed is never put together from values. */
    NodeType<T> create() {
        return create(values -> {
            throw new IllegalArgumentException("no dataset states a %s".formatted(name));
        });
    }

    NodeType<T> create(Function<Values, ?> creator) {
        return new NodeType<>(name, kind, form, fields, conditions, dimensions, orders, usualOrder, key, creator);
    }

    private Declaration<T> order(
            String orderName, OrderField.Kind kindOfOrder, boolean nullable, Function<T, ?> reader) {
        orders.add(new OrderField(orderName, kindOfOrder, nullable, Fields.erase(reader)));
        return this;
    }
}
