package io.regatlas.persistence.answer;

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
import static io.regatlas.domain.fixture.Fixtures.anIssuer;

import io.regatlas.domain.activity.Activity;
import io.regatlas.domain.fact.Comparator;
import io.regatlas.domain.fact.Deadline;
import io.regatlas.domain.fact.Quantity;
import io.regatlas.domain.fact.Unit;
import io.regatlas.domain.fixture.Fixtures;
import io.regatlas.domain.issuer.Issuer;
import io.regatlas.domain.name.NameKind;
import io.regatlas.domain.publish.Contents;
import io.regatlas.domain.regulation.EventType;
import io.regatlas.domain.regulation.NumberScheme;
import io.regatlas.domain.regulation.OfficialNumber;
import io.regatlas.domain.regulation.Regulation;
import io.regatlas.domain.relationship.Relationship;
import io.regatlas.domain.relationship.RelationshipType;
import io.regatlas.domain.time.PartialDate;
import io.regatlas.domain.topic.Topic;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A dataset with every kind of node: a law that finalizes a draft, its amendment, a campaign that enforces it, and a body that
 * was moved from under one other to under another.
 */
final class WholeModel {

    private WholeModel() {}

    static Contents contents() {
        return Fixtures.contents(
                aDataset().build(),
                aJurisdiction().build(),
                aSource().build(),
                topic(),
                issuer("old"),
                issuer("new"),
                issuer("below", under("new", "2018-03-21"), under("old", null)),
                aRegulation().withKey("draft").build(),
                aRegulation()
                        .withKey("amendment")
                        .withRelationships(relationship("amendment", RelationshipType.AMENDS, "law", "2020-01-01"))
                        .build(),
                law(),
                campaign());
    }

    private static Topic topic() {
        return aTopic().withNames(
                        aName().withText("Privacy").build(),
                        aName().withText("Data").withKind(NameKind.SHORT).build(),
                        aName().withText("Datenschutz")
                                .withLanguage("de")
                                .withKind(NameKind.SHORT)
                                .build())
                .build();
    }

    private static Issuer issuer(String key, Relationship... relationships) {
        return anIssuer()
                .withKey(key)
                .withNames(
                        aName().withText("Zuerst").withLanguage("de").build(),
                        aName().withText("Second").withFrom("2018").build(),
                        aName().withText("First")
                                .withFrom("2001/2003")
                                .withUntil("2015-06")
                                .build())
                .withRelationships(relationships)
                .build();
    }

    private static Regulation law() {
        Quantity fine = new Quantity(Comparator.AT_MOST, new BigDecimal("-0.250"), Unit.MONEY, "CNY", null);
        Quantity days = new Quantity(Comparator.AT_MOST, BigDecimal.valueOf(15), Unit.WORKING_DAY, null, null);
        return aRegulation()
                .withKey("law")
                .withNumbers(
                        new OfficialNumber(NumberScheme.STANDARD, "GB／T35273—2020"),
                        new OfficialNumber(NumberScheme.ORDER, "第53号"))
                .withEvents(
                        anEvent().withRegulation("law").build(),
                        anEvent()
                                .withRegulation("law")
                                .withType(EventType.AMENDED)
                                .withCause("amendment")
                                .build())
                .withFacts(
                        aFact().withSubject("law")
                                .withSlug("fine")
                                .withLabel("fine")
                                .withQuantity(fine)
                                .build(),
                        aFact().withSubject("law")
                                .withSlug("term")
                                .withLabel("term")
                                .withDeadline(new Deadline(null, true, days, "receipt"))
                                .build())
                .withRelationships(relationship("law", RelationshipType.FINALIZES, "draft", null))
                .build();
    }

    private static Activity campaign() {
        return anActivity()
                .withKey("campaign")
                .withActors("old", "below")
                .withFacts(aFact().withSubject("campaign")
                        .withSlug("count")
                        .withLabel("count")
                        .withQuantity(
                                new Quantity(Comparator.ABOUT, new BigDecimal("400000.50"), Unit.ONE, null, "apps"))
                        .withDeadline(new Deadline(PartialDate.parse("2020-08"), false, null, null))
                        .withItems("one", "two")
                        .build())
                .withRelationships(relationship("campaign", RelationshipType.ENFORCES, "law", null))
                .build();
    }

    private static Relationship under(String upper, @Nullable String since) {
        return relationship("below", RelationshipType.SUBORDINATE_TO, upper, since);
    }

    private static Relationship relationship(
            String from, RelationshipType type, String to, @Nullable String effective) {
        return aRelationship()
                .withFrom(from)
                .withType(type)
                .withTo(to)
                .withEffective(effective)
                .build();
    }
}
