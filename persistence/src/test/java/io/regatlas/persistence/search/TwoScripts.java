package io.regatlas.persistence.search;

import static io.regatlas.domain.fixture.Fixtures.aDataset;
import static io.regatlas.domain.fixture.Fixtures.aFact;
import static io.regatlas.domain.fixture.Fixtures.aJurisdiction;
import static io.regatlas.domain.fixture.Fixtures.aName;
import static io.regatlas.domain.fixture.Fixtures.aRegulation;
import static io.regatlas.domain.fixture.Fixtures.aSource;
import static io.regatlas.domain.fixture.Fixtures.aTopic;
import static io.regatlas.domain.fixture.Fixtures.anActivity;
import static io.regatlas.domain.fixture.Fixtures.anEvent;
import static io.regatlas.domain.fixture.Fixtures.anIssuer;
import static io.regatlas.domain.fixture.Fixtures.contents;

import io.regatlas.domain.fixture.RegulationBuilder;
import io.regatlas.domain.name.Name;
import io.regatlas.domain.name.NameKind;
import io.regatlas.domain.publish.Contents;
import io.regatlas.domain.regulation.EventType;
import io.regatlas.domain.regulation.NumberScheme;
import io.regatlas.domain.regulation.OfficialNumber;

/** A small dataset in Chinese, English and Czech, with what people look for in one of thousands. */
final class TwoScripts {

    private TwoScripts() {}

    static Contents all() {
        return contents(
                aDataset()
                        .withTitle(english("Two scripts"))
                        .withDescription("Chinese rules on technology, a sample.")
                        .build(),
                aJurisdiction().withNames(english("China"), chinese("中国")).build(),
                aJurisdiction()
                        .withKey("cn-sh")
                        .withParent("cn")
                        .withCode("CN-SH")
                        .withNames(english("Shanghai"), chinese("上海市"))
                        .build(),
                aSource()
                        .withTitle(english("TMT Digest of August 2020"))
                        .withPublisher("Example & Partners LLP")
                        .build(),
                topic("personal-information", "Personal information", "个人信息"),
                topic("cybersecurity", "Cybersecurity", "网络安全"),
                topic("minors", "Protection of minors", "未成年人保护"),
                issuer("cn-miit", "Ministry of Industry and Information Technology", "工业和信息化部", "MIIT", "工信部"),
                issuer("cn-cac", "Cyberspace Administration of China", "国家互联网信息办公室", "CAC", "网信办"),
                issuer(
                        "cn-tc260",
                        "National Information Security Standardisation Technical Committee",
                        "全国信息安全标准化技术委员会",
                        "TC260",
                        "信安标委"),
                issuer("cn-npc", "National People's Congress", "全国人民代表大会", "NPC", "全国人大"),
                cybersecurityLaw(),
                titled("cn-data-security-law-draft-2020", "数据安全法（草案）", "Data Security Law (Draft)")
                        .build(),
                titled("cn-pipl-draft-2020", "个人信息保护法（草案）", "Personal Information Protection Law (Draft)")
                        .build(),
                titled("cn-cryptography-law-2019", "中华人民共和国密码法", "Cryptography Law")
                        .withAliases("cn-encryption-law")
                        .build(),
                titled("cn-e-commerce-law-2018", "中华人民共和国电子商务法", "E-Commerce Law")
                        .build(),
                standard(
                                "cn-gbt-35273-2017",
                                "个人信息安全规范",
                                "Personal Information Security Specification",
                                "GB/T 35273-2017")
                        .withEvents(anEvent().withType(EventType.REPLACED).build())
                        .build(),
                standard(
                                "cn-gbt-35273-2020",
                                "个人信息安全规范",
                                "Personal Information Security Specification",
                                "GB/T 35273-2020")
                        .build(),
                standard(
                                "cn-gbt-22239-2019",
                                "网络安全等级保护基本要求",
                                "Baseline for Classified Protection of Cybersecurity",
                                "GB/T 22239-2019")
                        .build(),
                titled("cn-cybersecurity-review-2020", "网络安全审查办法", "Measures for Cybersecurity Review")
                        .withSummary("Operators of critical information infrastructure are reviewed when they buy"
                                + " network products that may affect national security.")
                        .build(),
                titled(
                                "cn-childrens-information-2019",
                                "儿童个人信息网络保护规定",
                                "Provisions on the Cyber Protection of Children's Personal Information")
                        .withNumbers(new OfficialNumber(NumberScheme.ORDER, "国家互联网信息办公室令第4号"))
                        .build(),
                titled(
                                "cn-app-methods-2019",
                                "App违法违规收集使用个人信息行为认定方法",
                                "Methods for Identifying the Illegal Collection and Use of Personal Information by Apps")
                        .withNumbers(new OfficialNumber(NumberScheme.DOCUMENT, "国信办秘字〔2019〕191号"))
                        .build(),
                fifthGeneration(),
                civilCode(),
                titled("cz-cyber-security-2014", "捷克网络安全法案", "Act on Cyber Security")
                        .withTitles(
                                name("Zákon o kybernetické bezpečnosti", "cs", NameKind.OFFICIAL),
                                english("Act on Cyber Security"))
                        .withNumbers(new OfficialNumber(NumberScheme.GAZETTE, "181/2014 Sb."))
                        .build(),
                anActivity()
                        .withKey("cn-app-campaign-2019")
                        .withTitles(
                                english("Special Campaign against the Illegal Collection of Personal Information"),
                                chinese("App违法违规收集使用个人信息专项治理"))
                        .withTargets("mobile applications")
                        .withSummary(
                                "Four bodies inspected one thousand apps, audio/visual plug-ins too, and named those that asked for too much.")
                        .withFacts(aFact().withSubject("cn-app-campaign-2019")
                                .withLabel("Apps inspected")
                                .withText(
                                        "More than 1,000 popular apps were inspected; 260 were told to mend their ways.")
                                .build())
                        .build());
    }

