package io.regatlas.persistence.sql;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The node or value object that members are asked of.
 *
 * @param type name of its type
 * @param holder where its values are
 * @param node the node that it is or is a part of
 * @param ofName what tells the name that it is from the node's others, in SQL; null where it is no name
 * @param day the legal day that the node is asked about
 */
record Scope(String type, Holder holder, Rows node, @Nullable String ofName, LocalDate day) {

    static Scope of(Rows node, LocalDate day) {
        return new Scope(node.type().name(), node, node, null, day);
    }

    /** A value object in the same node. */
    Scope inside(String structType, Holder struct) {
        return new Scope(structType, struct, node, ofName, day);
    }

    /** A name of the same node. */
    Scope ofName(String structType, Holder.OfJson name) {
        return new Scope(structType, name, node, name.text("local"), day);
    }
}
