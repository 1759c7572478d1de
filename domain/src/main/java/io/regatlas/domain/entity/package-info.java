/** How things are told apart: the curated {@link io.regatlas.domain.entity.Key} and the global {@link io.regatlas.domain.entity.NodeId}. */
@NullMarked
package io.regatlas.domain.entity;

import org.jspecify.annotations.NullMarked;
