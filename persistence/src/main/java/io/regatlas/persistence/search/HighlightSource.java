package io.regatlas.persistence.search;

import io.regatlas.domain.catalogue.Catalogue;
import io.regatlas.domain.catalogue.NodeType;
import io.regatlas.domain.catalogue.Property;
import io.regatlas.domain.catalogue.SearchField;
import io.regatlas.domain.catalogue.SearchText;
import io.regatlas.domain.catalogue.StructType;
import io.regatlas.domain.catalogue.ValueType.Structured;
import io.regatlas.domain.citation.Basis;
import io.regatlas.domain.question.Alternatives;
import io.regatlas.domain.question.Condition;
import io.regatlas.domain.question.Order;
import io.regatlas.domain.question.PageRequest;
import io.regatlas.domain.question.PageRequest.ConnectionMember;
import io.regatlas.domain.question.Selection;
import io.regatlas.domain.question.Slice;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The searched texts of hits, on their way from the database as members of JSON objects. Of the facts the first
 * {@value Slice#MAX_SIZE} come.
 */
public final class HighlightSource {

    private static final String TYPE = "type";
    private static final String TEXT = "text";
    private static final String NODES = "nodes";

    private HighlightSource() {}

    /** What is asked of hits of some types. */
    public static Alternatives alternatives(List<NodeType<?>> types) {
        Map<NodeType<?>, Selection> byType = new LinkedHashMap<>();
        types.forEach(type -> byType.put(type, selection(type)));
        return new Alternatives(byType);
    }

    /** The texts out of an answer to that; keys are not among them. */
    static List<SearchText> read(String json) {
        JsonObject object = new JsonObject(json);
        NodeType<?> type = Catalogue.type(object.getString(TYPE));
        List<SearchText> texts = new ArrayList<>();
        shown(type).forEach(property -> add(texts, SearchText.field(type, property), object, property));
        SearchText.facts(type).ifPresent(facts -> {
            JsonArray nodes = object.getJsonObject(facts.name()).getJsonArray(NODES);
            nodes.forEach(fact -> shown(Catalogue.FACT)
                    .forEach(property -> add(texts, SearchField.FACT, (JsonObject) fact, property)));
        });
        return texts;
    }

    private static Selection selection(NodeType<?> type) {
        List<Selection.Member> members = new ArrayList<>(List.of(new Selection.TypeName(TYPE, type.name())));
        shown(type).map(HighlightSource::member).forEach(members::add);
        SearchText.facts(type)
                .ifPresent(facts -> members.add(new Selection.Connected(facts.name(), facts, page(Catalogue.FACT))));
        return new Selection(members);
    }

    private static Selection.Member member(Property property) {
        if (!(property.type() instanceof Structured structured)) {
            return new Selection.Value(property.name(), property);
        }
        Selection text = new Selection(List.of(new Selection.Value(TEXT, text(structured.of()))));
        return new Selection.Struct(property.name(), property, List.of(Basis.values()), text);
    }

    private static PageRequest page(NodeType<?> type) {
        List<Order> orders = type.usualOrder().stream()
                .map(name -> new Order(type.order(name).orElseThrow(), false, false))
                .toList();
        Selection selection =
                new Selection(shown(type).map(HighlightSource::member).toList());
        return new PageRequest(
                Condition.EVERYTHING,
                orders,
                new Slice(Slice.MAX_SIZE, false, null, null),
                0,
                List.of(new ConnectionMember.Nodes(NODES, Alternatives.of(type, selection))));
    }

    private static Stream<Property> shown(NodeType<?> type) {
        return SearchText.properties(type).filter(property -> SearchText.field(type, property) != SearchField.KEY);
    }

    private static Property text(StructType<?> type) {
        return (Property) type.field(TEXT).orElseThrow();
    }

    private static void add(List<SearchText> texts, SearchField field, JsonObject object, Property property) {
        @Nullable Object value = object.getValue(property.name());
        Stream<?> values = value instanceof JsonArray many ? many.stream() : Stream.ofNullable(value);
        values.map(each -> each instanceof JsonObject struct ? struct.getString(TEXT) : (String) each)
                .forEach(text -> texts.add(new SearchText(field, text)));
    }
}
