package io.regatlas.persistence.token;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\u0007',
            value = {
                "Cybersecurity Law      | cybersecurity law",
                "网络安全法              | 网络 络安 安全 全法 法",
                "密 码法                 | 密 码法 法",
                "《密码法》（草案）        | 密码 码法 法 草案 案",
                "GB/T 35273-2020        | gb t 35273 2020",
                "ＧＢ／Ｔ３５２７３—２０２０  | gb t 35273 2020",
                "TC260                  | tc 260",
                "国信办秘字〔2019〕191号   | 国信 信办 办秘 秘字 字 2019 191 号",
                "5G网络                  | 5 g 网络 络",
                "people's               | people",
                "e-mail v1.2            | e mail v 1 2",
                "ﬁnal Straße            | final strasse",
                "ガイド                  | ガイド",
                "𠮷野家                  | 𠮷野 野家 家",
                "a_b ?! ···             | a b",
            })
    void textsAreTakenApart(String text, String expected) {
        String words = Words.of(text).stream().map(Word::text).collect(Collectors.joining(" "));

        assertThat(words).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"regulations,regul", "regulation,regul", "Zákon,zakon", "résumés,resum", "σίσυφος,σίσυφοσ"})
    void formsHaveARootInCommon(String word, String root) {
        assertThat(Words.of(word)).extracting(Word::root).containsExactly(root);
    }

    @ParameterizedTest
    @CsvSource({"ﬁnal Straße,0-4 5-11", "ＡＢ法律,0-2 2-3 3-4", "𠮷野x,0-2 2-3 3-4"})
    void placesAreThoseOfTheOriginalText(String text, String expected) {
        String places = Words.of(text).stream()
                .map(word -> word.start() + "-" + word.end())
                .collect(Collectors.joining(" "));

        assertThat(places).isEqualTo(expected);
    }

    @Property(tries = 500)
    void wordsStandInOrderInsideTheText(@ForAll String text) {
        List<Word> words = Words.of(text);

        int end = 0;
        for (Word word : words) {
            assertThat(word.end()).isBetween(Math.max(end, word.start() + 1), text.length());
            assertThat(word.text()).isNotEmpty();
            end = word.end();
        }
    }
}
