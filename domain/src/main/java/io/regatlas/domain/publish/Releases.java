package io.regatlas.domain.publish;

import io.regatlas.domain.release.Release;
import java.util.List;
import java.util.concurrent.CompletionStage;

/** The store's releases: what there is, and how the next one comes about. */
public interface Releases {

    /**
     * Every release with that number or a higher one, ascending. The stage fails with
     * {@link io.regatlas.domain.question.StoreUnavailableException} where the store cannot be reached.
     */
    CompletionStage<List<Release>> from(int number);

    /**
     * Every entity there ever was, with its aliases, whether or not the newest release still has it, by key.
     */
    CompletionStage<List<KnownEntity>> known();

    /**
     * Writes datasets beside the store, where no reader sees them, and compares them with the newest release. The stage
     * fails with {@link ImportRunningException} while another process stages.
     */
    CompletionStage<Staging> stage(List<Contents> datasets);
}
