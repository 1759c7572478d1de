package io.regatlas.importer.app;

import io.regatlas.importer.Outcome;

/** What the process tells its caller. */
enum ExitCode {
    /** Published; or for a command that publishes nothing, done. */
    DONE(0),
    /** The command line is wrong. */
    USAGE(1),
    /** The datasets have problems; nothing was written. */
    PROBLEMS(2),
    /** The database failed, or would not have it; nothing was written. */
    DATABASE(4),
    /** Stopped from outside; a release is there whole or not at all, and it is safe to run again. */
    INTERRUPTED(5),
    /** The newest release has it all; nothing was published. */
    UNCHANGED(6);

    private final int number;

    ExitCode(int number) {
        this.number = number;
    }

    static ExitCode of(Outcome outcome) {
        if (outcome instanceof Outcome.Rejected) {
            return PROBLEMS;
        }
        return outcome instanceof Outcome.Unchanged ? UNCHANGED : DONE;
    }

    int number() {
        return number;
    }
}
