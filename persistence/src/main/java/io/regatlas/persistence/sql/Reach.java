package io.regatlas.persistence.sql;

import io.regatlas.domain.catalogue.Catalogue;
import io.regatlas.domain.catalogue.Edge;
import io.regatlas.domain.catalogue.Edge.Cardinality;
import io.regatlas.domain.catalogue.NodeType;
import io.regatlas.domain.catalogue.Property;
import io.regatlas.domain.catalogue.Route;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * How the rows at the far end of an edge are found from the near one.
 *
 * @param via what stands in between: a table with its alias; empty where nothing does
 * @param where which of the far rows, or of those in between
 * @param farKey the key that a row in between holds; empty where nothing is in between
 */
record Reach(String via, String where, String farKey) {

    /**
     * From a near node or name to far rows.
     *
     * @param on the legal day, of no matter where the edge is not dated
     */
    static Reach of(Draft draft, Edge edge, Scope near, Rows far, LocalDate on) {
        return edge.route() instanceof Route.Dated dated
                ? along(dated.of(), draft, edge, near, far, on)
                : along(edge.route(), draft, edge, near, far, null);
    }

    private static Reach along(Route route, Draft draft, Edge edge, Scope near, Rows far, @Nullable LocalDate on) {
        if (route instanceof Route.Held) {
            return held(draft, edge, near.node(), far);
        }
        if (route instanceof Route.Inverse inverse) {
            return inverse(draft, inverse, near.node(), far, on);
        }
        if (route instanceof Route.Through through) {
            return through(draft, through, near.node(), on);
        }
        if (route instanceof Route.Owner) {
            return direct(far.key() + " = " + near.node().ofChange("owner"));
        }
        if (route instanceof Route.Below below) {
            return below(draft, below, near, far);
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

    /** Keeps one far row of those that are reached, which the rules of the domain let be one at most. */
    String keepsOne(Rows far) {
        return via.isEmpty()
                ? where
                : far.key() + " = (SELECT min(" + farKey + ") FROM " + via + " WHERE " + where + ")";
    }

    /** Whether there is a far row of which something holds. */
    String exists(Rows far, String condition) {
        return "EXISTS (SELECT FROM " + far.from() + joined() + " WHERE " + joins(far) + " AND " + far.alive() + " AND "
                + condition + ")";
    }

    /** What stands behind FROM, besides the near and the far rows. */
    String joined() {
        return via.isEmpty() ? "" : ", " + via;
    }

    /** Which far rows belong to the near ones, where both stand behind FROM. */
    String joins(Rows far) {
        return via.isEmpty() ? where : where + " AND " + far.key() + " = " + farKey;
    }

    private static Reach direct(String where) {
        return new Reach("", where, "");
    }

    private static Reach held(Draft draft, Edge edge, Rows near, Rows far) {
        return edge.cardinality() == Cardinality.ONE
                ? direct(far.key() + " = " + near.held(edge))
                : link(draft, near.type(), edge, near.release(), near.key(), "from_key", "to_key");
    }

    private static Reach inverse(Draft draft, Route.Inverse inverse, Rows near, Rows far, @Nullable LocalDate on) {
        Edge back = edge(far.type(), inverse.field());
        String dated = on == null ? "" : " AND " + holdsOn(draft, far, on);
        if (back.cardinality() != Cardinality.ONE) {
            Reach link = link(draft, far.type(), back, far.release(), near.key(), "to_key", "from_key");
            return new Reach(link.via, link.where + dated, link.farKey);
        }
        return direct(far.held(back) + " = " + heldAs(back, near) + dated);
    }

    /** What holds the key of one below the near node is found as what holds its own. */
    private static Reach below(Draft draft, Route.Below below, Scope near, Rows far) {
        Edge back = edge(far.type(), below.of().field());
        Rows node = near.node();
        String keys = new Closure(draft, node.type(), below.upward(), near.day())
                .below("SELECT " + node.key(), node.release());
        return link(draft, far.type(), back, far.release(), "ANY " + keys, "to_key", "from_key");
    }

    /** Links from both ends lie in one table, so that either end may lead. */
    private static Reach link(
            Draft draft, NodeType<?> type, Edge edge, String release, String key, String near, String far) {
        if (!Layout.isLinked(edge)) {
            throw new IllegalArgumentException("no links are kept of %s of %s".formatted(edge, type));
        }
        String link = draft.alias("l");
        String where =
                link + ".type = " + Json.literal(type.name()) + " AND " + link + ".field = " + Json.literal(edge.name())
                        + " AND " + link + "." + near + " = " + key + " AND " + Rows.alive(link, release);
        return new Reach(Layout.LINK_TABLE + " " + link, where, link + "." + far);
    }

    private static Reach through(Draft draft, Route.Through through, Rows near, @Nullable LocalDate on) {
        NodeType<?> type = Catalogue.type(through.middle());
        Rows middle = Rows.searched(draft, type, near.release(), false);
        String where = middle.held(edge(type, through.near())) + " = " + near.key() + counts(through, middle) + " AND "
                + middle.alive() + (on == null ? "" : " AND " + holdsOn(draft, middle, on));
        String farKey = middle.held(edge(type, through.far()));
        return new Reach(middle.from(), where, farKey);
    }

    private static String counts(Route.Through through, Rows middle) {
        if (through.property() == null) {
            return "";
        }
        return " AND " + middle.value(property(middle.type(), through.property())) + " = ANY ("
                + Json.literal("{" + String.join(",", through.values()) + "}") + "::text[])";
    }

    /** Whether a row holds on a day: from its first until the first no longer, open where it has none. */
    private static String holdsOn(Draft draft, Rows rows, LocalDate on) {
        String day = draft.day(on);
        String from = rows.value(property(rows.type(), "from"));
        String until = rows.value(property(rows.type(), "until"));
        return "(" + from + " IS NULL OR " + from + " <= " + day + ") AND (" + until + " IS NULL OR " + until + " > "
                + day + ")";
    }

    private static Reach proofs(Scope near, Rows far) {
        String subject = far.held(edge(far.type(), "subject"));
        String ofName = far.value(property(far.type(), "ofName"));
        String owner = Json.nodeId(near.node().type().name(), near.node().key());
        String which = near.ofName() == null ? ofName + " IS NULL" : ofName + " = " + near.ofName();
        return direct(subject + " = " + owner + " AND " + which);
    }

    private static String heldAs(Edge back, Rows near) {
        return back.holdsIds() ? Json.nodeId(near.type().name(), near.key()) : near.key();
    }

    private static Edge edge(NodeType<?> type, String name) {
        return type.edge(name).orElseThrow();
    }

    private static Property property(NodeType<?> type, String name) {
        return (Property) type.field(name).orElseThrow();
    }
}
