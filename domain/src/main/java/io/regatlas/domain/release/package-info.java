/** Immutable numbered states of the store, their canonical form and hash, and the port that publishes them. Start from {@link io.regatlas.domain.release.Releases}. */
@NullMarked
package io.regatlas.domain.release;

import org.jspecify.annotations.NullMarked;
