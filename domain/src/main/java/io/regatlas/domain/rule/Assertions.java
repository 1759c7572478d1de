package io.regatlas.domain.rule;

import io.regatlas.domain.catalogue.Catalogue;
import io.regatlas.domain.catalogue.Entity;
import io.regatlas.domain.catalogue.Row;
import io.regatlas.domain.citation.Basis;
import io.regatlas.domain.entity.NodeId;
import io.regatlas.domain.problem.ProblemCode;
import io.regatlas.domain.problem.Violation;
import io.regatlas.domain.publish.Contents;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Counts what a dataset's own assertions are about. */
public final class Assertions {

    /** Digits behind the point, where the share that was found is told. */
    private static final int DIGITS = 6;

    private final List<Assertion> assertions;
    private final int[] all;
    private final int[] found;

    private Assertions(List<Assertion> assertions) {
        this.assertions = assertions;
        this.all = new int[assertions.size()];
        this.found = new int[assertions.size()];
    }

    /** Those that do not hold, in their order; the path of each is that of the assertion within the dataset. */
    public static List<Violation> check(Contents contents, List<Assertion> assertions) {
        if (assertions.isEmpty()) {
            return List.of();
        }
        Assertions tally = new Assertions(assertions);
        tally.add(new Entity<>(Catalogue.DATASET, contents.dataset()));
        contents.entities().forEach(tally::add);
        return tally.failed(Catalogue.DATASET.id(contents.dataset()));
    }

    private void add(Entity<?> entity) {
        List<Row> rows = entity.rows();
        Map<NodeId, Basis> bases = bases(rows);
        for (Row row : rows) {
            for (int i = 0; i < assertions.size(); i++) {
                Assertion assertion = assertions.get(i);
                if (concerns(assertion, row)) {
                    all[i]++;
                    found[i] += isMet(assertion, row, bases) ? 1 : 0;
                }
            }
        }
    }

    /** The strongest basis of each statement that has a citation. */
    private static Map<NodeId, Basis> bases(List<Row> rows) {
        Map<NodeId, Basis> bases = new HashMap<>();
        rows.stream()
                .filter(row ->
                        row.type().equals(Catalogue.CITATION) && !row.values().containsKey("ofName"))
                .forEach(row -> bases.merge(
                        (NodeId) Objects.requireNonNull(row.values().get("subject")),
                        (Basis) Objects.requireNonNull(row.values().get(Assertion.BASIS)),
                        (one, other) -> one.compareTo(other) <= 0 ? one : other));
        return bases;
    }

    private static boolean concerns(Assertion assertion, Row row) {
        return assertion.of().equals(Assertion.STATEMENT)
                ? row.type().derived().anyMatch(field -> field.name().equals(Assertion.BASIS))
                : assertion.of().equals(row.type().name());
    }

    private static boolean isMet(Assertion assertion, Row row, Map<NodeId, Basis> bases) {
        Assertion.Having having = assertion.having();
        if (having == null) {
            return true;
        }
        if (!assertion.of().equals(Assertion.STATEMENT)) {
            return String.valueOf(row.values().get(having.field())).equals(having.value());
        }
        Basis basis = bases.get(row.id());
        String value = having.field().equals(Assertion.CITED) ? String.valueOf(basis != null) : String.valueOf(basis);
        return value.equals(having.value());
    }

    private List<Violation> failed(NodeId dataset) {
        List<Violation> failed = new ArrayList<>();
        for (int i = 0; i < assertions.size(); i++) {
            if (!holds(i)) {
                failed.add(new Violation(
                        ProblemCode.FAILED_ASSERTION,
                        dataset,
                        "/assertions/" + i,
                        number(i).toPlainString(),
                        assertions.get(i).expected()));
            }
        }
        return failed;
    }

    /** A share is compared as it is, not rounded, so that one in a million is not none. */
    private boolean holds(int i) {
        Assertion assertion = assertions.get(i);
        BigDecimal number = BigDecimal.valueOf(found[i]);
        BigDecimal whole = whole(i);
        return (assertion.least() == null || assertion.least().multiply(whole).compareTo(number) <= 0)
                && (assertion.most() == null
                        || number.compareTo(assertion.most().multiply(whole)) <= 0);
    }

    private BigDecimal number(int i) {
        BigDecimal count = BigDecimal.valueOf(found[i]);
        return assertions.get(i).isShare() ? count.divide(whole(i), DIGITS, RoundingMode.HALF_UP) : count;
    }

    /** What a number is part of. A share of nothing is none, so that a type that is missing is noticed. */
    private BigDecimal whole(int i) {
        return BigDecimal.valueOf(assertions.get(i).isShare() ? Math.max(1, all[i]) : 1);
    }
}
