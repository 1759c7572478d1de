package io.regatlas.importer.form;

import io.regatlas.domain.catalogue.Values;
import io.regatlas.domain.rule.Assertion;
import java.math.BigDecimal;
import java.util.HashMap;
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

    private AssertionForm() {}

    static Map<String, ValueForm> members() {
        Map<String, ValueForm> members = new HashMap<>();
        Assertion.fields().forEach(field -> members.put(field, Plain.TEXT));
        members.put(Assertion.CITED, Plain.BOOLEAN);
        List.of(COUNT, SHARE).forEach(name -> members.put(name, Plain.TEXT));
        List.of(EXACTLY, AT_LEAST, AT_MOST).forEach(name -> members.put(name, Plain.DECIMAL));
        return members;
    }

    static Assertion assertion(Values values) {
        boolean isShare = has(values, SHARE);
        if (isShare == has(values, COUNT)) {
            throw new IllegalArgumentException(
                    isShare ? "count and share are two assertions" : "there is neither count nor share");
        }
        BigDecimal exactly = values.optional(BigDecimal.class, EXACTLY);
        if (exactly != null && (has(values, AT_LEAST) || has(values, AT_MOST))) {
            throw new IllegalArgumentException(
                    "exactly %s leaves no room for atLeast and atMost".formatted(exactly.toPlainString()));
        }
        String of = values.text(isShare ? SHARE : COUNT);
        List<Assertion.Having> having = having(values);
        return new Assertion(
                isShare,
                of,
                having.isEmpty() ? null : having.get(0),
                exactly == null ? values.optional(BigDecimal.class, AT_LEAST) : exactly,
                exactly == null ? values.optional(BigDecimal.class, AT_MOST) : exactly);
    }

    private static List<Assertion.Having> having(Values values) {
        List<Assertion.Having> having = Assertion.fields().stream()
                .filter(field -> has(values, field))
                .map(field -> new Assertion.Having(
                        field, values.required(Object.class, field).toString()))
                .toList();
        if (having.size() > 1) {
            throw new IllegalArgumentException("%s and %s are two things to count by"
                    .formatted(having.get(0).field(), having.get(1).field()));
        }
        return having;
    }

    private static boolean has(Values values, String name) {
        return values.byName().containsKey(name);
    }
}
