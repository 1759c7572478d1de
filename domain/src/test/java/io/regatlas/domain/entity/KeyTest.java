package io.regatlas.domain.entity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KeyTest {

    @ParameterizedTest
    @ValueSource(strings = {"cn", "cn-cryptography-law-2019", "4", "gb-t-35273-2020"})
    void takesASlug(String text) {
        assertThat(new Key(text)).hasToString(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-", "cn-", "-cn", "cn--law", "CN", "cn_law", "cn law", "cn/law", "法", "cn\n", "é"})
    void refusesWhatIsNoSlug(String text) {
        assertThatThrownBy(() -> new Key(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("'" + text + "' is no key");
    }

    @Test
    void mayBeAHundredCharactersLong() {
        assertThat(new Key("x".repeat(100)).text()).hasSize(100);
        assertThatThrownBy(() -> new Key("x".repeat(101))).isInstanceOf(IllegalArgumentException.class);
    }
}
