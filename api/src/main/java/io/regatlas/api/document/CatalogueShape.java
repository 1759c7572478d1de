package io.regatlas.api.document;

import io.regatlas.domain.catalogue.Catalogue;
import io.regatlas.domain.catalogue.Dimension;
import io.regatlas.domain.catalogue.Edge;
import io.regatlas.domain.catalogue.Field;
import io.regatlas.domain.catalogue.HitDimension;
import io.regatlas.domain.catalogue.NodeType;
import io.regatlas.domain.catalogue.NodeType.Form;
import io.regatlas.domain.catalogue.OrderField;
import io.regatlas.domain.catalogue.Property;
import io.regatlas.domain.catalogue.StructType;
import io.regatlas.domain.catalogue.Structs;
import io.regatlas.domain.catalogue.ValueType;
import io.regatlas.domain.catalogue.ValueType.Enumerated;
import io.regatlas.domain.catalogue.ValueType.Scalar;
import io.regatlas.domain.catalogue.ValueType.Structured;
import io.regatlas.domain.entity.NodeKind;
import io.regatlas.domain.question.SearchRequest;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/** What the schema must say of what the catalogue serves, as lines that {@link SchemaShape} can be compared with. */
final class CatalogueShape {

    private static final List<String> PICKS = List.of("caption", "title", "name");

    private static final List<NodeType<?>> SEARCH_FILTERS =
            List.of(Catalogue.REGULATION, Catalogue.ISSUER, Catalogue.ACTIVITY);

    private final Set<String> lines = new TreeSet<>();

    private CatalogueShape() {}

    static Set<String> lines() {
        CatalogueShape shape = new CatalogueShape();
        shape.lines.add("Query: Node");
        shape.lines.add("Query: [Node]");
        shape.addSearch();
        Catalogue.CONTENTS.forEach(shape::add);
        Catalogue.COMPUTED.forEach(shape::add);
        shape.add(Catalogue.RELEASE);
        shape.addChanges();
        Structs.all().forEach(shape::add);
        shape.lines.addAll(WalkShape.LINES);
        shape.lines.addAll(RecognitionShape.LINES);
        shape.lines.add("%s.caption: Name".formatted(Structs.FACET_VALUE));
        return shape.lines;
    }

    /** A list of changes is asked for by two releases, which it names. */
    private void addChanges() {
        add(Catalogue.CHANGE);
        lines.add("Query: ChangeConnection");
        lines.add("ChangeConnection.from: Int!");
        lines.add("ChangeConnection.to: Int!");
    }

    /** Entities of all kinds in one list; those that can be filtered are, by their own filters. */
    private void addSearch() {
        lines.add("Query: SearchConnection");
        addConnection("Search", "Entity");
        addFacets("Search", HitDimension.ALL.stream().map(HitDimension::name).toList());
        lines.add("SearchConnection.corrected: String");
        lines.add("SearchEdge.score: Float!");
        lines.add("SearchEdge.highlights: [Highlight!]!");
        value(new Enumerated(NodeKind.class));
        lines.add("SearchMode: " + String.join(" ", new Enumerated(SearchRequest.Mode.class).names()));
        SEARCH_FILTERS.forEach(type ->
                lines.add("SearchFilter.%s: %sFilter".formatted(type.name().toLowerCase(Locale.ROOT), type)));
    }

    private void add(NodeType<?> type) {
        if (type.isEntry()) {
            addEntry(type);
            return;
        }
        if (type.form() != Form.COMPUTED) {
            lines.add(type + " implements Node");
        }
        if (Catalogue.STATEMENTS.contains(type.name())) {
            lines.add(type + " implements Statement");
        }
        if (type.form() == Form.ENTITY) {
            lines.add(type + " implements Entity");
            PICKS.stream()
                    .filter(pick -> Picks.property(type, pick).isPresent())
                    .forEach(pick -> lines.add("%s.%s: Name!".formatted(type, pick)));
        }
        type.fields().forEach(field -> add(type.name(), field));
        addFilter(type);
        if (!type.orders().isEmpty()) {
            addConnection(type);
        }
        // What has no order to choose, citations, is listed at a node alone.
        if (!names(type.orders()).equals(type.usualOrder())) {
            lines.add("Query: %sConnection".formatted(type));
            addOrder(type, type.orders());
        }
    }

