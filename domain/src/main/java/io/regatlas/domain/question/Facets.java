package io.regatlas.domain.question;

import java.util.List;

/**
 * Counts of a list by one dimension each, as one object.
 *
 * @param members its members, in order
 */
public record Facets(List<Member> members) {

    public Facets {
        members = List.copyOf(members);
    }

    /** One member of the object. */
    public sealed interface Member permits TypeName, Facet {

        /** Its response key. */
        String as();
    }

    /** The name of the object's type. */
    public record TypeName(String as, String typeName) implements Member {}
}
