package io.regatlas.importer.form;

import io.regatlas.domain.dataset.Dataset;
import io.regatlas.domain.rule.Assertion;
import java.util.List;

/**
 * What a dataset's own file says.
 *
 * @param dataset the dataset
 * @param assertions what is expected of it as a whole, in the file's order
 */
public record DatasetFile(Dataset dataset, List<Assertion> assertions) {

    static final String ASSERTIONS = "assertions";

    public DatasetFile {
        assertions = List.copyOf(assertions);
    }
}
