package io.regatlas.importer.generate;

import io.regatlas.domain.citation.Citation;
import io.regatlas.domain.name.Language;
import io.regatlas.domain.name.Name;
import io.regatlas.domain.name.NameKind;
import java.util.List;

/**
 * The same in both languages.
 *
 * @param english in English
 * @param chinese in Chinese, simplified characters
 */
record Phrase(String english, String chinese) {

    /** The language that the dataset's own texts are in. */
    static final Language ENGLISH = new Language("en");

    private static final Language CHINESE = new Language("zh-Hans");

    static Name inEnglish(String text, NameKind kind, List<Citation> citations) {
        return new Name(text, ENGLISH, kind, null, null, citations);
    }

    static Name inChinese(String text, NameKind kind, List<Citation> citations) {
        return new Name(text, CHINESE, kind, null, null, citations);
    }

    /** Both names, English first since the dataset is in English. */
    List<Name> names(List<Citation> citations) {
        return List.of(
                inEnglish(english, NameKind.TRANSLATION, citations), inChinese(chinese, NameKind.OFFICIAL, citations));
    }
}
