package io.regatlas.persistence.release;

import io.regatlas.persistence.TestStore;
import java.util.ArrayList;
import java.util.List;

/** What all derived rows of a store are, to compare. */
final class Tables {

    private Tables() {}

    /** Those of the newest release, without the releases that they live from and to. */
    static List<String> current(TestStore store) {
        return rows(store, "", " WHERE until_release = 2147483647");
    }

    /** Those of all releases. */
    static List<String> all(TestStore store) {
        return rows(store, "since_release, until_release, ", "");
    }

    private static List<String> rows(TestStore store, String more, String which) {
        List<String> rows = new ArrayList<>();
        for (Table table : Table.allDerived()) {
            String columns = more + String.join(", ", table.columns());
            List<String> found = store.askAll("SELECT %s FROM %s%s".formatted(columns, table.name(), which));
            found.stream().sorted().forEach(row -> rows.add(table.name() + "|" + row));
        }
        return rows;
    }
}
