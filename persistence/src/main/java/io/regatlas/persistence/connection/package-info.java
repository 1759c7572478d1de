/**
 * How to reach the database, as whom, and what its failures mean. Start from
 * {@link io.regatlas.persistence.connection.DatabaseUrl}; questions go through
 * {@link io.regatlas.persistence.connection.Reads}, releases through {@link io.regatlas.persistence.connection.Session}.
 */
@NullMarked
package io.regatlas.persistence.connection;

import org.jspecify.annotations.NullMarked;
