package io.regatlas.domain.publish;

import io.regatlas.domain.entity.Key;
import io.regatlas.domain.question.StoreException;
import io.regatlas.domain.question.StoreTimeoutException;
import io.regatlas.domain.question.StoreUnavailableException;
import io.regatlas.domain.question.StoreVersionException;
import io.regatlas.domain.release.Release;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

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

    /**
     * Publishes, as the next release, what an older one held, of every dataset or of one; it may so take away what no file
     * retires, and bring back what was retired. Nodes that are as they were stay untouched. Rules that go over several
     * datasets are not checked again, except that references are closed.
     *
     * <p>The stage fails with {@link IllegalArgumentException} where there is no such release, or where neither it nor the
     * newest has that dataset, with {@link DanglingReferenceException} where a reference between that dataset and the others
     * would lead nowhere, and with {@link ImportRunningException} while another process writes; then nothing has changed.
     *
     * @param number number of the older release
     * @param dataset key of the dataset; null for all, those that came later included
     * @param notes what the release is about; null if nothing
     * @return empty where the newest release holds just that already, and nothing is published
     */
    CompletionStage<Optional<Release>> rollback(int number, @Nullable Key dataset, @Nullable String notes);

    /**
     * Makes everything that is derived anew, for every release, from what is stated: what another version of the program made,
     * or what is damaged. No release changes, and readers see either all of it or nothing. The stage fails with
     * {@link ImportRunningException} while another process writes, and with {@link IllegalStateException} where what some
     * release holds breaks a rule of this version.
     */
    CompletionStage<Void> reindex();
}
