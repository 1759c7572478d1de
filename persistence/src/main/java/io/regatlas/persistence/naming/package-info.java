/**
 * How people name regulations, in a form that all spellings share, and where running texts do so. Start from
 * {@link io.regatlas.persistence.naming.Naming} and {@link io.regatlas.persistence.naming.AskedName}.
 */
@NullMarked
package io.regatlas.persistence.naming;

import org.jspecify.annotations.NullMarked;
