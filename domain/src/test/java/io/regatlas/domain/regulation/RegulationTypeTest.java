package io.regatlas.domain.regulation;

import static org.assertj.core.api.Assertions.assertThat;

import io.regatlas.domain.issuer.IssuerKind;
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
