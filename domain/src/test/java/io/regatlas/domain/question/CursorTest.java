package io.regatlas.domain.question;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.regatlas.domain.release.ReleaseRef;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CursorTest {

    private static final Cursor CURSOR =
            new Cursor(7, "0123456789abcdef", 0x5eed, new Position(List.of("00ff", ""), "cn-law"));

    @Property
    void whatIsWrittenIsReadAsTheSameCursor(@ForAll("cursors") Cursor cursor) {
        assertThat(Cursor.parse(cursor.toString())).isEqualTo(cursor);
        assertThat(cursor.toString()).matches("[A-Za-z0-9_-]+");
    }

    @Property
    void twoTextsNeverReadAsOneCursor(@ForAll("cursors") Cursor cursor, @ForAll char with, @ForAll int place) {
        String text = cursor.toString();
        int at = Math.floorMod(place, text.length());
        String mutated = text.substring(0, at) + with + text.substring(at + 1);

        assertThat(mutated.equals(text) || isRefusedOrOther(mutated, cursor)).isTrue();
    }

    @Property
    void aPartOfACursorIsRefusedOrAnother(@ForAll("cursors") Cursor cursor, @ForAll int place) {
        String text = cursor.toString();

        assertThat(isRefusedOrOther(text.substring(0, Math.floorMod(place, text.length())), cursor))
                .isTrue();
    }

    @Property
    void anyTextIsReadOrRefused(@ForAll String text) {
        assertThat(isRefusedOrOther(text, CURSOR)).isTrue();
    }

    @Test
    void hasTheFormThatTheStoreWrites() {
        String bytes =
                "01" + "00000007" + "0123456789abcdef" + "00005eed" + "02" + "000200ff" + "0000" + "636e2d6c6177";

        assertThat(CURSOR)
                .hasToString(Base64.getUrlEncoder()
                        .withoutPadding()
                        .encodeToString(HexFormat.of().parseHex(bytes)));
        assertThat(bytes).startsWith(Cursor.prefix(new ReleaseRef(7, "0123456789abcdef".repeat(4)), 0x5eed, 2));
    }

    @Test
    void belongsToOneRelease() {
        assertThat(CURSOR.isOf(new ReleaseRef(7, "0123456789abcdef".repeat(4)))).isTrue();
        assertThat(CURSOR.isOf(new ReleaseRef(8, "0123456789abcdef".repeat(4)))).isFalse();
        assertThat(CURSOR.isOf(new ReleaseRef(7, "f".repeat(64)))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "=", "AQ", "AgAAAAcBI0VniavN7wAAXu0AY24", "\u0000", "網"})
    void refusesWhatIsNoCursor(String text) {
        assertThatThrownBy(() -> Cursor.parse(text)).isInstanceOf(IllegalArgumentException.class);
    }

    @Provide
    Arbitrary<Cursor> cursors() {
        Arbitrary<String> sortKeys =
                Arbitraries.bytes().array(byte[].class).ofMaxSize(600).map(HexFormat.of()::formatHex);
        Arbitrary<String> keys = Arbitraries.strings()
                .withChars("ab-/#¶\"")
                .withChars('一', '龥')
                .ofMinLength(1)
                .ofMaxLength(50);
        return Combinators.combine(
                        Arbitraries.integers().between(1, Integer.MAX_VALUE),
                        Arbitraries.longs().map(HexFormat.of()::toHexDigits),
                        Arbitraries.integers(),
                        sortKeys.list().ofMaxSize(4),
                        keys)
                .as((number, hash, fingerprint, sort, key) ->
                        new Cursor(number, hash, fingerprint, new Position(sort, key)));
    }

    private static boolean isRefusedOrOther(String text, Cursor cursor) {
        try {
            return !Cursor.parse(text).equals(cursor);
        } catch (IllegalArgumentException refused) {
            return true;
        }
    }
}
