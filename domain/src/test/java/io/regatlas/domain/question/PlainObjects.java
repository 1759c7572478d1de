package io.regatlas.domain.question;

import io.regatlas.domain.catalogue.Catalogue;
import io.regatlas.domain.catalogue.Edge;
import io.regatlas.domain.catalogue.Field;
import io.regatlas.domain.catalogue.NodeType;
import io.regatlas.domain.catalogue.Origin;
import io.regatlas.domain.catalogue.Property;
import io.regatlas.domain.catalogue.ValueType;
import io.regatlas.domain.entity.NodeId;
import io.regatlas.domain.name.Name;
import io.regatlas.domain.question.PageRequest.ConnectionMember;
import io.regatlas.domain.question.PageRequest.EdgeMember;
import io.regatlas.domain.question.PageRequest.PageInfoMember;
import io.regatlas.domain.release.Release;
import io.regatlas.domain.release.ReleaseRef;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Writes nodes, value objects and connections as they are asked for. */
final class PlainObjects {

    private final ReleaseRef release;
    private final LocalDate on;

    PlainObjects(ReleaseRef release, LocalDate on) {
        this.release = release;
        this.on = on;
    }

    String object(PlainNode node, Alternatives alternatives) {
        return object(node, alternatives, on);
    }

    String object(PlainNode node, Selection selection) {
        return object(node, selection, on);
    }

    private String object(PlainNode node, Alternatives alternatives, LocalDate asked) {
        return alternatives
                .of(node.type())
                .map(selection -> object(node, selection, asked))
                .orElse("{}");
    }

    private String object(PlainNode node, Selection selection, LocalDate asked) {
        return members(selection, member -> member(node, member, asked));
    }

    String connection(List<PlainNode> candidates, PageRequest request) {
        return connection(candidates, request, 0, 0);
    }

    private String connection(List<PlainNode> candidates, PageRequest request, int earlier, int later) {
        PlainPage page = PlainPage.of(candidates, request, on);
        return PlainJson.object(request.members().stream()
                .map(member -> PlainJson.member(
                        member.as(),
                        member instanceof ConnectionMember.Between between
                                ? PlainJson.value(between.later() ? later : earlier)
                                : member instanceof ConnectionMember.Counted counted
                                        ? facets(candidates, counted.facets())
                                        : member(page, request, member)))
                .toList());
    }

    /** A page of the changes between two releases; the earlier one is null for the empty store. */
    String changes(@Nullable ReleasedState from, ReleasedState to, PageRequest request) {
        int earlier = from == null ? 0 : from.release().number();
        return connection(
                PlainChanges.between(from, to), request, earlier, to.release().number());
    }

    private String facets(List<PlainNode> candidates, Facets facets) {
        return PlainJson.object(facets.members().stream()
                .map(member -> PlainJson.member(
                        member.as(),
                        member instanceof Facet facet
                                ? facet(candidates, facet)
                                : PlainJson.value(((Facets.TypeName) member).typeName())))
                .toList());
    }

    private String facet(List<PlainNode> candidates, Facet facet) {
        List<PlainNode> counted = candidates.stream()
                .filter(node -> PlainCondition.holds(facet.filter(), node, on))
                .toList();
        LocalDate day = Objects.requireNonNullElse(facet.on(), on);
        List<PlainFrequencies.Frequency> values =
                PlainFrequencies.of(counted, List.of(facet.dimension()), day, facet.first());
        return values.isEmpty()
                ? PlainJson.list(List.of())
                : values(
                        values,
                        facet.members(),
                        facet.dimension().keysOf(),
                        counted.get(0).in());
    }

    /** The values of a facet. */
    String values(
            List<PlainFrequencies.Frequency> values,
            List<Facet.Member> members,
            Optional<NodeType<?>> keysOf,
            ReleasedState state) {
        return PlainJson.list(values.stream()
                .map(value -> PlainJson.object(members.stream()
                        .map(member -> PlainJson.member(member.as(), member(member, keysOf, value, state)))
                        .toList()))
                .toList());
    }

    private String member(
            Facet.Member member,
            Optional<NodeType<?>> keysOf,
            PlainFrequencies.Frequency frequency,
            ReleasedState state) {
        if (member instanceof Facet.Member.TypeName typeName) {
            return PlainJson.value(typeName.typeName());
        }
        if (member instanceof Facet.Member.Value) {
            return PlainJson.value(frequency.values().get(0));
        }
        if (member instanceof Facet.Member.Frequency) {
            return PlainJson.value(frequency.count());
        }
        Selection.Member name = ((Facet.Member.Caption) member).name();
        return name == null
                ? PlainJson.NULL
                : keysOf.map(type -> new NodeId(type.name(), frequency.values().get(0)))
                        .flatMap(state::find)
                        .map(node -> member(node, name, on))
                        .orElse(PlainJson.NULL);
    }

