package io.regatlas.domain.question;

import io.regatlas.domain.catalogue.Dimension;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Counts of a list by a dimension, pages aside: most frequent first, then by value as code points.
 *
 * @param as its response key
 * @param dimension what to count by
 * @param on the legal day, where the dimension hangs on one; null for the question's
 * @param filter which nodes of the list to count, in place of the list's own filter
 * @param first how many values, 1 or more
 * @param members what to say of each
 */
public record Facet(
        String as, Dimension dimension, @Nullable LocalDate on, Condition filter, int first, List<Member> members)
        implements Facets.Member {

    public Facet {
        members = List.copyOf(members);
    }

    /** One member of what is said of a value. */
    public sealed interface Member {

        /** Its response key. */
        String as();

        /** The name of the value's type. */
        record TypeName(String as, String typeName) implements Member {}

        /** The value. */
        record Value(String as) implements Member {}

        /** How many nodes have it. */
        record Frequency(String as) implements Member {}

        /**
         * What to show for it.
         *
         * @param name what to say of the entity whose key it is; null where it is no key, which is answered by null
         */
        record Caption(String as, Selection.@Nullable Member name) implements Member {}
    }
}
