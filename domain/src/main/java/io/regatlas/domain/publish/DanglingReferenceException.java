package io.regatlas.domain.publish;

import io.regatlas.domain.entity.NodeId;

/** What is asked for would leave a reference without an end. One is named; there may be more. */
public final class DanglingReferenceException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient NodeId from;
    private final String field;
    private final String to;

    /**
     * Names a reference.
     *
     * @param from what refers
     * @param field name of its field that does
     * @param to the key or the id that it holds
     */
    public DanglingReferenceException(NodeId from, String field, String to) {
        super("%s of %s would lead to %s, which would not be there".formatted(field, from, to));
        this.from = from;
        this.field = field;
        this.to = to;
    }

    /** What refers. */
    public NodeId from() {
        return from;
    }

    /** Name of its field that does. */
    public String field() {
        return field;
    }

    /** The key or the id that it holds. */
    public String to() {
        return to;
    }
}
