package io.regatlas.domain.regulation;

/** Whether one text prevails over another that it contradicts, as far as their types tell. */
public enum Rank {
    /** It prevails. */
    YES,
    /** The other prevails. */
    NO,
    /** Neither does: the special prevails over the general, the newer over the older. */
    EQUAL,
    /** The types do not tell: levels of government or a ruling do, or the law has no rule. */
    UNDECIDED
}
