package io.regatlas.domain.publish;

import io.regatlas.domain.question.StoreException;
import io.regatlas.domain.question.StoreTimeoutException;
import io.regatlas.domain.question.StoreUnavailableException;
import io.regatlas.domain.question.StoreVersionException;
import io.regatlas.domain.release.Release;
import java.util.List;
import java.util.concurrent.CompletionStage;

/**
 * The store's releases: what there is, and how the next one comes about. Besides what the methods say, every stage may fail
 * with {@link StoreException}: with {@link StoreUnavailableException} where the store cannot be reached, with
 * {@link StoreTimeoutException} where it does not answer in time.
 */
public interface Releases {

    /**
     * Every release with that number or a higher one, ascending.
     */
    CompletionStage<List<Release>> from(int number);

    /**
     * Every entity there ever was, with its aliases, whether or not the newest release still has it, by key.
     */
    CompletionStage<List<KnownEntity>> known();

    /**
     * Writes datasets beside the store, where no reader sees them, and compares them with the newest release. The stage
     * fails with {@link ImportRunningException} while another process stages, with {@link StoreVersionException} where what
     * the store has derived is of another version of the program, and with {@link IllegalArgumentException} where a key is
     * staged twice, or belongs to something of another type or dataset for good; nothing is staged then.
     */
    CompletionStage<Staging> stage(List<Contents> datasets);
}
