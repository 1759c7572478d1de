/** Rules that hold over whole datasets and the store they go to. Start from {@link io.regatlas.domain.rule.DatasetRules}. */
@NullMarked
package io.regatlas.domain.rule;

import org.jspecify.annotations.NullMarked;
