/** Regulations, what their issuers did for them, and the events of their lives. Start from {@link io.regatlas.domain.regulation.Regulation}. */
@NullMarked
package io.regatlas.domain.regulation;

import org.jspecify.annotations.NullMarked;
