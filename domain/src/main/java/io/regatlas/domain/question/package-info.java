/** What is asked of one release, as a value, and the port that answers. Start from {@link io.regatlas.domain.question.Question}. */
@NullMarked
package io.regatlas.domain.question;

import org.jspecify.annotations.NullMarked;
