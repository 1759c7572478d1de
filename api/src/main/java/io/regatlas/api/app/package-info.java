/** The program: settings, wiring, start and stop. Start from {@link io.regatlas.api.app.Main}. */
@NullMarked
package io.regatlas.api.app;

import org.jspecify.annotations.NullMarked;
