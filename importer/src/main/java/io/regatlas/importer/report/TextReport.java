package io.regatlas.importer.report;

import io.regatlas.domain.problem.Problem;
import io.regatlas.domain.publish.Difference;
import io.regatlas.domain.release.Count;
import io.regatlas.domain.release.Release;
import io.regatlas.importer.Intake.DatasetIntake;
import io.regatlas.importer.Outcome;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The report for people. */
final class TextReport implements Report {

    @Override
    public String of(Outcome outcome) {
        Stream<String> read = outcome.intake().datasets().stream().map(TextReport::read);
        Stream<String> rest = rest(outcome);
        return Stream.concat(read, rest).collect(Collectors.joining("\n"));
    }

    @Override
    public String of(List<Release> releases) {
        return releases.isEmpty()
                ? "No release yet."
                : releases.stream().map(TextReport::line).collect(Collectors.joining("\n"));
    }

    @Override
    public String ofMigrations(int count) {
        return count == 0
                ? "The tables were up to date already."
                : "Brought the tables up to date: %s run."
                        .formatted(count == 1 ? "1 migration was" : count + " migrations were");
    }

    @Override
    public String ofRollback(int number, @Nullable Release published) {
        return published == null
                ? "Nothing changed: the newest release holds what release %d held. No release was published."
                        .formatted(number)
                : publishedAs(published) + " It holds what release %d held.".formatted(number);
    }

    @Override
    public String ofReindex() {
        return "What is computed was made anew.";
    }

    @Override
    public String ofWritten(Path folder, long entities) {
        return "Wrote %s into %s.".formatted(entities == 1 ? "1 entity" : entities + " entities", folder);
    }

    private static Stream<String> rest(Outcome outcome) {
        if (outcome instanceof Outcome.Rejected rejected) {
            return rejected(rejected.problems());
        }
        if (outcome instanceof Outcome.Planned planned) {
            return planned(planned.difference());
        }
        if (outcome instanceof Outcome.Published published) {
            return published(published);
        }
        if (outcome instanceof Outcome.Unchanged unchanged) {
            return Stream.of(nothingChanged(unchanged.difference()) + " No release was published.");
        }
        return Stream.of("No problems.");
    }

    private static Stream<String> rejected(List<Problem> problems) {
        long files = problems.stream()
                .map(problem -> problem.place().file())
                .distinct()
                .count();
        return Stream.concat(
                problems.stream().map(TextReport::line),
                Stream.of("%s in %s. Nothing was written."
                        .formatted(Words.counted(problems.size(), "problem"), Words.counted(files, "file"))));
    }

    private static Stream<String> planned(Difference difference) {
        if (difference.identical()) {
            return Stream.of(nothingChanged(difference) + " An import would publish nothing.");
        }
        int next = difference.from() == null ? 1 : difference.from().number() + 1;
        return Stream.concat(
                ChangeLines.of(difference), Stream.of("An import would publish release %d.".formatted(next)));
    }

    private static Stream<String> published(Outcome.Published published) {
        return Stream.concat(ChangeLines.of(published.difference()), Stream.of(publishedAs(published.release())));
    }

    private static String publishedAs(Release release) {
        return "Published release %d, %s.".formatted(release.number(), release.hash());
    }

    private static String nothingChanged(Difference difference) {
        return "Nothing changed: release %d has all of it."
                .formatted(difference.from() == null ? 0 : difference.from().number());
    }

    private static String read(DatasetIntake intake) {
        return "Read %s: %s.".formatted(intake.dataset(), counts(intake.counts()));
    }

    private static String line(Problem problem) {
        return new Problem(
                        problem.code(),
                        problem.place(),
                        problem.entity(),
                        problem.value() == null ? null : Words.shortened(problem.value()),
                        problem.expected())
                .toString();
    }

    private static String line(Release release) {
        return "%d  %s  %s  %s%s%s"
                .formatted(
                        release.number(),
                        release.published(),
                        release.hash(),
                        counts(release.counts()),
                        release.restores() == null ? "" : "  holds what release %d held".formatted(release.restores()),
                        release.notes() == null ? "" : "  " + release.notes());
    }

    private static String counts(List<Count> counts) {
        return counts.stream()
                .map(count -> Words.counted(count.count(), count.value().toLowerCase(Locale.ROOT)))
                .collect(Collectors.joining(", "));
    }
}
