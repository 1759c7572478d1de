package io.regatlas.domain.catalogue;

import io.regatlas.domain.catalogue.NodeType.Form;
import io.regatlas.domain.entity.NodeKind;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
        return condition(
                conditionName,
                fields.stream()
                        .filter(field -> field.name().equals(fieldName))
                        .findFirst()
                        .orElseThrow(() -> new IllegalArgumentException("%s has no %s".formatted(name, fieldName))));
    }

    /** A condition on what is no field. */
    Declaration<T> condition(String conditionName, Field field) {
        conditions.put(conditionName, field);
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
        return new NodeType<>(name, kind, form, fields, conditions, orders, usualOrder, key, creator);
    }

    private Declaration<T> order(
            String orderName, OrderField.Kind kindOfOrder, boolean nullable, Function<T, ?> reader) {
        orders.add(new OrderField(orderName, kindOfOrder, nullable, Fields.erase(reader)));
        return this;
    }
}
