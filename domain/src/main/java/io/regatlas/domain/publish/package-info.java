/**
 * How the next release comes about: what is staged, how it is written down and hashed, what it changes, and the port that
 * publishes it. Start from {@link io.regatlas.domain.publish.Releases}.
 */
@NullMarked
package io.regatlas.domain.publish;

import org.jspecify.annotations.NullMarked;
