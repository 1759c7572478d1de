package io.regatlas.domain.rule;

import static io.regatlas.domain.fixture.Fixtures.aCitation;
import static io.regatlas.domain.fixture.Fixtures.aDataset;
import static io.regatlas.domain.fixture.Fixtures.aJurisdiction;
import static io.regatlas.domain.fixture.Fixtures.aName;
import static io.regatlas.domain.fixture.Fixtures.aRegulation;
import static io.regatlas.domain.fixture.Fixtures.aSource;
import static io.regatlas.domain.fixture.Fixtures.contents;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.regatlas.domain.citation.Basis;
import io.regatlas.domain.citation.Citation;
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
            aRegulation()
                    .withKey("three")
                    .withMaturity(Maturity.TRIAL)
                    .withTitles(aName().withCitations(aCitation().build()).build())
                    .withCitations(editorial(), derived())
                    .build());

    @ParameterizedTest
    @CsvSource({
        "count, Regulation, , , 3, 3",
        "count, Regulation, maturity, TRIAL, 1, 1",
        "count, Activity, , , , 0",
        "share, Regulation, maturity, TRIAL, 0.33333, 0.33334",
        "share, Activity, type, CAMPAIGN, 0, 0",
        "share, Statement, cited, true, 1, 1",
        "count, Statement, cited, true, 3, 3",
        "count, Statement, cited, false, 0, 0",
        "count, Statement, basis, STATED, 2, 2",
        "count, Statement, basis, DERIVED, 1, 1",
        "count, Statement, basis, EDITORIAL, 0, 0",
        "count, Citation, basis, EDITORIAL, 1, 1",
        "count, Statement, , , 3, 3",
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
                "share | Regulation | maturity | FINAL |     | 0.5 | 0.666667 | a share of at most 0.5 of Regulation with maturity FINAL",
                "share | Regulation | maturity | TRIAL | 0.3333333334 | | 0.333333 | a share of at least 0.3333333334 of Regulation with maturity TRIAL",
                "share | Activity   | type     | CAMPAIGN | 0.5 | | 0.000000 | a share of at least 0.5 of Activity with type CAMPAIGN",
                "count | Statement  | cited    | false | 1   |     | 0 | at least 1 of Statement with cited false",
                "share | Statement  | basis    | EDITORIAL | 0.1 | | 0.000000 | a share of at least 0.1 of Statement with basis EDITORIAL",
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
                "count | Rule       |          |      | 1 | 1 | Rule cannot be counted, but Activity, Citation,",
                "count | Regulation | kind     | LAW  | 1 | 1 | 'Regulation has no kind to count by, but maturity, type'",
                "count | Regulation | summary  | a    | 1 | 1 | 'Regulation has no summary to count by, but maturity, type'",
                "count | Statement  | type     | LAW  | 1 | 1 | 'Statement has no type to count by, but basis, cited'",
                "count | Topic      | type     | LAW  | 1 | 1 | 'Topic has no type to count by, nor any other field'",
                "count | Regulation | type     | RULE | 1 | 1 | 'type of Regulation is one of CONSTITUTION, LAW,'",
                "count | Statement  | cited    | no   | 1 | 1 | 'cited of Statement is one of true, false, not no'",
                "share | Regulation |          |      | 1 | 1 | the share of Regulation needs the value of a field: maturity or type",
                "share | Statement  |          |      | 1 | 1 | the share of Statement needs the value of a field: basis or cited",
                "share | Topic      |          |      | 1 | 1 | 'the share of Topic needs the value of a field, and Topic has none to count by'",
                "count | Regulation |          |      | 2 | 1 | at least 2 is more than at most 1",
                "count | Regulation |          |      |   |   | 'the count of Regulation needs exactly, atLeast or atMost'",
                "share | Regulation | type     | LAW  |   |   | 'the share of Regulation needs exactly, atLeast or atMost'",
                "count | Regulation |          |      | -1 |  | -1 is no count from 0",
                "count | Regulation |          |      |   | 7.5 | 7.5 is no count from 0",
                "share | Regulation | type     | LAW  |   | 20 | 20 is no share from 0 to 1",
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
        Assertion two = new Assertion(false, "Regulation", null, BigDecimal.valueOf(2), BigDecimal.valueOf(2));
        Assertion any = new Assertion(false, "Regulation", null, BigDecimal.ZERO, null);

        assertThat(Assertions.check(CONTENTS, List.of(two, any, two)))
                .extracting(Violation::path)
                .containsExactly("/assertions/0", "/assertions/2");
    }

    private static Citation editorial() {
        return aCitation()
                .withoutSource()
                .withBasis(Basis.EDITORIAL)
                .withNote("known")
                .build();
    }

    private static Citation derived() {
        return aCitation().withBasis(Basis.DERIVED).withNote("from that").build();
    }

    private static List<Violation> check(
            String what,
            String of,
            @Nullable String field,
            @Nullable String value,
            @Nullable BigDecimal least,
            @Nullable BigDecimal most) {
        Assertion.Having having = field == null || value == null ? null : new Assertion.Having(field, value);
        return Assertions.check(CONTENTS, List.of(new Assertion(what.equals("share"), of, having, least, most)));
    }
}
