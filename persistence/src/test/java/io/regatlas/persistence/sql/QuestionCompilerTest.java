package io.regatlas.persistence.sql;

import static io.regatlas.domain.catalogue.Catalogue.ISSUER;
import static io.regatlas.domain.catalogue.Catalogue.REGULATION;
import static io.regatlas.persistence.answer.Asking.ascending;
import static io.regatlas.persistence.answer.Asking.ask;
import static io.regatlas.persistence.answer.Asking.cursors;
import static io.regatlas.persistence.answer.Asking.descending;
import static io.regatlas.persistence.answer.Asking.first;
import static io.regatlas.persistence.answer.Asking.lookup;
import static io.regatlas.persistence.answer.Asking.nodes;
import static io.regatlas.persistence.answer.Asking.page;
import static io.regatlas.persistence.answer.Asking.property;
import static io.regatlas.persistence.answer.Asking.request;
import static io.regatlas.persistence.answer.Asking.scalar;
import static io.regatlas.persistence.answer.Asking.total;
import static io.regatlas.persistence.answer.Asking.value;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.regatlas.domain.question.Condition;
import io.regatlas.domain.question.Order;
import io.regatlas.domain.question.Position;
import io.regatlas.domain.question.Question.Target;
import io.regatlas.domain.question.Selection;
import io.regatlas.domain.question.Slice;
import io.regatlas.domain.question.Test.Operator;
import io.regatlas.domain.release.ReleaseRef;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class QuestionCompilerTest {

    private static final ReleaseRef RELEASE = new ReleaseRef(1, "a".repeat(64));

    @Test
    void aLookupIsDrivenByTheReleasesRow() {
        CompiledQuestion compiled = compile(lookup(ISSUER, "cn-cac", value(ISSUER, "kind")));

        assertThat(compiled.text())
                .isEqualTo("SELECT convert_to(coalesce((SELECT ('{\"kind\":' || coalesce(to_json(n4.kind)::text,"
                        + " required('Issuer.kind')) || '}') FROM issuer n4 WHERE n4.key = coalesce((SELECT n1.key FROM"
                        + " issuer n1 WHERE n1.key = $3::text AND n1.since_release <= $1::integer AND n1.until_release >"
                        + " $1::integer), (SELECT t3.key FROM derived_text t3 WHERE t3.type = 'Issuer' AND t3.field ="
                        + " 'aliases' AND left(t3.folded, 256) = left($3::text, 256) AND t3.folded = $3::text AND"
                        + " t3.since_release <= $1::integer AND t3.until_release > $1::integer LIMIT 1)) AND"
                        + " n4.since_release <= $1::integer AND n4.until_release > $1::integer), 'null'), 'UTF8') FROM"
                        + " release r WHERE r.number = $1::integer AND r.hash = $2::text");
        assertThat(compiled.operands()).containsExactly(1, RELEASE.hash(), "cn-cac");
    }

    @Test
    void questionsOfOneShapeHaveOneText() {
        List<Order> orders = List.of(ascending(REGULATION, "ISSUED"));
        CompiledQuestion one =
                compile(page(REGULATION, first(5, titled(Operator.IN, "a"), orders, cursors(), total())));

        CompiledQuestion other =
                compile(page(REGULATION, first(20, titled(Operator.IN, "b", "c", "d"), orders, cursors(), total())));

        assertThat(other.text()).isEqualTo(one.text());
        assertThat(other.operands()).hasSameSizeAs(one.operands());
    }

    @ParameterizedTest
    @ValueSource(strings = {"'; DROP TABLE release; --", "$1", "%s", "\\", "\"", "' || required('x') || '"})
    void nothingThatIsAskedWithIsText(String text) {
        List<Order> orders = List.of(ascending(REGULATION, "TITLE"));
        Position position = new Position(List.of("00"), text);
        CompiledQuestion plain = compile(page(
                REGULATION,
                request(new Slice(1, false, position("x"), null), titled(Operator.EQ, "x"), orders, total())));

        CompiledQuestion compiled = compile(page(
                REGULATION, request(new Slice(1, false, position, null), titled(Operator.EQ, text), orders, total())));

        assertThat(compiled.text()).isEqualTo(plain.text());
        assertThat(compile(lookup(REGULATION, text, value(REGULATION, "key"))).text())
                .isEqualTo(compile(lookup(REGULATION, "x", value(REGULATION, "key")))
                        .text());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a b", "1a", "a'", "ä", "a\"", "a-b"})
    void aResponseKeyThatIsNoNameIsRefused(String as) {
        Target target = lookup(REGULATION, "x", new Selection.Value(as, property(REGULATION, "key")));

        assertThatThrownBy(() -> compile(target))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("no GraphQL name");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\0", "\ud83d"})
    void whatPostgresCannotHoldIsNeverBound(String text) {
        for (Operator operator : List.of(
                Operator.EQ, Operator.NE, Operator.IN, Operator.NOT_IN, Operator.STARTS_WITH, Operator.CONTAINS)) {
            assertBinds(compile(page(REGULATION, first(1, titled(operator, text), List.of(), total()))), text);
            assertBinds(
                    compile(page(REGULATION, first(1, scalar(REGULATION, "key", operator, text), List.of(), total()))),
                    text);
        }
        assertBinds(compile(lookup(REGULATION, text, value(REGULATION, "key"))), text);
    }

    @Test
    void aPositionWithANulIsComparedByWhatSortsAlike() {
        Position position = new Position(List.of(), "cn\0");

        CompiledQuestion compiled = compile(page(
                REGULATION, request(new Slice(1, false, position, null), Condition.EVERYTHING, List.of(), cursors())));

        assertBinds(compiled, "\0");
    }

    @Test
    void oneDirectionIsOneRowComparison() {
        List<Order> orders = List.of(descending(REGULATION, "ISSUED"), descending(REGULATION, "TYPE"));
        Slice behind = new Slice(1, false, new Position(List.of("00", "01"), "x"), null);

        String text = compile(page(REGULATION, request(behind, Condition.EVERYTHING, orders, cursors())))
                .text();

        assertThat(text)
                .containsPattern("\\(d\\d+\\.order_issued_low, d\\d+\\.order_type, d\\d+\\.key\\) <"
                        + " \\(\\$\\d+::bytea, \\$\\d+::bytea, \\$\\d+::text\\)")
                .containsPattern(
                        "ORDER BY d\\d+\\.order_issued_low DESC, d\\d+\\.order_type DESC, d\\d+\\.key DESC\\) AS place");
    }

    @Test
    void mixedDirectionsBoundTheFirstColumnToo() {
        List<Order> orders = List.of(ascending(REGULATION, "ISSUED"), descending(REGULATION, "TYPE"));
        Slice behind = new Slice(1, false, new Position(List.of("00", "01"), "x"), null);

        String text = compile(page(REGULATION, request(behind, Condition.EVERYTHING, orders, cursors())))
                .text();

        assertThat(text)
                .containsPattern("\\(d\\d+\\.order_issued_high >= \\$\\d+::bytea AND \\(d\\d+\\.order_issued_high >");
    }

    @Test
    void aPositionOfAnotherOrderIsRefused() {
        Slice behind = new Slice(1, false, new Position(List.of("00", "01"), "x"), null);
        Target target = page(
                REGULATION, request(behind, Condition.EVERYTHING, List.of(ascending(REGULATION, "ISSUED")), cursors()));

        assertThatThrownBy(() -> compile(target)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void totalsAloneReadNoPage() {
        String text = compile(page(REGULATION, first(0, titled(Operator.EQ, "x"), List.of(), total())))
                .text();

        assertThat(text).doesNotContain("WITH ").contains("count(*)");
    }

    @Test
    void membersShareOnePage() {
        String text = compile(page(
                        REGULATION,
                        first(
                                1,
                                titled(Operator.EQ, "x"),
                                List.of(),
                                nodes(REGULATION, value(REGULATION, "key")),
                                nodes(REGULATION, value(REGULATION, "id")),
                                cursors())))
                .text();

        assertThat(text.split("derived_text", -1)).hasSize(2);
        assertThat(text.split("MATERIALIZED", -1)).hasSize(2);
    }

    private static CompiledQuestion compile(Target target) {
        return QuestionCompiler.compile(ask(RELEASE, target));
    }

    private static Condition titled(Operator operator, Object... operands) {
        return scalar(REGULATION, "title", operator, operands);
    }

    private static Position position(String key) {
        return new Position(List.of("00"), key);
    }

    private static void assertBinds(CompiledQuestion compiled, String refused) {
        assertThat(compiled.operands())
                .filteredOn(operand -> operand instanceof String || operand instanceof String[])
                .allSatisfy(operand -> assertThat(
                                operand instanceof String[] texts ? String.join("", texts) : operand.toString())
                        .doesNotContain(refused));
    }
}
