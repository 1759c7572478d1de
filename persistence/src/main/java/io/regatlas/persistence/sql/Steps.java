package io.regatlas.persistence.sql;

import io.regatlas.domain.catalogue.Catalogue;
import io.regatlas.domain.catalogue.OrderField;
import io.regatlas.domain.catalogue.Property;
import io.regatlas.domain.relationship.Direction;
import io.regatlas.domain.relationship.RelationshipType;
import java.util.Collection;
import java.util.List;

/**
 * One step from an entity over its relationships of some types. A relationship has a row for each of its ends, led by the
 * near one and the type, so that a step reads no more than it may walk, whichever end it starts from.
 */
final class Steps {

    private static final OrderField TYPE = order("TYPE");

    private final Rows rows;
    private final String types;

    private Steps(Rows rows, String types) {
        this.rows = rows;
        this.types = types;
    }

    /** Over relationships of some types, in the release of that number. */
    static Steps of(Draft draft, Collection<RelationshipType> types, String release) {
        List<byte[]> places = types.stream()
                .sorted()
                .map(type -> SortKey.of(TYPE, type, false))
                .toList();
        return new Steps(Rows.searched(draft, Catalogue.RELATED, release, false), draft.manyBytes(places));
    }

    /** The rows, for FROM. */
    String from() {
        return rows.from();
    }

    /** Which rows start at an entity. */
    String startAt(String key) {
        return held("near") + " = " + key + " AND " + byType() + " = ANY (" + types + ") AND " + rows.alive();
    }

    /** Which rows start at an entity that is a certain end of the relationship. */
    String startAt(String key, Direction direction) {
        Property property = (Property) Catalogue.RELATED.field("direction").orElseThrow();
        return startAt(key) + " AND " + rows.value(property) + " = " + Json.literal(direction.name());
    }

    /** The key of the entity that is reached. */
    String other() {
        return held("other");
    }

    /** The key of the relationship. */
    String relationship() {
        return held(Catalogue.NODE_FIELD);
    }

    /** What relationships are sorted by. */
    String byType() {
        return rows.order(Layout.orderColumn(TYPE, false));
    }

    String byFrom() {
        return rows.order(Layout.orderColumn(order("FROM"), false));
    }

    String byTo() {
        return rows.order(Layout.orderColumn(order("TO"), false));
    }

    private String held(String edge) {
        return rows.held(Catalogue.RELATED.edge(edge).orElseThrow());
    }

    private static OrderField order(String name) {
        return Catalogue.RELATED.order(name).orElseThrow();
    }
}
