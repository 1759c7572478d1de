package io.regatlas.importer.report;

import io.regatlas.domain.release.Release;
import io.regatlas.importer.Outcome;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One way to say what came of a command. Texts end without a line feed. */
public interface Report {

    /** For people: a line each for what was read, each problem or change, and the end of the story. */
    Report TEXT = new TextReport();

    /** For programs: one JSON object, or a list of releases, on one line; {@code importer/README.md} explains the members. */
    Report JSON = new JsonReport();

    /** What came of datasets. */
    String of(Outcome outcome);

    /** Releases, in the order given. */
    String of(List<Release> releases);

    /** How many migrations were run. */
    String ofMigrations(int count);

    /**
     * What came of a rollback.
     *
     * @param number number of the older release
     * @param published the new one; null where nothing was to change
     */
    String ofRollback(int number, @Nullable Release published);

    /** That what is computed was made anew. */
    String ofReindex();

    /**
     * That a dataset was written as files.
     *
     * @param folder where
     * @param entities how many entities it has
     */
    String ofWritten(Path folder, long entities);
}
