package io.regatlas.api.answer;

import graphql.normalized.ExecutableNormalizedField;
import io.regatlas.api.document.Entries;
import io.regatlas.api.limits.Limits;
import io.regatlas.domain.catalogue.Catalogue;
import io.regatlas.domain.catalogue.NodeType;
import io.regatlas.domain.catalogue.OrderField;
import io.regatlas.domain.question.Alternatives;
import io.regatlas.domain.question.Condition;
import io.regatlas.domain.question.Order;
import io.regatlas.domain.question.PageRequest;
import io.regatlas.domain.question.PageRequest.ConnectionMember;
import io.regatlas.domain.question.PageRequest.ConnectionMember.Between;
import io.regatlas.domain.question.PageRequest.ConnectionMember.ConnectionTypeName;
import io.regatlas.domain.question.PageRequest.ConnectionMember.Counted;
import io.regatlas.domain.question.PageRequest.ConnectionMember.Edges;
import io.regatlas.domain.question.PageRequest.ConnectionMember.Grouped;
import io.regatlas.domain.question.PageRequest.ConnectionMember.Nodes;
import io.regatlas.domain.question.PageRequest.ConnectionMember.PageInfo;
import io.regatlas.domain.question.PageRequest.ConnectionMember.TotalCount;
import io.regatlas.domain.question.PageRequest.EdgeMember;
import io.regatlas.domain.question.PageRequest.EdgeMember.Absent;
import io.regatlas.domain.question.PageRequest.EdgeMember.CursorOf;
import io.regatlas.domain.question.PageRequest.EdgeMember.EdgeTypeName;
import io.regatlas.domain.question.PageRequest.EdgeMember.NodeOf;
import io.regatlas.domain.question.PageRequest.EdgeMember.OfEntry;
import io.regatlas.domain.question.PageRequest.PageInfoMember;
import io.regatlas.domain.question.Slice;
import io.regatlas.domain.release.ReleaseRef;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Turns a field that answers a connection into a request for a page. */
final class Pages {

    private final Selections selections;
    private final ReleaseRef release;
    private final LegalDay day;
    private final Limits limits;
    private final Frequencies frequencies;

    Pages(Selections selections, ReleaseRef release, LegalDay day, Limits limits) {
        this.selections = selections;
        this.release = release;
        this.day = day;
        this.limits = limits;
        this.frequencies = new Frequencies(selections, day, limits);
    }

    /** The page of nodes of a type that a field asks for. */
    PageRequest page(NodeType<?> type, ExecutableNormalizedField field) {
        return page(type, field, "");
    }

    /**
     * The page of the changes since a release that a field asks for; its cursors remember both releases.
     *
     * @param from null for the empty store
     */
    PageRequest changes(@Nullable ReleaseRef from, ExecutableNormalizedField field) {
        return page(
                Catalogue.CHANGE,
                field,
                from == null ? " since 0" : " since %d %s".formatted(from.number(), from.hash()));
    }

    private PageRequest page(NodeType<?> type, ExecutableNormalizedField field, String which) {
        Arguments arguments = Arguments.of(field);
        List<Order> orders = PageRequest.sorting(orders(type, arguments));
        int fingerprint = Fingerprint.of(
                field.getSingleObjectTypeName() + "." + field.getFieldName() + which, arguments.raw("filter"), orders);
        Condition filter = Conditions.of(type, arguments, limits, day);
        return new PageRequest(
                filter,
                orders,
                slice(arguments, fingerprint, orders.size()),
                fingerprint,
                field.getChildren().stream()
                        .map(child -> member(type, arguments, filter, child))
                        .toList());
    }

    private List<Order> orders(NodeType<?> type, Arguments arguments) {
        List<Order> orders = new ArrayList<>();
        for (Arguments entry : arguments.objects("orderBy", limits.values())) {
            OrderField field = type.order(text(entry, "field")).orElseThrow();
            // Sorting by the same again changes nothing.
            if (orders.stream().noneMatch(order -> order.field().equals(field))) {
                orders.add(new Order(
                        field,
                        text(entry, "direction").equals("DESC"),
                        text(entry, "nulls").equals("FIRST")));
            }
        }
        return orders.isEmpty() ? usualOrder(type) : orders;
    }

