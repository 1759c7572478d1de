package io.regatlas.importer;

import io.regatlas.domain.problem.Problem;
import io.regatlas.domain.problem.Violation;
import io.regatlas.domain.publish.Contents;
import io.regatlas.domain.publish.Difference;
import io.regatlas.domain.publish.KnownEntity;
import io.regatlas.domain.publish.ReleaseMovedException;
import io.regatlas.domain.publish.Releases;
import io.regatlas.domain.publish.Staging;
import io.regatlas.domain.release.Release;
import io.regatlas.domain.release.ReleaseRef;
import io.regatlas.domain.rule.DatasetRules;
import io.regatlas.importer.curated.Reading;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/**
 * The way of datasets into a store: read, checked, compared with the newest release, published. Nothing is written unless
 * all of it is sound. Several datasets become one release.
 *
 * <p>The stages fail as those of {@link Releases} do, and with {@link ReleaseMovedException} where another release was
 * published meanwhile; running it again is then safe.
 */
public final class Import {

    private final Releases releases;
    private final Executor executor;

    /**
     * Into a store.
     *
     * @param releases the store's releases
     * @param executor where files are read and rules are checked, which may take seconds
     */
    public Import(Releases releases, Executor executor) {
        this.releases = releases;
        this.executor = executor;
    }

    /**
     * Checks datasets by themselves, without a store: what needs one, such as a key that another dataset has, is not seen.
     * Reads files, and so blocks.
     *
     * @param folders existing folders, shown in problems as they are given
     * @return {@link Outcome.Rejected} or {@link Outcome.Sound}
     */
    public static Outcome validate(List<Path> folders) {
        Reading reading = Reading.of(folders);
        Intake intake = Intake.of(reading.named());
        List<Problem> problems = reading.check(List.of());
        return problems.isEmpty() ? new Outcome.Sound(intake) : new Outcome.Rejected(intake, problems);
    }

    /**
     * What {@link #publish} would do now.
     *
     * @param folders existing folders, shown in problems as they are given
     * @return {@link Outcome.Rejected} or {@link Outcome.Planned}
     */
    public CompletionStage<Outcome> plan(List<Path> folders) {
        return run(
                folders,
                (intake, staging) ->
                        CompletableFuture.completedStage(new Outcome.Planned(intake, staging.difference())));
    }

    /**
     * Publishes datasets as the next release, unless it would equal the newest.
     *
     * @param folders existing folders, shown in problems as they are given
     * @param notes what the release is about; null if nothing
     * @return {@link Outcome.Rejected}, {@link Outcome.Unchanged} or {@link Outcome.Published}
     */
    public CompletionStage<Outcome> publish(List<Path> folders, @Nullable String notes) {
        return run(folders, (intake, staging) -> publish(intake, staging, notes));
    }

    /**
     * Publishes one dataset that comes from no files, unless the newest release has it as it is. It is walked several times
     * and never held as a whole. The stage also fails with {@link IllegalArgumentException} where the dataset is not sound
     * beside what the store holds, as where it lacks an entity of the newest release.
     *
     * @param notes what the release is about; null if nothing
     * @return {@link Outcome.Unchanged} or {@link Outcome.Published}
     */
    public CompletionStage<Outcome> publish(Contents contents, @Nullable String notes) {
        return releases.from(1).thenCompose(held -> releases.known()
                .thenComposeAsync(
                        known -> {
                            List<Violation> violations = DatasetRules.check(List.of(contents), known, List.of());
                            if (!violations.isEmpty()) {
                                return CompletableFuture.failedStage(unsound(violations));
                            }
                            Intake intake = Intake.of(List.of(contents));
                            return stage(
                                    intake, List.of(contents), held, (read, staging) -> publish(read, staging, notes));
                        },
                        executor));
    }

    private static IllegalArgumentException unsound(List<Violation> violations) {
        Violation first = violations.get(0);
        return new IllegalArgumentException("%s: %s: '%s': expected %s; %d of such problems, and nothing was published"
                .formatted(first.code(), first.entity(), first.value(), first.expected(), violations.size()));
    }

    private static CompletionStage<Outcome> publish(Intake intake, Staging staging, @Nullable String notes) {
        Difference difference = staging.difference();
        return difference.identical()
                ? CompletableFuture.completedStage(new Outcome.Unchanged(intake, difference))
                : staging.publish(notes).thenApply(release -> new Outcome.Published(intake, difference, release));
    }

    /** What is done with datasets that are sound and staged. */
    private interface Step extends BiFunction<Intake, Staging, CompletionStage<Outcome>> {}

    private CompletionStage<Outcome> run(List<Path> folders, Step step) {
        return CompletableFuture.supplyAsync(() -> Reading.of(folders), executor)
                .thenCompose(reading -> releases.from(1).thenCompose(held -> releases.known()
                        .thenComposeAsync(known -> stage(reading, held, known, step), executor)));
    }

    private CompletionStage<Outcome> stage(Reading reading, List<Release> held, List<KnownEntity> known, Step step) {
        Intake intake = Intake.of(reading.named());
        List<Problem> problems = reading.check(known);
        if (!problems.isEmpty()) {
            return CompletableFuture.completedStage(new Outcome.Rejected(intake, problems));
        }
        return stage(intake, reading.contents(), held, step);
    }

    private CompletionStage<Outcome> stage(Intake intake, List<Contents> contents, List<Release> held, Step step) {
        return releases.stage(contents).thenCompose(staging -> CompletableFuture.completedStage(staging)
                // In a stage of its own, so that it fails the stage in whatever way it fails.
                .thenCompose(staged -> finish(intake, staged, held, step))
                .whenComplete((outcome, failure) -> staging.close()));
    }

    /** The rules were checked against what the store held before the staging; it must still be the same. */
    private static CompletionStage<Outcome> finish(Intake intake, Staging staging, List<Release> held, Step step) {
        int checked = held.isEmpty() ? 0 : held.get(held.size() - 1).number();
        ReleaseRef from = staging.difference().from();
        int staged = from == null ? 0 : from.number();
        return checked == staged
                ? step.apply(intake, staging)
                : CompletableFuture.failedStage(new ReleaseMovedException(checked, staged));
    }
}
