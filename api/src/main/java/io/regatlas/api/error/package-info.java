/** What a reader is told when something fails. Start from {@link io.regatlas.api.error.ApiError}. */
@NullMarked
package io.regatlas.api.error;

import org.jspecify.annotations.NullMarked;
