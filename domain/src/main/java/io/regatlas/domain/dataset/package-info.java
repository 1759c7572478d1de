/** Curated collections and the rules that hold over a whole one. Start from {@link io.regatlas.domain.dataset.Dataset}. */
@NullMarked
package io.regatlas.domain.dataset;

import org.jspecify.annotations.NullMarked;
