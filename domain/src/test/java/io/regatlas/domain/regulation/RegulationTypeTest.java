package io.regatlas.domain.regulation;

import static org.assertj.core.api.Assertions.assertThat;

import io.regatlas.domain.issuer.IssuerKind;
import net.jqwik.api.ForAll;
import net.jqwik.api.GenerationMode;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class RegulationTypeTest {

    @ParameterizedTest
    @CsvSource({
        "LAW, LEGISLATURE, true",
        "LAW, DEPARTMENT, false",
        "LAW, GOVERNMENT, false",
        "DEPARTMENT_RULE, DEPARTMENT, true",
        "DEPARTMENT_RULE, COURT, false",
        "JUDICIAL_DOCUMENT, COURT, true",
        "JUDICIAL_DOCUMENT, PROCURATORATE, true",
        "GROUP_STANDARD, ASSOCIATION, true",
        "NATIONAL_STANDARD, MEDIA, false",
        "PLAN, MEDIA, true"
    })
    void saysWhichBodiesMayIssueIt(RegulationType type, IssuerKind kind, boolean may) {
        assertThat(type.mayBeIssuedBy(kind)).isEqualTo(may);
    }

    @ParameterizedTest
    @EnumSource
    void everyTypeMayBeIssuedBySomeBody(RegulationType type) {
        assertThat(IssuerKind.values()).anyMatch(type::mayBeIssuedBy);
        assertThat(type.ontologyClass()).matches("(eli|schema):[A-Z][A-Za-z]+");
        assertThat(type.chineseTerm()).isNotBlank();
    }

    @ParameterizedTest
    @CsvSource({
        "CONSTITUTION, LAW, YES",
        "LAW, ADMINISTRATIVE_REGULATION, YES",
        "LAW, LOCAL_REGULATION, YES",
        "LAW, DEPARTMENT_RULE, YES",
        "ADMINISTRATIVE_REGULATION, LOCAL_REGULATION, YES",
        "ADMINISTRATIVE_REGULATION, DEPARTMENT_RULE, YES",
        "LOCAL_REGULATION, LOCAL_GOVERNMENT_RULE, YES",
        "DEPARTMENT_RULE, LOCAL_GOVERNMENT_RULE, EQUAL",
        "DEPARTMENT_RULE, DEPARTMENT_RULE, EQUAL",
        "LOCAL_GOVERNMENT_RULE, LOCAL_GOVERNMENT_RULE, UNDECIDED",
        "LOCAL_REGULATION, DEPARTMENT_RULE, UNDECIDED",
        "LAW, JUDICIAL_DOCUMENT, YES",
        "JUDICIAL_DOCUMENT, ADMINISTRATIVE_REGULATION, UNDECIDED",
        "CONSTITUTION, PARTY_DOCUMENT, YES",
        "LAW, NATIONAL_STANDARD_MANDATORY, YES",
        "DEPARTMENT_RULE, NORMATIVE_DOCUMENT, UNDECIDED",
        "LAW, TREATY, UNDECIDED",
        "CONSTITUTION, REPORT, UNDECIDED",
        "LAW, LAW, EQUAL"
    })
    void ranksAsTheLegislationLawSays(RegulationType one, RegulationType other, Rank rank) {
        assertThat(one.outranks(other)).isEqualTo(rank);
    }

    @Property
    void rankIsAntisymmetric(@ForAll RegulationType one, @ForAll RegulationType other) {
        Rank mirrored =
                switch (one.outranks(other)) {
                    case YES -> Rank.NO;
                    case NO -> Rank.YES;
                    case EQUAL -> Rank.EQUAL;
                    case UNDECIDED -> Rank.UNDECIDED;
                };

        assertThat(other.outranks(one)).isEqualTo(mirrored);
    }

    @Property(tries = 10_000, generation = GenerationMode.EXHAUSTIVE)
    void rankIsTransitiveAndSoHasNoCircle(
            @ForAll RegulationType one, @ForAll RegulationType between, @ForAll RegulationType other) {
        assertThat(one.outranks(one)).isNotIn(Rank.YES, Rank.NO);
        if (one.outranks(between) == Rank.YES && between.outranks(other) == Rank.YES) {
            assertThat(one.outranks(other)).isEqualTo(Rank.YES);
        }
    }

    @Test
    void aNormativeDocumentMayBeIssuedByAnyBody() {
        assertThat(IssuerKind.values()).allMatch(RegulationType.NORMATIVE_DOCUMENT::mayBeIssuedBy);
    }

    @Test
    void onlyAPlanAndAReportBindNobody() {
        assertThat(RegulationType.values())
                .filteredOn(type -> !type.binds())
                .containsExactly(RegulationType.PLAN, RegulationType.REPORT);
    }
}
