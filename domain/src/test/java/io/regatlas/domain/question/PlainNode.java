package io.regatlas.domain.question;

import io.regatlas.domain.catalogue.Catalogue;
import io.regatlas.domain.catalogue.Edge;
import io.regatlas.domain.catalogue.NodeType;
import io.regatlas.domain.catalogue.Origin;
import io.regatlas.domain.catalogue.Property;
import io.regatlas.domain.catalogue.Route;
import io.regatlas.domain.entity.Key;
import io.regatlas.domain.entity.NodeId;
import io.regatlas.domain.release.Change;
import io.regatlas.domain.release.ChangeBetween;
import io.regatlas.domain.release.ChangeKind;
import io.regatlas.domain.release.Release;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A node in a release.
 *
 * @param in the release that it is read in
 * @param type its type
 * @param key its key within the type
 * @param value its domain value
 * @param dataset key of the dataset that declares it; null for a release
 */
public record PlainNode(ReleasedState in, NodeType<?> type, String key, Object value, @Nullable Key dataset) {

    @SuppressWarnings("unchecked") // the catalogue ties a type to its values
    static <T> PlainNode of(ReleasedState in, NodeType<T> type, Object value, @Nullable Key dataset) {
        return new PlainNode(in, type, type.keyReader().apply((T) value), value, dataset);
    }

    NodeId id() {
        return new NodeId(type.name(), key);
    }

    /** The value of a property, null where it has none; the key in a held edge where the property stands for one. */
    @Nullable
    Object read(Property property) {
        if (property.origin() != Origin.PUBLISHED) {
            return property.read(value);
        }
        Optional<Edge> heldKey = type.edge(property.name());
        if (heldKey.isPresent()) {
            return held(heldKey.get()).stream().findFirst().map(NodeId::key).orElse(null);
        }
        return value instanceof Release release
                ? published(release, property.name())
                : in.hashOf(Objects.requireNonNull(dataset));
    }

    /** The ids that it holds under a held edge, in its own order. */
    List<NodeId> held(Edge edge) {
        if (edge.name().equals(Catalogue.DATASET_FIELD)) {
            return List.of(new NodeId("Dataset", Objects.requireNonNull(dataset).text()));
        }
        Object held = value instanceof Release release ? published(release, edge.name()) : edge.read(value);
        Stream<?> all = held instanceof Collection<?> many ? many.stream() : Stream.ofNullable(held);
        return all.map(each -> each instanceof NodeId id ? id : in.idOf(each.toString(), edge.targets()))
                .toList();
    }

    /**
     * The nodes at the far end, in the edge's order, each once.
     *
     * @param on the legal day, which counts where the edge is dated
     * @throws IllegalStateException where one that must be there is not
     */
    List<PlainNode> far(Edge edge, LocalDate on) {
        if (edge.route() instanceof Route.Upward upward) {
            return List.copyOf(climbed(upward.edge(), on));
        }
        if (edge.route() instanceof Route.Below below) {
            return below(edge, below, on).sorted(PlainOrder.by(edge.sort())).toList();
        }
        Stream<PlainNode> far = edge.route() instanceof Route.Dated dated
                ? far(edge, dated.of(), node -> node.holdsOn(on))
                : far(edge, edge.route(), node -> true);
        boolean ownOrder = edge.isHeld() && edge.sort().isEmpty();
        return (ownOrder ? far : far.sorted(PlainOrder.by(edge.sort()))).toList();
    }

    /** This node and all above it. */
    private Set<PlainNode> climbed(String step, LocalDate on) {
        Set<PlainNode> reached = new LinkedHashSet<>();
        Deque<PlainNode> open = new ArrayDeque<>(List.of(this));
        while (!open.isEmpty()) {
            PlainNode next = open.pop();
            if (reached.add(next)) {
                open.addAll(next.far(type.edge(step).orElseThrow(), on));
            }
        }
        return reached;
    }

    private Stream<PlainNode> below(Edge edge, Route.Below below, LocalDate on) {
        return in.nodes(type).stream()
                .filter(node -> node.climbed(below.upward(), on).contains(this))
                .flatMap(node -> targets(edge)
                        .flatMap(target -> in.holders(target, below.of().field(), node.id()).stream()))
                .distinct();
    }

