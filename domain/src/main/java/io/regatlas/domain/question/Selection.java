package io.regatlas.domain.question;

import io.regatlas.domain.catalogue.Edge;
import io.regatlas.domain.catalogue.Property;
import io.regatlas.domain.citation.Basis;
import io.regatlas.domain.name.Language;
import java.util.List;

/**
 * What is asked of one object: the members of the JSON object that answers it, in order, without repeats of a response key.
 *
 * @param members the members; empty only where every one was skipped
 */
public record Selection(List<Member> members) {

    public Selection {
        members = List.copyOf(members);
    }

    /** One member of a JSON object; {@code as} is its response key, a GraphQL name. */
    public sealed interface Member {

        /** Its response key. */
        String as();
    }

    /** The name of the object's type, {@code __typename}. */
    public record TypeName(String as, String typeName) implements Member {}

    /** A plain value, or a list of texts. */
    public record Value(String as, Property property) implements Member {}

    /** A value object or null, or a list of them; of names only those with one of the bases, in the order of Name. */
    public record Struct(String as, Property property, List<Basis> bases, Selection selection) implements Member {

        public Struct {
            bases = List.copyOf(bases);
        }
    }

    /**
     * One name out of a property that holds names: the first in the first language at hand, else the first of all.
     *
     * @param languages by preference; may be empty
     */
    public record Picked(String as, Property names, List<Language> languages, Selection selection) implements Member {

        public Picked {
            languages = List.copyOf(languages);
        }
    }

    /** The node at the far end of an edge that leads to one, or null. */
    public record One(String as, Edge edge, Alternatives far) implements Member {}

    /** The nodes at the far end of an edge that leads to a short list, in the edge's order. */
    public record Many(String as, Edge edge, Alternatives far) implements Member {}

    /** A page of the nodes at the far end of an edge that leads to a connection. */
    public record Connected(String as, Edge edge, PageRequest request) implements Member {}
}
