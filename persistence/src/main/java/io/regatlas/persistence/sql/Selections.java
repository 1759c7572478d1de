package io.regatlas.persistence.sql;

import io.regatlas.domain.catalogue.Catalogue;
import io.regatlas.domain.catalogue.Edge;
import io.regatlas.domain.catalogue.Field;
import io.regatlas.domain.catalogue.NodeType;
import io.regatlas.domain.catalogue.Origin;
import io.regatlas.domain.catalogue.Property;
import io.regatlas.domain.catalogue.Route;
import io.regatlas.domain.catalogue.ValueType.Enumerated;
import io.regatlas.domain.catalogue.ValueType.Scalar;
import io.regatlas.domain.question.Alternatives;
import io.regatlas.domain.question.PageRequest;
import io.regatlas.domain.question.Selection;
import io.regatlas.domain.question.Selection.Member;
import io.regatlas.persistence.sql.Differences.Only;
import io.regatlas.persistence.sql.Differences.Span;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** What is asked of a node or a value object, as JSON in SQL. */
final class Selections {

    private static final Selection NOTHING = new Selection(List.of());

    private final Draft draft;
    private final Structures structures;
    private final Pages pages;

    Selections(Draft draft) {
        this.draft = draft;
        this.structures = new Structures(draft, this);
        this.pages = new Pages(draft, this);
    }

    /** The object of the node of a type that has a key; NULL where the release has none. */
    String node(NodeType<?> type, Alternatives alternatives, String key, String release) {
        return node(type, alternatives.of(type).orElse(NOTHING), key, release);
    }

    /** The object of the node of a type that has a key; NULL where the release has none. */
    String node(NodeType<?> type, Selection selection, String key, String release) {
        return row(type, key, release, scope -> object(selection, scope));
    }

    /** The object of the node that a type's name and a key name; NULL where the release has none. */
    String nodeOfTypes(List<NodeType<?>> types, Alternatives alternatives, String type, String key, String release) {
        return types.stream()
                .map(each -> "WHEN " + Json.literal(each.name()) + " THEN " + node(each, alternatives, key, release))
                .collect(Collectors.joining(" ", "CASE " + type + " ", " END"));
    }

    /** What is to be said of the row of a type that has a key; NULL where the release has none. */
    String row(NodeType<?> type, String key, String release, Function<Scope, String> json) {
        Rows rows = Rows.shown(draft, type, release);
        String said = json.apply(Scope.of(rows, draft.on()));
        return "(SELECT " + said + " FROM " + rows.from() + " WHERE " + rows.key() + " = " + key + " AND "
                + rows.alive() + ")";
    }

    /** The connection object of every node of a type. */
    String connection(NodeType<?> type, PageRequest request) {
        return pages.connection(Listing.whole(type, request));
    }

    /** The connection object of the changes between two releases. */
    String changes(Span span, PageRequest request) {
        return within(
                Differences.select(Catalogue.CONTENTS, span, null),
                changes -> pages.connection(Listing.ofChanges(changes, span, request)));
    }

    /** The object of the change of one node; NULL where there is none. */
    String change(List<NodeType<?>> types, Span span, Only only, Alternatives alternatives, String key) {
        return within(
                Differences.select(types, span, only), changes -> node(Catalogue.CHANGE, alternatives, key, changes));
    }

    /** Differences are found once, however many members look at them. */
    private String within(String differences, UnaryOperator<String> json) {
        String changes = draft.alias("c");
        return "(WITH " + changes + " AS MATERIALIZED (" + differences + ") SELECT " + json.apply(changes) + ")";
    }

    /** The object that answers a selection. */
    String object(Selection selection, Scope scope) {
        return Json.object(selection.members().stream()
                .map(member -> new Json.Member(member.as(), json(member, scope)))
                .toList());
    }

    /** The value of a member. */
    String json(Member member, Scope scope) {
        if (member instanceof Selection.TypeName typeName) {
            return Json.name(typeName.typeName());
        }
        if (member instanceof Selection.Absent) {
            return Json.NULL;
        }
        if (member instanceof Selection.Value value) {
            return value(value.property(), scope);
        }
        if (member instanceof Selection.Struct struct) {
            return structures.struct(struct, scope);
        }
        if (member instanceof Selection.Picked picked) {
            return structures.picked(picked, scope);
        }
        if (member instanceof Selection.One one) {
            return one(one, scope);
        }
        if (member instanceof Selection.Many many) {
            return holdsItsOrder(many.edge()) ? inOwnOrder(many, scope) : sorted(many, scope);
        }
        if (member instanceof Selection.Lineage lineage) {
            return new Lineages(draft, this)
                    .lineage(
                            lineage.selection(),
                            scope.node().key(),
                            scope.node().release());
        }
        Selection.Connected connected = (Selection.Connected) member;
        return connected(connected, scope);
    }

    private String value(Property property, Scope scope) {
        if (property.type() == Scalar.ID) {
            return Json.id(scope.type(), scope.node().key());
        }
        if (property.origin() == Origin.ASKED) {
            return Json.day(draft.day(scope.day()), absent(property, scope));
        }
        return Json.value(property.type(), scope.holder().value(property), absent(property, scope));
    }