    /** The citations that prove the node itself, or one of its names. */
    List<PlainNode> proofs(@Nullable String ofName) {
        return in.holders(Catalogue.CITATION, "subject", id()).stream()
                .filter(citation -> Objects.equals(citation.read(ofName()), ofName))
                .toList();
    }

    private Stream<PlainNode> far(Edge edge, Route route, Predicate<PlainNode> holds) {
        if (route instanceof Route.Held) {
            return held(edge).stream().flatMap(id -> find(id, edge).stream());
        }
        if (route instanceof Route.Inverse inverse) {
            return targets(edge)
                    .flatMap(target -> in.holders(target, inverse.field(), id()).stream())
                    .filter(holds);
        }
        if (route instanceof Route.Through through) {
            return in.holders(Catalogue.type(through.middle()), through.near(), id()).stream()
                    .filter(holds.and(middle -> middle.counts(through)))
                    .flatMap(middle ->
                            middle.held(middle.type().edge(through.far()).orElseThrow()).stream())
                    .distinct()
                    .filter(id -> edge.targets().contains(id.type()))
                    .flatMap(id -> find(id, edge).stream());
        }
        if (value instanceof ChangeBetween change) {
            return far(edge, route, change);
        }
        if (route instanceof Route.Changes) {
            int number = ((Release) value).number();
            return PlainChanges.between(number == 1 ? null : in.at(number - 1), in.at(number)).stream();
        }
        if (route instanceof Route.Contents) {
            ReleasedState released = in.at(((Release) value).number());
            return targets(edge).flatMap(target -> released.nodes(target).stream());
        }
        return proofs(null).stream();
    }

    private Stream<PlainNode> far(Edge edge, Route route, ChangeBetween between) {
        Change change = between.change();
        boolean isGone = change.kind() == ChangeKind.RETIRED || change.kind() == ChangeKind.REDIRECTED;
        if (route instanceof Route.Subject) {
            return (isGone ? in.at(between.from()) : in).find(change.id()).stream();
        }
        if (route instanceof Route.Redirect) {
            return Stream.ofNullable(change.redirect())
                    .flatMap(key -> in.find(new NodeId(change.id().type(), key.text())).stream());
        }
        NodeId owner = new NodeId(edge.targets().get(0), change.owner().text());
        Stream<PlainNode> before = between.from() == 0 ? Stream.empty() : in.at(between.from()).find(owner).stream();
        return Stream.concat(before, in.find(owner).stream());
    }

    /** Whether a node in between decides for the far one. */
    private boolean counts(Route.Through through) {
        String property = through.property();
        return property == null || through.values().contains(String.valueOf(valueOf(property)));
    }

    private boolean holdsOn(LocalDate day) {
        LocalDate from = (LocalDate) valueOf("from");
        LocalDate until = (LocalDate) valueOf("until");
        return (from == null || !day.isBefore(from)) && (until == null || day.isBefore(until));
    }

    private @Nullable Object valueOf(String property) {
        return read((Property) type.field(property).orElseThrow());
    }

    private Optional<PlainNode> find(NodeId id, Edge edge) {
        Optional<PlainNode> found = in.find(id);
        if (found.isEmpty() && edge.required()) {
            throw new IllegalStateException("%s of %s leads to %s, which is not there".formatted(edge, id(), id));
        }
        return found;
    }

    private static Stream<NodeType<?>> targets(Edge edge) {
        return edge.targets().stream().map(Catalogue::type);
    }

    private static Property ofName() {
        return (Property) Catalogue.CITATION.field("ofName").orElseThrow();
    }

    private static @Nullable Object published(Release release, String name) {
        return switch (name) {
            case "number" -> release.number();
            case "published" -> release.published();
            case "hash" -> release.hash();
            case "notes" -> release.notes();
            case "counts" -> release.counts();
            case "previous" -> release.number() == 1 ? null : release.number() - 1;
            case "restores" -> release.restores();
            default -> throw new IllegalArgumentException("a release has no " + name);
        };
    }
}
