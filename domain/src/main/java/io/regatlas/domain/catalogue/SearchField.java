package io.regatlas.domain.catalogue;

/** What a text of an entity is to a search, the best place for a hit first. */
public enum SearchField {
    /** A title or a name, in whatever language. */
    TITLE,
    /** An official number. */
    NUMBER,
    /** A short form: an abbreviation in use, the code of a place. */
    ABBREVIATION,
    /** A key or an alias. */
    KEY,
    /** What it is about, in our own words; by whom or at whom it is. */
    SUMMARY,
    /** What its facts say. */
    FACT;

    /** Whether whoever types the whole of it means this entity. */
    public boolean names() {
        return compareTo(KEY) <= 0;
    }
}
