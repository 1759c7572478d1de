package io.regatlas.domain.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TextTest {

    @Test
    void takesALabelOf200CharactersInAnyPlane() {
        String longest = "𠮷".repeat(200);

        assertThatCode(() -> Text.requireLabel("scope", longest)).doesNotThrowAnyException();
    }

    @Test
    void refusesALongerLabel() {
        String tooLong = "法".repeat(201);

        assertThatThrownBy(() -> Text.requireLabel("scope", tooLong))
                .hasMessageStartingWith("scope '法")
                .hasMessageEndingWith("' has more than 200 characters");
    }

    @Test
    void refusesALineBreakInALine() {
        assertThatThrownBy(() -> Text.requireLine("scope", "one\ntwo")).hasMessage("scope 'one\ntwo' runs over a line");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\0", "a\0b", "\ud83d", "\ude00x", "\ude00\ud83d"})
    void noStoreHoldsANulOrHalfASurrogatePair(String text) {
        assertThat(Text.canBeStored(text)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "'; DROP TABLE release; --", "网络", "\ud83d\ude00", "\u0001"})
    void aStoreHoldsAllOtherTexts(String text) {
        assertThat(Text.canBeStored(text)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"'two\nlines\tand a tab', true", "'𠮷', true", "'bell\u0007', false", "'next\u0085', false"})
    void noControlCharacterButLineFeedsAndTabsIsShown(String text, boolean can) {
        assertThat(Text.canBeShown(text)).isEqualTo(can);
    }

    @Test
    void refusesHalfASurrogatePair() {
        assertThatThrownBy(() -> Text.require("note", "half \uD842."))
                .hasMessage("note has a control character or half a surrogate pair");
    }
}
