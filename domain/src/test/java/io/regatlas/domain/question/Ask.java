package io.regatlas.domain.question;

import io.regatlas.domain.catalogue.Catalogue;
import io.regatlas.domain.catalogue.Dimension;
import io.regatlas.domain.catalogue.Edge;
import io.regatlas.domain.catalogue.Field;
import io.regatlas.domain.catalogue.NodeType;
import io.regatlas.domain.catalogue.Property;
import io.regatlas.domain.catalogue.StructType;
import io.regatlas.domain.citation.Basis;
import io.regatlas.domain.question.PageRequest.ConnectionMember;
import io.regatlas.domain.question.PageRequest.EdgeMember;
import io.regatlas.domain.question.PageRequest.PageInfoMember;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** Short ways to write down what a hand-made question asks. */
final class Ask {

    private Ask() {}

    static Selection select(Selection.Member... members) {
        return new Selection(List.of(members));
    }

    static Selection.Member value(NodeType<?> type, String name) {
        return new Selection.Value(name, property(type, name));
    }

    static Selection.Member value(StructType<?> type, String name) {
        return new Selection.Value(name, (Property) field(type, name));
    }

    static Selection.Member struct(NodeType<?> type, String name, Selection selection) {
        return new Selection.Struct(name, property(type, name), List.of(Basis.values()), selection);
    }

    static Selection.Member one(NodeType<?> type, String name, NodeType<?> far, Selection.Member... members) {
        return new Selection.One(name, edge(type, name), null, Alternatives.of(far, select(members)));
    }

    static Selection.Member many(NodeType<?> type, String name, NodeType<?> far, Selection.Member... members) {
        return new Selection.Many(name, edge(type, name), Alternatives.of(far, select(members)));
    }

    /** The first nodes of a page in the usual order. */
    static Selection.Member nodes(NodeType<?> type, String name, NodeType<?> far, Selection.Member... members) {
        Edge edge = edge(type, name);
        NodeType<?> listed = Catalogue.type(edge.targets().get(0));
        return new Selection.Connected(name, edge, page(listed, nodes(far, members)));
    }

    /** The first entries of a page in the usual order. */
    static Selection.Member entries(NodeType<?> type, String name, EdgeMember... members) {
        Edge edge = edge(type, name);
        NodeType<?> listed = Catalogue.type(edge.targets().get(0));
        return new Selection.Connected(name, edge, page(listed, new ConnectionMember.Edges("edges", List.of(members))));
    }

    static ConnectionMember nodes(NodeType<?> far, Selection.Member... members) {
        return new ConnectionMember.Nodes("nodes", Alternatives.of(far, select(members)));
    }

    /** The first of all, in the usual order. */
    static PageRequest page(NodeType<?> listed, ConnectionMember... members) {
        return page(listed, Condition.EVERYTHING, members);
    }

    static PageRequest page(NodeType<?> listed, Condition filter, ConnectionMember... members) {
        List<Order> orders = listed.usualOrder().stream()
                .map(name -> new Order(listed.order(name).orElseThrow(), false, false))
                .toList();
        return new PageRequest(filter, orders, new Slice(9, false, null, null), 0, List.of(members));
    }

    /** The first nine values of a dimension and how often they are. */
    static Facet facet(Dimension dimension, Condition filter) {
        return new Facet(
                dimension.name(),
                dimension,
                null,
                filter,
                9,
                List.of(new Facet.Member.Value("v"), new Facet.Member.Frequency("c")));
    }

    /** What facets alone are answered by, as {@code name: value count, value count; name: value count;}. */
    static String counts(String answer) {
        return answer.replaceAll("^\\{\"facets\":\\{|}}$", "")
                .replaceAll("\\{\"v\":\"([^\"]*)\",\"c\":([0-9]+)}", "$1 $2")
                .replace(",", ", ")
                .replace("],", ";")
                .replace("]", ";")
                .replace(":[", ": ")
                .replace("\"", "");
    }

    static Property property(NodeType<?> type, String name) {
        return (Property) type.field(name).orElseThrow();
    }

    static Edge edge(NodeType<?> type, String name) {
        return type.edge(name).orElseThrow();
    }

    static Field field(StructType<?> type, String name) {
        return type.field(name).orElseThrow();
    }

    static Field condition(NodeType<?> type, String name) {
        return Objects.requireNonNull(type.conditions().get(name));
    }

    static Order order(String name, boolean descending, boolean nullsFirst) {
        return new Order(Catalogue.REGULATION.order(name).orElseThrow(), descending, nullsFirst);
    }

    /** Keys, whether there is more behind and before, and the total. */
    static PageRequest keys(NodeType<?> type, Condition filter, List<Order> orders, Slice slice) {
        return new PageRequest(
                filter,
                orders,
                slice,
                0,
                List.of(
                        new ConnectionMember.Nodes("nodes", Alternatives.of(type, select(value(type, "key")))),
                        new ConnectionMember.PageInfo(
                                "pageInfo",
                                List.of(
                                        new PageInfoMember("n", PageInfoMember.Field.HAS_NEXT_PAGE, "PageInfo"),
                                        new PageInfoMember("p", PageInfoMember.Field.HAS_PREVIOUS_PAGE, "PageInfo"))),
                        new ConnectionMember.TotalCount("total")));
    }

    /** What {@link #keys} is answered by. */
    static String page(boolean next, boolean previous, int total, String... keys) {
        List<String> nodes = Stream.of(keys).map("{\"key\":\"%s\"}"::formatted).toList();
        return "{\"nodes\":[%s],\"pageInfo\":{\"n\":%s,\"p\":%s},\"total\":%d}"
                .formatted(String.join(",", nodes), next, previous, total);
    }
}
