package io.regatlas.domain.question;

/** What a citation was recognised by. */
public enum MatchReason {
    /** Its key. */
    KEY,
    /** One of its aliases. */
    ALIAS,
    /** An official number, in any spelling. */
    NUMBER,
    /** A full title, brackets, width and state prefix aside. */
    TITLE,
    /** A short title or abbreviation. */
    SHORT_TITLE,
    /** A title much like it. */
    SIMILAR_TITLE
}
