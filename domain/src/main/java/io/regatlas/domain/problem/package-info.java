/** What is wrong with an input, as values. Start from {@link io.regatlas.domain.problem.Problem}. */
@NullMarked
package io.regatlas.domain.problem;

import org.jspecify.annotations.NullMarked;
