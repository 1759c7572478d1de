package io.regatlas.domain.publish;

import io.regatlas.domain.question.StoreTimeoutException;
import io.regatlas.domain.question.StoreUnavailableException;
import io.regatlas.domain.release.Release;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/** Datasets that wait beside the store. Closing drops them; what a dead process leaves is dropped by the next staging. */
public interface Staging extends AutoCloseable {

    /** What publishing would do to the newest release there was when the staging began. */
    Difference difference();

    /**
     * Publishes the staged datasets as the next release, in one transaction. The stage fails with
     * {@link ReleaseMovedException} where another release has been published since the staging began, and with
     * {@link IllegalArgumentException} where what is staged breaks a rule of the store, as a reference that leads nowhere;
     * then nothing has changed. Where it fails with {@link StoreUnavailableException} or {@link StoreTimeoutException}, the
     * release is there whole or not at all: which one was not heard, so look.
     *
     * @param notes what the release is about; null if nothing
     */
    CompletionStage<Release> publish(@Nullable String notes);

    /** Drops what is staged and lets others stage. Blocks for as long as that takes; what stays, the next staging drops. */
    @Override
    void close();
}
