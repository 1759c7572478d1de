/** Places with law of their own. Start from {@link io.regatlas.domain.jurisdiction.Jurisdiction}. */
@NullMarked
package io.regatlas.domain.jurisdiction;

import org.jspecify.annotations.NullMarked;
