/** Answers, from one statement each. Start from {@link io.regatlas.persistence.answer.PostgresAnswers}. */
@NullMarked
package io.regatlas.persistence.answer;

import org.jspecify.annotations.NullMarked;
