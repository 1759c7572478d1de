package io.regatlas.domain.publish;

import io.regatlas.domain.release.Release;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/** Datasets that wait beside the store. Closing drops them; what a dead process leaves is dropped by the next staging. */
public interface Staging extends AutoCloseable {

    /** What publishing would do to the newest release there was when the staging began. */
    Difference difference();

    /**
     * Publishes the staged datasets as the next release, in one transaction. The stage fails with
     * {@link ReleaseMovedException} where another release has been published since the staging began, and then nothing has
     * changed.
     *
     * @param notes what the release is about; null if nothing
     */
    CompletionStage<Release> publish(@Nullable String notes);

    @Override
    void close();
}
