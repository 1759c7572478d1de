/**
 * Datasets turned into releases: a folder is read into domain values, checked against every rule, compared with what is
 * held, and published. Start from {@link io.regatlas.importer.Import}; the commands are wired in {@code app.Main}, and no
 * package but {@code app} knows the store.
 */
@NullMarked
package io.regatlas.importer;

import org.jspecify.annotations.NullMarked;
