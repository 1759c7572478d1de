package io.regatlas.domain.question;

import java.util.List;

/**
 * Counts of a list by one dimension each, as one object: a {@link Facet} of each where nodes are of one type, a {@link HitFacet}
 * where they are what a search finds.
 *
 * @param members its members, in order
 */
public record Facets(List<Member> members) {

    public Facets {
        members = List.copyOf(members);
    }

    /** One member of the object. */
    public sealed interface Member permits TypeName, Facet, HitFacet {

        /** Its response key. */
        String as();
    }

    /** The name of the object's type. */
    public record TypeName(String as, String typeName) implements Member {}
}
