package io.regatlas.persistence.sql;

import io.regatlas.domain.catalogue.Catalogue;
import io.regatlas.domain.catalogue.Edge;
import io.regatlas.domain.catalogue.Edge.Cardinality;
import io.regatlas.domain.catalogue.Field;
import io.regatlas.domain.catalogue.NodeType;
import io.regatlas.domain.catalogue.NodeType.Form;
import io.regatlas.domain.catalogue.OrderField;
import io.regatlas.domain.catalogue.Origin;
import io.regatlas.domain.catalogue.Property;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Where the catalogue's types and fields lie in tables: the same words in snake case. The migrations write this out, and a
 * test compares the two.
 *
 * <p>A type has a table of stated rows ({@code regulation}) and, unless it is the release, one of derived rows
 * ({@code derived_regulation}), both with {@code key}, {@code owner}, {@code since_release} and {@code until_release}; a
 * computed type has the second alone. A field lies in the column of its name, but a vague date in five
 * ({@code published_edtf}, {@code _earliest}, {@code _latest}, {@code _precision}, {@code _words}); other value objects are
 * {@code jsonb}, texts and held lists of keys {@code text[]}. Open ends of a vague date are infinite days, an absent date is
 * five nulls.
 */
public final class Layout {

    /** What {@code until_release} is while the row is part of the newest release. */
    public static final int OPEN_END = Integer.MAX_VALUE;

    /** The schema all of it lies in, and the only one on the search path. */
    public static final String SCHEMA = "regatlas";

    /** The schema in which the next release waits. */
    public static final String STAGING_SCHEMA = "regatlas_staging";

    /** The table of folded texts: {@code type, key, field, folded, owner} and the two releases. */
    public static final String TEXT_TABLE = "derived_text";

    /** How much of a folded text is in the index: {@code left(folded, 256)}. */
    public static final int INDEXED_CHARACTERS = 256;

    /** The table of held lists of keys: {@code type, field, from_key, to_key, owner} and the two releases. */
    public static final String LINK_TABLE = "derived_link";

    /** The table of searched words: {@code type, key, tokens, name_words, owner} and the two releases. */
    public static final String SEARCH_TABLE = "derived_search";

    /** The table of what mistyped words are near to: {@code fewer, word, root}, of all releases alike. */
    public static final String SPELLING_TABLE = "derived_spelling";

    /** The table of names in the form that all spellings share, one row each, and the two releases. */
    public static final String NAMING_TABLE = "derived_naming";

    /** The table of how common grams of titles are: {@code gram, titles}, of all releases alike. */
    public static final String GRAM_TABLE = "derived_gram";

    /** Names of fields that SQL keeps for itself; a column cannot be called so, and ends in an underscore. */
    private static final Set<String> RESERVED = Set.of("from", "to");

    private static final Pattern HUMP = Pattern.compile("(?<=[a-z0-9])(?=[A-Z])");

    private Layout() {}

    /** The table of stated rows. */
    public static String table(NodeType<?> type) {
        return snake(type.name());
    }

    /** Whether a type has a table of derived rows: it has fields that are computed or published, or orders but that by key. */
    public static boolean hasDerivedTable(NodeType<?> type) {
        return type.form() != Form.RELEASE
                && type.form() != Form.CHANGE
                && (derived(type).findAny().isPresent()
                        || orders(type).findAny().isPresent());
    }

    /** What has columns in the table of derived rows, in the schema's order. */
    public static Stream<Field> derived(NodeType<?> type) {
        return type.fields().stream()
                .filter(field -> field instanceof Property property
                        ? property.origin() == Origin.DERIVED || property.origin() == Origin.PUBLISHED
                        : field instanceof Edge edge && edge.isHeld() && edge.origin() == Origin.DERIVED);
    }

    /** The orders that have columns in the table of derived rows: all but that by key. */
    public static Stream<OrderField> orders(NodeType<?> type) {
        return type.orders().stream().filter(order -> !order.name().equals(OrderField.KEY));
    }

    /** Where the texts lie that are in {@link #TEXT_TABLE}: those a condition may be on, and the aliases. */
    public static Stream<TextPath> texts(NodeType<?> type) {
        Set<Field> conditions = Set.copyOf(type.conditions().values());
        return type.properties()
                .filter(property -> property.name().equals(Catalogue.ALIASES_FIELD) || conditions.contains(property))
                .flatMap(property -> TextPath.under(property));
    }

    /** The held lists whose keys are in {@link #LINK_TABLE}: those of entities of one type. */
    public static Stream<Edge> links(NodeType<?> type) {
        return type.edges().filter(Layout::isLinked);
    }

    /** Whether a held list's keys are in {@link #LINK_TABLE}. */
    static boolean isLinked(Edge edge) {
        return edge.isHeld()
                && edge.cardinality() == Cardinality.LIST
                && !edge.isPolymorphic()
                && Catalogue.type(edge.targets().get(0)).form() == Form.ENTITY;
    }

    /** The table of derived rows, one for each type that has derived fields or orders. */
    public static String derivedTable(NodeType<?> type) {
        return "derived_" + table(type);
    }

    /** The column of a field, or the first part of its columns' names. */
    public static String column(String field) {
        return RESERVED.contains(field) ? field + "_" : snake(field);
    }

    /**
     * The column that nodes are sorted by, in the derived table: bytes that sort as the values do, never null. An order in
     * which a node may have no value has two, which differ in where such nodes stand.
     *
     * @param unknownLast whether nodes without a value stand behind all others in ascending order
     */
    public static String orderColumn(OrderField order, boolean unknownLast) {
        String column = "order_" + order.name().toLowerCase(Locale.ROOT);
        if (!order.nullable()) {
            return column;
        }
        return column + (unknownLast ? "_high" : "_low");
    }

    private static String snake(String camel) {
        return HUMP.matcher(camel).replaceAll("_").toLowerCase(Locale.ROOT);
    }
}
