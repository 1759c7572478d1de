package io.regatlas.persistence.release;

import io.regatlas.persistence.sql.Layout;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A table whose rows live from release to release.
 *
 * @param name its name
 * @param columns its columns but the two releases, in the order in which rows are sent
 */
record Table(String name, List<String> columns) {

    static final Table TEXT = new Table(Layout.TEXT_TABLE, List.of("type", "key", "field", "folded", "owner"));
    static final Table LINK = new Table(Layout.LINK_TABLE, List.of("type", "field", "from_key", "to_key", "owner"));
    static final Table SEARCH = new Table(Layout.SEARCH_TABLE, List.of("type", "key", "tokens", "name_words", "owner"));

    static final Table NAMING = new Table(
            Layout.NAMING_TABLE,
            List.of(
                    "key",
                    "form",
                    "head",
                    "suffix",
                    "suffix_stage",
                    "reason",
                    "matched",
                    "partial",
                    "stage",
                    "issued",
                    "grams",
                    "owner"));

    Table {
        columns = List.copyOf(columns);
    }

    /** All tables of derived rows. */
    static List<Table> allDerived() {
        return Stream.concat(
                        DerivedTables.ALL.stream().flatMap(tables -> tables.table().stream()),
                        Stream.of(TEXT, LINK, SEARCH, NAMING))
                .toList();
    }

    /** All tables, those of stated rows first. */
    static List<Table> all() {
        return Stream.concat(TypeTables.ALL.stream().map(TypeTables::stated), allDerived().stream())
                .toList();
    }

    /** The names of all tables that a release writes to, with commas between. */
    static String names() {
        return all().stream().map(Table::name).collect(Collectors.joining(", ")) + ", entity, release, retirement, "
                + Layout.SPELLING_TABLE + ", " + Layout.GRAM_TABLE;
    }

    /** Where its rows wait for the next release. */
    String staged() {
        return Layout.STAGING_SCHEMA + "." + name;
    }

    /** The columns, with commas between and something before each: {@code n.key, n.owner}. */
    String columns(String prefix) {
        return String.join(", ", columns.stream().map(column -> prefix + column).toList());
    }
}
