/** The words of a text, as searches see them. Start from {@link io.regatlas.persistence.token.Words}. */
@NullMarked
package io.regatlas.persistence.token;

import org.jspecify.annotations.NullMarked;
