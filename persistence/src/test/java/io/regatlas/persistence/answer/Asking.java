package io.regatlas.persistence.answer;

import io.regatlas.domain.catalogue.Edge;
import io.regatlas.domain.catalogue.NodeType;
import io.regatlas.domain.catalogue.Property;
import io.regatlas.domain.question.Alternatives;
import io.regatlas.domain.question.Condition;
import io.regatlas.domain.question.Order;
import io.regatlas.domain.question.PageRequest;
import io.regatlas.domain.question.PageRequest.ConnectionMember;
import io.regatlas.domain.question.PageRequest.EdgeMember;
import io.regatlas.domain.question.PageRequest.PageInfoMember;
import io.regatlas.domain.question.Question;
import io.regatlas.domain.question.Question.Target;
import io.regatlas.domain.question.Selection;
import io.regatlas.domain.question.Selection.Member;
import io.regatlas.domain.question.Slice;
import io.regatlas.domain.question.Test;
import io.regatlas.domain.question.Test.Operator;
import io.regatlas.domain.release.ReleaseRef;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/** Questions in few words: members are called as their fields are. */
public final class Asking {

    static final int FINGERPRINT = 42;

    private static final LocalDate DAY = LocalDate.of(2020, 6, 1);

    private Asking() {}

    public static Question ask(ReleaseRef release, Target target) {
        return new Question(release, DAY, target);
    }

    public static Target lookup(NodeType<?> type, String key, Member... members) {
        return new Target.Lookup(type, key, all(members));
    }

    public static Target page(NodeType<?> type, PageRequest request) {
        return new Target.Page(type, request);
    }

    public static PageRequest first(int size, Condition filter, List<Order> orders, ConnectionMember... members) {
        return request(new Slice(size, false, null, null), filter, orders, members);
    }

    public static PageRequest request(Slice slice, Condition filter, List<Order> orders, ConnectionMember... members) {
        return new PageRequest(filter, orders, slice, FINGERPRINT, List.of(members));
    }

    public static Selection all(Member... members) {
        return new Selection(List.of(members));
    }

    public static Member value(NodeType<?> type, String field) {
        return new Selection.Value(field, property(type, field));
    }

    public static Member one(NodeType<?> type, String field, NodeType<?> far, Member... members) {
        return new Selection.One(field, edge(type, field), null, Alternatives.of(far, all(members)));
    }

    public static Member many(NodeType<?> type, String field, NodeType<?> far, Member... members) {
        return new Selection.Many(field, edge(type, field), Alternatives.of(far, all(members)));
    }

    public static Member connected(NodeType<?> type, String field, PageRequest request) {
        return new Selection.Connected(field, edge(type, field), request);
    }

    public static ConnectionMember nodes(NodeType<?> type, Member... members) {
        return new ConnectionMember.Nodes("nodes", Alternatives.of(type, all(members)));
    }

    public static ConnectionMember cursors() {
        return new ConnectionMember.Edges("edges", List.of(new EdgeMember.CursorOf("cursor")));
    }

    public static ConnectionMember total() {
        return new ConnectionMember.TotalCount("totalCount");
    }

    public static ConnectionMember pageInfo(PageInfoMember.Field... fields) {
        return new ConnectionMember.PageInfo(
                "pageInfo",
                Arrays.stream(fields)
                        .map(field -> new PageInfoMember(field.name(), field, "PageInfo"))
                        .toList());
    }

    public static Order ascending(NodeType<?> type, String order) {
        return new Order(type.order(order).orElseThrow(), false, false);
    }

    public static Order descending(NodeType<?> type, String order) {
        return new Order(type.order(order).orElseThrow(), true, false);
    }

    public static Condition scalar(NodeType<?> type, String condition, Operator operator, Object... operands) {
        return new Condition.Scalar(
                (Property) Objects.requireNonNull(type.conditions().get(condition)),
                List.of(new Test(operator, List.of(operands))));
    }

    public static Property property(NodeType<?> type, String field) {
        return (Property) type.field(field).orElseThrow();
    }

    public static Edge edge(NodeType<?> type, String field) {
        return type.edge(field).orElseThrow();
    }
}
