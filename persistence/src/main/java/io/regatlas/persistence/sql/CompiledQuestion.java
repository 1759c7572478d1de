package io.regatlas.persistence.sql;

import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * One SQL statement, ready to run. Questions of the same shape give the same text, so that a server that has prepared one
 * has prepared them all.
 *
 * @param text the SQL; its only column is the answer's JSON in UTF-8 (bytea); no row where the release is not held
 * @param operands what is bound to {@code $1}, {@code $2} ...
 * @param finish what finishes the answer, where the database cannot: highlights and mentions
 */
public record CompiledQuestion(String text, List<Object> operands, Optional<UnaryOperator<byte[]>> finish) {

    public CompiledQuestion {
        operands = List.copyOf(operands);
    }
}
