/** What proves a statement. Start from {@link io.regatlas.domain.citation.Citation}. */
@NullMarked
package io.regatlas.domain.citation;

import org.jspecify.annotations.NullMarked;
