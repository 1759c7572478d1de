/**
 * From a question to one SQL statement. Start from {@link io.regatlas.persistence.sql.Layout}, which says where the
 * catalogue's fields lie in tables.
 */
@NullMarked
package io.regatlas.persistence.sql;

import org.jspecify.annotations.NullMarked;