    /** As the catalogue says; releases come newest first. */
    private static List<Order> usualOrder(NodeType<?> type) {
        return type.form() == NodeType.Form.RELEASE
                ? type.orders().stream()
                        .map(field -> new Order(field, true, false))
                        .toList()
                : type.usualOrder().stream()
                        .map(name -> new Order(type.order(name).orElseThrow(), false, false))
                        .toList();
    }

    private static String text(Arguments arguments, String name) {
        return arguments.text(name).orElseThrow();
    }

    /** The stretch that a list's arguments ask for. */
    Slice slice(Arguments arguments, int fingerprint, int sortKeys) {
        Optional<Integer> first = arguments.integer("first", 0, Slice.MAX_SIZE);
        Optional<Integer> last = arguments.integer("last", 1, Slice.MAX_SIZE);
        if (first.isPresent() && last.isPresent()) {
            throw arguments.bad("last", "is given together with first");
        }
        Cursors cursors = Cursors.of(arguments);
        return new Slice(
                first.or(() -> last).orElse(Slice.DEFAULT_SIZE),
                last.isPresent(),
                cursors.afterIn(release, fingerprint, sortKeys),
                cursors.beforeIn(release, fingerprint, sortKeys));
    }

    private ConnectionMember member(
            NodeType<?> type, Arguments list, Condition filter, ExecutableNormalizedField field) {
        String as = field.getResultKey();
        return switch (field.getFieldName()) {
            case Constants.TYPE_NAME -> new ConnectionTypeName(as, field.getSingleObjectTypeName());
            case "nodes" -> new Nodes(as, node(type, field));
            case "edges" ->
                new Edges(
                        as,
                        field.getChildren().stream()
                                .map(member -> edgeMember(type, member))
                                .toList());
            case "pageInfo" -> pageInfo(field);
            case "totalCount" -> new TotalCount(as);
            case "from", "to" -> new Between(as, field.getFieldName().equals("to"));
            case "facets" -> new Counted(as, frequencies.facets(type, list, filter, field));
            case "groups" -> new Grouped(as, frequencies.groups(type, field));
            default -> throw new IllegalStateException("a connection has no " + field.getFieldName());
        };
    }

    private EdgeMember edgeMember(NodeType<?> type, ExecutableNormalizedField field) {
        String as = field.getResultKey();
        return switch (field.getFieldName()) {
            case Constants.TYPE_NAME -> new EdgeTypeName(as, field.getSingleObjectTypeName());
            case "cursor" -> new CursorOf(as);
            case "node" -> new NodeOf(as, node(type, field));
            // What an entry itself says stands on the edges of all lists that show the same.
            default -> type.isEntry() ? new OfEntry(selections.member(type, field)) : new Absent(as);
        };
    }

    /** What is asked of the page's place. */
    static PageInfo pageInfo(ExecutableNormalizedField field) {
        return new PageInfo(
                field.getResultKey(),
                field.getChildren().stream().map(Pages::placeMember).toList());
    }

    private static PageInfoMember placeMember(ExecutableNormalizedField field) {
        String name = field.getFieldName();
        PageInfoMember.Field which = name.equals(Constants.TYPE_NAME)
                ? PageInfoMember.Field.TYPE_NAME
                : Constants.ofField(PageInfoMember.Field.class, name);
        return new PageInfoMember(field.getResultKey(), which, field.getSingleObjectTypeName());
    }

    private Alternatives node(NodeType<?> type, ExecutableNormalizedField field) {
        NodeType<?> shown = Entries.shown(type);
        return Alternatives.of(shown, selections.selection(shown, field.getChildren()));
    }
}
