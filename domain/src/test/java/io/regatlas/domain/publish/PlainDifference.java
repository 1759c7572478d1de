package io.regatlas.domain.publish;

import io.regatlas.domain.catalogue.Catalogue;
import io.regatlas.domain.catalogue.NodeType;
import io.regatlas.domain.catalogue.Row;
import io.regatlas.domain.entity.NodeId;
import io.regatlas.domain.question.ReleasedState;
import io.regatlas.domain.question.World;
import io.regatlas.domain.release.Change;
import io.regatlas.domain.release.Change.FieldChange;
import io.regatlas.domain.release.ChangeKind;
import io.regatlas.domain.release.ReleaseRef;
import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What publishing datasets would change, compared row by row: the oracle of {@link Staging#difference}. */
public final class PlainDifference {

    private static final Comparator<NodeId> BY_KIND_AND_KEY = Comparator.comparing(
                    (NodeId id) -> Objects.requireNonNull(type(id).kind()))
            .thenComparing((left, right) -> Arrays.compare(
                    left.key().codePoints().toArray(), right.key().codePoints().toArray()));

    private final Map<NodeId, Row> before = new LinkedHashMap<>();
    private final Map<NodeId, Row> after = new LinkedHashMap<>();
    private final Map<NodeId, Change> explained = new LinkedHashMap<>();

    private PlainDifference() {}

    /** Against the newest release of a world. */
    public static Difference of(World world, List<Contents> staged) {
        Optional<ReleasedState> newest = world.releases().isEmpty() ? Optional.empty() : Optional.of(world.newest());
        ReleasedState next = world.publish(Instant.EPOCH, null, staged).newest();
        PlainDifference difference = new PlainDifference();
        newest.ifPresent(state -> state.contents().stream()
                .filter(contents -> staged.stream().anyMatch(other -> sameDataset(contents, other)))
                .forEach(contents -> collect(contents, difference.before)));
        staged.forEach(contents -> collect(contents, difference.after));
        staged.stream()
                .flatMap(contents -> contents.retirements().stream())
                .map(Retirement::change)
                .forEach(change -> difference.explained.put(change.id(), change));
        boolean identical = newest.isPresent()
                && staged.stream().map(contents -> contents.dataset().key()).allMatch(key -> next.hashOf(key)
                        .equals(newest.get().hashOf(key)));
        return difference.difference(newest.map(state -> state.release().ref()).orElse(null), identical);
    }

    private Difference difference(@Nullable ReleaseRef from, boolean identical) {
        Set<NodeId> ids = new LinkedHashSet<>(before.keySet());
        ids.addAll(after.keySet());
        List<Change> changes = ids.stream()
                .sorted(BY_KIND_AND_KEY)
                .flatMap(id -> change(id).stream())
                .toList();
        long untouched = ids.stream()
                .filter(id -> before.containsKey(id) && after.containsKey(id))
                .filter(id -> fields(row(before, id), row(after, id)).isEmpty())
                .count();
        return new Difference(from, changes, untouched, identical);
    }

    private Optional<Change> change(NodeId id) {
        if (!before.containsKey(id)) {
            return Optional.of(new Change(ChangeKind.ADDED, id, row(after, id).owner(), List.of()));
        }
        if (!after.containsKey(id)) {
            Change gone = new Change(ChangeKind.RETIRED, id, row(before, id).owner(), List.of());
            return Optional.of(explained.getOrDefault(id, gone));
        }
        List<FieldChange> fields = fields(row(before, id), row(after, id));
        boolean isChange = fields.stream().anyMatch(field -> !field.field().equals("position"));
        return isChange
                ? Optional.of(new Change(ChangeKind.CHANGED, id, row(after, id).owner(), fields))
                : Optional.empty();
    }

    private static List<FieldChange> fields(Row before, Row after) {
        return PlainFields.changes(before, after, CanonicalForm::value);
    }

    private static void collect(Contents contents, Map<NodeId, Row> rows) {
        Row.of(Catalogue.DATASET, contents.dataset()).forEach(row -> rows.put(row.id(), row));
        contents.entities().forEach(entity -> entity.rows().forEach(row -> rows.put(row.id(), row)));
    }

    private static boolean sameDataset(Contents one, Contents other) {
        return one.dataset().key().equals(other.dataset().key());
    }

    private static Row row(Map<NodeId, Row> rows, NodeId id) {
        return Objects.requireNonNull(rows.get(id));
    }

    private static NodeType<?> type(NodeId id) {
        return Catalogue.type(id.type());
    }
}
