package io.regatlas.domain.release;

/** What became of something between two releases. */
public enum ChangeKind {
    /** Only the later release has it. */
    ADDED,
    /** Both have it, fields differ. */
    CHANGED,
    /** Only the earlier release has it. */
    RETIRED,
    /** Only the earlier release has it; its key now leads elsewhere. */
    REDIRECTED
}
