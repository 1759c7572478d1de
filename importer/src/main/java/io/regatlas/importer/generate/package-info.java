/**
 * Datasets that are made up, of any size and with the shape of real ones, for tests and measurements. Start from
 * {@link io.regatlas.importer.generate.GeneratedDataset}.
 */
@NullMarked
package io.regatlas.importer.generate;

import org.jspecify.annotations.NullMarked;
