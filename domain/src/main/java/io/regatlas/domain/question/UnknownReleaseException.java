package io.regatlas.domain.question;

import io.regatlas.domain.release.ReleaseRef;

/** The store does not hold the release, or holds another one under its number. */
public final class UnknownReleaseException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public UnknownReleaseException(ReleaseRef release) {
        super("no release %d with hash %s".formatted(release.number(), release.hash()));
    }
}
