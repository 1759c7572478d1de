package io.regatlas.persistence.naming;

import static io.regatlas.domain.fixture.Fixtures.aDataset;
import static io.regatlas.domain.fixture.Fixtures.aJurisdiction;
import static io.regatlas.domain.fixture.Fixtures.aName;
import static io.regatlas.domain.fixture.Fixtures.aRegulation;
import static io.regatlas.domain.fixture.Fixtures.aRelationship;
import static io.regatlas.domain.fixture.Fixtures.aSource;
import static io.regatlas.domain.fixture.Fixtures.anEvent;
import static io.regatlas.domain.fixture.Fixtures.contents;

import io.regatlas.domain.fixture.RegulationBuilder;
import io.regatlas.domain.name.Name;
import io.regatlas.domain.name.NameKind;
import io.regatlas.domain.publish.Contents;
import io.regatlas.domain.regulation.Event;
import io.regatlas.domain.regulation.EventType;
import io.regatlas.domain.regulation.Maturity;
import io.regatlas.domain.regulation.NumberScheme;
import io.regatlas.domain.regulation.OfficialNumber;
import io.regatlas.domain.relationship.Relationship;
import io.regatlas.domain.relationship.RelationshipType;

/** A small dataset of regulations whose names are near to each other. */
final class NamedRegulations {

    private NamedRegulations() {}

