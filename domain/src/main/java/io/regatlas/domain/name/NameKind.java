package io.regatlas.domain.name;

/** What sort of title or name it is. */
public enum NameKind {
    /** As the issuer writes it. */
    OFFICIAL,
    /** Short form in use. */
    SHORT,
    /** Translation. */
    TRANSLATION,
    /** Our description, where the source gives no title. */
    DESCRIPTION
}
