package io.regatlas.persistence.naming;

import static org.assertj.core.api.Assertions.assertThat;

import io.regatlas.domain.question.Shadow;
import io.regatlas.persistence.TestStore;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What citations mean, as people write them. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CitationsTest {

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

    /** The first candidate. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\u0007',
            value = {
                "cn-civil-code-2020                  | 1000000 KEY cn-civil-code-2020",
                "CN-Civil-Code-2020                  | 1000000 KEY cn-civil-code-2020",
                "cn civil code 2020                  | 960000 KEY cn-civil-code-2020",
                "cn-network-security-law             | 1000000 ALIAS cn-cybersecurity-law-2016",
                "中华人民共和国网络安全法             | 1000000 TITLE cn-cybersecurity-law-2016",
                "《中华人民共和国网络安全法》         | 1000000 TITLE cn-cybersecurity-law-2016",
                "网络安全法                           | 1000000 TITLE cn-cybersecurity-law-2016",
                "〈网络 安全法〉                      | 1000000 TITLE cn-cybersecurity-law-2016",
                "中人华民共和国网络安全法             | 1000000 TITLE cn-cybersecurity-law-2016",
                "中华人民共和网络安全法               | 1000000 TITLE cn-cybersecurity-law-2016",
                "「网络安全法」                       | 1000000 TITLE cn-cybersecurity-law-2016",
                "\"Cybersecurity Law\"                | 1000000 TITLE cn-cybersecurity-law-2016",
                "the PRC Cybersecurity Law           | 1000000 TITLE cn-cybersecurity-law-2016",
                "CYBERSECURITY LAW OF THE PRC        | 1000000 TITLE cn-cybersecurity-law-2016",
                "Ｃybersecurity　Law                  | 1000000 TITLE cn-cybersecurity-law-2016",
                "CSL                                 | 950000 SHORT_TITLE cn-cybersecurity-law-2016",
                "csl                                 | 950000 SHORT_TITLE cn-cybersecurity-law-2016",
                "《网络安全法》第二十一条             | 1000000 TITLE cn-cybersecurity-law-2016",
                "网络安全法第21条第2款               | 1000000 TITLE cn-cybersecurity-law-2016",
                "《网络安全法》第五条、第六条 | 1000000 TITLE cn-cybersecurity-law-2016",
                "《网络安全法》第五条第六条 | 1000000 TITLE cn-cybersecurity-law-2016",
                "网络安全法第五条和第六条 | 1000000 TITLE cn-cybersecurity-law-2016",
                "网络安全法第五条至第八条 | 1000000 TITLE cn-cybersecurity-law-2016",
                "网络安全法 第五、六条 | 1000000 TITLE cn-cybersecurity-law-2016",
                "网络安全法第34至39条 | 1000000 TITLE cn-cybersecurity-law-2016",
                "网络安全法第34-39条 | 1000000 TITLE cn-cybersecurity-law-2016",
                "网络安全法第一百一十条、第一百一十一条 | 1000000 TITLE cn-cybersecurity-law-2016",
                "网络安全法第21条第1款第（二）项 | 1000000 TITLE cn-cybersecurity-law-2016",
                "网络安全法第二十一条第一款第二项、第三款 | 1000000 TITLE cn-cybersecurity-law-2016",
                "网络安全法第二十一条之一 | 1000000 TITLE cn-cybersecurity-law-2016",
                "网络安全法第三条（一） | 1000000 TITLE cn-cybersecurity-law-2016",
                "网络安全法第三章第一节 | 1000000 TITLE cn-cybersecurity-law-2016",
                "网络安全法的第二十一条规定 | 1000000 TITLE cn-cybersecurity-law-2016",
                "网络安全法21条 | 1000000 TITLE cn-cybersecurity-law-2016",
                "《网络安全法》第５条及第６条 | 1000000 TITLE cn-cybersecurity-law-2016",
                "第二部分第五条                       | 0 nothing",
                "《民法典》（草案）第五条、第六条       | 1000000 TITLE cn-civil-code-draft-2018",
                "GB/T 35273-2020第5.4条、第6条        | 1000000 NUMBER cn-gbt-35273-2020",
                "GB/T 35273-2019第5.4条               | 0 nothing",
                "《网络安全法》第二十一条所称网络运营者 | 1000000 TITLE cn-cybersecurity-law-2016",
                "《网络安全法》，全国人大常委会        | 1000000 TITLE cn-cybersecurity-law-2016",
                "中华人民共和国《网络安全法》 Chapter III | 1000000 TITLE cn-cybersecurity-law-2016",
                "《网络安全法》的有关规定              | 1000000 TITLE cn-cybersecurity-law-2016",
                "《公司法》2013年修正                   | 1000000 TITLE cn-companies-law-2013",
                "《公司法》（2013年12月28日修正）第五条所称公司 | 1000000 TITLE cn-companies-law-2013",
                "《公司法》（1993年12月29日通过，2013年12月28日修正） | 1000000 TITLE cn-companies-law-2013",
                "《公司法》（自2019年1月1日起施行）     | 990000 TITLE cn-companies-law-2018",
                "《民法典》草案第五条所称物权          | 1000000 TITLE cn-civil-code-draft-2018",
                "《数据安全管理办法》（征求意见稿）全文  | 1000000 TITLE cn-data-measures-draft-2019",
                "《民法典》和《网络安全法》            | 518700 SIMILAR_TITLE cn-cybersecurity-law-2016",
                "《网络安全法》实施条例                | 518700 SIMILAR_TITLE cn-cybersecurity-law-2016",
                "《网络安全法》若干规定                | 518700 SIMILAR_TITLE cn-cybersecurity-law-2016",
                "网络安全法（2016年11月7日第十二届全国人民代表大会常务委员会第二十四次会议通过） | 1000000 TITLE cn-cybersecurity-law-2016",
                "网络安全法（国家互联网信息办公室令第4号） | 1000000 TITLE cn-cybersecurity-law-2016",
                "网络安全法（国务院令（2016）第4号）第五条 | 1000000 TITLE cn-cybersecurity-law-2016",
                "网络安全法第五条、第六条（2016年11月7日通过） | 1000000 TITLE cn-cybersecurity-law-2016",
                "Cybersecurity Law (Order No. 53) | 1000000 TITLE cn-cybersecurity-law-2016",
                "Cybersecurity Law (Presidential Order No.53 of 2016) | 1000000 TITLE cn-cybersecurity-law-2016",
                "Cybersecurity Law (Order No. 53) (2016) | 1000000 TITLE cn-cybersecurity-law-2016",
                "Cybersecurity Law (adopted 7 November 2016) | 1000000 TITLE cn-cybersecurity-law-2016",
                "Company Law (as amended in 2013) | 1000000 TITLE cn-companies-law-2013",
                "Company Law (2013 Amendment) | 1000000 TITLE cn-companies-law-2013",
                "公司法（2013年12月28日第十二届全国人民代表大会常务委员会第六次会议修正） | 1000000 TITLE cn-companies-law-2013",
                "网络安全法（中华人民共和国主席令第五十三号） | 1000000 NUMBER cn-cybersecurity-law-2016",
                "网络安全法（2016年11月7日主席令第五十三号公布） | 1000000 NUMBER cn-cybersecurity-law-2016",
                "公司法（主席令第八号） | 1000000 NUMBER cn-companies-law-2013",
                "《公司法》（主席令第八号，2013年12月28日修正）第五条 | 1000000 NUMBER cn-companies-law-2013",
                "Company Law (Order No. 8 of the President) | 1000000 NUMBER cn-companies-law-2013",
                "民法典（主席令第八号） | 1000000 TITLE cn-civil-code-2020",
                "民法典（草案）（主席令第八号） | 1000000 TITLE cn-civil-code-draft-2018",
                "Civil Code (Draft) (Order No. 8) | 1000000 TITLE cn-civil-code-draft-2018",
                "Civil Code (Draft No. 8) | 970000 TITLE cn-civil-code-draft-2018",
                "Civil Code (Germany) | 664000 SIMILAR_TITLE cn-civil-code-2020",
                "Civil Code (German Order) | 553300 SIMILAR_TITLE cn-civil-code-2020",
                "Personal Information Security Specification (GB/T 35273-2019) | 611500 SIMILAR_TITLE cn-gbt-35273-2020",
                "《网络安全法》（主席令第五十三号）   | 1000000 NUMBER cn-cybersecurity-law-2016",
                "Article 21(2) of the Cybersecurity Law | 1000000 TITLE cn-cybersecurity-law-2016",
                "Cybersecurity Law, Art. 21          | 1000000 TITLE cn-cybersecurity-law-2016",
                "Notice on Article 5                 | 1000000 TITLE cn-article-notice-2019",
                "Art. 21 Cybersecurity Law           | 1000000 TITLE cn-cybersecurity-law-2016",
                "Art 21 CSL                          | 950000 SHORT_TITLE cn-cybersecurity-law-2016",
                "CSL art 21                          | 950000 SHORT_TITLE cn-cybersecurity-law-2016",
                "Cybersecurity Law (2016)            | 1000000 TITLE cn-cybersecurity-law-2016",
                "Articles 21 and 37 of the Cybersecurity Law | 1000000 TITLE cn-cybersecurity-law-2016",
                "Arts. 21, 22(1) and 37-39 CSL       | 950000 SHORT_TITLE cn-cybersecurity-law-2016",
                "Cybersecurity Law, Articles 21 to 23 | 1000000 TITLE cn-cybersecurity-law-2016",
                "Cybersecurity Law 2016 | 1000000 TITLE cn-cybersecurity-law-2016",
                "the Archives Law of 2019 | 1000000 TITLE cn-archives-law",
                "档案法（2020年） | 1000000 TITLE cn-archives-law",
                "Archives Law 2018 | 850000 TITLE cn-archives-law",
                "2021年档案法 | 850000 TITLE cn-archives-law",
                "Company Law 2013 | 1000000 TITLE cn-companies-law-2013",
                "the Company Law of 2013 | 1000000 TITLE cn-companies-law-2013",
                "the 2013 Company Law | 1000000 TITLE cn-companies-law-2013",
                "PRC Company Law, as amended in 2013 | 1000000 TITLE cn-companies-law-2013",
                "the 2013 edition of the Company Law | 1000000 TITLE cn-companies-law-2013",
                "Article 5 of the Company Law 2013 | 1000000 TITLE cn-companies-law-2013",
                "公司法2013年 | 1000000 TITLE cn-companies-law-2013",
                "公司法2013 | 1000000 TITLE cn-companies-law-2013",
                "2013年公司法 | 1000000 TITLE cn-companies-law-2013",
                "2013年《公司法》第五条 | 1000000 TITLE cn-companies-law-2013",
                "2013年修正的公司法 | 1000000 TITLE cn-companies-law-2013",
                "公司法2013年修订版 | 1000000 TITLE cn-companies-law-2013",
                "公司法1993年第五条、第六条 | 1000000 TITLE cn-companies-law-old",
                "Company Law 1999 | 850000 TITLE cn-companies-law-2018",
                "CSL 2016 | 950000 SHORT_TITLE cn-cybersecurity-law-2016",
                "the 2017 Personal Information Security Specification | 890000 SHORT_TITLE cn-gbt-35273-2017",
                "2017年信息安全技术个人信息安全规范 | 1000000 TITLE cn-gbt-35273-2017",
                "Digital China Report 2017 | 1000000 TITLE cn-report-2017",
                "Financial Specification 2019 (Draft for Comment) | 850000 TITLE cn-jrt-0171",
                "GB/T 35273 2019 | 0 nothing",
                "2020 GB/T 35273 | 900000 NUMBER cn-gbt-35273-2020",
                "the Civil Code of Germany | 664000 SIMILAR_TITLE cn-civil-code-2020",
                "Cyber Security Law 2016 | 553300 SIMILAR_TITLE cn-cybersecurity-law-2016",
                "Company Law (2013)                  | 1000000 TITLE cn-companies-law-2013",
                "公司法（2013年）                      | 1000000 TITLE cn-companies-law-2013",
                "《公司法》（1993年）                  | 1000000 TITLE cn-companies-law-old",
                "Company Law (1999)                  | 850000 TITLE cn-companies-law-2018",
                "《信息安全技术 个人信息安全规范》（GB/T 35273-2017） | 1000000 NUMBER cn-gbt-35273-2017",
                "GB/T 35273—2017《信息安全技术 个人信息安全规范》 | 1000000 NUMBER cn-gbt-35273-2017",
                "Personal Information Security Specification (GB/T35273-2020) | 1000000 NUMBER cn-gbt-35273-2020",
                "Personal Information Security Specification (GB/T 35273-2020) (Draft for Comment) | 850000 NUMBER cn-gbt-35273-2020",
                "《信息安全技术 个人信息安全规范》（GB/T 35273-2020）（征求意见稿） | 850000 NUMBER cn-gbt-35273-2020",
                "《信息安全技术 个人信息安全规范（征求意见稿）》（GB/T 35273-2020） | 850000 NUMBER cn-gbt-35273-2020",
                "《个人信息规范（GB/T 35273-2017）》   | 1000000 NUMBER cn-gbt-35273-2017",
                "GB/T 35273-2017《个人信息规范》      | 1000000 NUMBER cn-gbt-35273-2017",
                "GB/T 35273-2017 信息安全技术 个人信息安全规范 | 1000000 NUMBER cn-gbt-35273-2017",
                "Personal Information Security Specification, GB/T 35273-2017 | 1000000 NUMBER cn-gbt-35273-2017",
                "《信息安全技术 个人信息安全规范》（GB/T 35273-2017）第5条 | 1000000 NUMBER cn-gbt-35273-2017",
                "国家标准GB/T 35273-2017              | 1000000 NUMBER cn-gbt-35273-2017",
                "the national standard GB/T 35273-2017 | 1000000 NUMBER cn-gbt-35273-2017",
                "Section 5.4 of GB/T 35273-2017      | 1000000 NUMBER cn-gbt-35273-2017",
                "Practice guide for GB/T 35273-2020  | 0 nothing",
                "Draft amendment to GB/T 35273-2017  | 0 nothing",
                "GB/T 35273-2017/XG1-2021            | 0 nothing",
                "GB/T 35273-2020修改单               | 0 nothing",
                "《GB/T 35273-2017应用指南》（GB/T 35273-2020） | 1000000 NUMBER cn-gbt-35273-2020",
                "国家标准GB/T 35273-2020（征求意见稿）  | 850000 NUMBER cn-gbt-35273-2020",
                "GB/T 35273-2020年草案                 | 760000 NUMBER cn-gbt-35273-2020",
                "Draft national standard GB/T 35273-2020 | 850000 NUMBER cn-gbt-35273-2020",
                "推荐性国家标准 GB/T 35273-2020       | 1000000 NUMBER cn-gbt-35273-2020",
                "GB/T 35273-2020第5.4条               | 1000000 NUMBER cn-gbt-35273-2020",
                "GB/T 35273‑2020 5.4                 | 1000000 NUMBER cn-gbt-35273-2020",
                "Article 5 of the Company Law (2013) | 1000000 TITLE cn-companies-law-2013",
                "《公司法》（2013年）第五条             | 1000000 TITLE cn-companies-law-2013",
                "《公司法》（2013年修正）               | 1000000 TITLE cn-companies-law-2013",
                "JR/T 0171                           | 900000 NUMBER cn-jrt-0171",
                "JR/T 0171-2020                      | 1000000 NUMBER cn-jrt-0171",
                "AI Action Plan 2018-2020            | 950000 SHORT_TITLE cn-ai-plan-2018",
                "AI Action Plan 2018                 | 766100 SIMILAR_TITLE cn-ai-plan-2018",
                "T/CESA 1036-2019                    | 1000000 NUMBER cn-ai-plan-2018",
                "T/CESA 1036                         | 900000 NUMBER cn-ai-plan-2018",
                "Notice on the Draft, Article 5      | 1000000 TITLE cn-draft-notice-2019",
                "关于民法典（草案）第五条              | 1000000 TITLE cn-draft-notice-2019",
                "民法典（2018年草案）                  | 970000 TITLE cn-civil-code-draft-2018",
                "Civil Code (Draft, 2018)            | 970000 TITLE cn-civil-code-draft-2018",
                "Civil Code (Draft) 2018             | 970000 TITLE cn-civil-code-draft-2018",
                "数字中国建设发展报告（2017年）（草案）    | 1000000 TITLE cn-report-draft-2017",
                "数字中国建设发展报告（2018年）（草案）    | 770700 SIMILAR_TITLE cn-report-2017",
                "数字中国建设发展报告（2017年）第五条       | 1000000 TITLE cn-report-2017",
                "Section 3 of the Digital China Report (2017) | 1000000 TITLE cn-report-2017",
                "Press Law | 1000000 TITLE cn-press-law-2019",
                "Press Law (second draft) | 1000000 TITLE cn-press-law-second-draft",
                "Press Law (2nd draft) | 1000000 TITLE cn-press-law-second-draft",
                "Press Law (1st Draft) | 1000000 TITLE cn-press-law-first-draft",
                "Press Law, 2ND DRAFT | 1000000 TITLE cn-press-law-second-draft",
                "second draft of the Press Law | 1000000 TITLE cn-press-law-second-draft",
                "the 2nd draft Press Law | 1000000 TITLE cn-press-law-second-draft",
                "Article 5 of the first draft of the PRC Press Law | 1000000 TITLE cn-press-law-first-draft",
                "draft of the Civil Code | 1000000 TITLE cn-civil-code-draft-2018",
                "revised draft of the Civil Code | 970000 TITLE cn-civil-code-draft-2018",
                "second draft | 0 nothing",
                "Postal Law (Draft, 2019)            | 1000000 TITLE cn-postal-law-draft-2019",
                "Postal Law (Draft)                  | 970000 TITLE cn-postal-law-draft-2019",
                "Postal Law (Draft, 2018)            | 840000 TITLE cn-postal-law-draft-2019",
                "邮政法（2018年草案）                  | 840000 TITLE cn-postal-law-draft-2019",
                "关于第五条                           | 1000000 TITLE cn-article-notice-2019",
                "主席令第五十三号                     | 1000000 NUMBER cn-cybersecurity-law-2016",
                "中华人民共和国主席令第五十三号       | 1000000 NUMBER cn-cybersecurity-law-2016",
                "GB/T 35273-2020                     | 1000000 NUMBER cn-gbt-35273-2020",
                "GB/T 35273—2017                     | 1000000 NUMBER cn-gbt-35273-2017",
                "GB/T35273 2020                      | 1000000 NUMBER cn-gbt-35273-2020",
                "GBT 35273-2020                      | 1000000 NUMBER cn-gbt-35273-2020",
                "gb/t 35273                          | 900000 NUMBER cn-gbt-35273-2020",
                "GB/T 35273-2019                     | 0 nothing",
                "国办发〔2020〕1号                    | 1000000 NUMBER cn-notice-2020",
                "国办发（2020）1号                    | 1000000 NUMBER cn-notice-2020",
                "国办发[2020]1号                      | 1000000 NUMBER cn-notice-2020",
                "国办发【2020】第１号                 | 1000000 NUMBER cn-notice-2020",
                "Personal Information Security Specification | 890000 SHORT_TITLE cn-gbt-35273-2020",
                "信息安全技术个人信息安全规范         | 990000 TITLE cn-gbt-35273-2020",
                "Civil Code                          | 1000000 TITLE cn-civil-code-2020",
                "Civil Code (Draft)                  | 1000000 TITLE cn-civil-code-draft-2018",
                "draft Civil Code                    | 1000000 TITLE cn-civil-code-draft-2018",
                "民法典草案                           | 1000000 TITLE cn-civil-code-draft-2018",
                "民法典（草案二次审议稿）             | 970000 TITLE cn-civil-code-draft-2018",
                "民法典（试行）                       | 850000 TITLE cn-civil-code-2020",
                "Data Regulations of Shenzhen (Draft for Comment) | 970000 TITLE cn-shenzhen-data-draft-2020",
                "Data Regulations for Shenzhen       | 1000000 TITLE cn-shenzhen-data-draft-2020",
                "Cyber Security Law                  | 622500 SIMILAR_TITLE cn-cybersecurity-law-2016",
                "网络安法                             | 603600 SIMILAR_TITLE cn-cybersecurity-law-2016",
                "网安络全法                           | 553300 SIMILAR_TITLE cn-cybersecurity-law-2016",
                "深圳经济特区数据管理条例             | 691600 SIMILAR_TITLE cn-shenzhen-data-draft-2020",
                "Criminal Procedure Law              | 0 nothing",
                "中华人民共和国                       | 0 nothing",
                "of the                              | 0 nothing",
                "（征求意见稿）                       | 0 nothing",
                "《网络安全法》（以下简称《网安法》） | 1000000 TITLE cn-cybersecurity-law-2016",
                "全国人民代表大会常务委员会《网络安全法》 | 1000000 TITLE cn-cybersecurity-law-2016",
                "公安部令第151号《数据安全管理办法》 | 1000000 TITLE cn-data-measures-2021",
                "国家网信办《数据安全管理办法（征求意见稿）》 | 1000000 TITLE cn-data-measures-draft-2019",
                "违反《网络安全法》第六十四条 | 1000000 TITLE cn-cybersecurity-law-2016",
                "德意志联邦共和国《民法典》 | 0 nothing",
                "《网络安全法》司法解释（三） | 518700 SIMILAR_TITLE cn-cybersecurity-law-2016",
                "《网络安全法》修正案（十一） | 0 nothing",
                "《网络安全法》实施条例（国务院令第5号） | 518700 SIMILAR_TITLE cn-cybersecurity-law-2016",
                "《网络安全法》实施条例第五条所称网络 | 0 nothing",
                "《网络安全法》实施条例（2019年修订） | 518700 SIMILAR_TITLE cn-cybersecurity-law-2016",
                "《网络安全法》第五条释义（一） | 0 nothing",
                "《网络安全法》 实施条例 | 518700 SIMILAR_TITLE cn-cybersecurity-law-2016",
                "《网络安全法》，实施细则 | 518700 SIMILAR_TITLE cn-cybersecurity-law-2016",
                "《网络安全法》（2016年）实施细则 | 0 nothing",
                "《公司法》2020年实施细则 | 0 nothing",
                "《民法典》 （2020） 解释 | 553300 SIMILAR_TITLE cn-civil-code-2020",
                "《网络安全法》实施过程中若干法律适用问题的若干重要解释 | 0 nothing",
                "根据《网络安全法》制定的关键信息基础设施安全保护条例 | 0 nothing",
                "《网络安全法》第三十一条规定的关键信息基础设施安全保护条例 | 0 nothing",
                "《民法典》以及2020年商用密码管理条例 | 0 nothing",
                "《网络安全法》（以下简称《网安法》）实施条例 | 518700 SIMILAR_TITLE cn-cybersecurity-law-2016",
                "中华人民共和国网络安全法（以下简称网安法）实施条例 | 518700 SIMILAR_TITLE cn-cybersecurity-law-2016",
                "Cybersecurity Law (hereinafter CSL) Implementing Rules | 498000 SIMILAR_TITLE cn-cybersecurity-law-2016",
                "《民法典》白皮书 | 0 nothing",
                "《民法典》答记者问 | 0 nothing",
                "日本国会《网络安全法》 | 518700 SIMILAR_TITLE cn-cybersecurity-law-2016",
                "《网络安全法》（以下简称《网安法》）第五条 | 1000000 TITLE cn-cybersecurity-law-2016",
                "国家互联网信息办公室发布《数据安全管理办法》 | 1000000 TITLE cn-data-measures-2021",
                "网络安全法 21条 | 1000000 TITLE cn-cybersecurity-law-2016",
                "Press Law (second review draft) | 970000 TITLE cn-press-law-second-draft",
                "fifth draft of the Press Law | 850000 TITLE cn-press-law-2019",
                "新闻法五审稿 | 850000 TITLE cn-press-law-2019",
                "Civil Code SL | 737700 SIMILAR_TITLE cn-civil-code-2020",
                "Radio Law 2016 | 1000000 TITLE cn-radio-law-2016",
                "Radio Law (promulgated Nov. 7, 2016; effective June 1, 2017) | 980000 TITLE cn-radio-law-2016",
                "无线电法（2018年修正） | 850000 TITLE cn-radio-law-2016",
                "Radio Law 2015 | 850000 TITLE cn-radio-law-2016",
                "Sound Law 2017 | 1000000 TITLE cn-sound-law",
                "Sound Law 2018 | 1000000 TITLE cn-sound-law",
                "Sound Law 2019 | 850000 TITLE cn-sound-law",
                "The Cybersecurity Law (CSL) | 1000000 TITLE cn-cybersecurity-law-2016",
                "《网络安全法》（CSL）第五条 | 1000000 TITLE cn-cybersecurity-law-2016",
                "CSL (Cybersecurity Law) | 1000000 SHORT_TITLE cn-cybersecurity-law-2016",
                "Civil Code (CSL) | 737700 SIMILAR_TITLE cn-civil-code-2020",
                "新闻法2013第三条 | 1000000 TITLE cn-press-law-2019",
                "公司法2013第五条 | 1000000 TITLE cn-companies-law-2013",
                "公司法第五条（2013） | 1000000 TITLE cn-companies-law-2013",
                "《公司法》第五条（2013） | 1000000 TITLE cn-companies-law-2013",
                "网络安全法第 21 条 | 1000000 TITLE cn-cybersecurity-law-2016",
                "Cybersecurity Law (Amendment No. 2) | 553300 SIMILAR_TITLE cn-cybersecurity-law-2016",
                "Cybersecurity Law (2018 Implementing Rules) | 0 nothing",
                "Cybersecurity Law (Issued Interpretation No. 2) | 0 nothing",
                "Cybersecurity Law (effective Implementing Rules) | 0 nothing",
                "Company Law (2013 to 2018) | 622500 SIMILAR_TITLE cn-companies-law-2018",
                "Cybersecurity Law, Article 21, paragraph 2 | 1000000 TITLE cn-cybersecurity-law-2016",
                "Cybersecurity Law, Art. 21, item (3) | 1000000 TITLE cn-cybersecurity-law-2016",
                "Cybersecurity Law, arts 21 & 37 | 1000000 TITLE cn-cybersecurity-law-2016",
                "Cybersecurity Law, Chapter III, Section 2 | 1000000 TITLE cn-cybersecurity-law-2016",
                "CSL s 37 | 950000 SHORT_TITLE cn-cybersecurity-law-2016",
                "Paragraph 2 of Article 21 of the Cybersecurity Law | 1000000 TITLE cn-cybersecurity-law-2016",
                "Articles 21 through 25 of the Cybersecurity Law | 1000000 TITLE cn-cybersecurity-law-2016",
                "Art. 21 et seq. of the Cybersecurity Law | 1000000 TITLE cn-cybersecurity-law-2016",
            })
    void theFirstIsTheOneThatIsMeant(String citation, String expected) {
        List<String> candidates = recognising.resolve(citation);

        assertThat(candidates.isEmpty() ? "0 nothing" : candidates.get(0)).isEqualTo(expected);
    }

    @Test
    void everyCitationHasItsOwnPlace() {
        List<List<String>> resolved = recognising.resolve(List.of("CSL", "", "nothing at all", "CSL", "Civil Code"));

        assertThat(resolved).hasSize(5);
        assertThat(resolved.get(0)).isEqualTo(resolved.get(3)).hasSize(1);
        assertThat(resolved.get(1)).isEmpty();
        assertThat(resolved.get(2)).isEmpty();
        assertThat(resolved.get(4)).hasSize(2);
        assertThat(recognising.resolve(List.of())).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "第一", "第一条", "法 ", "法的", "2016年", "(2016)", "《", "》", "稿》", "一号", "no.1 ", "draft ", "no.1\n", " ",
                "草案", "2019 "
            })
    @Timeout(20)
    void whatIsSaidAgainAndAgainIsNotLookedThroughFromEveryPlaceOn(String part) {
        String again = part.repeat((Pinpoint.LONGEST - 5) / part.length());
        List<String> citations = Collections.nCopies(300, List.of(again + "x", "《x》" + again + "x")).stream()
                .flatMap(List::stream)
                .toList();

        assertThat(citations)
                .allSatisfy(each -> assertThat(AskedName.of(each).key()).isNotNull());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "\u3000",
                "'",
                "\\",
                "' | 'x",
                "a & b:*",
                "!()<->",
                "%_",
                "\u0001\u0002\u0003",
                "\u200b",
                ".*(a+)+$",
                "《》"
            })
    void whatNamesNothingHasNoCandidates(String citation) {
        assertThat(recognising.resolve(citation)).isEmpty();
    }
}
