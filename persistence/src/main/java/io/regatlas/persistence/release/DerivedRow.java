package io.regatlas.persistence.release;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A row that our code computed.
 *
 * @param table where it goes
 * @param values what its columns hold, in the table's order, as the database reads text
 */
record DerivedRow(Table table, List<@Nullable String> values) {

    DerivedRow {
        values = Collections.unmodifiableList(new ArrayList<>(values));
    }
}
