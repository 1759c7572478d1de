package io.regatlas.importer.form;

import io.regatlas.domain.catalogue.Values;
import io.regatlas.domain.rule.Assertion;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/**
 * How an {@link Assertion} is written: {@code {count: Regulation, type: LAW, exactly: 5}}, {@code {share: Citation, basis:
 * EDITORIAL, atMost: 0.2}}.
 */
final class AssertionForm {

    private static final String COUNT = "count";
    private static final String SHARE = "share";
    private static final String EXACTLY = "exactly";
    private static final String AT_LEAST = "atLeast";
    private static final String AT_MOST = "atMost";

    /** What nodes may be told apart by. */
    private static final List<String> FIELDS = List.of("type", "kind", "maturity", Assertion.BASIS, Assertion.CITED);

    static final Map<String, ValueForm> MEMBERS = Map.ofEntries(
            Map.entry(COUNT, Plain.TEXT),
            Map.entry(SHARE, Plain.TEXT),
            Map.entry("type", Plain.TEXT),
            Map.entry("kind", Plain.TEXT),
            Map.entry("maturity", Plain.TEXT),
            Map.entry(Assertion.BASIS, Plain.TEXT),
            Map.entry(Assertion.CITED, Plain.BOOLEAN),
            Map.entry(EXACTLY, Plain.DECIMAL),
            Map.entry(AT_LEAST, Plain.DECIMAL),
            Map.entry(AT_MOST, Plain.DECIMAL));

    private AssertionForm() {}

    static Assertion assertion(Values values) {
        String of = one(values, List.of(COUNT, SHARE));
        List<String> fields =
                FIELDS.stream().filter(values.byName()::containsKey).toList();
        if (fields.size() > 1) {
            throw new IllegalArgumentException("one of %s at most".formatted(String.join(", ", FIELDS)));
        }
        String field = fields.isEmpty() ? null : fields.get(0);
        BigDecimal exactly = values.optional(BigDecimal.class, EXACTLY);
        return new Assertion(
                values.byName().containsKey(SHARE),
                of,
                field,
                field == null ? null : values.required(Object.class, field).toString(),
                exactly == null ? values.optional(BigDecimal.class, AT_LEAST) : exactly,
                exactly == null ? values.optional(BigDecimal.class, AT_MOST) : exactly);
    }

    private static String one(Values values, List<String> names) {
        List<String> given = names.stream().filter(values.byName()::containsKey).toList();
        if (given.size() != 1) {
            throw new IllegalArgumentException("either %s".formatted(String.join(" or ", names)));
        }
        return values.text(given.get(0));
    }
}