    private String grouped(PlainPage page, Groups groups) {
        return PlainJson.list(PlainFrequencies.of(page.all(), groups.by(), on, groups.first()).stream()
                .map(frequency -> PlainJson.object(groups.members().stream()
                        .map(member -> PlainJson.member(member.as(), member(member, frequency)))
                        .toList()))
                .toList());
    }

    private static String member(Groups.Member member, PlainFrequencies.Frequency frequency) {
        if (member instanceof Groups.Member.TypeName typeName) {
            return PlainJson.value(typeName.typeName());
        }
        return PlainJson.value(
                member instanceof Groups.Member.Values ? frequency.values() : (Object) frequency.count());
    }

    /**
     * A member of a node.
     *
     * @param asked the day that the edge to the node was asked for, which the node may repeat
     */
    private String member(PlainNode node, Selection.Member member, LocalDate asked) {
        if (member instanceof Selection.One one) {
            return one(node, one);
        }
        if (member instanceof Selection.Many many) {
            return list(node.far(many.edge(), on), many.far());
        }
        if (member instanceof Selection.Connected connected) {
            int number = node.value() instanceof Release released ? released.number() : 0;
            return connection(node.far(connected.edge(), on), connected.request(), number - 1, number);
        }
        if (member instanceof Selection.Picked picked) {
            return picked(node, picked);
        }
        if (member instanceof Selection.Lineage lineage) {
            return new PlainGraph(this, node.in(), release).lineage(node, lineage.selection());
        }
        return plain(
                member, property -> property.origin() == Origin.ASKED ? asked : node.read(property), Optional.of(node));
    }

    private String one(PlainNode node, Selection.One one) {
        LocalDate asked = Objects.requireNonNullElse(one.on(), on);
        return node.far(one.edge(), asked).stream()
                .findFirst()
                .map(far -> object(far, one.far(), asked))
                .orElseGet(() -> absent(one.edge()));
    }

    private String picked(PlainNode node, Selection.Picked picked) {
        List<NameAt> names = names(node, picked.names());
        List<Name> plainNames = names.stream().map(NameAt::name).toList();
        return Name.pick(plainNames, picked.languages(), picked.on())
                .map(name -> name(names.get(plainNames.indexOf(name)), picked.selection()))
                .orElseGet(() -> absent(picked.names()));
    }

    /** A member that nodes and value objects alike can have. */
    private String plain(
            Selection.Member member, Function<Property, @Nullable Object> reader, Optional<PlainNode> node) {
        if (member instanceof Selection.TypeName typeName) {
            return PlainJson.value(typeName.typeName());
        }
        if (member instanceof Selection.Absent) {
            return PlainJson.NULL;
        }
        if (member instanceof Selection.Value value) {
            Object read = reader.apply(value.property());
            boolean isJson = value.property().type() == ValueType.Scalar.JSON;
            return read == null ? absent(value.property()) : isJson ? read.toString() : PlainJson.value(read);
        }
        Selection.Struct struct = (Selection.Struct) member;
        Object read = reader.apply(struct.property());
        if (read instanceof Collection<?> many && many.stream().allMatch(Name.class::isInstance)) {
            Comparator<Name> order = PlainOrder.ofNames(node.orElseThrow().type());
            return PlainJson.list(names(node.orElseThrow(), struct.property()).stream()
                    .filter(name -> struct.bases().contains(name.name().basis()))
                    .sorted((left, right) -> order.compare(left.name(), right.name()))
                    .map(name -> name(name, struct.selection()))
                    .toList());
        }
        if (read instanceof Collection<?> many) {
            return PlainJson.list(
                    many.stream().map(each -> struct(each, struct.selection())).toList());
        }
        if (read instanceof Name) {
            return name(names(node.orElseThrow(), struct.property()).get(0), struct.selection());
        }
        return read == null ? absent(struct.property()) : struct(read, struct.selection());
    }

    private String struct(Object value, Selection selection) {
        return members(selection, member -> plain(member, property -> property.read(value), Optional.empty()));
    }

