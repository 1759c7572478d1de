/** Curated collections. Start from {@link io.regatlas.domain.dataset.Dataset}. */
@NullMarked
package io.regatlas.domain.dataset;

import org.jspecify.annotations.NullMarked;
