package io.regatlas.domain.question;

import io.regatlas.domain.catalogue.NodeType;
import io.regatlas.domain.entity.NodeId;
import io.regatlas.domain.release.ReleaseRef;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
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
    }
}
