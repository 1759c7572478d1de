/** Immutable numbered states of the store. Start from {@link io.regatlas.domain.release.Release}. */
@NullMarked
package io.regatlas.domain.release;

import org.jspecify.annotations.NullMarked;
