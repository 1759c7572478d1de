package io.regatlas.domain.catalogue;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** How an {@link Edge} gets from a node to those at its far end. */
public sealed interface Route {

    /**
     * This node holds the key of the far one, or a list of keys, under the edge's own name.
     *
     * @param byId whether ids are held in place of keys, since keys of statements alone do not tell their types
     */
    record Held(boolean byId) implements Route {}

    /**
     * The far nodes hold this one's key.
     *
     * @param field the far type's edge that leads back here
     */
    record Inverse(String field) implements Route {}

    /**
     * The citations that prove this node itself, or this name of it and nothing else of the node that has it: those whose
     * {@code subject} is the node and whose {@code ofName} is absent, or the name's own local part.
     */
    record Proofs() implements Route {}

    /**
     * Over nodes of a middle type that hold both keys.
     *
     * @param middle name of the middle type
     * @param near the middle type's edge that leads to this node
     * @param far the middle type's edge that leads to the far node
     * @param property the middle type's property that decides; null where every node of it counts
     * @param values names of the property's values that count
     */
    record Through(String middle, String near, String far, @Nullable String property, List<String> values)
            implements Route {

        public Through {
            values = List.copyOf(values);
        }
    }

    /**
     * As another route, but only over what holds on the legal day: far nodes of an {@link Inverse}, nodes in between of a
     * {@link Through}, have a property {@code from}, their first day, and {@code until}, the first day no longer; either
     * absent for open.
     *
     * @param of the other route
     */
    record Dated(Route of) implements Route {}

    /**
     * This node itself, and those above it at any distance, of the same type.
     *
     * @param edge the type's own edge that leads one step up; on the legal day, where it is dated
     */
    record Upward(String edge) implements Route {}

    /**
     * The far nodes hold the key of this one, or of one below it at any distance.
     *
     * @param of how they hold it
     * @param upward this type's own edge that leads one step up
     */
    record Below(Inverse of, String upward) implements Route {}

    /** Every node of the far type, in the release that this node is. */
    record Contents() implements Route {}

    /** What differs between the release that this node is and the one before. */
    record Changes() implements Route {}

    /** What a change is of, in the later release; in the earlier one where the later has it no more. */
    record Subject() implements Route {}

    /** Where the key of what a change is of leads in the later release. */
    record Redirect() implements Route {}

    /** The entity that what a change is of is or belongs to, in either of the two releases. */
    record Owner() implements Route {}
}
