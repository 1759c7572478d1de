/** From a normalised operation to questions, and from their answers to a response. Start from {@link io.regatlas.api.answer.Operations}. */
@NullMarked
package io.regatlas.api.answer;

import org.jspecify.annotations.NullMarked;
