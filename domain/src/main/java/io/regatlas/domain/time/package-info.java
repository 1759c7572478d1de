/** Dates as precisely as they are known. Start from {@link io.regatlas.domain.time.PartialDate}. */
@NullMarked
package io.regatlas.domain.time;

import org.jspecify.annotations.NullMarked;
