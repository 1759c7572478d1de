package io.regatlas.domain.rule;

import io.regatlas.domain.entity.NodeId;
import io.regatlas.domain.problem.ProblemCode;
import io.regatlas.domain.problem.Violation;
import io.regatlas.domain.problem.Violation.Clash;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A statement stands once in its entity. */
final class StatementRules {

    private StatementRules() {}

    static void check(List<Statement> statements, List<Violation> violations) {
        Map<NodeId, Statement> seen = new HashMap<>();
        List<String> repeated = new ArrayList<>();
        for (Statement statement : statements) {
            Statement first = seen.putIfAbsent(statement.id(), statement);
            // the parts of a repeated statement repeat with it, and one word about that is enough
            if (first != null
                    && repeated.stream().noneMatch(path -> statement.path().startsWith(path + "/"))) {
                repeated.add(statement.path());
                violations.add(new Violation(
                        ProblemCode.DUPLICATE_STATEMENT,
                        statement.entity(),
                        statement.path(),
                        local(statement),
                        "each statement once; it is there already",
                        new Clash(first.entity(), first.path())));
            }
        }
    }

    private static String local(Statement statement) {
        String owner = statement.entity().key() + "/";
        return statement.key().startsWith(owner) ? statement.key().substring(owner.length()) : statement.key();
    }
}