    /** What it says itself, null where the list has no entries of its kind; it is sorted as what it shows is. */
    private void addEntry(NodeType<?> entry) {
        NodeType<?> shown = Entries.shown(entry);
        entry.fields().stream()
                .filter(field -> field.served() && !field.name().equals(Catalogue.NODE_FIELD))
                .forEach(field -> lines.add("%sEdge.%s: %s".formatted(shown, field.name(), type(field))));
        addFilter(entry);
        addOrder(
                shown,
                entry.orders().stream()
                        .filter(order -> shown.order(order.name()).isPresent())
                        .toList());
    }

    private void add(StructType<?> type) {
        type.fields().forEach(field -> add(type.name(), field));
    }

    private void add(String owner, Field field) {
        if (field.served()) {
            String type = type(field);
            boolean list = type.startsWith("[");
            lines.add("%s.%s: %s%s".formatted(owner, field.name(), type, list || field.required() ? "!" : ""));
        }
    }

    private String type(Field field) {
        return field instanceof Edge edge ? far(edge) : value(((Property) field).type());
    }

    private static String far(Edge edge) {
        List<? extends NodeType<?>> targets =
                edge.targets().stream().map(Catalogue::type).toList();
        String target = edge.isPolymorphic()
                ? several(targets)
                : Entries.shown(targets.get(0)).name();
        return switch (edge.cardinality()) {
            case ONE -> target;
            case LIST -> "[%s!]".formatted(target);
            case CONNECTION -> target + "Connection";
        };
    }

    private static String several(List<? extends NodeType<?>> types) {
        if (types.stream().allMatch(type -> type.form() == Form.ENTITY)) {
            return "Entity";
        }
        return types.stream().map(NodeType::name).allMatch(Catalogue.STATEMENTS::contains) ? "Statement" : "Node";
    }

    private String value(ValueType type) {
        if (type instanceof Scalar scalar) {
            return switch (scalar) {
                case ID -> "ID";
                case KEY, TEXT -> "String";
                case INTEGER -> "Int";
                case DECIMAL -> "Float";
                case BOOLEAN -> "Boolean";
                case DAY -> "Date";
                case INSTANT -> "DateTime";
                case LANGUAGE -> "Language";
                case JSON -> "JSON";
            };
        }
        if (type instanceof Enumerated enumerated) {
            String name = enumerated.of().getSimpleName();
            lines.add("%s: %s".formatted(name, String.join(" ", enumerated.names())));
            return name;
        }
        if (type instanceof Structured structured) {
            return structured.many()
                    ? "[%s!]".formatted(structured.of())
                    : structured.of().name();
        }
        return "[String!]";
    }

    private void addConnection(String name, String node) {
        lines.add("%sConnection.edges: [%sEdge!]!".formatted(name, name));
        lines.add("%sConnection.nodes: [%s!]!".formatted(name, node));
        lines.add("%sConnection.pageInfo: PageInfo!".formatted(name));
        lines.add("%sConnection.totalCount: Int!".formatted(name));
        lines.add("%sEdge.cursor: String!".formatted(name));
        lines.add("%sEdge.node: %s!".formatted(name, node));
    }

    private void addConnection(NodeType<?> type) {
        addConnection(type.name(), type.name());
        addDimensions(type);
    }

    private void addDimensions(NodeType<?> type) {
        if (type.dimensions().isEmpty()) {
            return;
        }
        addFacets(type.name(), type.dimensions().stream().map(Dimension::name).toList());
        List<String> grouped = type.dimensions().stream()
                .filter(Dimension::grouped)
                .map(Dimension::constant)
                .toList();
        if (!grouped.isEmpty()) {
            lines.add("%sConnection.groups: [Group!]!".formatted(type));
            lines.add("%sDimension: %s".formatted(type, String.join(" ", grouped)));
        }
    }

    private void addFacets(String name, List<String> dimensions) {
        lines.add("%sConnection.facets: %sFacets!".formatted(name, name));
        dimensions.forEach(dimension -> lines.add("%sFacets.%s: [FacetValue!]!".formatted(name, dimension)));
    }

