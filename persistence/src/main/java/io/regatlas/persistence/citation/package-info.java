/**
 * How people name regulations, in a form that all spellings share, and where running texts do so. Start from
 * {@link io.regatlas.persistence.citation.CitationForm} and {@link io.regatlas.persistence.citation.AskedCitation}.
 */
@NullMarked
package io.regatlas.persistence.citation;

import org.jspecify.annotations.NullMarked;
