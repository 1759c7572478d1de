/**
 * Datasets turned into releases: a folder is read into domain values, checked against every rule, compared with what is
 * held, and published. Start from {@code app.Main}, where the commands are wired; no other package here knows the store.
 */
@NullMarked
package io.regatlas.importer;

import org.jspecify.annotations.NullMarked;
