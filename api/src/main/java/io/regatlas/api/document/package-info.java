/** From the text of a request to a checked, normalised operation. Start from {@link io.regatlas.api.document.Documents}. */
@NullMarked
package io.regatlas.api.document;

import org.jspecify.annotations.NullMarked;
