package io.regatlas.domain.problem;

/** What can be wrong with an input: a closed list of stable codes, all of them errors unless said otherwise. */
public enum ProblemCode {
    /** A file cannot be read, or is not UTF-8. */
    UNREADABLE_FILE,
    /** A file that the form asks for is not there, or one is there that it does not know. */
    UNEXPECTED_FILE,
    /** A file or a text is too large, or nested too deep. */
    TOO_LARGE,
    /** The text is not YAML. */
    YAML_SYNTAX,
    /** YAML, but of a sort that is not taken: an anchor, an alias, a tag, a merge key, several documents. */
    YAML_FEATURE,
    /** A field stands twice in one mapping. */
    DUPLICATE_FIELD,
    /** A field that the form does not know. */
    UNKNOWN_FIELD,
    /** A field that is computed and must not be stated. */
    DERIVED_FIELD,
    /** A field that must be there is not. */
    MISSING_FIELD,
    /** A list where a value belongs, or the like. */
    WRONG_SHAPE,
    /** A text that is blank, not in Unicode NFC, or has characters that cannot be stored. */
    BAD_TEXT,
    /** A date that is no date, or a stand-in such as 9999. */
    BAD_DATE,
    /** A key that is no key. */
    BAD_KEY,
    /** A number that is no whole number, or out of its range. */
    BAD_NUMBER,
    /** A language tag that is none. */
    BAD_LANGUAGE,
    /** A URL that is not absolute, or no URL. */
    BAD_URL,
    /** A value that is not in the closed list. */
    UNKNOWN_VALUE,
    /** A citation that does not say what its basis needs. */
    BAD_CITATION,
    /** A statement without a citation. */
    MISSING_CITATION,
    /** The file is not called as the key of what it holds. */
    WRONG_FILE_NAME,
    /** A key that something else has, or once had, as its key or alias. */
    KEY_TAKEN,
    /** The same statement twice: two issuances by one body in one role, two events of one type and round. */
    DUPLICATE_STATEMENT,
    /** A key that leads nowhere. */
    UNKNOWN_REFERENCE,
    /** A key that leads to something of another kind than belongs here. */
    WRONG_REFERENCE,
    /** A hierarchy that runs in a circle. */
    CYCLE,
    /** Issued jointly by one body alone, or issued alone by several. */
    JOINT_ISSUANCE,
    /** A body of a kind that cannot issue texts of that type. */
    WRONG_ISSUER,
    /** A draft with an event that only an adopted text can have, or the reverse. */
    DRAFT_EVENT,
    /** Events in an order that cannot be. */
    EVENT_ORDER,
    /** A quantity whose unit and currency do not fit each other. */
    BAD_QUANTITY,
    /** A deadline that is neither a date nor a period, or both. */
    BAD_DEADLINE,
    /** An entity that has a relationship with itself. */
    SELF_RELATIONSHIP,
    /** A relationship between entities of kinds, types or maturities that it cannot join. */
    WRONG_ENDS,
    /** An entity that is directly under two others at once. */
    SECOND_PARENT,
    /** A repeal or replacement that the far end's events do not know of, or say otherwise. */
    ENDING_EVENT,
    /** An event brought about by a relationship that is not there, or by one that cannot bring it about. */
    WRONG_CAUSE,
    /** An entity that is retired and stated at once, or redirected to what it cannot lead to. */
    BAD_RETIREMENT,
    /** Any other value that breaks a rule of its field or entity. */
    BROKEN_RULE,
    /** An entity of the newest release that the dataset does not have any more. */
    ABSENT_ENTITY,
    /** The dataset as a whole does not hold what it says of itself; looked at where nothing else is wrong. */
    FAILED_ASSERTION;

    /** How bad it is. */
    public Severity severity() {
        return Severity.ERROR;
    }
}
