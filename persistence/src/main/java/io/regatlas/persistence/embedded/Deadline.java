package io.regatlas.persistence.embedded;

import java.time.Duration;

/** The moment at which waiting ends, on the JVM's monotonic clock. */
record Deadline(long nanoTime) {

    private static final long PAUSE_MILLIS = 30;

    static Deadline in(Duration time) {
        return new Deadline(System.nanoTime() + time.toNanos());
    }

    boolean passed() {
        return left().isNegative();
    }

    Duration left() {
        return Duration.ofNanos(nanoTime - System.nanoTime());
    }

    /** Waits a moment before the next try; fails with the given message where no time is left. */
    void pause(String message) {
        if (passed()) {
            throw new EmbeddedPostgresException(message);
        }
        try {
            Thread.sleep(PAUSE_MILLIS);
        } catch (InterruptedException interrupted) {
            throw interrupted(interrupted);
        }
    }

    static EmbeddedPostgresException interrupted(InterruptedException cause) {
        Thread.currentThread().interrupt();
        return new EmbeddedPostgresException("Interrupted while waiting for the embedded PostgreSQL.", cause);
    }
}
