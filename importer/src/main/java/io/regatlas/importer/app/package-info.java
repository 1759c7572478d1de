/** The commands, wired to the store. Start from {@link io.regatlas.importer.app.Main}. */
@NullMarked
package io.regatlas.importer.app;

import org.jspecify.annotations.NullMarked;
