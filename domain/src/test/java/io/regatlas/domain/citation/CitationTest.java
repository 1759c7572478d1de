package io.regatlas.domain.citation;

import static io.regatlas.domain.fixture.Fixtures.aCitation;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.regatlas.domain.entity.NodeId;
import io.regatlas.domain.fixture.CitationBuilder;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class CitationTest {

    private static final NodeId PREMISE = new NodeId("Regulation", "cn-law");

    static Stream<CitationBuilder> refused() {
        return Stream.of(
                aCitation().withoutSource(),
                aCitation().withBasis(Basis.EDITORIAL),
                aCitation().withoutSource().withBasis(Basis.EDITORIAL).withLocator("¶1"),
                aCitation().withPremises(PREMISE),
                aCitation().withoutSource().withBasis(Basis.EDITORIAL).withPremises(PREMISE),
                aCitation().withBasis(Basis.DERIVED));
    }

    static Stream<CitationBuilder> taken() {
        return Stream.of(
                aCitation(),
                aCitation().withLocator("¶1").withNote("read twice"),
                aCitation().withoutSource().withBasis(Basis.EDITORIAL),
                aCitation().withBasis(Basis.DERIVED).withNote("as counted"),
                aCitation().withoutSource().withBasis(Basis.DERIVED).withPremises(PREMISE));
    }

    @ParameterizedTest
    @MethodSource
    void refused(CitationBuilder citation) {
        assertThatThrownBy(citation::build).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @MethodSource
    void taken(CitationBuilder citation) {
        assertThat(citation.build()).isNotNull();
    }

    @Test
    void isToldApartBySourceAndLocator() {
        assertThat(aCitation().withLocator("¶34").build().local()).isEqualTo("digest#¶34");
        assertThat(aCitation().build().local()).isEqualTo("digest#");
        assertThat(aCitation()
                        .withoutSource()
                        .withBasis(Basis.EDITORIAL)
                        .build()
                        .local())
                .isEqualTo("#");
    }

    @Test
    void sortsTheStrongestBasisFirstThenBySourceAndLocator() {
        Citation whole = aCitation().build();
        Citation wide = aCitation().withLocator("Ａ").build();
        Citation rare = aCitation().withLocator("𠮷").build();
        Citation derived = aCitation()
                .withSource("a-source")
                .withBasis(Basis.DERIVED)
                .withNote("as counted")
                .build();

        assertThat(Stream.of(derived, rare, wide, whole).sorted(Citation.ORDER))
                .containsExactly(whole, wide, rare, derived);
    }

    @Test
    void theStrongestBasisOfNothingIsStated() {
        assertThat(Citation.strongest(List.of())).isEqualTo(Basis.STATED);
    }

    @Test
    void aProofsKeySaysWhatItProves() {
        Citation citation = aCitation().withLocator("¶34").build();

        assertThat(new Proof(PREMISE, null, citation).key()).isEqualTo("cn-law/citation/digest#¶34");
        assertThat(new Proof(PREMISE, "titles/en/OFFICIAL", citation).key())
                .isEqualTo("cn-law/titles/en/OFFICIAL/citation/digest#¶34");
    }
}
