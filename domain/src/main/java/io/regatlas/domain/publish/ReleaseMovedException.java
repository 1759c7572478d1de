package io.regatlas.domain.publish;

/** Another release was published between staging and publishing. */
public final class ReleaseMovedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public ReleaseMovedException(int expected, int found) {
        super("staged against release %d, but the newest is %d; import again".formatted(expected, found));
    }
}
