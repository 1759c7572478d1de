package io.regatlas.domain.question;

import io.regatlas.domain.catalogue.NodeType;
import io.regatlas.domain.catalogue.OrderField;
import io.regatlas.domain.entity.Key;
import io.regatlas.domain.entity.NodeId;
import io.regatlas.domain.relationship.RelationshipType;
import io.regatlas.domain.release.ReleaseRef;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What one root field asks of one release: the unit that is answered by one statement, as JSON.
 *
 * @param release the release to read
 * @param on the legal day of every page below, and of what has no day of its own
 * @param target what is asked for
 */
public record Question(ReleaseRef release, LocalDate on, Target target) {

    /** What a root field asks for. */
    public sealed interface Target {

        /**
         * One entity by its key or an alias, or one release by its number as text. Answered by its object, or {@code null}
         * where the release has none.
         */
        record Lookup(NodeType<?> type, String key, Selection selection) implements Target {}

        /**
         * One node by its id. Answered by its object, or {@code null} where the release has none.
         *
         * @param ofTypes what to say of the node, by the type that it may be
         */
        record Node(NodeId id, Alternatives ofTypes) implements Target {}

        /**
         * Nodes by their ids. Answered by a list in the order asked, repeats kept, {@code null} where the release has none.
         *
         * @param ids at most 100; empty for what is no id at all
         * @param ofTypes what to say of a node, by the type that it may be
         */
        record Nodes(List<Optional<NodeId>> ids, Alternatives ofTypes) implements Target {

            public Nodes {
                ids = List.copyOf(ids);
            }
        }

        /**
         * A page of what differs between a release and the one that the question reads. Answered by a connection object; the
         * question is about an unknown release too where the earlier one is not held.
         *
         * @param from the earlier release; null for the empty store
         */
        record Changes(@Nullable ReleaseRef from, PageRequest request) implements Target {}

        /** A page of all nodes of a type. Answered by a connection object. */
        record Page(NodeType<?> type, PageRequest request) implements Target {}

        /** A page of what a search finds among all entities. Answered by a connection object. */
        record Search(SearchRequest request) implements Target {}

        /**
         * The regulations that citations mean. Answered by a list of objects in the order asked, repeats kept.
         *
         * @param citations at most 100
         */
        record Resolve(List<String> citations, Recognition recognition) implements Target {

            public Resolve {
                citations = List.copyOf(citations);
                if (citations.size() > Recognition.MOST_CITATIONS) {
                    throw new IllegalArgumentException(
                            "%d citations are more than %d".formatted(citations.size(), Recognition.MOST_CITATIONS));
                }
            }
        }

        /**
         * The regulations that a running text mentions. Answered by a list of objects by position; of mentions that overlap
         * the longest is there.
         */
        record Annotate(String text, Recognition recognition) implements Target {}

        /**
         * The family of a regulation, by its key or an alias: all that FINALIZES, NEXT_DRAFT_OF, REPLACES and AMENDS connect
         * with it, walked in both directions, itself included. Answered by an object, or {@code null} where the release has no
         * such regulation.
         *
         * <p>Entities come oldest first. A member's age is counted in relationships: 0 where nothing in the family is older
         * than it ({@code to} is older than {@code from}), else one more than the highest age of what is directly older. One
         * that a circle leads back from, or a chain of more than {@link #LONGEST_CHAIN} ages, has none and comes last. Then
         * by {@code issued} (unknown last), then by key. Relationships come by type, from, to, then key.
         */
        record Lineage(Key of, GraphSelection selection) implements Target {

            /** How many ages are told apart. */
            public static final int LONGEST_CHAIN = 100;
        }

        /**
         * A shortest path between two entities, each by its key or an alias, over relationships of some types walked in
         * either direction. Answered by an object, or {@code null} where there is no path or no such entity. From an entity
         * to itself leads the path of that entity alone, whatever the types.
         *
         * <p>Among equally short paths it is the first by the keys of its entities, compared one after the other from the
         * start, then by the keys of its relationships, likewise. Entities and relationships come in the order of the way.
         *
         * @param types what may be walked
         * @param maxLength most relationships that it may have, 1 to 10
         */
        record Path(Key from, Key to, Set<RelationshipType> types, int maxLength, GraphSelection selection)
                implements Target {

            /** Most relationships that a path may be asked to have. */
            public static final int LONGEST = 10;

            /** Most relationships that a path has where nothing is said. */
            public static final int DEFAULT_LENGTH = 6;

            public Path {
                types = Set.copyOf(types);
                if (maxLength < 1 || maxLength > LONGEST) {
                    throw new IllegalArgumentException("a path of %d is not 1 to %d".formatted(maxLength, LONGEST));
                }
            }
        }

        /**
         * A page of what leads to an entity, by its key or an alias, over relationships of some types walked against their
         * direction. Each entity is in the list once, with its shortest distance and the last relationship of a shortest way
         * to it: the one that it is {@code from}, the first by key where there are several. The entity itself is not.
         * Answered by a connection object, an empty one where the release has no such entity.
         *
         * @param of the entity; null for what is no key at all
         * @param types what is walked
         * @param depth how many relationships away, 1 to 6
         * @param request always of everything, and in the order of {@link #NEAREST_FIRST}
         */
        record Impact(@Nullable Key of, Set<RelationshipType> types, int depth, PageRequest request) implements Target {

            /** How far away an entity may be at most. */
            public static final int DEEPEST = 6;

            /** How far away an entity may be where nothing is said. */
            public static final int DEFAULT_DEPTH = 3;

            /** By distance, then by key. */
            public static final List<Order> NEAREST_FIRST = List.of(new Order(
                    new OrderField("DISTANCE", OrderField.Kind.INTEGER, false, entity -> null), false, false));

            public Impact {
                types = Set.copyOf(types);
                if (depth < 1 || depth > DEEPEST) {
                    throw new IllegalArgumentException("a depth of %d is not 1 to %d".formatted(depth, DEEPEST));
                }
            }
        }
    }
}
