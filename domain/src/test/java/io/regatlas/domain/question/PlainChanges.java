package io.regatlas.domain.question;

import io.regatlas.domain.catalogue.Catalogue;
import io.regatlas.domain.catalogue.Edge;
import io.regatlas.domain.catalogue.Field;
import io.regatlas.domain.catalogue.NodeType;
import io.regatlas.domain.catalogue.Origin;
import io.regatlas.domain.catalogue.Property;
import io.regatlas.domain.catalogue.Row;
import io.regatlas.domain.catalogue.ValueType.Structured;
import io.regatlas.domain.entity.Key;
import io.regatlas.domain.entity.NodeId;
import io.regatlas.domain.publish.Contents;
import io.regatlas.domain.publish.PlainFields;
import io.regatlas.domain.publish.Retirement;
import io.regatlas.domain.release.Change;
import io.regatlas.domain.release.Change.FieldChange;
import io.regatlas.domain.release.ChangeBetween;
import io.regatlas.domain.release.ChangeKind;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** What differs between two releases: every row of the one held against every row of the other. */
final class PlainChanges {

    private final @Nullable ReleasedState from;
    private final ReleasedState to;

    private PlainChanges(@Nullable ReleasedState from, ReleasedState to) {
        this.from = from;
        this.to = to;
    }

    /**
     * The changes as nodes, in no order that counts.
     *
     * @param from null for the empty store
     */
    static List<PlainNode> between(@Nullable ReleasedState from, ReleasedState to) {
        return new PlainChanges(from, to)
                .all().stream()
                        .map(change -> PlainNode.of(to, Catalogue.CHANGE, change, null))
                        .toList();
    }

    /** The change that an id names, as far as a release can know of it. */
    static Optional<PlainNode> find(NodeId id, ReleasedState state) {
        String[] parts = id.key().split("/", 3);
        int newest = state.release().number();
        List<String> numbers = new ArrayList<>(List.of("0"));
        for (int i = 1; i <= newest; i++) {
            numbers.add(Integer.toString(i));
        }
        if (parts.length < 3 || !numbers.contains(parts[0]) || !numbers.contains(parts[1]) || parts[1].equals("0")) {
            return Optional.empty();
        }
        int earlier = numbers.indexOf(parts[0]);
        int later = numbers.indexOf(parts[1]);
        return later < earlier
                ? Optional.empty()
                : between(earlier == 0 ? null : state.at(earlier), state.at(later)).stream()
                        .filter(node -> node.id().equals(id))
                        .findFirst();
    }

    private List<ChangeBetween> all() {
        Map<NodeId, Row> before = new LinkedHashMap<>();
        Map<NodeId, Row> after = new LinkedHashMap<>();
        Map<NodeId, Key> datasets = new LinkedHashMap<>();
        if (from != null) {
            from.contents().forEach(contents -> collect(contents, before, datasets));
        }
        to.contents().forEach(contents -> collect(contents, after, datasets));
        TreeSet<NodeId> ids = new TreeSet<>(before.keySet());
        ids.addAll(after.keySet());
        List<ChangeBetween> changes = new ArrayList<>();
        for (NodeId id : ids) {
            change(id, before.get(id), after.get(id))
                    .ifPresent(change -> changes.add(new ChangeBetween(
                            from == null ? 0 : from.release().number(),
                            to.release().number(),
                            change,
                            Objects.requireNonNull(datasets.get(id)))));
        }
        return changes;
    }

    private Optional<Change> change(NodeId id, @Nullable Row before, @Nullable Row after) {
        if (before == null) {
            return Optional.of(new Change(
                    ChangeKind.ADDED, id, Objects.requireNonNull(after).owner(), List.of()));
        }
        if (after == null) {
            Key redirect = redirect(id);
            ChangeKind kind = redirect == null ? ChangeKind.RETIRED : ChangeKind.REDIRECTED;
            return Optional.of(new Change(kind, id, before.owner(), List.of(), cause(id), redirect));
        }
        List<FieldChange> fields = PlainFields.changes(before, after, PlainChanges::json);
        return fields.stream().map(FieldChange::field).allMatch("position"::equals)
                ? Optional.empty()
                : Optional.of(new Change(ChangeKind.CHANGED, id, after.owner(), fields));
    }

    private @Nullable Key redirect(NodeId id) {
        NodeType<?> type = Catalogue.type(id.type());
        Optional<Field> aliases = type.field("aliases");
        if (aliases.isEmpty()) {
            return null;
        }
        return to.nodes(type).stream()
                .filter(node -> ((Collection<?>) Objects.requireNonNull(node.read((Property) aliases.get())))
                        .contains(id.key()))
                .map(node -> new Key(node.key()))
                .findFirst()
                .orElse(null);
    }

    /** As was written when it last went; a release that restores another has nothing written. */
    private @Nullable String cause(NodeId id) {
        int gone = to.release().number();
        while (to.at(gone - 1).find(id).isEmpty()) {
            gone--;
        }
        ReleasedState state = to.at(gone);
        if (state.release().restores() != null) {
            return null;
        }
        return state.contents().stream()
                .flatMap(contents -> contents.retirements().stream())
                .filter(retirement ->
                        new NodeId(retirement.type(), retirement.key().text()).equals(id))
                .map(Retirement::reason)
                .findFirst()
                .orElse(null);
    }

    private static void collect(Contents contents, Map<NodeId, Row> rows, Map<NodeId, Key> datasets) {
        List<Row> all = new ArrayList<>(Row.of(Catalogue.DATASET, contents.dataset()));
        contents.entities().forEach(entity -> all.addAll(entity.rows()));
        for (Row row : all) {
            rows.put(row.id(), row);
            datasets.put(row.id(), contents.dataset().key());
        }
    }

    /** A value as JSON, with the texts as the store writes them in every answer. */
    static String json(Field field, Object value) {
        if (value instanceof Collection<?> many) {
            return PlainJson.list(many.stream().map(each -> json(field, each)).toList());
        }
        if (field instanceof Edge || !(((Property) field).type() instanceof Structured structured)) {
            return PlainJson.value(value);
        }
        TreeMap<String, String> members = new TreeMap<>();
        for (Field member : structured.of().fields()) {
            Object held = member instanceof Property property && property.origin() == Origin.STATED
                    ? property.read(value)
                    : null;
            if (held != null) {
                members.put(member.name(), PlainJson.member(member.name(), json(member, held)));
            }
        }
        return PlainJson.object(List.copyOf(members.values()));
    }
}
