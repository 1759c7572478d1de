/** How much one request may ask for. Start from {@link io.regatlas.api.limits.Limits}. */
@NullMarked
package io.regatlas.api.limits;

import org.jspecify.annotations.NullMarked;
