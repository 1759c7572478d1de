/** What regulations and activities state, taken apart. Start from {@link io.regatlas.domain.fact.Fact}. */
@NullMarked
package io.regatlas.domain.fact;

import org.jspecify.annotations.NullMarked;
