/** Bodies that issue regulations or act on them. Start from {@link io.regatlas.domain.issuer.Issuer}. */
@NullMarked
package io.regatlas.domain.issuer;

import org.jspecify.annotations.NullMarked;
