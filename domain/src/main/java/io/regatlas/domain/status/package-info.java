/**
 * Whether a regulation binds, and how far it has come, on any day: computed from its events, never stated. Start from
 * {@link io.regatlas.domain.status.History}.
 */
@NullMarked
package io.regatlas.domain.status;

import org.jspecify.annotations.NullMarked;
