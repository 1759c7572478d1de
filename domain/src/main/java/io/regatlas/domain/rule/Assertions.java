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

    /** Digits of a share behind the point. */
    private static final int DIGITS = 4;

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
        String field = assertion.field();
        if (field == null) {
            return true;
        }
        if (!assertion.of().equals(Assertion.STATEMENT)) {
            return String.valueOf(row.values().get(field)).equals(assertion.value());
        }
        Basis basis = bases.get(row.id());
        return basis != null && (field.equals(Assertion.CITED) || basis.name().equals(assertion.value()));
    }

    private List<Violation> failed(NodeId dataset) {
        List<Violation> failed = new ArrayList<>();
        for (int i = 0; i < assertions.size(); i++) {
            BigDecimal number = number(i);
            if (!assertions.get(i).holds(number)) {
                failed.add(new Violation(
                        ProblemCode.FAILED_ASSERTION,
                        dataset,
                        "/assertions/" + i,
                        number.toPlainString(),
                        assertions.get(i).expected()));
            }
        }
        return failed;
    }

    /** A share of nothing is 0. */
    private BigDecimal number(int i) {
        BigDecimal count = BigDecimal.valueOf(found[i]);
        return assertions.get(i).isShare()
                ? count.divide(BigDecimal.valueOf(Math.max(1, all[i])), DIGITS, RoundingMode.HALF_UP)
                : count;
    }
}
