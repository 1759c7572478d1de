package io.regatlas.importer.app;

import io.regatlas.importer.Outcome;

/** What a process tells its caller. */
public enum ExitCode {
    /** Published; or for a command that publishes nothing, done. */
    DONE(0),
    /** The command line or the settings are wrong. */
    USAGE(1),
    /** An error in the program, which is nobody's to act on but ours: the JVM's own code for it. */
    FAULT(1),
    /** The datasets have problems; nothing was written. */
    PROBLEMS(2),
    /** The datasets do not hold what they say of themselves; nothing was written. */
    GATE(3),
    /** The database failed, or would not have it; a release is there whole or not at all. */
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
        if (outcome instanceof Outcome.Rejected rejected) {
            return rejected.failsAssertionsOnly() ? GATE : PROBLEMS;
        }
        return outcome instanceof Outcome.Unchanged ? UNCHANGED : DONE;
    }

    /** The number that the process ends with. */
    public int number() {
        return number;
    }
}
