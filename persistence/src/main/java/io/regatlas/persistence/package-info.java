/**
 * Releases kept in PostgreSQL, and questions answered from them: everything that knows SQL is in here, and nothing else
 * does. Start from {@code PostgresStore}, the one type other modules may use; it hands out the ports of the domain.
 */
@NullMarked
package io.regatlas.persistence;

import org.jspecify.annotations.NullMarked;
