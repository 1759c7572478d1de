package io.regatlas.domain.problem;

/** A value that breaks a rule of one field, said with the code and the field, so that a reader can point at it. */
public final class RuleException extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    private final ProblemCode code;
    private final String field;

    /**
     * A rule that a field breaks.
     *
     * @param code what sort of problem
     * @param field name of the field; empty for the whole
     * @param message rule and offending value
     */
    public RuleException(ProblemCode code, String field, String message) {
        super(message);
        this.code = code;
        this.field = field;
    }

    /** What sort of problem. */
    public ProblemCode code() {
        return code;
    }

    /** Name of the field; empty for the whole. */
    public String field() {
        return field;
    }
}
