/**
 * The PostgreSQL that Regatlas brings along: unpacked, initialised, started, shared by every process that uses a data
 * folder, and stopped by the last. Start from {@link io.regatlas.persistence.embedded.EmbeddedPostgres}. A data folder
 * holds {@code pg18} (the data), {@code postgres-18.4-…} (the program), the lock files {@code users} and {@code start}, and
 * {@code machine}, which tells where PostgreSQL was started last.
 */
@NullMarked
package io.regatlas.persistence.embedded;

import org.jspecify.annotations.NullMarked;
