package io.regatlas.domain.rule;

import static io.regatlas.domain.fixture.Fixtures.aDataset;
import static io.regatlas.domain.fixture.Fixtures.aJurisdiction;
import static io.regatlas.domain.fixture.Fixtures.aName;
import static io.regatlas.domain.fixture.Fixtures.aRegulation;
import static io.regatlas.domain.fixture.Fixtures.aSource;
import static io.regatlas.domain.fixture.Fixtures.aTopic;
import static io.regatlas.domain.fixture.Fixtures.anActivity;
import static io.regatlas.domain.fixture.Fixtures.anIssuer;
import static io.regatlas.domain.fixture.Fixtures.contents;
import static io.regatlas.domain.rule.Checked.check;
import static org.assertj.core.api.Assertions.assertThat;

import io.regatlas.domain.name.Name;
import java.util.List;
import org.junit.jupiter.api.Test;

class NameRulesTest {

    private static final Name ENGLISH = aName().withText("Law").build();
    private static final Name CHINESE =
            aName().withText("法").withLanguage("zh-Hans").build();

    @Test
    void whatListsAreSortedByIsInTheDatasetsLanguage() {
        assertThat(check(aRegulation().withTitles(ENGLISH, CHINESE).build())).isEmpty();
        assertThat(check(aRegulation().withTitles(CHINESE, ENGLISH).build()))
                .containsExactly("BROKEN_RULE cn-law /titles/0");
        assertThat(check(anIssuer().withNames(CHINESE, ENGLISH).build()))
                .containsExactly("BROKEN_RULE cn-miit /names/0");
        assertThat(check(anActivity().withTitles(CHINESE, ENGLISH).build()))
                .containsExactly("BROKEN_RULE cn-campaign /titles/0");
    }

    @Test
    void whatHasNoneInThatLanguageIsSortedByAnother() {
        assertThat(check(aRegulation().withTitles(CHINESE).build())).isEmpty();
    }

    @Test
    void registersAreSortedByEnglishNames() {
        assertThat(check(aTopic().withNames(CHINESE, ENGLISH).build())).isEmpty();
    }

    @Test
    void aSpecialLanguageIsThatOfTheDatasetToo() {
        Object law = aRegulation().withTitles(CHINESE, ENGLISH).build();
        List<Object> values = List.of(law, aJurisdiction().build(), aSource().build());

        assertThat(DatasetRules.check(
                        List.of(contents(aDataset().withLanguage("zh").build(), values.toArray())),
                        List.of(),
                        List.of()))
                .isEmpty();
    }
}
