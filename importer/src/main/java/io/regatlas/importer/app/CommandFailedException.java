package io.regatlas.importer.app;

/** A command cannot be done as it was given; the message is for the person who gave it. */
public final class CommandFailedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final ExitCode code;

    public CommandFailedException(ExitCode code, String message) {
        super(message);
        this.code = code;
    }

    /** What the process should end with. */
    public ExitCode code() {
        return code;
    }
}