    private static Object cybersecurityLaw() {
        return aRegulation()
                .withKey("cn-cybersecurity-law-2016")
                .withTitles(
                        chinese("中华人民共和国网络安全法"),
                        english("Cybersecurity Law of the People's Republic of China"),
                        name("CSL", "en", NameKind.SHORT),
                        name("网络安全法", "zh-Hans", NameKind.SHORT))
                .withNumbers(new OfficialNumber(NumberScheme.ORDER, "中华人民共和国主席令第五十三号"))
                .withSummary("Sets out the duties of network operators and protects critical information infrastructure"
                        + " and personal information.")
                .withFacts(aFact().withSubject("cn-cybersecurity-law-2016")
                        .withLabel("Classified protection")
                        .withText("Operators keep logs of every VPN for at least six months.")
                        .withAddressee("network operators")
                        .withItems("internal rules", "backup and encryption of important data")
                        .build())
                .build();
    }

    private static Object fifthGeneration() {
        return titled("cn-5g-notice-2020", "关于推动5G加快发展的通知", "Notice on Accelerating the Development of 5G")
                .withNumbers(new OfficialNumber(NumberScheme.DOCUMENT, "工信部通信〔2020〕49号"))
                .withSummary(
                        "Calls for networks, applications and 网络安全 safeguards; mentions personal information once.")
                .build();
    }

    private static Object civilCode() {
        return titled("cn-civil-code-2020", "中华人民共和国民法典", "Civil Code")
                .withFacts(aFact().withSubject("cn-civil-code-2020")
                        .withLabel("Right to privacy")
                        .withText("自然人享有隐私权。 Nobody may intrude upon the private life of another.")
                        .withProvision("第一千零三十二条")
                        .build())
                .build();
    }

    private static RegulationBuilder standard(String key, String chinese, String english, String number) {
        return titled(key, "信息安全技术 " + chinese, "Information Security Technology – " + english)
                .withNumbers(new OfficialNumber(NumberScheme.STANDARD, number));
    }

    private static RegulationBuilder titled(String key, String chinese, String english) {
        return aRegulation().withKey(key).withTitles(chinese(chinese), english(english));
    }

    private static Object topic(String key, String english, String chinese) {
        return aTopic().withKey(key)
                .withNames(english(english), chinese(chinese))
                .build();
    }

    private static Object issuer(String key, String english, String chinese, String... abbreviations) {
        return anIssuer()
                .withKey(key)
                .withNames(english(english), chinese(chinese))
                .withAbbreviations(abbreviations)
                .build();
    }

    private static Name english(String text) {
        return name(text, "en", NameKind.OFFICIAL);
    }

    private static Name chinese(String text) {
        return name(text, "zh-Hans", NameKind.OFFICIAL);
    }

    private static Name name(String text, String language, NameKind kind) {
        return aName().withText(text).withLanguage(language).withKind(kind).build();
    }
}
