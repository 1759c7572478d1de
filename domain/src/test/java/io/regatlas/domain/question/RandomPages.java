package io.regatlas.domain.question;

import io.regatlas.domain.catalogue.Catalogue;
import io.regatlas.domain.catalogue.Dimension;
import io.regatlas.domain.catalogue.Edge;
import io.regatlas.domain.catalogue.NodeType;
import io.regatlas.domain.catalogue.OrderField;
import io.regatlas.domain.catalogue.Property;
import io.regatlas.domain.catalogue.Structs;
import io.regatlas.domain.fixture.Dice;
import io.regatlas.domain.name.Language;
import io.regatlas.domain.question.PageRequest.ConnectionMember;
import io.regatlas.domain.question.PageRequest.EdgeMember;
import io.regatlas.domain.question.PageRequest.PageInfoMember;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Random pages: any condition, any order, from the front and the back. */
final class RandomPages {

    private static final List<PageInfoMember.Field> WITHOUT_CURSORS = List.of(
            PageInfoMember.Field.TYPE_NAME, PageInfoMember.Field.HAS_NEXT_PAGE, PageInfoMember.Field.HAS_PREVIOUS_PAGE);

    private final Dice dice;
    private final RandomConditions conditions;

    RandomPages(Dice dice, ReleasedState state) {
        this.dice = dice;
        this.conditions = new RandomConditions(dice, state);
    }

    /** A page of up to 100 nodes. */
    PageRequest root(NodeType<?> type, RandomSelections selections) {
        int size = dice.pick(List.of(0, 1, 2, 5, Slice.DEFAULT_SIZE, Slice.MAX_SIZE));
        return page(type, selections, size > 5 ? 2 : RandomSelections.DEPTH, size);
    }

    /** A page of changes, of any length. */
    PageRequest changes(RandomSelections selections) {
        return root(Catalogue.CHANGE, selections);
    }

    /** A page of few nodes. */
    PageRequest nested(NodeType<?> type, RandomSelections selections, int depth) {
        return page(type, selections, depth, dice.below(5));
    }

    /** The usual orders, or up to three, each at most once. */
    List<Order> orders(NodeType<?> type) {
        if (dice.in100(25)) {
            return type.usualOrder().stream()
                    .map(name -> new Order(type.order(name).orElseThrow(), false, false))
                    .toList();
        }
        return dice.some(type.orders(), 3).stream().map(this::order).toList();
    }

    private Order order(OrderField field) {
        return new Order(field, dice.in100(50), dice.in100(50));
    }

    private PageRequest page(NodeType<?> type, RandomSelections selections, int depth, int size) {
        Condition filter = dice.in100(40) ? Condition.EVERYTHING : conditions.of(type, 3);
        List<ConnectionMember> members = new ArrayList<>();
        for (int i = 0; i <= dice.below(4); i++) {
            members.add(member("c" + i, type, selections, depth));
        }
        Slice slice = new Slice(size, dice.in100(40), null, null);
        return new PageRequest(filter, orders(type), slice, dice.between(-9, 9), members);
    }

    private ConnectionMember member(String as, NodeType<?> type, RandomSelections selections, int depth) {
        NodeType<?> shown = shown(type);
        if (type.equals(Catalogue.CHANGE) && dice.in100(20)) {
            return new ConnectionMember.Between(as, dice.in100(50));
        }
        return switch (dice.below(8)) {
            case 0 -> new ConnectionMember.TotalCount(as);
            case 6 -> new ConnectionMember.Counted(as, facets(type));
            case 7 -> grouped(as, type);
            case 1 -> new ConnectionMember.ConnectionTypeName(as, shown.name() + "Connection");
            case 2 ->
                new ConnectionMember.PageInfo(
                        as,
                        dice.some(WITHOUT_CURSORS, 3).stream()
                                .map(field -> new PageInfoMember("p_" + field.name(), field, "PageInfo"))
                                .toList());
            case 3 -> new ConnectionMember.Edges(as, edgeMembers(type, shown, selections, depth));
            default -> new ConnectionMember.Nodes(as, Alternatives.of(shown, selections.of(shown, depth)));
        };
    }

    private Facets facets(NodeType<?> type) {
        List<Facets.Member> members = new ArrayList<>(List.of(new Facets.TypeName("t", type + "Facets")));
        dice.some(type.dimensions(), 3).forEach(dimension -> members.add(facet(type, dimension)));
        return new Facets(dice.shuffled(members));
    }

    private Facet facet(NodeType<?> type, Dimension dimension) {
        List<Facet.Member> members = new ArrayList<>(List.of(
                new Facet.Member.TypeName("t", "FacetValue"),
                new Facet.Member.Value("v"),
                new Facet.Member.Frequency("c"),
                new Facet.Member.Caption("n", caption(dimension))));
        return new Facet(
                dimension.name(),
                dimension,
                dice.in100(50) ? null : RandomQuestions.day(dice),
                dice.in100(50) ? Condition.EVERYTHING : conditions.of(type, 2),
                dice.between(1, 9),
                dice.shuffled(members));
    }

    private static Selection.@Nullable Member caption(Dimension dimension) {
        Edge edge = dimension.edge();
        if (edge == null || !dimension.isOfKeys()) {
            return null;
        }
        NodeType<?> far = Catalogue.type(edge.targets().get(0));
        Selection text = new Selection(List.of(new Selection.Value(
                "text", (Property) Structs.NAME.field("text").orElseThrow())));
        return Stream.of("names", "titles", "title")
                .flatMap(name -> far.field(name).stream())
                .findFirst()
                .<Selection.Member>map(names ->
                        new Selection.Picked("caption", (Property) names, List.of(new Language("zh")), null, text))
                .orElse(null);
    }

    private ConnectionMember grouped(String as, NodeType<?> type) {
        List<Dimension> by = dice.some(type.dimensions(), 2);
        return by.isEmpty()
                ? new ConnectionMember.TotalCount(as)
                : new ConnectionMember.Grouped(
                        as,
                        new Groups(
                                by,
                                dice.between(1, 20),
                                List.of(
                                        new Groups.Member.Values("v"),
                                        new Groups.Member.Frequency("c"),
                                        new Groups.Member.TypeName("t", "Group"))));
    }

    private List<EdgeMember> edgeMembers(NodeType<?> type, NodeType<?> shown, RandomSelections selections, int depth) {
        List<EdgeMember> members = new ArrayList<>(List.of(
                new EdgeMember.EdgeTypeName("t", shown.name() + "Edge"),
                new EdgeMember.NodeOf("n", Alternatives.of(shown, selections.of(shown, depth)))));
        if (type.isEntry()) {
            members.addAll(selections.ofEntry(type, depth));
        } else if (dice.in100(30)) {
            members.add(new EdgeMember.Absent("a"));
        }
        return dice.shuffled(members);
    }

    /** The type of what a list of nodes of a type shows. */
    static NodeType<?> shown(NodeType<?> type) {
        return type.isEntry()
                ? Catalogue.type(
                        type.edge(Catalogue.NODE_FIELD).orElseThrow().targets().get(0))
                : type;
    }
}
