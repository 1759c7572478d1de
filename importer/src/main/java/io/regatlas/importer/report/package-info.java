/** What came of datasets, for people and for programs. Start from {@link io.regatlas.importer.report.Report}. */
@NullMarked
package io.regatlas.importer.report;

import org.jspecify.annotations.NullMarked;
