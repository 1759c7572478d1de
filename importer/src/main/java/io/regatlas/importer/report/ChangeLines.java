package io.regatlas.importer.report;

import io.regatlas.domain.publish.Change;
import io.regatlas.domain.publish.Change.FieldChange;
import io.regatlas.domain.publish.Change.Kind;
import io.regatlas.domain.publish.Difference;
import io.regatlas.domain.release.ReleaseRef;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a release changes, for people: every kind of change counted, and the first of each shown. */
final class ChangeLines {

    private static final int SHOWN = 50;

    private ChangeLines() {}

    static Stream<String> of(Difference difference) {
        ReleaseRef from = difference.from();
        String against = from == null ? "Against the empty store" : "Against release %d".formatted(from.number());
        String summary = "%s: %,d added, %,d changed, %,d gone, %,d untouched."
                .formatted(
                        against,
                        count(difference, Kind.ADDED),
                        count(difference, Kind.CHANGED),
                        count(difference, Kind.RETIRED),
                        difference.untouched());
        return Stream.of(
                        Stream.of(summary),
                        shown(difference, Kind.ADDED, "+"),
                        shown(difference, Kind.CHANGED, "~"),
                        shown(difference, Kind.RETIRED, "-"))
                .flatMap(lines -> lines);
    }

    private static Stream<String> shown(Difference difference, Kind kind, String sign) {
        List<Change> changes = difference.changes().stream()
                .filter(change -> change.kind() == kind)
                .toList();
        Stream<String> lines = changes.stream().limit(SHOWN).flatMap(change -> lines(change, sign));
        return changes.size() <= SHOWN
                ? lines
                : Stream.concat(
                        lines,
                        Stream.of("  %s and %,d more; --json lists all".formatted(sign, changes.size() - SHOWN)));
    }

    private static Stream<String> lines(Change change, String sign) {
        return Stream.concat(
                Stream.of("  %s %s %s"
                        .formatted(sign, change.id().type(), change.id().key())),
                change.fields().stream().map(ChangeLines::line));
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

    private static long count(Difference difference, Kind kind) {
        return difference.changes().stream()
                .filter(change -> change.kind() == kind)
                .count();
    }
}
