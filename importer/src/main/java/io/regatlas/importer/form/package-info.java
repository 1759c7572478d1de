/** The curated form: which files a dataset has and what stands in them, drawn from the catalogue. Start from {@link io.regatlas.importer.form.CuratedForm}. */
@NullMarked
package io.regatlas.importer.form;

import org.jspecify.annotations.NullMarked;
