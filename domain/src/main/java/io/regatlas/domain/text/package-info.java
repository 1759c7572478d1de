/** How texts are written and sorted. Start from {@link io.regatlas.domain.text.Text}. */
@NullMarked
package io.regatlas.domain.text;

import org.jspecify.annotations.NullMarked;
