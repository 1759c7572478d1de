/**
 * How the next release comes about: staged beside the store, compared with the newest, published in one transaction. Start
 * from {@link io.regatlas.persistence.release.PostgresReleases}.
 */
@NullMarked
package io.regatlas.persistence.release;

import org.jspecify.annotations.NullMarked;
