package io.regatlas.domain.rule;

import static io.regatlas.domain.fixture.Fixtures.aDataset;
import static io.regatlas.domain.fixture.Fixtures.aJurisdiction;
import static io.regatlas.domain.fixture.Fixtures.aRegulation;
import static io.regatlas.domain.fixture.Fixtures.aSource;
import static io.regatlas.domain.fixture.Fixtures.contents;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.regatlas.domain.problem.Violation;
import io.regatlas.domain.publish.Contents;
import io.regatlas.domain.regulation.Maturity;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AssertionsTest {

    private static final Contents CONTENTS = contents(
            aDataset().build(),
            aJurisdiction().build(),
            aSource().build(),
            aRegulation().withKey("one").build(),
            aRegulation().withKey("two").build(),
            aRegulation().withKey("three").withMaturity(Maturity.TRIAL).build());

    @ParameterizedTest
    @CsvSource({
        "count, Regulation, , , 3, 3",
        "count, Regulation, maturity, TRIAL, 1, 1",
        "count, Activity, , , , 0",
        "share, Regulation, maturity, TRIAL, 0.3333, 0.3333",
        "share, Activity, type, CAMPAIGN, 0, 0",
        "share, Statement, cited, true, 1, 1",
        "share, Statement, basis, STATED, 1, 1",
        "count, Statement, , , 3, ",
    })
    void whatHoldsIsNotSaid(
            String what,
            String of,
            @Nullable String field,
            @Nullable String value,
            @Nullable BigDecimal least,
            @Nullable BigDecimal most) {
        assertThat(check(what, of, field, value, least, most)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "count | Regulation |          |       | 4   | 4   | 3 | exactly 4 of Regulation",
                "count | Regulation | maturity | TRIAL | 2   |     | 1 | at least 2 of Regulation with maturity TRIAL",
                "count | Regulation |          |       | 0   | 2   | 3 | 0 to 2 of Regulation",
                "share | Regulation | maturity | FINAL |     | 0.5 | 0.6667 | a share of at most 0.5 of Regulation with maturity FINAL",
                "share | Statement  | basis    | EDITORIAL | 0.1 | | 0.0000 | a share of at least 0.1 of Statement with basis EDITORIAL",
            })
    void whatDoesNotHoldIsSaidWithTheNumberThatWasFound(
            String what,
            String of,
            @Nullable String field,
            @Nullable String value,
            @Nullable BigDecimal least,
            @Nullable BigDecimal most,
            String found,
            String expected) {
        List<Violation> violations = check(what, of, field, value, least, most);

        assertThat(violations).singleElement().satisfies(violation -> {
            assertThat(violation.path()).isEqualTo("/assertions/0");
            assertThat(violation.value()).isEqualTo(found);
            assertThat(violation.expected()).isEqualTo(expected);
        });
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "count | Rule       |          |      | 1 | 1 | one of Activity, Citation",
                "count | Regulation | kind     | LAW  | 1 | 1 | Regulation has no kind to count by",
                "count | Regulation | summary  | a    | 1 | 1 | Regulation has no summary to count by",
                "count | Regulation | type     | RULE | 1 | 1 | type of Regulation is one of CONSTITUTION, LAW,",
                "count | Statement  | cited    | no   | 1 | 1 | cited of Statement is one of true, not no",
                "share | Regulation |          |      | 1 | 1 | the share of what has some value",
                "count | Regulation |          |      | 2 | 1 | at least 2 is more than at most 1",
                "count | Regulation |          |      |   |   | a least or a greatest number",
            })
    void whatCannotBeCountedIsRefused(
            String what,
            String of,
            @Nullable String field,
            @Nullable String value,
            @Nullable BigDecimal least,
            @Nullable BigDecimal most,
            String message) {
        assertThatThrownBy(() -> check(what, of, field, value, least, most))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith(message);
    }

    @Test
    void eachIsSaidAtItsPlace() {
        Assertion two = new Assertion(false, "Regulation", null, null, BigDecimal.valueOf(2), BigDecimal.valueOf(2));
        Assertion any = new Assertion(false, "Regulation", null, null, BigDecimal.ZERO, null);

        assertThat(Assertions.check(CONTENTS, List.of(two, any, two)))
                .extracting(Violation::path)
                .containsExactly("/assertions/0", "/assertions/2");
    }

    private static List<Violation> check(
            String what,
            String of,
            @Nullable String field,
            @Nullable String value,
            @Nullable BigDecimal least,
            @Nullable BigDecimal most) {
        return Assertions.check(CONTENTS, List.of(new Assertion(what.equals("share"), of, field, value, least, most)));
    }
}
