package io.regatlas.persistence.answer;

import static io.regatlas.domain.catalogue.Catalogue.ACTIVITY;
import static io.regatlas.domain.catalogue.Catalogue.ISSUER;
import static io.regatlas.domain.catalogue.Catalogue.REGULATION;
import static io.regatlas.domain.catalogue.Catalogue.TOPIC;
import static io.regatlas.domain.fixture.Fixtures.aCitation;
import static io.regatlas.domain.fixture.Fixtures.aDataset;
import static io.regatlas.domain.fixture.Fixtures.aJurisdiction;
import static io.regatlas.domain.fixture.Fixtures.aName;
import static io.regatlas.domain.fixture.Fixtures.aSource;
import static io.regatlas.domain.fixture.Fixtures.aTopic;
import static io.regatlas.persistence.answer.Asking.value;

import io.regatlas.domain.activity.Activity;
import io.regatlas.domain.activity.ActivityType;
import io.regatlas.domain.catalogue.Catalogue;
import io.regatlas.domain.catalogue.Entity;
import io.regatlas.domain.citation.Citation;
import io.regatlas.domain.entity.Key;
import io.regatlas.domain.fact.Comparator;
import io.regatlas.domain.fact.Deadline;
import io.regatlas.domain.fact.Fact;
import io.regatlas.domain.fact.FactKind;
import io.regatlas.domain.fact.Quantity;
import io.regatlas.domain.fact.Unit;
import io.regatlas.domain.issuer.Issuer;
import io.regatlas.domain.issuer.IssuerKind;
import io.regatlas.domain.jurisdiction.Level;
import io.regatlas.domain.name.Language;
import io.regatlas.domain.name.Name;
import io.regatlas.domain.name.NameKind;
import io.regatlas.domain.publish.Contents;
import io.regatlas.domain.regulation.Event;
import io.regatlas.domain.regulation.EventType;
import io.regatlas.domain.regulation.Maturity;
import io.regatlas.domain.regulation.NumberScheme;
import io.regatlas.domain.regulation.OfficialNumber;
import io.regatlas.domain.regulation.Regulation;
import io.regatlas.domain.regulation.RegulationType;
import io.regatlas.domain.relationship.Relationship;
import io.regatlas.domain.relationship.RelationshipType;
import io.regatlas.domain.time.PartialDate;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A dataset with every kind of node: a law that finalizes a draft, its amendment, a campaign that enforces it, and a body that
 * was moved from under one other to under another.
 */
final class WholeModel {

    private static final List<Citation> PROOF = List.of(aCitation().build());

    private WholeModel() {}

    static Contents contents() {
        return new Contents(
                aDataset().build(),
                List.of(
                        new Entity<>(Catalogue.JURISDICTION, aJurisdiction().build()),
                        new Entity<>(Catalogue.SOURCE, aSource().build()),
                        new Entity<>(
                                TOPIC,
                                aTopic().withNames(
                                                name("Privacy", "en"),
                                                aName().withText("Data")
                                                        .withKind(NameKind.SHORT)
                                                        .build(),
                                                aName().withText("Datenschutz")
                                                        .withLanguage("de")
                                                        .withKind(NameKind.SHORT)
                                                        .build())
                                        .build()),
                        new Entity<>(ISSUER, issuer("old")),
                        new Entity<>(ISSUER, issuer("new")),
                        new Entity<>(
                                ISSUER,
                                issuer(
                                        "below",
                                        relationship("below", RelationshipType.SUBORDINATE_TO, "new", "2018-03-21"),
                                        relationship("below", RelationshipType.SUBORDINATE_TO, "old", null))),
                        new Entity<>(REGULATION, regulation("draft", List.of(), List.of(), List.of())),
                        new Entity<>(
                                REGULATION,
                                regulation(
                                        "amendment",
                                        List.of(),
                                        List.of(),
                                        List.of(),
                                        relationship("amendment", RelationshipType.AMENDS, "law", "2020-01-01"))),
                        new Entity<>(
                                REGULATION,
                                regulation(
                                        "law",
                                        List.of(
                                                new OfficialNumber(NumberScheme.STANDARD, "GB／T35273—2020"),
                                                new OfficialNumber(NumberScheme.ORDER, "第53号")),
                                        List.of(
                                                event(EventType.PUBLISHED, null),
                                                event(EventType.AMENDED, "amendment")),
                                        List.of(
                                                fact("law", "fine", money("-0.250"), null),
                                                fact("law", "term", null, period(15))),
                                        relationship("law", RelationshipType.FINALIZES, "draft", null))),
                        new Entity<>(ACTIVITY, activity())));
    }

