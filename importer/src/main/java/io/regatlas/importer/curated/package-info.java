/** A dataset's folder read into domain values and problems. Start from {@link io.regatlas.importer.curated.Reading}. */
@NullMarked
package io.regatlas.importer.curated;

import org.jspecify.annotations.NullMarked;
