package io.regatlas.domain.question;

import java.util.List;

/**
 * What is asked of entities and of the relationships between them, where both were found by walking: the members of the JSON
 * object that answers it, in order, without repeats of a response key.
 *
 * @param members the members
 */
public record GraphSelection(List<GraphMember> members) {

    public GraphSelection {
        members = List.copyOf(members);
    }

    /** One member of the object; {@code as} is its response key, a GraphQL name. */
    public sealed interface GraphMember {

        /** Its response key. */
        String as();

        /** The name of the object's type. */
        record GraphTypeName(String as, String typeName) implements GraphMember {}

        /** The entities, in the order of what was asked for. */
        record Entities(String as, Alternatives of) implements GraphMember {}

        /** The relationships, in the order of what was asked for. */
        record Relationships(String as, Selection of) implements GraphMember {}
    }
}