    private static Name name(String text, String language) {
        return new Name(text, new Language(language), NameKind.OFFICIAL, null, null, List.of());
    }

    private static Issuer issuer(String key, Relationship... relationships) {
        List<Name> names =
                List.of(name("Zuerst", "de"), used("Second", "2018", null), used("First", "2001/2003", "2015-06"));
        return new Issuer(
                new Key(key),
                List.of(),
                names,
                List.of(),
                IssuerKind.DEPARTMENT,
                Level.NATIONAL,
                new Key("cn"),
                List.of(relationships),
                PROOF);
    }

    private static Name used(String text, String from, @Nullable String until) {
        return new Name(
                text,
                new Language("en"),
                NameKind.OFFICIAL,
                PartialDate.parse(from),
                until == null ? null : PartialDate.parse(until),
                List.of());
    }

    private static Relationship relationship(
            String from, RelationshipType type, String to, @Nullable String effective) {
        return new Relationship(
                new Key(from), type, new Key(to), effective == null ? null : PartialDate.parse(effective), null, PROOF);
    }

    private static Regulation regulation(
            String key,
            List<OfficialNumber> numbers,
            List<Event> events,
            List<Fact> facts,
            Relationship... relationships) {
        return new Regulation(
                new Key(key),
                List.of(),
                List.of(aName().withText("Title").build()),
                numbers,
                RegulationType.LAW,
                Maturity.FINAL,
                null,
                new Key("cn"),
                List.of(),
                0,
                events,
                List.of(),
                null,
                facts,
                Arrays.asList(relationships),
                PROOF);
    }

    private static Event event(EventType type, @Nullable String cause) {
        return new Event(new Key("law"), type, null, null, null, null, cause == null ? null : new Key(cause), PROOF);
    }

    private static Fact fact(String subject, String slug, @Nullable Quantity quantity, @Nullable Deadline deadline) {
        return new Fact(
                new Key(subject),
                new Key(slug),
                1,
                FactKind.TARGET,
                slug,
                "What it says.",
                null,
                null,
                quantity,
                deadline,
                List.of(),
                PROOF);
    }

    private static Quantity money(String value) {
        return new Quantity(Comparator.AT_MOST, new BigDecimal(value), Unit.MONEY, "CNY", null);
    }

    private static Deadline period(int days) {
        Quantity length = new Quantity(Comparator.AT_MOST, BigDecimal.valueOf(days), Unit.WORKING_DAY, null, null);
        return new Deadline(null, true, length, "receipt");
    }

    private static Activity activity() {
        Fact count = new Fact(
                new Key("campaign"),
                new Key("count"),
                1,
                FactKind.FIGURE,
                "count",
                "How many.",
                null,
                null,
                new Quantity(Comparator.ABOUT, new BigDecimal("400000.50"), Unit.ONE, null, "apps"),
                new Deadline(PartialDate.parse("2020-08"), false, null, null),
                List.of("one", "two"),
                PROOF);
        return new Activity(
                new Key("campaign"),
                List.of(),
                List.of(aName().withText("A campaign").build()),
                ActivityType.CAMPAIGN,
                List.of(new Key("old"), new Key("below")),
                0,
                List.of("apps"),
                new Key("cn"),
                PartialDate.parse("2019"),
                null,
                List.of(new Key("privacy")),
                null,
                List.of(count),
                List.of(relationship("campaign", RelationshipType.ENFORCES, "law", null)),
                PROOF);
    }
}
