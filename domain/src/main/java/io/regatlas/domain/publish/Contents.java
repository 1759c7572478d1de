package io.regatlas.domain.publish;

import io.regatlas.domain.catalogue.Entity;
import io.regatlas.domain.dataset.Dataset;

/**
 * A dataset with everything it declares.
 *
 * @param dataset the dataset
 * @param entities what it declares, the dataset itself not included, in any order; may be walked more than once
 */
public record Contents(Dataset dataset, Iterable<Entity<?>> entities) {}