    private void addFilter(NodeType<?> type) {
        // What holds on a day is asked for together with the day.
        if (type.conditions().isEmpty() || (type.form() == Form.COMPUTED && !type.isEntry())) {
            return;
        }
        String filter = type + "Filter";
        type.conditions()
                .forEach((name, on) -> lines.add("%s.%s: %s".formatted(filter, name, condition(type, name, on))));
        lines.add("%s.and: [%s!]".formatted(filter, filter));
        lines.add("%s.or: [%s!]".formatted(filter, filter));
        lines.add("%s.not: %s".formatted(filter, filter));
    }

    private String condition(NodeType<?> type, String name, Field on) {
        if (type.isEntry() && on instanceof Property && on.served()) {
            // An entry says little itself, and a reader wants one of it.
            return type(on);
        }
        if (on instanceof Edge edge) {
            return edge.cardinality() == Edge.Cardinality.ONE ? one(name, edge) : many(edge);
        }
        return condition((Property) on);
    }

    private String condition(Property property) {
        if (property.filtered().isPresent()) {
            return structFilter(property.filtered().get());
        }
        if (property.isDate()) {
            addConstantsFilter("Precision");
            return "DateFilter";
        }
        if (property.type() instanceof Enumerated enumerated) {
            value(enumerated);
            return addConstantsFilter(enumerated.of().getSimpleName());
        }
        if (property.type() == Scalar.DECIMAL) {
            return "FloatFilter";
        }
        return property.type() == Scalar.INTEGER ? "IntFilter" : "StringFilter";
    }

    private String structFilter(StructType<?> struct) {
        String filter = struct + "Filter";
        struct.conditions()
                .forEach(name -> lines.add("%s.%s: %s".formatted(filter, name, condition((Property)
                        struct.field(name).orElseThrow()))));
        lines.add(filter + ".isNull: Boolean");
        return filter;
    }

    private String one(String name, Edge edge) {
        if (edge.isPolymorphic()) {
            return entityFilter(edge);
        }
        NodeType<?> target = Catalogue.type(edge.targets().get(0));
        return target.form() == Form.COMPUTED ? dayFilter(name, target) : target + "Filter";
    }

    private String entityFilter(Edge edge) {
        lines.add("EntityFilter.key: StringFilter");
        edge.targets()
                .forEach(target ->
                        lines.add("EntityFilter.%s: %sFilter".formatted(target.toLowerCase(Locale.ROOT), target)));
        return "EntityFilter";
    }

    /** What holds on a day: all of it, or how sure a doubt may be. */
    private String dayFilter(String name, NodeType<?> target) {
        String filter = name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1) + "Filter";
        lines.add(filter + ".on: Date");
        target.conditions().forEach((condition, on) -> {
            boolean doubt = condition.equals("match");
            if (doubt != name.equals(target.name().toLowerCase(Locale.ROOT))) {
                lines.add("%s.%s: %s".formatted(filter, condition, doubt ? "Match" : condition((Property) on)));
            }
        });
        return filter;
    }

    private String many(Edge edge) {
        String target = edge.targets().get(0);
        String filter = target + "ListFilter";
        List.of("some", "none", "every")
                .forEach(quantifier -> lines.add("%s.%s: %sFilter".formatted(filter, quantifier, target)));
        return filter;
    }

    private String addConstantsFilter(String constants) {
        String filter = constants + "Filter";
        List.of("eq", "ne").forEach(operator -> lines.add("%s.%s: %s".formatted(filter, operator, constants)));
        List.of("in", "notIn").forEach(operator -> lines.add("%s.%s: [%s!]".formatted(filter, operator, constants)));
        return filter;
    }

    private void addOrder(NodeType<?> type, List<OrderField> orders) {
        List<String> names = names(orders);
        if (names.equals(List.of(OrderField.KEY))) {
            return;
        }
        lines.add("%sOrderField: %s".formatted(type, String.join(" ", names)));
        lines.add("%sOrder.field: %sOrderField!".formatted(type, type));
        lines.add("%sOrder.direction: SortDirection!".formatted(type));
        lines.add("%sOrder.nulls: NullOrder!".formatted(type));
    }

    private static List<String> names(List<OrderField> orders) {
        return orders.stream().map(OrderField::name).toList();
    }
}
