package io.regatlas.domain.entity;

/** Kinds of node that a release holds. */
public enum NodeKind {
    REGULATION,
    ISSUER,
    ACTIVITY,
    ISSUANCE,
    RELATIONSHIP,
    EVENT,
    FACT,
    TOPIC,
    JURISDICTION,
    SOURCE,
    CITATION,
    DATASET
}
