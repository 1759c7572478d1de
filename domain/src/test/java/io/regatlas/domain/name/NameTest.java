package io.regatlas.domain.name;

import static io.regatlas.domain.fixture.Fixtures.aCitation;
import static io.regatlas.domain.fixture.Fixtures.aName;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.regatlas.domain.citation.Basis;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NameTest {

    private static final Name ENGLISH = aName().withText("Law").build();
    private static final Name CHINESE =
            aName().withText("法").withLanguage("zh-Hans").build();
    private static final Name SECOND_ENGLISH = aName().withText("Act").build();

    @Test
    void picksTheFirstInTheFirstLanguageAtHand() {
        List<Name> names = List.of(CHINESE, ENGLISH, SECOND_ENGLISH);

        assertThat(Name.pick(names, languages("fr", "en", "zh"), null)).contains(ENGLISH);
        assertThat(Name.pick(names, languages("zh", "en"), null)).contains(CHINESE);
    }

    @Test
    void picksTheFirstOfAllWhereNoLanguageIsAtHand() {
        assertThat(Name.pick(List.of(CHINESE, ENGLISH), languages("fr"), null)).contains(CHINESE);
        assertThat(Name.pick(List.of(CHINESE, ENGLISH), List.of(), null)).contains(CHINESE);
        assertThat(Name.pick(List.of(), languages("en"), null)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "1999-01-01, Old",
        "2008-03-30, Old",
        "2008-03-31, Old",
        "2008-12-01, Old",
        "2009-12-01, New",
        "2010-01-01, New",
        "2020-01-01, New"
    })
    void picksTheNameInUseOnTheDayOrTheNearestInThatLanguage(LocalDate day, String text) {
        List<Name> names = List.of(
                CHINESE,
                aName().withText("New").withFrom("2010").build(),
                aName().withText("Old").withUntil("2008-03").build());

        assertThat(Name.pick(names, languages("en"), day))
                .get()
                .extracting(Name::text)
                .isEqualTo(text);
    }

    @Test
    void picksTheFirstOfSeveralInUseOnTheDay() {
        List<Name> names = List.of(
                aName().withText("Gone").withUntil("2000").build(),
                aName().withText("First").withFrom("2001").build(),
                aName().withText("Second").build());

        assertThat(Name.pick(names, List.of(), LocalDate.of(2020, 1, 1)))
                .get()
                .extracting(Name::text)
                .isEqualTo("First");
    }

    @Test
    void localsTellNamesOfOneLanguageAndKindApart() {
        Name translation = aName().withKind(NameKind.TRANSLATION).build();

        assertThat(Name.locals("titles", List.of(ENGLISH, CHINESE, SECOND_ENGLISH, translation, ENGLISH)))
                .containsExactly(
                        "titles/en/OFFICIAL",
                        "titles/zh-Hans/OFFICIAL",
                        "titles/en/OFFICIAL/2",
                        "titles/en/TRANSLATION",
                        "titles/en/OFFICIAL/3");
    }

    @Test
    void sortsOfficialFirstThenByLanguageThenFromThenText() {
        Name translation = aName().withText("A").withKind(NameKind.TRANSLATION).build();
        Name later = aName().withText("Act").withFrom("2018").build();
        Name latest = aName().withText("Act").withFrom("2020").build();

        assertThat(List.of(translation, CHINESE, latest, later, ENGLISH, SECOND_ENGLISH).stream()
                        .sorted(Name.ORDER))
                .containsExactly(SECOND_ENGLISH, ENGLISH, later, latest, CHINESE, translation);
    }

    @Test
    void sortsTextsByCodePoint() {
        Name wide = aName().withText("Ａ").build();
        Name rare = aName().withText("𠮷").build();

        assertThat(Name.ORDER.compare(wide, rare)).isNegative();
    }

    @Test
    void hasTheStrongestBasisOfItsCitations() {
        Name name = aName().withCitations(
                        aCitation().withoutSource().withBasis(Basis.EDITORIAL).build(),
                        aCitation()
                                .withBasis(Basis.DERIVED)
                                .withNote("as counted")
                                .build())
                .build();

        assertThat(name.basis()).isEqualTo(Basis.DERIVED);
        assertThat(ENGLISH.basis()).isEqualTo(Basis.STATED);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                " Law",
                "Law ",
                "La\nw",
                "La\tw",
                "La\u0000w",
                "La\u0007w",
                "La\u0085w",
                "e\u0301",
                "\ud842"
            })
    void refusesATextThatCannotBeShownOrStored(String text) {
        assertThatThrownBy(() -> aName().withText(text).build()).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void refusesToGoOutOfUseBeforeItCameIntoUse() {
        assertThatThrownBy(() -> aName().withFrom("2020").withUntil("2019").build())
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static List<Language> languages(String... tags) {
        return List.of(tags).stream().map(Language::new).toList();
    }
}
