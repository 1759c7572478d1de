package io.regatlas.domain.citation;

/** How a statement follows from its citation, strongest first. */
public enum Basis {
    /** The source says so. */
    STATED,
    /** It follows from other statements, which are named. */
    DERIVED,
    /** The curator's own knowledge, unchecked. */
    EDITORIAL
}
