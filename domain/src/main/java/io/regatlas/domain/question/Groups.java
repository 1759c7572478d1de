package io.regatlas.domain.question;

import io.regatlas.domain.catalogue.Dimension;
import java.util.List;

/**
 * Counts of a list by several dimensions at once, pages aside: largest first, then by values as code points, the first
 * dimension first. What has no value in one of them is in no group.
 *
 * @param by what to count by, each once
 * @param first how many groups, 1 or more
 * @param members what to say of each
 */
public record Groups(List<Dimension> by, int first, List<Member> members) {

    public Groups {
        by = List.copyOf(by);
        members = List.copyOf(members);
    }

    /** One member of what is said of a group. */
    public sealed interface Member {

        /** Its response key. */
        String as();

        /** The name of the group's type. */
        record TypeName(String as, String typeName) implements Member {}

        /** The values, one a dimension. */
        record Values(String as) implements Member {}

        /** How many nodes have them all. */
        record Frequency(String as) implements Member {}
    }
}
