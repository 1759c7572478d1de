package io.regatlas.domain.regulation;

/** How finished a text is. */
public enum Maturity {
    /** Final text. */
    FINAL,
    /** Final text on trial or provisional (试行、暂行). */
    TRIAL,
    /** Draft out for comment (征求意见稿). */
    DRAFT_FOR_COMMENT,
    /** Draft sent up for approval (送审稿、报批稿). */
    DRAFT_FOR_APPROVAL,
    /** Draft before the legislature (草案审议稿). */
    DRAFT_READING,
    /** Announced in a plan, no text seen. */
    PLANNED;

    /** Whether the text has not been adopted, and so has no force. */
    public boolean isDraft() {
        return this != FINAL && this != TRIAL;
    }
}
