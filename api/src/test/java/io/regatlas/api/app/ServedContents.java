package io.regatlas.api.app;

import static io.regatlas.domain.fixture.Fixtures.aCitation;
import static io.regatlas.domain.fixture.Fixtures.aDataset;
import static io.regatlas.domain.fixture.Fixtures.aFact;
import static io.regatlas.domain.fixture.Fixtures.aJurisdiction;
import static io.regatlas.domain.fixture.Fixtures.aName;
import static io.regatlas.domain.fixture.Fixtures.aRegulation;
import static io.regatlas.domain.fixture.Fixtures.aRelationship;
import static io.regatlas.domain.fixture.Fixtures.aSource;
import static io.regatlas.domain.fixture.Fixtures.aTopic;
import static io.regatlas.domain.fixture.Fixtures.anActivity;
import static io.regatlas.domain.fixture.Fixtures.anEvent;
import static io.regatlas.domain.fixture.Fixtures.anIssuance;
import static io.regatlas.domain.fixture.Fixtures.anIssuer;
import static io.regatlas.domain.fixture.Fixtures.contents;

import io.regatlas.domain.activity.ActivityType;
import io.regatlas.domain.citation.Basis;
import io.regatlas.domain.citation.Citation;
import io.regatlas.domain.fact.Comparator;
import io.regatlas.domain.fact.Deadline;
import io.regatlas.domain.fact.FactKind;
import io.regatlas.domain.fact.Quantity;
import io.regatlas.domain.fact.Unit;
import io.regatlas.domain.name.NameKind;
import io.regatlas.domain.publish.Contents;
import io.regatlas.domain.regulation.Event;
import io.regatlas.domain.regulation.EventType;
import io.regatlas.domain.regulation.Issuance;
import io.regatlas.domain.regulation.IssuanceRole;
import io.regatlas.domain.regulation.Maturity;
import io.regatlas.domain.regulation.NumberScheme;
import io.regatlas.domain.regulation.OfficialNumber;
import io.regatlas.domain.regulation.RegulationType;
import io.regatlas.domain.relationship.RelationshipType;
import io.regatlas.domain.time.PartialDate;
import java.math.BigDecimal;

/**
 * What {@link Served} serves. In the first release a law has a clumsy title. The second corrects it and adds a draft, a code
 * that ends an older law, a circular, a campaign with the report on it, and a body that changed its name and its superior.
 */
final class ServedContents {

    private ServedContents() {}

    static Contents first() {
        return contents(
                aDataset().withKey("test").build(),
                aSource().build(),
                aJurisdiction().build(),
                aJurisdiction().withKey("cn-sh").withParent("cn").build(),
                aTopic().withKey("privacy").build(),
                aTopic().withKey("children").withBroader("privacy").build(),
                issuer("cn-miit", "Ministry of Industry", "工信部", "MIIT"),
                issuer("cn-cac", "Cyberspace Administration", "网信办", "CAC"),
                law("Law on Cryptografy"));
    }

    static Contents second() {
        return contents(
                aDataset().withKey("test").build(),
                aSource().build(),
                aJurisdiction().build(),
                aJurisdiction().withKey("cn-sh").withParent("cn").build(),
                aTopic().withKey("privacy").build(),
                aTopic().withKey("children").withBroader("privacy").build(),
                issuer("cn-miit", "Ministry of Industry", "工信部", "MIIT"),
                issuer("cn-cac", "Cyberspace Administration", "网信办", "CAC"),
                bodyThatMoved(),
                law("Cryptography Law"),
                draft(),
                code(),
                olderLaw(),
                circular(),
                campaign(),
                report());
    }

    private static Object issuer(String key, String english, String chinese, String abbreviation) {
        return anIssuer()
                .withKey(key)
                .withNames(
                        aName().withText(english).build(),
                        aName().withText(chinese).withLanguage("zh-Hans").build())
                .withAbbreviations(abbreviation)
                .build();
    }

    private static Object bodyThatMoved() {
        return anIssuer()
                .withKey("cn-sca")
                .withNames(
                        aName().withText("Office of Cryptography")
                                .withUntil("2018-03")
                                .build(),
                        aName().withText("Cryptography Administration")
                                .withFrom("2018-03")
                                .build())
                .withRelationships(
                        aRelationship()
                                .withFrom("cn-sca")
                                .withType(RelationshipType.SUBORDINATE_TO)
                                .withTo("cn-miit")
                                .build(),
                        aRelationship()
                                .withFrom("cn-sca")
                                .withType(RelationshipType.SUBORDINATE_TO)
                                .withTo("cn-cac")
                                .withEffective("2018-03-21")
                                .build())
                .build();
    }

    private static Object law(String title) {
        return aRegulation()
                .withKey("cn-law")
                .withAliases("cn-cryptography-act")
                .withTitles(
                        aName().withText(title).build(),
                        aName().withText("密码法")
                                .withLanguage("zh-Hans")
                                .withCitations(aCitation()
                                        .withBasis(Basis.EDITORIAL)
                                        .withoutSource()
                                        .build())
                                .build())
                .withEvents(
                        anEvent().withRegulation("cn-law").withDate("2019-10").build())
                .withTopics("privacy", "children")
                .build();
    }

