package io.regatlas.persistence.sql;

import io.regatlas.domain.catalogue.Catalogue;
import io.regatlas.domain.catalogue.Edge;
import io.regatlas.domain.catalogue.Edge.Cardinality;
import io.regatlas.domain.catalogue.NodeType;
import io.regatlas.domain.catalogue.Property;
import io.regatlas.domain.catalogue.Route;

/**
 * How the rows at the far end of an edge are found from the near one.
 *
 * @param via what stands in between: a table with its alias; empty where nothing does
 * @param where which of the far rows, or of those in between
 * @param farKey the key that a row in between holds; empty where nothing is in between
 */
record Reach(String via, String where, String farKey) {

    /** From a near node or name to far rows. */
    static Reach of(Draft draft, Edge edge, Scope near, Rows far) {
        Route route = edge.route();
        if (route instanceof Route.Held) {
            return held(draft, edge, near.node(), far);
        }
        if (route instanceof Route.Inverse inverse) {
            return inverse(draft, inverse, near.node(), far);
        }
        if (route instanceof Route.Through through) {
            return through(draft, through, near.node());
        }
        return route instanceof Route.Proofs ? proofs(near, far) : direct("true");
    }

    /** Which release is read at the far end. */
    static String release(Edge edge, Rows near) {
        return edge.route() instanceof Route.Contents ? near.number() : near.release();
    }

    /** The type at the far end of an edge that leads to one type. */
    static NodeType<?> target(Edge edge) {
        if (edge.isPolymorphic()) {
            throw new IllegalArgumentException("%s leads to several types".formatted(edge));
        }
        return Catalogue.type(edge.targets().get(0));
    }

    /** Keeps the far rows that are reached, each once. */
    String keeps(Rows far) {
        return via.isEmpty() ? where : far.key() + " IN (SELECT " + farKey + " FROM " + via + " WHERE " + where + ")";
    }

    /** Whether there is a far row of which something holds. */
    String exists(Rows far, String condition) {
        return via.isEmpty()
                ? "EXISTS (SELECT FROM " + far.from() + " WHERE " + where + " AND " + far.alive() + " AND " + condition
                        + ")"
                : "EXISTS (SELECT FROM " + via + ", " + far.from() + " WHERE " + where + " AND " + far.key() + " = "
                        + farKey + " AND " + far.alive() + " AND " + condition + ")";
    }

    private static Reach direct(String where) {
        return new Reach("", where, "");
    }

    private static Reach held(Draft draft, Edge edge, Rows near, Rows far) {
        return edge.cardinality() == Cardinality.ONE
                ? direct(far.key() + " = " + near.held(edge))
                : link(draft, near.type(), edge, near.release(), near.key(), "from_key", "to_key");
    }

    private static Reach inverse(Draft draft, Route.Inverse inverse, Rows near, Rows far) {
        Edge back = edge(far.type(), inverse.field());
        if (back.cardinality() != Cardinality.ONE) {
            return link(draft, far.type(), back, far.release(), near.key(), "to_key", "from_key");
        }
        return direct(far.held(back) + " = " + heldAs(back, near));
    }

    /** Links from both ends lie in one table, so that either end may lead. */
    private static Reach link(
            Draft draft, NodeType<?> type, Edge edge, String release, String key, String near, String far) {
        String link = draft.alias("l");
        String where =
                link + ".type = " + Json.literal(type.name()) + " AND " + link + ".field = " + Json.literal(edge.name())
                        + " AND " + link + "." + near + " = " + key + " AND " + Rows.alive(link, release);
        return new Reach(Layout.LINK_TABLE + " " + link, where, link + "." + far);
    }

    private static Reach through(Draft draft, Route.Through through, Rows near) {
        NodeType<?> type = Catalogue.type(through.middle());
        Rows middle = Rows.searched(draft, type, near.release(), false);
        Property deciding = (Property) type.field(through.property()).orElseThrow();
        String where = middle.held(edge(type, through.near())) + " = " + near.key() + " AND " + middle.value(deciding)
                + " = ANY (" + Json.literal("{" + String.join(",", through.values()) + "}") + "::text[]) AND "
                + middle.alive();
        return new Reach(middle.from(), where, middle.held(edge(type, through.far())));
    }

    private static Reach proofs(Scope near, Rows far) {
        String subject = far.held(edge(far.type(), "subject"));
        String ofName = far.value((Property) far.type().field("ofName").orElseThrow());
        String owner = Json.nodeId(near.node().type().name(), near.node().key());
        String which = near.ofName() == null ? ofName + " IS NULL" : ofName + " = " + near.ofName();
        return direct(subject + " = " + owner + " AND " + which);
    }

    private static String heldAs(Edge back, Rows near) {
        return back.isPolymorphic() ? Json.nodeId(near.type().name(), near.key()) : near.key();
    }

    private static Edge edge(NodeType<?> type, String name) {
        return type.edge(name).orElseThrow();
    }
}
