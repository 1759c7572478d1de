package io.regatlas.persistence.token;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RootsTest {

    @ParameterizedTest
    @CsvSource({
        "standardization,standardisation",
        "standardizations,standardisation",
        "standardized,standardise",
        "organizing,organisations",
        "organizational,organisational",
        "organizer,organisers",
        "recognizable,recognisable",
        "analyzers,analyser",
        "analyzing,analysed",
        "cryptography,cryptographic",
        "geographical,geography",
        "biographies,biographic",
        "license,licence",
        "licensed,licences",
        "defense,defence",
        "program,programmes",
        "programming,programme",
        "vpns,vpn",
        "sdks,sdk",
    })
    void formsAndSpellingsShareARoot(String left, String right) {
        assertThat(Roots.of(left)).isEqualTo(Roots.of(right));
    }

    @ParameterizedTest
    @CsvSource({"organizing,organ", "sizes,sis", "prizes,prise", "css,cs", "pcss,pcs", "dns,dn"})
    void whatOnlyLooksAlikeHasARootOfItsOwn(String left, String right) {
        assertThat(Roots.of(left)).isNotEqualTo(Roots.of(right));
    }
}
