package io.regatlas.importer.report;

import io.regatlas.domain.catalogue.Catalogue;
import io.regatlas.domain.entity.Key;
import io.regatlas.domain.publish.Difference;
import io.regatlas.domain.release.Change;
import io.regatlas.domain.release.Change.FieldChange;
import io.regatlas.domain.release.ChangeKind;
import io.regatlas.domain.release.ReleaseRef;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a release changes, for people: every kind of change counted, and the first of each shown. What comes or goes with its
 * entity is counted there, citations aside.
 */
final class ChangeLines {

    /** A curated dataset whole; of a bulk import nobody reads more. */
    private static final int SHOWN = 500;

    private static final Set<ChangeKind> ADDED = Set.of(ChangeKind.ADDED);
    private static final Set<ChangeKind> CHANGED = Set.of(ChangeKind.CHANGED);
    private static final Set<ChangeKind> GONE = Set.of(ChangeKind.RETIRED, ChangeKind.REDIRECTED);

    private ChangeLines() {}

    static Stream<String> of(Difference difference) {
        ReleaseRef from = difference.from();
        String against = from == null ? "Against the empty store" : "Against release %d".formatted(from.number());
        String summary = "%s: %,d added, %,d changed, %,d gone, %,d untouched."
                .formatted(
                        against,
                        count(difference, ADDED),
                        count(difference, CHANGED),
                        count(difference, GONE),
                        difference.untouched());
        return Stream.of(
                        Stream.of(summary),
                        shown(difference, ADDED, "+"),
                        shown(difference, CHANGED, "~"),
                        shown(difference, GONE, "-"))
                .flatMap(lines -> lines);
    }

    private static Stream<String> shown(Difference difference, Set<ChangeKind> kinds, String sign) {
        List<Change> changes = difference.changes().stream()
                .filter(change -> kinds.contains(change.kind()))
                .toList();
        Map<Key, Long> parts = kinds.equals(CHANGED) ? Map.of() : parts(changes);
        List<Change> apart = changes.stream()
                .filter(change -> isEntity(change) || !parts.containsKey(change.owner()))
                .toList();
        Stream<String> lines = apart.stream()
                .limit(SHOWN)
                .flatMap(change -> lines(change, sign, parts.getOrDefault(change.owner(), 0L)));
        return apart.size() <= SHOWN
                ? lines
                : Stream.concat(
                        lines, Stream.of("  %s and %,d more; --json lists all".formatted(sign, apart.size() - SHOWN)));
    }

    /** How many statements there are of each entity that is there itself; proofs are not counted. */
    private static Map<Key, Long> parts(List<Change> changes) {
        Map<Key, Long> parts = new HashMap<>();
        changes.stream().filter(ChangeLines::isEntity).forEach(change -> parts.put(change.owner(), 0L));
        changes.stream()
                .filter(change -> !isEntity(change) && !change.id().type().equals(Catalogue.CITATION.name()))
                .forEach(change -> parts.computeIfPresent(change.owner(), (owner, count) -> count + 1));
        return parts;
    }

    private static boolean isEntity(Change change) {
        return change.id().key().equals(change.owner().text());
    }

    private static Stream<String> lines(Change change, String sign, long parts) {
        return Stream.concat(
                Stream.of("  %s %s %s%s%s%s"
                        .formatted(
                                sign,
                                change.id().type(),
                                change.id().key(),
                                parts == 0 ? "" : " with " + Words.counted(parts, "statement"),
                                redirect(change),
                                cause(change))),
                change.fields().stream().map(ChangeLines::line));
    }

    private static String redirect(Change change) {
        return change.redirect() == null ? "" : " -> " + change.redirect();
    }

    private static String cause(Change change) {
        return change.cause() == null ? "" : ": " + Words.shortened(change.cause());
    }

    private static String line(FieldChange field) {
        String before = side(field.before());
        String after = side(field.after());
        int first = Words.firstDifference(before, after);
        return "      %s: %s -> %s".formatted(field.field(), Words.around(first, before), Words.around(first, after));
    }

    /** JSON has no line feeds outside its texts, and in them they are escaped. */
    private static String side(@Nullable String json) {
        return json == null ? "nothing" : json;
    }

    private static long count(Difference difference, Set<ChangeKind> kinds) {
        return difference.changes().stream()
                .filter(change -> kinds.contains(change.kind()))
                .count();
    }
}
