package io.regatlas.persistence.naming;

import static org.assertj.core.api.Assertions.assertThat;

import io.regatlas.domain.question.Shadow;
import io.regatlas.persistence.TestStore;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Where running texts name regulations. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MentionsTest {

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

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\u0007',
            nullValues = "-",
            value = {
                "Under the Civil Code, anyone may.            | Civil Code=cn-civil-code-2020",
                "The civil code's rules and the CIVIL CODE.   | civil code=cn-civil-code-2020;CIVIL CODE=cn-civil-code-2020",
                "An uncivil code, Civil Codes, Civil-ish Code | -",
                "the draft Civil Code was read                | draft Civil Code=cn-civil-code-draft-2018",
                "the Civil Code (Draft) was read              | Civil Code (Draft)=cn-civil-code-draft-2018",
                "In the second draft of the Press Law, and the 1st draft Press Law | second draft of the Press Law=cn-press-law-second-draft;1st draft Press Law=cn-press-law-first-draft",
                "the Press Law (2nd draft) and the Press Law | Press Law (2nd draft)=cn-press-law-second-draft;Press Law=cn-press-law-2019",
                "They read a draft. The Press Law was passed; the draft, the Press Law | Press Law=cn-press-law-2019;Press Law=cn-press-law-2019",
                "the draft of the Civil Code | draft of the Civil Code=cn-civil-code-draft-2018",
                "《新闻法（草案）》和新闻法草案二次审议稿    | 《新闻法（草案）》=cn-press-law-first-draft;新闻法草案二次审议稿=cn-press-law-second-draft",
                "They were asked to draft the Civil Code | Civil Code=cn-civil-code-2020",
                "They came second. Draft Press Law was read | Draft Press Law=cn-press-law-first-draft",
                "the Civil Code draft was read                | Civil Code=cn-civil-code-2020",
                "the CSL applies, csl, Csl, CSLs and a CSL-based one | CSL=cn-cybersecurity-law-2016;CSL=cn-cybersecurity-law-2016",
                "the Constitution of a company                | -",
                "Cybersecurity Law of the People's Republic of China (2016) | Cybersecurity Law of the People's Republic of China=cn-cybersecurity-law-2016",
                "the PRC Cybersecurity Law and the PRC        | PRC Cybersecurity Law=cn-cybersecurity-law-2016",
                "Measures for Data Security Management (Draft for Comment) | Measures for Data Security Management (Draft for Comment)=cn-data-measures-draft-2019",
                "the Measures on Data Security Management     | Measures on Data Security Management=cn-data-measures-2021",
                "GB/T 35273-2020, GB/T35273-2017 and GB/T 35273 | GB/T 35273-2020=cn-gbt-35273-2020;GB/T35273-2017=cn-gbt-35273-2017;GB/T 35273=cn-gbt-35273-2020",
                "GB/T 35273-2019 and GB/T 35273.1             | -",
                "根据中华人民共和国网络安全法和民法典，制定本办法。 | 中华人民共和国网络安全法=cn-cybersecurity-law-2016;民法典=cn-civil-code-2020",
                "根据《网络安全法》和《民法典》               | 《网络安全法》=cn-cybersecurity-law-2016;《民法典》=cn-civil-code-2020",
                "《民法典（草案）》与《民法典》（草案）和民法典草案 | 《民法典（草案）》=cn-civil-code-draft-2018;《民法典》（草案）=cn-civil-code-draft-2018;民法典草案=cn-civil-code-draft-2018",
                "《民法典》（草案）公开征求意见               | 《民法典》（草案）=cn-civil-code-draft-2018",
                "《民法典（草案）》公开征求意见               | 《民法典（草案）》=cn-civil-code-draft-2018",
                "《民法典（草案）》征求意见                   | 《民法典（草案）》=cn-civil-code-draft-2018",
                "《民法典（草案）》二次审议稿                 | 《民法典（草案）》=cn-civil-code-draft-2018",
                "the Civil Code (Draft) for public comment and the Civil Code (Draft) review | Civil Code (Draft)=cn-civil-code-draft-2018;Civil Code (Draft)=cn-civil-code-draft-2018",
                "民法典（2018年 草案）                         | 民法典（2018年 草案）=cn-civil-code-draft-2018",
                "《数据安全管理办法》《试行办法》             | 《数据安全管理办法》=cn-data-measures-2021",
                "《数据安全管理办法》（试行结果已公布）       | 《数据安全管理办法》=cn-data-measures-2021",
                "the \"Civil Code\" (Draft), *Civil Code* (Draft) and Civil Code, (Draft) | Civil Code\" (Draft)=cn-civil-code-draft-2018;Civil Code* (Draft)=cn-civil-code-draft-2018;Civil Code, (Draft)=cn-civil-code-draft-2018",
                "“Civil Code” (Draft) 「民法典」（草案）         | Civil Code” (Draft)=cn-civil-code-draft-2018;民法典」（草案）=cn-civil-code-draft-2018",
                "the Civil Code (Draft, 2018) and the Civil Code (draft of 2018) | Civil Code (Draft, 2018)=cn-civil-code-draft-2018;Civil Code (draft of 2018)=cn-civil-code-draft-2018",
                "the Civil Code (Draft for Soliciting Opinions) | Civil Code (Draft for Soliciting Opinions)=cn-civil-code-draft-2018",
                "《民法典（草案，2018年）》和《民法典》（2018年草案） | 《民法典（草案，2018年）》=cn-civil-code-draft-2018;《民法典》（2018年草案）=cn-civil-code-draft-2018",
                "the Civil Code (Draft) 2018 was published    | Civil Code (Draft)=cn-civil-code-draft-2018",
                "the Civil Code (Draft), 2018 edition         | Civil Code (Draft)=cn-civil-code-draft-2018",
                "the Civil Code (Draft) of 2018               | Civil Code (Draft)=cn-civil-code-draft-2018",
                "(see the Civil Code (Draft), 2018)           | Civil Code (Draft)=cn-civil-code-draft-2018",
                "In the Civil Code (Draft). 2018 saw          | Civil Code (Draft)=cn-civil-code-draft-2018",
                "《民法典（草案）》2018年8月提请审议          | 《民法典（草案）》=cn-civil-code-draft-2018",
                "《民法典草案》2018年公布                     | 《民法典草案》=cn-civil-code-draft-2018",
                "《民法典》（草案）2018年公布                 | 《民法典》（草案）=cn-civil-code-draft-2018",
                "《民法典（草案）》123条                      | 《民法典（草案）》=cn-civil-code-draft-2018",
                "《数据安全管理办法（征求意见稿）》2019年5月28日发布 | 《数据安全管理办法（征求意见稿）》=cn-data-measures-draft-2019",
                "《数字中国建设发展报告（2018年）（草案）》   | -",
                "the Civil Code (draft released in May)       | Civil Code=cn-civil-code-2020",
                "《数字中国建设发展报告（2017年）（草案）》和《数字中国建设发展报告（2017年）》（草案） | 《数字中国建设发展报告（2017年）（草案）》=cn-report-draft-2017;《数字中国建设发展报告（2017年）》（草案）=cn-report-draft-2017",
                "Digital China Report (2017) (Draft)          | Digital China Report (2017) (Draft)=cn-report-draft-2017",
                "Civil Code (of the PRC) (Draft)              | Civil Code (of the PRC) (Draft)=cn-civil-code-draft-2018",
                "Ｃｉｖｉｌ　Ｃｏｄｅ　ｏｆ　ｔｈｅ　ＰＲＣ（Ｄｒａｆｔ） | Ｃｉｖｉｌ　Ｃｏｄｅ　ｏｆ　ｔｈｅ　ＰＲＣ（Ｄｒａｆｔ）=cn-civil-code-draft-2018",
                "Civil Code of the\u2028People's Republic of China | Civil Code of the\u2028People's Republic of China=cn-civil-code-2020",
                "the Civil Code. Of the PRC. The Civil Code is of the PRC | Civil Code=cn-civil-code-2020;Civil Code=cn-civil-code-2020",
                "Beijing, PRC\u2029Civil Code                    | Civil Code=cn-civil-code-2020",
                "the Civil Code ( Draft ) and the Civil Code [draft] | Civil Code ( Draft )=cn-civil-code-draft-2018;Civil Code [draft]=cn-civil-code-draft-2018",
                "Civil Code of the PRC, Cybersecurity Law     | Civil Code of the PRC=cn-civil-code-2020;Cybersecurity Law=cn-cybersecurity-law-2016",
                "the Civil Code in the PRC, Cybersecurity Law | Civil Code=cn-civil-code-2020;Cybersecurity Law=cn-cybersecurity-law-2016",
                "Civil Code of the PRC (Draft)                | Civil Code of the PRC (Draft)=cn-civil-code-draft-2018",
                "中华人民共和国《网络安全法》                 | 《网络安全法》=cn-cybersecurity-law-2016",
                "中华人民共和国《网络安全法实施条例》         | -",
                "《网络安全法实施条例》                       | -",
                "the Digital China Report (2017), (Digital China Report 2017) | Digital China Report (2017)=cn-report-2017;Digital China Report 2017=cn-report-2017",
                "数字中国建设发展报告（2017年）发布           | 数字中国建设发展报告（2017年）=cn-report-2017",
                "ㅡ ㏠ 民法典                                  | 民法典=cn-civil-code-2020",
                "《关于修改〈中华人民共和国公司法〉的决定》   | 〈中华人民共和国公司法〉=cn-companies-law-2018",
                "《关于修改<公司法>的决定》                   | <公司法>=cn-companies-law-2018",
                "依照宪法                                     | 宪法=cn-constitution-1982",
                "见国办发（2020）1号文                        | 国办发（2020）1号=cn-notice-2020",
                "国务院办公厅关于印发《促进数据流通行动计划》的通知 | 国务院办公厅关于印发《促进数据流通行动计划》的通知=cn-notice-2020",
                "see cn-civil-code-2020                       | cn-civil-code-2020=cn-civil-code-2020",
                "健全网络安全法律、网络安全法规和公司法案，民法典型案例 | -",
                "网络安全法规定了，公司法规制了，公司法案例，民法典规定 | 网络安全法=cn-cybersecurity-law-2016;公司法=cn-companies-law-2018;公司法=cn-companies-law-2018;民法典=cn-civil-code-2020",
                "nothing of the kind                          | -",
            })
    void mentionsAreFoundWhole(String text, String expected) {
        String found = String.join(";", recognising.mentions(text));

        assertThat(found).isEqualTo(expected == null ? "" : expected);
    }

    @Test
    void whatIsSaidOfANameMayStandBehindALineEndOfTwoCharacters() {
        assertThat(recognising.mentions("the Civil Code\r\n(Draft) was read"))
                .containsExactly("Civil Code\r\n(Draft)=cn-civil-code-draft-2018");
    }

    @Test
    void draftsOfManyYearsLeaveOtherDraftsTheirRoom() {
        String years = IntStream.range(1980, 2010)
                .mapToObj(year -> "the Civil Code (Draft, " + year + "), ")
                .collect(Collectors.joining());

        List<String> mentions = recognising.mentions(years + "《数据安全管理办法（征求意见稿）》");

        assertThat(mentions).endsWith("《数据安全管理办法（征求意见稿）》=cn-data-measures-draft-2019");
    }

    @Test
    void theLongestOfThoseThatOverlapIsThere() {
        List<String> mentions =
                recognising.mentions("the Information Security Technology — Personal Information Security "
                        + "Specification, or Personal Information Security Specification");

        assertThat(mentions)
                .containsExactly(
                        "Information Security Technology — Personal Information Security Specification=cn-gbt-35273-2020",
                        "Personal Information Security Specification=cn-gbt-35273-2020");
    }

    @Test
    void placesAreInUtf16UnitsOfTheTextAsGiven() {
        String text = "𠮷 ﬃ Ｃｉｖｉｌ　Code, ㍿、网络安全法";

        List<JsonObject> mentions = recognising.annotate(text);

        assertThat(mentions).hasSize(2).allSatisfy(mention -> assertThat(
                        text.substring(mention.getInteger("start"), mention.getInteger("end")))
                .isEqualTo(mention.getString("text")));
        assertThat(mentions.get(0).getInteger("start")).isEqualTo(5);
        assertThat(mentions.get(1).getInteger("end")).isEqualTo(text.length());
    }

    @Test
    void aMentionMeansWhatItMeansAsACitation() {
        String text =
                "the Civil Code (Draft), GB/T 35273, 《公司法》、数据安全管理办法（试行） and the draft Data Regulations of Shenzhen";

        List<JsonObject> mentions = recognising.annotate(text);

        assertThat(mentions).hasSize(5).allSatisfy(mention -> {
            assertThat(Recognising.candidates(mention)).isEqualTo(recognising.resolve(mention.getString("text")));
            assertThat(mention.getJsonArray("first")).hasSize(1);
            assertThat(mention.getString("type")).isEqualTo("Mention");
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", " ", "'", "\\", "a | b & 'c' <-> d:*", "\u0001\u0002\u0003", "《《《〈<", ">>》》", ".*(a+)+$ %_"})
    void whatNamesNothingHasNoMentions(String text) {
        assertThat(recognising.annotate(text)).isEmpty();
    }

    @Test
    void aLongTextOfNamesIsAnsweredWhole() {
        String text = "《民法典》draft 1 Civil Code (Draft 2), ".repeat(500);

        assertThat(recognising.annotate(text)).hasSize(1_000);
    }

    @Test
    @Timeout(10)
    void manyBracketsWithinWhatIsSaidOfADraftAreLookedThroughOnce() {
        String text = "Civil Code (draft" + ")".repeat(19_900) + "( for comment)";

        assertThat(recognising.annotate(text)).hasSize(1);
    }

    @Test
    @Timeout(10)
    void aWideGapBeforeManyNamesOfTheStateIsLookedAtOnce() {
        assertThat(MentionSearch.of("x" + " ".repeat(120_000) + " prc".repeat(30_000))
                        .form())
                .isEqualTo("x");
    }

    @Test
    void theRoundOfADraftIsOfItsMention() {
        assertThat(recognising.mentions("《森林法（草案）》和森林法草案二审稿，森林法草案一审稿"))
                .containsExactly(
                        "《森林法（草案）》=cn-forest-bill-2020",
                        "森林法草案二审稿=cn-forest-bill-2020",
                        "森林法草案一审稿=cn-forest-bill-2017");
    }
}
