package io.regatlas.persistence.release;

import io.regatlas.domain.catalogue.Catalogue;
import io.regatlas.domain.catalogue.Edge;
import io.regatlas.domain.catalogue.Entity;
import io.regatlas.domain.catalogue.Field;
import io.regatlas.domain.catalogue.NodeType;
import io.regatlas.domain.catalogue.OrderField;
import io.regatlas.domain.catalogue.Origin;
import io.regatlas.domain.catalogue.Property;
import io.regatlas.persistence.naming.Naming;
import io.regatlas.persistence.search.SearchVector;
import io.regatlas.persistence.sql.Folding;
import io.regatlas.persistence.sql.SortKey;
import io.regatlas.persistence.sql.TextPath;
import io.regatlas.persistence.token.Words;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * From an entity to every derived row of it, of its parts and of what is computed from them: a pure function, so that the rows
 * can be made again from what is stated.
 */
public final class Derivation {

    /**
     * Which version of this function made a row; another must be given wherever it would make other rows. ICU's is a part of
     * it, since folded texts and collation keys hang on its data, and so is that of what parts words.
     */
    public static final String VERSION = "7, " + Words.VERSION;

    private final String owner;
    private final Map<String, Object> published;
    private final List<DerivedRow> rows = new ArrayList<>();

    private Derivation(String owner, Map<String, Object> published) {
        this.owner = owner;
        this.published = published;
    }

    /**
     * The derived rows of an entity.
     *
     * @param published what publishing sets of it, by the property's name
     */
    static List<DerivedRow> of(Entity<?> entity, Map<String, Object> published) {
        Derivation derivation = new Derivation(entity.key(), published);
        derivation.add(entity.type(), entity.value());
        derivation.addSearch(entity);
        Naming.of(entity).forEach(derivation::addNaming);
        return derivation.rows;
    }

    @SuppressWarnings("unchecked") // the catalogue ties a type to the values that its entities and edges hold
    private <T> void add(NodeType<T> type, Object value) {
        T node = (T) value;
        String key = type.keyReader().apply(node);
        DerivedTables tables = DerivedTables.of(type);
        tables.table().ifPresent(table -> rows.add(new DerivedRow(table, values(tables, key, node))));
        tables.texts().forEach(path -> addTexts(type, key, path, node));
        tables.links().forEach(edge -> addLinks(type, key, edge, node));
        tables.parts().forEach(edge -> addParts(edge, node));
    }

    private List<@Nullable String> values(DerivedTables tables, String key, Object node) {
        List<@Nullable String> values = new ArrayList<>();
        values.add(key);
        values.add(owner);
        tables.cells().forEach(cell -> values.addAll(cell.columns().write(value(cell.field(), node))));
        tables.orders().forEach(order -> addSortKeys(values, order, node));
        return values;
    }

    private @Nullable Object value(Field field, Object node) {
        boolean isPublished = field instanceof Property property && property.origin() == Origin.PUBLISHED;
        return isPublished ? published.get(field.name()) : field.read(node);
    }

    private static void addSortKeys(List<@Nullable String> values, OrderField order, Object node) {
        Object value = order.read(node);
        values.add(bytes(SortKey.of(order, value, false)));
        if (order.nullable()) {
            values.add(bytes(SortKey.of(order, value, true)));
        }
    }

    private void addTexts(NodeType<?> type, String key, TextPath path, Object node) {
        path.read(node)
                .map(Folding::of)
                .distinct()
                .forEach(folded ->
                        rows.add(new DerivedRow(Table.TEXT, List.of(type.name(), key, path.name(), folded, owner))));
    }

    private void addLinks(NodeType<?> type, String key, Edge edge, Object node) {
        for (Object target : (Collection<?>) Objects.requireNonNull(edge.read(node))) {
            rows.add(new DerivedRow(Table.LINK, List.of(type.name(), edge.name(), key, target.toString(), owner)));
        }
    }

    private void addSearch(Entity<?> entity) {
        SearchVector vector = SearchVector.of(entity);
        String nameWords = Integer.toString(vector.nameWords());
        rows.add(
                new DerivedRow(Table.SEARCH, List.of(entity.type().name(), owner, vector.literal(), nameWords, owner)));
    }

    private void addNaming(Naming form) {
        rows.add(new DerivedRow(
                Table.NAMING,
                Arrays.asList(
                        owner,
                        form.form(),
                        form.head(),
                        form.suffix(),
                        Integer.toString(form.suffixStage()),
                        form.reason().name(),
                        form.matched(),
                        form.partial() ? "t" : "f",
                        Integer.toString(form.stage()),
                        form.issued() == null ? null : form.issued().toString(),
                        form.grams(),
                        owner)));
    }

    private void addParts(Edge edge, Object node) {
        NodeType<?> partType =
                Catalogue.type(Objects.requireNonNull(edge.parts()).type());
        for (Object part : (Collection<?>) Objects.requireNonNull(edge.read(node))) {
            add(partType, part);
        }
    }

    private static String bytes(byte[] bytes) {
        return "\\x" + HexFormat.of().formatHex(bytes);
    }
}
