package io.regatlas.domain.catalogue;

/** Where the value of a {@link Property} comes from. */
public enum Origin {
    /** It is what the node is told apart by. */
    IDENTITY,
    /** A dataset says it. */
    STATED,
    /** It follows from what is stated of the same node and its parts. */
    DERIVED,
    /** Publishing a release sets it. */
    PUBLISHED,
    /** The question sets it: the legal day that is asked about. */
    ASKED
}
