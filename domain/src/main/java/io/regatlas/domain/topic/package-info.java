/** The one scheme of subjects. Start from {@link io.regatlas.domain.topic.Topic}. */
@NullMarked
package io.regatlas.domain.topic;

import org.jspecify.annotations.NullMarked;
