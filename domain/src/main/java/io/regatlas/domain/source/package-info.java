/** Texts that statements rest on. Start from {@link io.regatlas.domain.source.Source}. */
@NullMarked
package io.regatlas.domain.source;

import org.jspecify.annotations.NullMarked;
