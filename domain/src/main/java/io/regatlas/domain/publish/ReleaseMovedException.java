package io.regatlas.domain.publish;

import io.regatlas.domain.question.StoreException;

/** Another release was published between staging and publishing. */
public final class ReleaseMovedException extends StoreException {

    private static final long serialVersionUID = 1L;

    public ReleaseMovedException(int expected, int found) {
        super("staged against release %d, but the newest is %d; import again".formatted(expected, found));
    }
}
