package io.regatlas.domain.name;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LanguageTest {

    @ParameterizedTest
    @ValueSource(strings = {"en", "cs", "zh", "zh-Hans", "zh-Hant-TW", "en-GB"})
    void takesATagInCanonicalForm(String tag) {
        assertThat(new Language(tag)).hasToString(tag);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "und", "EN", "zh-hans", "zh_Hans", "english language", "-", "e", "中文"})
    void refusesEveryOtherSpelling(String tag) {
        assertThatThrownBy(() -> new Language(tag)).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @CsvSource({"EN, en", "zh-hans, zh-Hans", "ZH-HANT-tw, zh-Hant-TW", "en, en"})
    void parsesATagInWhateverLetters(String tag, String canonical) {
        assertThat(Language.parse(tag)).isEqualTo(new Language(canonical));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "und", "UND", "zh_Hans", "english language", "-", "e", "中文"})
    void parsesNothingThatIsNoTag(String tag) {
        assertThatThrownBy(() -> Language.parse(tag)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void coversItselfAndWhatIsMoreSpecial() {
        Language chinese = new Language("zh");
        Language simplified = new Language("zh-Hans");

        assertThat(chinese.covers(chinese)).isTrue();
        assertThat(chinese.covers(simplified)).isTrue();
        assertThat(simplified.covers(chinese)).isFalse();
        assertThat(chinese.covers(new Language("zha"))).isFalse();
    }
}