    static Contents all() {
        return contents(
                aDataset().build(),
                aJurisdiction().build(),
                aSource().build(),
                titled(
                                "cn-cybersecurity-law-2016",
                                "中华人民共和国网络安全法",
                                "Cybersecurity Law of the People's Republic of China")
                        .withAliases("cn-network-security-law")
                        .withTitles(
                                chinese("中华人民共和国网络安全法"),
                                english("Cybersecurity Law of the People's Republic of China"),
                                brief("CSL"))
                        .withNumbers(new OfficialNumber(NumberScheme.ORDER, "中华人民共和国主席令第五十三号"))
                        .build(),
                titled("cn-civil-code-2020", "中华人民共和国民法典", "Civil Code").build(),
                titled("cn-civil-code-draft-2018", "民法典（草案）", "Civil Code (Draft)")
                        .withMaturity(Maturity.DRAFT_READING)
                        .build(),
                issued("cn-companies-law-2013", "2013-12-28", "中华人民共和国公司法", "Company Law")
                        .withNumbers(
                                new OfficialNumber(NumberScheme.ORDER, "中华人民共和国主席令第八号"),
                                new OfficialNumber(NumberScheme.ORDER, "Order No. 8 of the President"))
                        .build(),
                issued("cn-companies-law-2018", "2018-10-26", "中华人民共和国公司法", "Company Law")
                        .build(),
                issued("cn-companies-law-old", "1993-12-29", "中华人民共和国公司法", "Company Law")
                        .build(),
                titled("cn-data-measures-2021", "数据安全管理办法", "Measures for Data Security Management")
                        .build(),
                titled(
                                "cn-data-measures-trial-2018",
                                "数据安全管理办法（试行）",
                                "Measures for Data Security Management (for Trial Implementation)")
                        .withMaturity(Maturity.TRIAL)
                        .build(),
                titled(
                                "cn-data-measures-draft-2019",
                                "数据安全管理办法（征求意见稿）",
                                "Measures for Data Security Management (Draft for Comment)")
                        .withMaturity(Maturity.DRAFT_FOR_COMMENT)
                        .build(),
                standard("cn-gbt-35273-2017", "GB/T 35273-2017"),
                standard("cn-gbt-35273-2020", "GB/T 35273-2020"),
                titled("cn-notice-2020", "国务院办公厅关于印发《促进数据流通行动计划》的通知", "Notice on the Action Plan for Data Flows")
                        .withNumbers(new OfficialNumber(NumberScheme.DOCUMENT, "国办发〔2020〕1号"))
                        .build(),
                titled("cn-shenzhen-data-draft-2020", "深圳经济特区数据条例", "Data Regulations of Shenzhen")
                        .withMaturity(Maturity.DRAFT_FOR_COMMENT)
                        .build(),
                titled("cn-article-notice-2019", "关于第五条", "Notice on Article 5").build(),
                titled("cn-postal-law-draft-2019", "邮政法（2019年草案）", "Postal Law (Draft, 2019)")
                        .withMaturity(Maturity.DRAFT_READING)
                        .build(),
                titled("cn-report-draft-2017", "数字中国建设发展报告（2017年）（草案）", "Digital China Report (2017) (Draft)")
                        .withMaturity(Maturity.DRAFT_FOR_COMMENT)
                        .build(),
                titled("cn-draft-notice-2019", "关于民法典（草案）第五条", "Notice on the Draft, Article 5")
                        .build(),
                titled("cn-report-2017", "数字中国建设发展报告（2017年）", "Digital China Report (2017)")
                        .build(),
                titled("cn-jrt-0171", "个人金融信息保护技术规范", "Financial Specification")
                        .withTitles(english("Financial Specification"), brief("JR/T 0171-2020"))
                        .build(),
                titled("cn-ai-plan-2018", "人工智能三年行动计划", "Plan of Three Years for Artificial Intelligence")
                        .withTitles(
                                english("Plan of Three Years for Artificial Intelligence"),
                                brief("AI Action Plan 2018-2020"),
                                brief("T/CESA 1036-2019"))
                        .build(),
                titled("cn-press-law-2019", "新闻法", "Press Law")
                        .withRelationships(
                                outgoing("cn-press-law-2019", RelationshipType.FINALIZES, "cn-press-law-second-draft"),
                                outgoing("cn-press-law-2019", RelationshipType.IMPLEMENTS, "cn-civil-code-2020"))
                        .build(),
                draft("cn-press-law-first-draft", "Press Law (first draft)")
                        .withRound(1)
                        .build(),
                draft("cn-press-law-second-draft", "Press Law (second draft)")
                        .withRound(2)
                        .withRelationships(outgoing(
                                "cn-press-law-second-draft",
                                RelationshipType.NEXT_DRAFT_OF,
                                "cn-press-law-first-draft"))
                        .build(),
                titled("cn-radio-law-2016", "无线电法", "Radio Law")
                        .withEvents(event(EventType.PUBLISHED, "2016-11-07"), event(EventType.COMMENCED, "2017-06-01"))
                        .build(),
                titled("cn-sound-law", "声音法", "Sound Law")
                        .withEvents(event(EventType.COMMENCED, "2018-05-01"))
                        .build(),
                issued("cn-archives-law", "2019-06/2020-05", "档案法", "Archives Law")
                        .build(),
                titled("cn-constitution-1982", "中华人民共和国宪法", "Constitution").build(),
                eighthOrder("cn-lake-law-2010", "2010-08-28", "湖泊法", "Lake Law"),
                eighthOrder("cn-river-law-2012", "2012-08-28", "河流法", "River Law"),
                eighthOrder("cn-reservoir-law-2003", "2003-08-28", "水库法", "Reservoir Law"),
                eighthOrder("cn-reservoir-law-2008", "2008-08-28", "水库法", "Reservoir Law"),
                sharing("cn-lake-specification", "湖泊技术规范", "Lake Specification"),
                sharing("cn-river-specification", "河流技术规范", "River Specification"),
                titled("cn-seed-law-2019", "种子法", "Seed Law")
                        .withAliases("cn-seed-law-draft")
                        .withTitles(chinese("种子法"), english("Seed Law"), brief("Seed Law (Draft)"))
                        .withRelationships(outgoing("cn-seed-law-2019", RelationshipType.FINALIZES, "cn-seed-bill"))
                        .build(),
                draft("cn-seed-bill", "Seed Bill").build(),
                titled("cn-fishery-measures-2018", "渔业办法（试行）", "Fishery Measures (for Trial Implementation)")
                        .withMaturity(Maturity.TRIAL)
                        .withRelationships(
                                outgoing("cn-fishery-measures-2018", RelationshipType.FINALIZES, "cn-fishery-bill"))
                        .build(),
                draft("cn-fishery-bill", "Fishery Bill").build(),
                issued("cn-forest-law-2021", "2021-12-28", "森林法", "Forest Law")
                        .withRelationships(
                                outgoing("cn-forest-law-2021", RelationshipType.FINALIZES, "cn-forest-bill-2020"))
                        .build(),
                draft("cn-forest-bill-2020", "Forest Bill", "2020-06")
                        .withRound(2)
                        .withRelationships(
                                outgoing("cn-forest-bill-2020", RelationshipType.NEXT_DRAFT_OF, "cn-forest-bill-2017"))
                        .build(),
                draft("cn-forest-bill-2017", "Forest Bill", "2017-06")
                        .withRound(1)
                        .withRelationships(outgoing(
                                "cn-forest-bill-2017", RelationshipType.NEXT_DRAFT_OF, "cn-forest-bill-undated"))
                        .build(),
                draft("cn-forest-bill-undated", "Forest Bill").withRound(5).build(),
                draft("cn-prairie-bill-2020", "Prairie Law (Draft)", "2020-06").build(),
                draft("cn-prairie-bill-2017", "Prairie Law (Draft)", "2017-06").build());
    }

