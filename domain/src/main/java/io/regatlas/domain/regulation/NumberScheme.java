package io.regatlas.domain.regulation;

/** Scheme of an official number. */
public enum NumberScheme {
    /** Document number (发文字号). */
    DOCUMENT,
    /** Order number (令). */
    ORDER,
    /** Standard number (标准号). */
    STANDARD,
    /** Number in an official gazette or collection of laws. */
    GAZETTE,
    /** European Legislation Identifier. */
    ELI,
    /** Identifier in an official database. */
    DATABASE
}
