package io.regatlas.api.app;

import io.regatlas.domain.publish.ImportRunningException;
import io.regatlas.domain.publish.ReleaseMovedException;
import io.regatlas.domain.publish.Releases;
import io.regatlas.importer.Import;
import io.regatlas.importer.Outcome;
import io.regatlas.importer.app.CommandFailedException;
import io.regatlas.importer.app.ExitCode;
import io.regatlas.importer.app.Failure;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.ForkJoinPool;
import java.util.function.Supplier;

/** Fills an empty store with datasets, unless another process is filling it. */
final class FirstLoad {

    private static final long PAUSE_MILLIS = 1_000;

    private final Vertx vertx;
    private final Releases releases;
    private final List<Path> datasets;
    private final PrintStream err;

    /**
     * Does nothing yet.
     *
     * @param err where to tell what is going on
     */
    FirstLoad(Vertx vertx, Releases releases, List<Path> datasets, PrintStream err) {
        this.vertx = vertx;
        this.releases = releases;
        this.datasets = List.copyOf(datasets);
        this.err = err;
    }

    /**
     * Succeeds once the store has a release, whoever published it; for as long as another import runs, it tries again every
     * second. Fails with {@link CommandFailedException} where the datasets are not sound.
     */
    Future<Void> run() {
        return whereEmpty(() -> {
            err.printf("The store is empty; loading %s%n", datasets);
            return load();
        });
    }

    private Future<Void> load() {
        Import imports = new Import(releases, ForkJoinPool.commonPool());
        return Future.fromCompletionStage(imports.publish(datasets, "First load"), vertx.getOrCreateContext())
                .compose(this::judge)
                .recover(failure -> {
                    Throwable cause = Failure.cause(failure);
                    return cause instanceof ImportRunningException || cause instanceof ReleaseMovedException
                            ? whereEmpty(() -> later(cause))
                            : Future.failedFuture(cause);
                });
    }

    private Future<Void> later(Throwable cause) {
        err.println(cause.getMessage());
        return vertx.timer(PAUSE_MILLIS).compose(passed -> whereEmpty(this::load));
    }

    private Future<Void> whereEmpty(Supplier<Future<Void>> step) {
        return Future.fromCompletionStage(releases.from(1), vertx.getOrCreateContext())
                .compose(held -> held.isEmpty() ? step.get() : Future.succeededFuture());
    }

    private Future<Void> judge(Outcome outcome) {
        if (outcome instanceof Outcome.Rejected rejected) {
            rejected.problems().forEach(err::println);
            return Future.failedFuture(new CommandFailedException(ExitCode.PROBLEMS, "the first dataset is not sound"));
        }
        return Future.succeededFuture();
    }
}
