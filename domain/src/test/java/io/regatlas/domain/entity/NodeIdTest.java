package io.regatlas.domain.entity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NodeIdTest {

    @Property
    void whatIsEncodedIsDecodedAsTheSameId(@ForAll("keys") String key) {
        NodeId id = new NodeId("Citation", key);

        assertThat(NodeId.decode(id.encoded())).isEqualTo(id);
        assertThat(NodeId.parse(id.toString())).isEqualTo(id);
    }

    @Property
    void anEncodedIdIsOneLineOfUrlCharacters(@ForAll("keys") String key) {
        assertThat(new NodeId("Citation", key).encoded()).matches("[A-Za-z0-9_-]+");
    }

    @Property
    void twoTextsNeverDecodeToOneId(@ForAll("keys") String key, @ForAll char with, @ForAll int place) {
        String encoded = new NodeId("Citation", key).encoded();
        int at = Math.floorMod(place, encoded.length());
        String mutated = encoded.substring(0, at) + with + encoded.substring(at + 1);

        assertThat(mutated.equals(encoded) || isRefusedOrOther(mutated, key)).isTrue();
    }

    @Test
    void anIdOfMoreThan76CharactersHasNoLineBreak() {
        String encoded = new NodeId("Regulation", "x".repeat(100)).encoded();

        assertThat(encoded).hasSizeGreaterThan(76).doesNotContainAnyWhitespaces();
    }

    @Test
    void isWhatTheSchemaPromises() {
        assertThat(new NodeId("Regulation", "cn-cryptography-law-2019").encoded())
                .isEqualTo("UmVndWxhdGlvbjpjbi1jcnlwdG9ncmFwaHktbGF3LTIwMTk");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ":", "Topic:", ":key", "Topic", "no id"})
    void refusesWhatNamesNoNode(String text) {
        String encoded = Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));

        assertThatThrownBy(() -> NodeId.parse(text)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> NodeId.decode(encoded)).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"VG9waWM6YQ==", "VG9waWM6YR", "VG9waWM6YQ\n", " VG9waWM6YQ", "VG9waWM6_w", "VG9w+aWM6"})
    void refusesAnyOtherEncodingOfAnId(String encoded) {
        assertThat(NodeId.decode("VG9waWM6YQ")).isEqualTo(new NodeId("Topic", "a"));
        assertThatThrownBy(() -> NodeId.decode(encoded)).isInstanceOf(IllegalArgumentException.class);
    }

    @Provide
    Arbitrary<String> keys() {
        return Arbitraries.strings()
                .withChars("abc-/#:¶%\\\"'")
                .withChars('一', '龥')
                .ofMinLength(1)
                .ofMaxLength(120);
    }

    private static boolean isRefusedOrOther(String encoded, String key) {
        try {
            return !NodeId.decode(encoded).equals(new NodeId("Citation", key));
        } catch (IllegalArgumentException refused) {
            return true;
        }
    }
}
