/** Titles and names: words in one language. Start from {@link io.regatlas.domain.name.Name}. */
@NullMarked
package io.regatlas.domain.name;

import org.jspecify.annotations.NullMarked;
