package io.regatlas.domain.question;

import io.regatlas.domain.catalogue.Edge;
import io.regatlas.domain.catalogue.Property;
import io.regatlas.domain.citation.Basis;
import io.regatlas.domain.name.Language;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

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

    /** Null: what others of its type have. */
    public record Absent(String as) implements Member {}

    /** A plain value, or a list of texts. */
    public record Value(String as, Property property) implements Member {}

    /** A value object or null, or a list of them; of names only those with one of the bases, in the order of Name. */
    public record Struct(String as, Property property, List<Basis> bases, Selection selection) implements Member {

        public Struct {
            bases = List.copyOf(bases);
        }
    }

    /**
     * One name out of a property that holds names, as {@link io.regatlas.domain.name.Name#pick} picks it.
     *
     * @param languages by preference; may be empty
     * @param on the day on which it is to be in use; null for any
     */
    public record Picked(
            String as, Property names, List<Language> languages, @Nullable LocalDate on, Selection selection)
            implements Member {

        public Picked {
            languages = List.copyOf(languages);
        }
    }

    /**
     * The node at the far end of an edge that leads to one, or null.
     *
     * @param on the legal day, where the edge is dated; null where it is not
     */
    public record One(String as, Edge edge, @Nullable LocalDate on, Alternatives far) implements Member {}

    /** The nodes at the far end of an edge that leads to a short list, in the edge's order. */
    public record Many(String as, Edge edge, Alternatives far) implements Member {}

    /** A page of the nodes at the far end of an edge that leads to a connection. */
    public record Connected(String as, Edge edge, PageRequest request) implements Member {}

    /** The family of the regulation that is asked, as {@link Question.Target.Lineage} has it. */
    public record Lineage(String as, GraphSelection selection) implements Member {}
}
