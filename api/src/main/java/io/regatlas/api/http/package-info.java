/** GraphQL over HTTP, and the few other pages. Start from {@link io.regatlas.api.http.HttpServerVerticle}. */
@NullMarked
package io.regatlas.api.http;

import org.jspecify.annotations.NullMarked;
