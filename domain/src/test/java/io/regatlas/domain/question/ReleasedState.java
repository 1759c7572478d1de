package io.regatlas.domain.question;

import io.regatlas.domain.catalogue.Catalogue;
import io.regatlas.domain.catalogue.Edge;
import io.regatlas.domain.catalogue.Entity;
import io.regatlas.domain.catalogue.NodeType;
import io.regatlas.domain.catalogue.Row;
import io.regatlas.domain.entity.Key;
import io.regatlas.domain.entity.NodeId;
import io.regatlas.domain.publish.ContentHash;
import io.regatlas.domain.publish.Contents;
import io.regatlas.domain.publish.DanglingReferenceException;
import io.regatlas.domain.release.Count;
import io.regatlas.domain.release.Release;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** One release with all its nodes, computed ones among them; it sees the releases up to itself as nodes too. */
public final class ReleasedState {

    private static final Comparator<String> BY_BYTES = (left, right) ->
            Arrays.compareUnsigned(left.getBytes(StandardCharsets.UTF_8), right.getBytes(StandardCharsets.UTF_8));

    private final Release release;
    private final List<ReleasedState> earlier;
    private final List<Contents> contents;
    private final Map<String, Map<String, PlainNode>> nodes = new LinkedHashMap<>();
    private final Map<String, Map<NodeId, List<PlainNode>>> holders = new HashMap<>();
    private final Map<Key, String> hashes = new HashMap<>();

    private ReleasedState(
            List<ReleasedState> earlier,
            Instant published,
            @Nullable String notes,
            @Nullable Integer restores,
            List<Contents> contents) {
        this.earlier = earlier;
        this.contents = contents;
        contents.forEach(this::addDataset);
        this.release = new Release(earlier.size() + 1, hash(contents), published, notes, restores, counts());
        earlier.forEach(state -> add(Catalogue.RELEASE, state.release, null));
        add(Catalogue.RELEASE, release, null);
    }

    static ReleasedState after(
            List<ReleasedState> earlier,
            Instant published,
            @Nullable String notes,
            @Nullable Integer restores,
            List<Contents> contents) {
        return new ReleasedState(earlier, published, notes, restores, contents);
    }

    /** What the store must say of it. */
    public Release release() {
        return release;
    }

    /** Its datasets. */
    public List<Contents> contents() {
        return contents;
    }

    /** Its nodes of a type, in no order that counts. */
    public List<PlainNode> nodes(NodeType<?> type) {
        return List.copyOf(nodes.getOrDefault(type.name(), Map.of()).values());
    }

    /** A node of it. */
    public Optional<PlainNode> find(NodeId id) {
        return Optional.ofNullable(nodes.getOrDefault(id.type(), Map.of()).get(id.key()));
    }

    /** The id of what has that key among nodes of some types; of the first of them where none has it. */
    NodeId idOf(String key, List<String> types) {
        return types.stream()
                .map(type -> new NodeId(type, key))
                .filter(id -> find(id).isPresent())
                .findFirst()
                .orElseGet(() -> new NodeId(types.get(0), key));
    }

    /** A reference that leads nowhere: the first by type, field and key. */
    public Optional<DanglingReferenceException> dangling() {
        return Catalogue.CONTENTS.stream()
                .flatMap(type -> type.edges().filter(Edge::isHeld).flatMap(edge -> dangling(type, edge)))
                .findFirst();
    }

    private Stream<DanglingReferenceException> dangling(NodeType<?> type, Edge edge) {
        return nodes(type).stream()
                .sorted(Comparator.comparing(PlainNode::key, BY_BYTES))
                .flatMap(node -> node.held(edge).stream()
                        .filter(id -> find(id).isEmpty())
                        .map(id -> new DanglingReferenceException(
                                node.id(), edge.name(), edge.holdsIds() ? id.toString() : id.key())));
    }

    /** The nodes of a type that hold another's id under an edge, in no order that counts. */
    List<PlainNode> holders(NodeType<?> type, String edgeName, NodeId held) {
        return holders.computeIfAbsent(type + "." + edgeName, any -> holders(type, edgeName))
                .getOrDefault(held, List.of());
    }

    /** The release before or at this one that has that number. */
    ReleasedState at(int number) {
        return number == release.number() ? this : earlier.get(number - 1);
    }

    /** The hash of what one dataset declares. */
    public String hashOf(Key dataset) {
        return hashes.computeIfAbsent(
                dataset,
                key -> hash(contents.stream()
                        .filter(each -> each.dataset().key().equals(key))
                        .toList()));
    }

    private Map<NodeId, List<PlainNode>> holders(NodeType<?> type, String edgeName) {
        Edge edge = type.edge(edgeName).orElseThrow();
        Map<NodeId, List<PlainNode>> byHeld = new HashMap<>();
        for (PlainNode node : nodes(type)) {
            node.held(edge).forEach(id -> byHeld.computeIfAbsent(id, any -> new ArrayList<>())
                    .add(node));
        }
        return byHeld;
    }

    private void addDataset(Contents dataset) {
        add(Catalogue.DATASET, dataset.dataset(), dataset.dataset().key());
        dataset.entities().forEach(entity -> addEntity(entity, dataset.dataset().key()));
    }

    private <T> void addEntity(Entity<T> entity, Key dataset) {
        add(entity.type(), entity.value(), dataset);
    }

    private void add(NodeType<?> type, Object value, @Nullable Key dataset) {
        PlainNode node = PlainNode.of(this, type, value, dataset);
        nodes.computeIfAbsent(type.name(), any -> new LinkedHashMap<>()).put(node.key(), node);
        Stream.concat(type.parts(), type.computed()).forEach(edge -> ((Collection<?>)
                        Objects.requireNonNull(edge.read(value)))
                .forEach(part ->
                        add(Catalogue.type(Objects.requireNonNull(edge.parts()).type()), part, dataset)));
    }

    private List<Count> counts() {
        return Catalogue.CONTENTS.stream()
                .filter(type -> nodes.containsKey(type.name()))
                .sorted(Comparator.comparing(NodeType::kind, Comparator.nullsFirst(Comparator.naturalOrder())))
                .map(type -> new Count(String.valueOf(type.kind()), nodes(type).size()))
                .toList();
    }

    private static String hash(List<Contents> datasets) {
        ContentHash hash = ContentHash.start();
        datasets.stream()
                .flatMap(ReleasedState::rows)
                .sorted(Comparator.comparing(ReleasedState::kind, BY_BYTES).thenComparing(Row::key, BY_BYTES))
                .forEach(row -> hash.add(kind(row), row.key(), ContentHash.of(row)));
        return hash.finish();
    }

    private static Stream<Row> rows(Contents contents) {
        List<Row> rows = new ArrayList<>(Row.of(Catalogue.DATASET, contents.dataset()));
        contents.entities().forEach(entity -> rows.addAll(entity.rows()));
        return rows.stream();
    }

    private static String kind(Row row) {
        return String.valueOf(row.type().kind());
    }
}