    private static Object standard(String key, String number) {
        int year = Integer.parseInt(number.substring(number.length() - 4));
        return titled(
                        key,
                        "信息安全技术 个人信息安全规范",
                        "Information Security Technology – Personal Information Security Specification")
                .withNumbers(new OfficialNumber(NumberScheme.STANDARD, number))
                .withEvents(anEvent()
                        .withType(EventType.PUBLISHED)
                        .withDate(year + "-03-06")
                        .build())
                .build();
    }

    private static Object eighthOrder(String key, String day, String chinese, String english) {
        return issued(key, day, chinese, english)
                .withNumbers(new OfficialNumber(NumberScheme.ORDER, "中华人民共和国主席令第八号"))
                .build();
    }

    private static Object sharing(String key, String chinese, String english) {
        return titled(key, chinese, english)
                .withNumbers(new OfficialNumber(NumberScheme.STANDARD, "SL/T 881-2019"))
                .build();
    }

    private static RegulationBuilder issued(String key, String day, String chinese, String english) {
        return titled(key, chinese, english).withEvents(event(EventType.PUBLISHED, day));
    }

    private static Event event(EventType type, String date) {
        return anEvent().withType(type).withDate(date).build();
    }

    private static Relationship outgoing(String from, RelationshipType type, String to) {
        return aRelationship().withFrom(from).withType(type).withTo(to).build();
    }

    private static RegulationBuilder draft(String key, String english) {
        return aRegulation().withKey(key).withTitles(english(english)).withMaturity(Maturity.DRAFT_READING);
    }

    private static RegulationBuilder draft(String key, String english, String day) {
        return draft(key, english)
                .withEvents(
                        anEvent().withType(EventType.PUBLISHED).withDate(day).build());
    }

    private static RegulationBuilder titled(String key, String chinese, String english) {
        return aRegulation().withKey(key).withTitles(chinese(chinese), english(english));
    }

    private static Name chinese(String text) {
        return name(text, "zh-Hans", NameKind.OFFICIAL);
    }

    private static Name english(String text) {
        return name(text, "en", NameKind.TRANSLATION);
    }

    private static Name brief(String text) {
        return name(text, "en", NameKind.SHORT);
    }

    private static Name name(String text, String language, NameKind kind) {
        return aName().withText(text).withLanguage(language).withKind(kind).build();
    }
}