    private String name(NameAt name, Selection selection) {
        return members(
                selection,
                member -> member instanceof Selection.Many citations
                        ? list(name.proofs(citations.edge()), citations.far())
                        : plain(member, property -> property.read(name.name()), Optional.empty()));
    }

    private static List<NameAt> names(PlainNode node, Property property) {
        Object read = node.read(property);
        List<Name> names = (read instanceof Collection<?> many ? many.stream() : Stream.ofNullable(read))
                .map(Name.class::cast)
                .toList();
        List<String> locals = Name.locals(property.name(), names);
        return Stream.iterate(0, i -> i < names.size(), i -> i + 1)
                .map(i -> new NameAt(node, locals.get(i), names.get(i)))
                .toList();
    }

    private String member(PlainPage page, PageRequest request, ConnectionMember member) {
        if (member instanceof ConnectionMember.ConnectionTypeName typeName) {
            return PlainJson.value(typeName.typeName());
        }
        if (member instanceof ConnectionMember.Nodes nodes) {
            return list(page.nodes().stream().map(PlainObjects::shown).toList(), nodes.of());
        }
        if (member instanceof ConnectionMember.Edges edges) {
            return PlainJson.list(page.nodes().stream()
                    .map(node -> PlainJson.object(edges.members().stream()
                            .map(each -> PlainJson.member(each.as(), member(node, request, each)))
                            .toList()))
                    .toList());
        }
        if (member instanceof ConnectionMember.PageInfo pageInfo) {
            return PlainJson.object(pageInfo.members().stream()
                    .map(each -> PlainJson.member(each.as(), member(page, request, each)))
                    .toList());
        }
        if (member instanceof ConnectionMember.Grouped grouped) {
            return grouped(page, grouped.groups());
        }
        return PlainJson.value(page.all().size());
    }

    private String member(PlainNode node, PageRequest request, EdgeMember member) {
        if (member instanceof EdgeMember.EdgeTypeName typeName) {
            return PlainJson.value(typeName.typeName());
        }
        if (member instanceof EdgeMember.NodeOf nodeOf) {
            return object(shown(node), nodeOf.of());
        }
        if (member instanceof EdgeMember.OfEntry ofEntry) {
            return member(node, ofEntry.member(), on);
        }
        return PlainJson.value(member instanceof EdgeMember.CursorOf ? cursor(node, request) : null);
    }

    /** What a list shows in the place of one of its nodes. */
    static PlainNode shown(PlainNode node) {
        return node.type().isEntry()
                ? node.far(node.type().edge(Catalogue.NODE_FIELD).orElseThrow(), LocalDate.EPOCH)
                        .get(0)
                : node;
    }

    private String member(PlainPage page, PageRequest request, PageInfoMember member) {
        List<String> cursors =
                page.nodes().stream().map(node -> cursor(node, request)).toList();
        return switch (member.field()) {
            case TYPE_NAME -> PlainJson.value(member.typeName());
            case HAS_NEXT_PAGE -> PlainJson.value(page.hasNext());
            case HAS_PREVIOUS_PAGE -> PlainJson.value(page.hasPrevious());
            case START_CURSOR -> PlainJson.value(cursors.isEmpty() ? null : cursors.get(0));
            case END_CURSOR -> PlainJson.value(cursors.isEmpty() ? null : cursors.get(cursors.size() - 1));
        };
    }

    private String cursor(PlainNode node, PageRequest request) {
        List<String> emptyKeys = request.orders().stream().map(order -> "").toList();
        return new Cursor(
                        release.number(),
                        release.hash().substring(0, 16),
                        request.fingerprint(),
                        new Position(emptyKeys, node.key()))
                .toString();
    }

    private String list(List<PlainNode> nodes, Alternatives alternatives) {
        return PlainJson.list(
                nodes.stream().map(node -> object(node, alternatives)).toList());
    }

    private static String members(Selection selection, Function<Selection.Member, String> value) {
        return PlainJson.object(selection.members().stream()
                .map(member -> PlainJson.member(member.as(), value.apply(member)))
                .toList());
    }

    private static String absent(Field field) {
        if (field.required()) {
            throw new IllegalStateException("%s is not there".formatted(field));
        }
        return PlainJson.NULL;
    }

    /** A name at its place in a node. */
    private record NameAt(PlainNode node, String local, Name name) {

        List<PlainNode> proofs(Edge edge) {
            return node.proofs(local).stream()
                    .sorted(PlainOrder.by(edge.sort()))
                    .toList();
        }
    }
}
