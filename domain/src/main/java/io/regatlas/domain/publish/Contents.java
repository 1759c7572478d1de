package io.regatlas.domain.publish;

import io.regatlas.domain.catalogue.Entity;
import io.regatlas.domain.dataset.Dataset;
import java.util.List;

/**
 * A dataset with everything it declares.
 *
 * @param dataset the dataset
 * @param entities what it declares, the dataset itself not included, in any order; may be walked more than once. What others
 *     redirect to has their keys as aliases
 * @param retirements what has left it, in any order
 */
public record Contents(Dataset dataset, Iterable<Entity<?>> entities, List<Retirement> retirements) {

    public Contents {
        retirements = List.copyOf(retirements);
    }

    /** A dataset that nothing has left. */
    public Contents(Dataset dataset, Iterable<Entity<?>> entities) {
        this(dataset, entities, List.of());
    }
}
