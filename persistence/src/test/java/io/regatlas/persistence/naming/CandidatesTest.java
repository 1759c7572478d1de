package io.regatlas.persistence.naming;

import static org.assertj.core.api.Assertions.assertThat;

import io.regatlas.domain.question.Shadow;
import io.regatlas.persistence.TestStore;
import java.util.Arrays;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which texts a citation may mean, and in what order, where several have its name or number or came of one another. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CandidatesTest {

    private final TestStore store = TestStore.create();
    private final Recognising recognising = new Recognising(
            store.store().answers(),
            new Shadow(store.store().releases())
                    .publish(null, NamedRegulations.all())
                    .ref());

    @AfterAll
    void close() {
        store.close();
    }

    /** All that share a name. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "公司法 | 990000 TITLE cn-companies-law-2018, 989999 TITLE cn-companies-law-2013, 989998 TITLE cn-companies-law-old",
                "公司办法 | 553300 SIMILAR_TITLE cn-companies-law-2018, 553299 SIMILAR_TITLE cn-companies-law-2013, 553298 SIMILAR_TITLE cn-companies-law-old",
                "数据安全管理办法 | 1000000 TITLE cn-data-measures-2021, 890000 TITLE cn-data-measures-trial-2018, 880000 TITLE cn-data-measures-draft-2019",
                "数据安全管理办法(试行) | 1000000 TITLE cn-data-measures-trial-2018, 850000 TITLE cn-data-measures-2021, 840000 TITLE cn-data-measures-draft-2019",
                "Measures for Data Security Management (draft for comments) | 970000 TITLE cn-data-measures-draft-2019, 850000 TITLE cn-data-measures-2021, 840000 TITLE cn-data-measures-trial-2018",
                "新闻法（草案） | 900000 TITLE cn-press-law-first-draft, 899999 TITLE cn-press-law-second-draft, 850000 TITLE cn-press-law-2019",
                "新闻法草案二次审议稿 | 950000 TITLE cn-press-law-second-draft, 850000 TITLE cn-press-law-2019, 840000 TITLE cn-press-law-first-draft",
                "《新闻法（草案）》（第二次审议稿） | 950000 TITLE cn-press-law-second-draft, 850000 TITLE cn-press-law-2019, 840000 TITLE cn-press-law-first-draft",
                "Press Law (draft) | 970000 TITLE cn-press-law-first-draft, 969999 TITLE cn-press-law-second-draft, 850000 TITLE cn-press-law-2019",
                "新闻法（试行） | 850000 TITLE cn-press-law-2019",
                "新闻法 | 1000000 TITLE cn-press-law-2019",
                "GB/T 35273 | 900000 NUMBER cn-gbt-35273-2020, 899999 NUMBER cn-gbt-35273-2017",
            })
    void allThatShareANameAreInOrder(String citation, String expected) {
        assertThat(recognising.resolve(citation)).containsExactlyElementsOf(Arrays.asList(expected.split(", ")));
    }

    /** Numbers start anew with each president and each ministry. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "《湖泊法》（主席令第八号） | 1000000 NUMBER cn-lake-law-2010",
                "Lake Law (中华人民共和国主席令第八号) | 1000000 NUMBER cn-lake-law-2010",
                "河流法（主席令第八号）第五条 | 1000000 NUMBER cn-river-law-2012",
                "湖泊法（草案）（主席令第八号） | 850000 NUMBER cn-lake-law-2010",
                "水库法（主席令第八号） | 990000 NUMBER cn-reservoir-law-2008, 989999 NUMBER cn-reservoir-law-2003",
                "水库法（2003年8月28日主席令第八号公布） | 1000000 NUMBER cn-reservoir-law-2003, 850000 NUMBER cn-reservoir-law-2008",
                "SL/T 881-2019 River Specification | 1000000 NUMBER cn-river-specification",
                "湖泊技术规范 SL/T 881-2019 | 1000000 NUMBER cn-lake-specification",
                "《河流规范》（SL/T 881-2019） | 990000 NUMBER cn-lake-specification, 989999 NUMBER cn-river-specification",
            })
    void aNumberBesideATitleIsThatOfATextWithThatTitle(String citation, String expected) {
        assertThat(recognising.resolve(citation)).containsExactlyElementsOf(Arrays.asList(expected.split(", ")));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Seed Law (Draft) | 950000 SHORT_TITLE cn-seed-law-2019, 900000 TITLE cn-seed-bill",
                "种子法（草案） | 900000 TITLE cn-seed-bill, 850000 TITLE cn-seed-law-2019",
                "cn-seed-law-draft | 1000000 ALIAS cn-seed-law-2019",
                "cn-seed-law-2019（草案） | 1000000 KEY cn-seed-law-2019",
                "cn seed law 2019 (draft) | 870000 KEY cn-seed-bill, 820000 KEY cn-seed-law-2019",
                "渔业办法（草案） | 890000 TITLE cn-fishery-bill, 840000 TITLE cn-fishery-measures-2018",
            })
    void draftsComeBeforeAFinalTextWhereItsNameSaysNothingOfADraft(String citation, String expected) {
        assertThat(recognising.resolve(citation)).containsExactlyElementsOf(Arrays.asList(expected.split(", ")));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "森林法（2017年草案） | 910000 TITLE cn-forest-bill-2017, 900000 TITLE cn-forest-bill-undated, 850000 TITLE cn-forest-law-2021, 840000 TITLE cn-forest-bill-2020",
                "森林法（草案）（2020年） | 910000 TITLE cn-forest-bill-2020, 900000 TITLE cn-forest-bill-undated, 850000 TITLE cn-forest-law-2021, 840000 TITLE cn-forest-bill-2017",
                "《森林法（草案）》（2020年6月公布） | 910000 TITLE cn-forest-bill-2020, 900000 TITLE cn-forest-bill-undated, 840000 TITLE cn-forest-bill-2017, 710000 TITLE cn-forest-law-2021",
                "Forest Law (Draft, 2017) | 910000 TITLE cn-forest-bill-2017, 900000 TITLE cn-forest-bill-undated, 850000 TITLE cn-forest-law-2021, 840000 TITLE cn-forest-bill-2020",
                "森林法（2020年草案二次审议稿） | 960000 TITLE cn-forest-bill-2020, 850000 TITLE cn-forest-law-2021, 840000 TITLE cn-forest-bill-2017, 839999 TITLE cn-forest-bill-undated",
                "森林法（2017年草案二次审议稿） | 850000 TITLE cn-forest-law-2021, 840000 TITLE cn-forest-bill-2020, 839999 TITLE cn-forest-bill-2017, 839998 TITLE cn-forest-bill-undated",
                "森林法（草案） | 900000 TITLE cn-forest-bill-2020, 899999 TITLE cn-forest-bill-2017, 899998 TITLE cn-forest-bill-undated, 850000 TITLE cn-forest-law-2021",
                "Prairie Law (Draft) | 990000 TITLE cn-prairie-bill-2020, 989999 TITLE cn-prairie-bill-2017",
                "Prairie Law (Draft, 2017) | 970000 TITLE cn-prairie-bill-2017, 830000 TITLE cn-prairie-bill-2020",
            })
    void theYearOfADraftIsThatOfTheDraftAndNotOfItsFinalText(String citation, String expected) {
        assertThat(recognising.resolve(citation)).containsExactlyElementsOf(Arrays.asList(expected.split(", ")));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "森林法草案二审稿 | 950000 TITLE cn-forest-bill-2020",
                "《森林法（草案二审稿）》 | 950000 TITLE cn-forest-bill-2020",
                "《森林法（草案）》（一审稿） | 950000 TITLE cn-forest-bill-2017",
                "森林法（修订草案二审稿）第五条 | 950000 TITLE cn-forest-bill-2020",
                "森林法（第五次审议稿） | 950000 TITLE cn-forest-bill-undated",
                "森林法草案五次审议稿 | 950000 TITLE cn-forest-bill-undated",
                "森林法（送审稿） | 900000 TITLE cn-forest-bill-2020",
                "Forest Law (second review draft) | 950000 TITLE cn-forest-bill-2020",
                "Forest Law (2nd Review Draft) | 950000 TITLE cn-forest-bill-2020",
            })
    void theRoundOfADraftIsKnownInAnyWording(String citation, String expected) {
        assertThat(recognising.resolve(citation)).first().isEqualTo(expected);
    }
}
