package io.regatlas.persistence.sql;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FoldingTest {

    @ParameterizedTest
    @CsvSource({"GB/T 35273-2020, gb/t 35273-2020", "ＧＢ／Ｔ, gb/t", "Straße, strasse", "网络, 网络", "ﬁnal, final"})
    void widthAndCaseDoNotCount(String text, String folded) {
        assertThat(Folding.of(text)).isEqualTo(folded);
    }

    @Property
    void foldingAgainChangesNothing(@ForAll String text) {
        assertThat(Folding.of(Folding.of(text))).isEqualTo(Folding.of(text));
    }
}