    /** What stands for a value that is not there. */
    static String absent(Field field, Scope scope) {
        return field.required() ? Json.missing(scope.type(), field.name()) : Json.NULL;
    }

    private String one(Selection.One one, Scope scope) {
        Edge edge = one.edge();
        return Json.orElse(node(one, scope), absent(edge, scope));
    }

    private String node(Selection.One one, Scope scope) {
        Edge edge = one.edge();
        Rows near = scope.node();
        if (edge.isHeld()) {
            return heldNode(edge, one.far(), near.held(edge), near.release());
        }
        if (edge.route() instanceof Route.Subject) {
            return nodeOfTypes(
                    targets(edge),
                    one.far(),
                    near.ofChange("subject_type"),
                    near.ofChange("subject_key"),
                    near.release());
        }
        if (edge.route() instanceof Route.Redirect) {
            return nodeOfTypes(
                    targets(edge),
                    one.far(),
                    near.ofChange("subject_type"),
                    near.ofChange("redirect"),
                    near.ofChange("later"));
        }
        return foundNode(one, scope);
    }

    private String foundNode(Selection.One one, Scope scope) {
        Edge edge = one.edge();
        LocalDate day = one.on() == null ? draft.on() : one.on();
        NodeType<?> type = Reach.target(edge);
        Rows far = Rows.shown(draft, type, Reach.release(edge, scope.node()));
        String object = object(one.far().of(type).orElse(NOTHING), Scope.of(far, day));
        String kept = Reach.of(draft, edge, scope, far, day).keepsOne(far);
        return "(SELECT " + object + " FROM " + far.from() + " WHERE " + kept + " AND " + far.alive() + " ORDER BY "
                + far.key() + " LIMIT 1)";
    }

    private String inOwnOrder(Selection.Many many, Scope scope) {
        Edge edge = many.edge();
        String held = draft.alias("h");
        String node = heldNode(edge, many.far(), held + ".held", scope.node().release());
        return "(SELECT " + Json.list(Json.orElse(node, Json.missing(scope.type(), edge.name())), held + ".place")
                + " FROM unnest(" + scope.node().held(edge) + ") WITH ORDINALITY AS " + held + " (held, place))";
    }

    private String sorted(Selection.Many many, Scope scope) {
        Edge edge = many.edge();
        NodeType<?> type = Reach.target(edge);
        Rows far = Rows.shown(draft, type, Reach.release(edge, scope.node()));
        String object = object(many.far().of(type).orElse(NOTHING), Scope.of(far, draft.on()));
        String kept = Reach.of(draft, edge, scope, far, draft.on()).keeps(far);
        String order = order(edge, far);
        return "(SELECT " + Json.list(object, order) + " FROM " + far.from() + " WHERE " + kept + " AND " + far.alive()
                + ")";
    }

    private String connected(Selection.Connected connected, Scope scope) {
        Edge edge = connected.edge();
        if (edge.route() instanceof Route.Changes) {
            String number = scope.node().number();
            return changes(new Span("(" + number + " - 1)", number), connected.request());
        }
        return pages.connection(new Listing(
                Reach.target(edge),
                Reach.release(edge, scope.node()),
                far -> Reach.of(draft, edge, scope, far, draft.on()).keeps(far),
                false,
                connected.request()));
    }

    /** The node that a held key or id names. */
    private String heldNode(Edge edge, Alternatives alternatives, String held, String release) {
        if (!edge.isPolymorphic()) {
            return node(Reach.target(edge), alternatives, held, release);
        }
        List<NodeType<?>> types = targets(edge);
        if (edge.holdsIds()) {
            String type = "split_part(" + held + ", ':', 1)";
            String key = "substr(" + held + ", strpos(" + held + ", ':') + 1)";
            return nodeOfTypes(types, alternatives, type, key, release);
        }
        String entity = draft.alias("e");
        String type = "(SELECT " + entity + ".type FROM entity " + entity + " WHERE " + entity + ".key = " + held + ")";
        return nodeOfTypes(types, alternatives, type, held, release);
    }

    private static List<NodeType<?>> targets(Edge edge) {
        List<NodeType<?>> types = new ArrayList<>();
        edge.targets().forEach(target -> types.add(Catalogue.type(target)));
        return types;
    }

    private static boolean holdsItsOrder(Edge edge) {
        return edge.isHeld() && (edge.isPolymorphic() || edge.sort().isEmpty());
    }

    private static String order(Edge edge, Rows far) {
        return edge.sort().stream()
                .filter(name -> !name.equals("key"))
                .map(name -> sortTerm(far.type().field(name).orElseThrow(), far) + " NULLS FIRST, ")
                .collect(Collectors.joining("", "", far.key()));
    }

    private static String sortTerm(Field field, Rows far) {
        if (field instanceof Edge edge) {
            return far.held(edge);
        }
        Property property = (Property) field;
        String value = far.value(property);
        return property.type() instanceof Enumerated constants ? place(constants, value) : value;
    }

    /** The place of a constant in its enum. */
    static String place(Enumerated constants, String value) {
        return "array_position(" + Json.literal("{" + String.join(",", constants.names()) + "}") + "::text[], " + value
                + ")";
    }
}
