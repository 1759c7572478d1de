/**
 * What entities are to each other: typed, directed, dated edges. Start from
 * {@link io.regatlas.domain.relationship.Relationship}.
 */
@NullMarked
package io.regatlas.domain.relationship;

import org.jspecify.annotations.NullMarked;
