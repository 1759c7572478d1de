/** What can be read, stored and asked, declared once. Start from {@link io.regatlas.domain.catalogue.Catalogue}. */
@NullMarked
package io.regatlas.domain.catalogue;

import org.jspecify.annotations.NullMarked;