    private static Object draft() {
        return aRegulation()
                .withKey("cn-draft")
                .withTitles(aName().withText("Rules \"on\" \\ 规则")
                        .withKind(NameKind.DESCRIPTION)
                        .build())
                .withType(RegulationType.DEPARTMENT_RULE)
                .withMaturity(Maturity.DRAFT_FOR_COMMENT)
                .withIssuances(joint("cn-draft", "cn-cac", 1), joint("cn-draft", "cn-miit", 2))
                .withUnnamedIssuers(5)
                .withEvents(
                        event("cn-draft", EventType.CONSULTATION_OPENED, "2020-08-20"),
                        event("cn-draft", EventType.CONSULTATION_CLOSED, "2020-09-19"))
                .withRelationships(aRelationship()
                        .withFrom("cn-draft")
                        .withType(RelationshipType.BASED_ON)
                        .withTo("cn-law")
                        .withScope("Article 21")
                        .build())
                .build();
    }

    private static Object code() {
        return aRegulation()
                .withKey("cn-code")
                .withTitles("Civil Code")
                .withNumbers(new OfficialNumber(NumberScheme.ORDER, "主席令 第45号"))
                .withEvents(
                        event("cn-code", EventType.PUBLISHED, "2020-05-28"),
                        event("cn-code", EventType.COMMENCED, "2021-01-01"))
                .withRelationships(aRelationship()
                        .withFrom("cn-code")
                        .withType(RelationshipType.REPEALS)
                        .withTo("cn-contract-law")
                        .withEffective("2021-01-01")
                        .build())
                .withCitations(at("¶20"))
                .build();
    }

    private static Object olderLaw() {
        return aRegulation()
                .withKey("cn-contract-law")
                .withTitles("Contract Law")
                .withEvents(
                        event("cn-contract-law", EventType.PUBLISHED, "1999-03-15"),
                        event("cn-contract-law", EventType.COMMENCED, "1999-10-01"),
                        anEvent()
                                .withRegulation("cn-contract-law")
                                .withType(EventType.REPEALED)
                                .withDate("2021-01-01")
                                .withCause("cn-code")
                                .build())
                .withCitations(at("¶20"))
                .build();
    }

    private static Object circular() {
        return aRegulation()
                .withKey("cn-circular")
                .withTitles("Circular on Green Data Centres")
                .withType(RegulationType.NORMATIVE_DOCUMENT)
                .withIssuances(joint("cn-circular", "cn-miit", 1), joint("cn-circular", "cn-sca", 2))
                .withUnnamedIssuers(3)
                .withEvents(event("cn-circular", EventType.PUBLISHED, "2017"))
                .withRelationships(aRelationship()
                        .withFrom("cn-circular")
                        .withType(RelationshipType.AMENDS)
                        .withTo("cn-contract-law")
                        .build())
                .withFacts(
                        aFact().withSubject("cn-circular")
                                .withSlug("energy")
                                .withLabel("energy use")
                                .withText("New centres use at most 1.4 times the energy of their machines.")
                                .withProvision("§2")
                                .withQuantity(new Quantity(
                                        Comparator.AT_MOST, new BigDecimal("1.40"), Unit.ONE, null, "times"))
                                .withDeadline("2022")
                                .build(),
                        aFact().withSubject("cn-circular")
                                .withSlug("report")
                                .withPosition(2)
                                .withKind(FactKind.OBLIGATION)
                                .withLabel("report")
                                .withText("Operators report on their \"green\" measures.")
                                .withAddressee("operators")
                                .withDeadline(new Deadline(
                                        null,
                                        true,
                                        new Quantity(
                                                Comparator.AT_MOST, new BigDecimal("30"), Unit.WORKING_DAY, null, null),
                                        "the end of the year"))
                                .withItems("cooling", "power", "water")
                                .build())
                .withCitations(at("¶9"))
                .build();
    }

    private static Object campaign() {
        return anActivity()
                .withKey("cn-campaign")
                .withTitles(aName().withText("Campaign on apps").build())
                .withType(ActivityType.CAMPAIGN)
                .withActors("cn-miit", "cn-cac")
                .withUnnamedActors(2)
                .withTargets("apps", "plug-ins")
                .withBegan("2020-07")
                .withEnded("2020-12-10")
                .withTopics("privacy")
                .withFacts(aFact().withSubject("cn-campaign")
                        .withSlug("apps-tested")
                        .withLabel("apps tested")
                        .withText("400,000 of the apps in use are tested before 10 December 2020.")
                        .withQuantity(
                                new Quantity(Comparator.AT_LEAST, new BigDecimal("400000"), Unit.ONE, null, "apps"))
                        .withDeadline(new Deadline(PartialDate.parse("2020-12-10"), false, null, null))
                        .build())
                .withRelationships(aRelationship()
                        .withFrom("cn-campaign")
                        .withType(RelationshipType.ENFORCES)
                        .withTo("cn-law")
                        .build())
                .withCitations(at("¶11"))
                .build();
    }

    private static Object report() {
        return aRegulation()
                .withKey("cn-report")
                .withTitles("Report on the campaign")
                .withType(RegulationType.REPORT)
                .withEvents(event("cn-report", EventType.PUBLISHED, "2021-01"))
                .withRelationships(
                        aRelationship()
                                .withFrom("cn-report")
                                .withType(RelationshipType.SUMMARISES)
                                .withTo("cn-campaign")
                                .build(),
                        aRelationship()
                                .withFrom("cn-report")
                                .withType(RelationshipType.CITES)
                                .withTo("cn-law")
                                .build())
                .withCitations(at("¶22"))
                .build();
    }

    private static Issuance joint(String regulation, String issuer, int position) {
        return anIssuance()
                .withRegulation(regulation)
                .withIssuer(issuer)
                .withRole(IssuanceRole.JOINTLY_ISSUED)
                .withPosition(position)
                .build();
    }

    private static Event event(String regulation, EventType type, String date) {
        return anEvent()
                .withRegulation(regulation)
                .withType(type)
                .withDate(date)
                .build();
    }

    private static Citation at(String locator) {
        return aCitation().withLocator(locator).build();
    }
}
