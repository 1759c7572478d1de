/** What bodies did that is not itself a text. Start from {@link io.regatlas.domain.activity.Activity}. */
@NullMarked
package io.regatlas.domain.activity;

import org.jspecify.annotations.NullMarked;
