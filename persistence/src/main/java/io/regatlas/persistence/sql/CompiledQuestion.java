package io.regatlas.persistence.sql;

import java.util.List;

/**
 * One SQL statement, ready to run. Questions of the same shape give the same text, so that a server that has prepared one
 * has prepared them all.
 *
 * @param text the SQL; its only column is the answer's JSON in UTF-8 (bytea); no row where the release is not held
 * @param operands what is bound to {@code $1}, {@code $2} ...
 */
public record CompiledQuestion(String text, List<Object> operands) {

    public CompiledQuestion {
        operands = List.copyOf(operands);
    }
}
