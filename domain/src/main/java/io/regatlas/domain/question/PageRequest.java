package io.regatlas.domain.question;

import io.regatlas.domain.catalogue.NodeType;
import io.regatlas.domain.catalogue.OrderField;
import java.util.List;

/**
 * A page of a list: which nodes, in which order, which stretch, and what to say of them.
 *
 * @param filter which to keep
 * @param orders first order first, each once; the key ends every order in the direction of the last, so it is total. Empty:
 *     by key, ascending. What stands behind an order by key sorts nothing, and is left out
 * @param slice which stretch of the ordered list
 * @param fingerprint what the cursors of this list carry, see {@link Cursor}
 * @param members what is asked of the connection, in order
 */
public record PageRequest(
        Condition filter, List<Order> orders, Slice slice, int fingerprint, List<ConnectionMember> members) {

    public PageRequest {
        orders = sorting(orders);
        members = List.copyOf(members);
    }

    /** Those of some orders that sort: up to the first by key, since what stands behind it sorts nothing. */
    public static List<Order> sorting(List<Order> orders) {
        for (int i = 0; i < orders.size(); i++) {
            if (orders.get(i).field().name().equals(OrderField.KEY)) {
                return List.copyOf(orders.subList(0, i + 1));
            }
        }
        return List.copyOf(orders);
    }

    /** One member of the JSON object that answers a connection. */
    public sealed interface ConnectionMember {

        /** Its response key. */
        String as();

        /** The name of the connection's type. */
        record ConnectionTypeName(String as, String typeName) implements ConnectionMember {}

        /** The nodes of the page. */
        record Nodes(String as, Alternatives of) implements ConnectionMember {}

        /** The nodes of the page with their cursors. */
        record Edges(String as, List<EdgeMember> members) implements ConnectionMember {

            public Edges {
                members = List.copyOf(members);
            }
        }

        /** Where the page lies. */
        record PageInfo(String as, List<PageInfoMember> members) implements ConnectionMember {

            public PageInfo {
                members = List.copyOf(members);
            }
        }

        /** How many match, pages aside. */
        record TotalCount(String as) implements ConnectionMember {}

        /**
         * The number of one of the two releases that the changes of a list lie between.
         *
         * @param later whether it is the later one
         */
        record Between(String as, boolean later) implements ConnectionMember {}

        /** Counts by one dimension each. */
        record Counted(String as, Facets facets) implements ConnectionMember {}

        /** Counts by several dimensions at once. */
        record Grouped(String as, Groups groups) implements ConnectionMember {}
    }

    /** One member of an entry with its cursor. */
    public sealed interface EdgeMember {

        /** Its response key. */
        String as();

        /** The name of the edge's type. */
        record EdgeTypeName(String as, String typeName) implements EdgeMember {}

        /** The cursor. */
        record CursorOf(String as) implements EdgeMember {}

        /** The node that the entry shows. */
        record NodeOf(String as, Alternatives of) implements EdgeMember {}

        /** A member of the entry itself, in a list of what {@link NodeType#isEntry()}. */
        record OfEntry(Selection.Member member) implements EdgeMember {

            @Override
            public String as() {
                return member.as();
            }
        }

        /** How many relationships away the entry is, in a list of {@link Question.Target.Impact}. */
        record Distance(String as) implements EdgeMember {}

        /** The last relationship of a shortest way to the entry, in a list of {@link Question.Target.Impact}. */
        record Via(String as, Selection of) implements EdgeMember {}

        /** Null: what only entries of other lists have. */
        record Absent(String as) implements EdgeMember {}
    }

    /**
     * One member of the page's place.
     *
     * @param as its response key
     * @param field which it is
     * @param typeName name of the type, for TYPE_NAME
     */
    public record PageInfoMember(String as, Field field, String typeName) {

        /** Which member it is. */
        public enum Field {
            TYPE_NAME,
            HAS_NEXT_PAGE,
            HAS_PREVIOUS_PAGE,
            START_CURSOR,
            END_CURSOR
        }
    }
}
