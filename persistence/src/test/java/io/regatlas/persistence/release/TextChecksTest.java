package io.regatlas.persistence.release;

import static io.regatlas.domain.fixture.Fixtures.aCitation;
import static io.regatlas.domain.fixture.Fixtures.aDataset;
import static io.regatlas.domain.fixture.Fixtures.aJurisdiction;
import static io.regatlas.domain.fixture.Fixtures.aRegulation;
import static io.regatlas.domain.fixture.Fixtures.aSource;
import static io.regatlas.domain.fixture.Fixtures.anEvent;
import static io.regatlas.domain.fixture.Fixtures.anIssuer;
import static io.regatlas.domain.fixture.Fixtures.contents;
import static io.regatlas.domain.question.Shadow.await;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.regatlas.domain.publish.Staging;
import io.regatlas.domain.text.Text;
import io.regatlas.persistence.TestStore;
import java.text.Normalizer;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The tables refuse the texts that the domain refuses, and no others, Unicode normal form left out. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TextChecksTest {

    private static final int LAST_CODE_POINT = 0xFFFF;

    private final TestStore store = TestStore.create();

    @BeforeAll
    void publish() {
        List<Object> entities = List.of(
                aJurisdiction().build(),
                aSource().build(),
                anIssuer().withAbbreviations("MIIT", "网信办").build(),
                aRegulation()
                        .withCitations(aCitation().withLocator("¶1").build())
                        .withEvents(anEvent().withScope("art. 5").build())
                        .build());
        try (Staging staging =
                await(store.store().releases().stage(List.of(contents(aDataset().build(), entities.toArray()))))) {
            await(staging.publish(null));
        }
    }

    @AfterAll
    void close() {
        store.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a",
                "《密码法》 𠮷",
                "\u00a0",
                "\u2007a\u202f",
                "a\u2028b",
                "a\u3000b",
                "é",
                "two\nlines",
                "\ta",
                "a\t b",
                "",
                " ",
                "\u3000",
                "\u2003a",
                "a\u205f",
                "a\n",
                "a\u0007b",
                "a\u0085b",
                "\u007f",
                "a\rb",
                "a\u001cb"
            })
    void aTextFitsWhereTheDomainTakesIt(String text) {
        assertThat(fits("is_text", text)).isEqualTo(isTaken(Text::require, text));
        assertThat(fits("is_line", text)).isEqualTo(isTaken(Text::requireLine, text));
        assertThat(fits("is_label", text)).isEqualTo(isTaken(Text::requireLabel, text));
    }

    @ParameterizedTest
    @ValueSource(ints = {200, 201})
    void aLabelIsAtMost200CharactersInAnyPlane(int length) {
        String text = "𠮷".repeat(length);

        assertThat(fits("is_label", text)).isEqualTo(isTaken(Text::requireLabel, text));
        assertThat(fits("is_line", text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"is_text", "is_line"})
    void everyCharacterOfTheBasicPlaneFitsWhereTheDomainTakesIt(String function) {
        BiConsumer<String, String> rule = function.equals("is_text") ? Text::require : Text::requireLine;
        String select = "SELECT code FROM generate_series(1, %d) AS code"
                + " WHERE code NOT BETWEEN x'd800'::integer AND x'dfff'::integer AND NOT %s(chr(code)) ORDER BY code";

        Stream<Integer> refused = store.askAll(select.formatted(LAST_CODE_POINT, function)).stream()
                .map(Integer::valueOf)
                .filter(TextChecksTest::isNormal);

        assertThat(refused)
                .containsExactlyElementsOf(IntStream.rangeClosed(1, LAST_CODE_POINT)
                        .boxed()
                        .filter(TextChecksTest::isNormal)
                        .filter(code -> !isTaken(rule, Character.toString(code)))
                        .toList());
    }

    @ParameterizedTest
    @CsvSource({
        "regulation, summary, text",
        "issuer, abbreviations, lines",
        "event, scope, label",
        "event, date_words, line",
        "source, author, line",
        "source, publisher, line",
        "source, extent, line",
        "citation, locator, label",
        "citation, note, text",
        "dataset, description, text",
        "dataset, licence, line",
        "dataset, curator, line"
    })
    void everyTextIsChecked(String table, String column, String kind) {
        String check = "%s_%s_ck".formatted(table, column.replace("_words", ""));

        assertThatCode(() -> set(table, column, kind, "sound")).doesNotThrowAnyException();
        assertRefused(check, () -> set(table, column, kind, " a"));
        if (kind.equals("text")) {
            assertThatCode(() -> set(table, column, kind, "two\nlines")).doesNotThrowAnyException();
        } else {
            assertRefused(check, () -> set(table, column, kind, "two\nlines"));
        }
        if (kind.equals("label")) {
            assertRefused(check, () -> set(table, column, kind, "x".repeat(201)));
        }
    }

    private void set(String table, String column, String kind, String text) {
        String value = kind.equals("lines") ? "ARRAY['%s']".formatted(text) : "'%s'".formatted(text);
        store.execute("UPDATE %s SET %s = %s".formatted(table, column, value));
    }

    private static void assertRefused(String check, ThrowingCallable change) {
        assertThatThrownBy(change).cause().hasMessageContaining("violates check constraint \"%s\"".formatted(check));
    }

    private boolean fits(String function, String text) {
        return store.ask("SELECT %s('%s')".formatted(function, text)).equals("t");
    }

    private static boolean isTaken(BiConsumer<String, String> rule, String text) {
        try {
            rule.accept("text", text);
            return true;
        } catch (IllegalArgumentException refused) {
            return false;
        }
    }

    private static boolean isNormal(int code) {
        return Character.getType(code) != Character.SURROGATE
                && Normalizer.isNormalized(Character.toString(code), Normalizer.Form.NFC);
    }
}
