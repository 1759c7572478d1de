package io.regatlas.domain.question;

import static io.regatlas.domain.fixture.Fixtures.aRegulation;
import static io.regatlas.domain.fixture.Fixtures.aRelationship;
import static io.regatlas.domain.fixture.Fixtures.anActivity;
import static io.regatlas.domain.fixture.Fixtures.anEvent;
import static io.regatlas.domain.fixture.Fixtures.anIssuer;
import static io.regatlas.domain.question.Ask.edge;
import static io.regatlas.domain.question.Ask.entries;
import static io.regatlas.domain.question.Ask.many;
import static io.regatlas.domain.question.Ask.nodes;
import static io.regatlas.domain.question.Ask.one;
import static io.regatlas.domain.question.Ask.page;
import static io.regatlas.domain.question.Ask.select;
import static io.regatlas.domain.question.Ask.value;
import static org.assertj.core.api.Assertions.assertThat;

import io.regatlas.domain.catalogue.Catalogue;
import io.regatlas.domain.catalogue.NodeType;
import io.regatlas.domain.catalogue.Property;
import io.regatlas.domain.entity.NodeId;
import io.regatlas.domain.question.PageRequest.ConnectionMember;
import io.regatlas.domain.question.PageRequest.EdgeMember;
import io.regatlas.domain.question.Question.Target;
import io.regatlas.domain.regulation.EventType;
import io.regatlas.domain.relationship.Related;
import io.regatlas.domain.relationship.Relationship;
import io.regatlas.domain.relationship.RelationshipType;
import io.regatlas.domain.release.ReleaseRef;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What every {@link Answers} must do with what entities are to each other. */
public interface RelationshipAnswersContract extends AskedStore {

    @Test
    default void aRelationshipIsSeenFromBothItsEnds() {
        ReleaseRef release = publish(
                aRegulation()
                        .withRelationships(relationship(RelationshipType.AMENDS, "cn-other-law"))
                        .build(),
                aRegulation().withKey("cn-other-law").build());
        Selection seen = select(entries(
                Catalogue.REGULATION,
                "relationships",
                new EdgeMember.OfEntry(value(Catalogue.RELATED, "direction")),
                new EdgeMember.OfEntry(
                        one(Catalogue.RELATED, "other", Catalogue.REGULATION, value(Catalogue.REGULATION, "key"))),
                new EdgeMember.NodeOf(
                        "node",
                        Alternatives.of(
                                Catalogue.RELATIONSHIP,
                                select(
                                        value(Catalogue.RELATIONSHIP, "reading"),
                                        one(
                                                Catalogue.RELATIONSHIP,
                                                "from",
                                                Catalogue.REGULATION,
                                                value(Catalogue.REGULATION, "key")))))));

        String node = "\"node\":{\"reading\":\"amends\",\"from\":{\"key\":\"cn-law\"}}";
        assertThat(ask(release, lookup(Catalogue.REGULATION, "cn-law", seen)))
                .isEqualTo("{\"relationships\":{\"edges\":[{\"direction\":\"OUT\",\"other\":{\"key\":\"cn-other-law\"},"
                        + node + "}]}}");
        assertThat(ask(release, lookup(Catalogue.REGULATION, "cn-other-law", seen)))
                .isEqualTo("{\"relationships\":{\"edges\":[{\"direction\":\"IN\",\"other\":{\"key\":\"cn-law\"}," + node
                        + "}]}}");
    }

    @Test
    default void relationshipsComeByTypeThenByTheOtherEnd() {
        ReleaseRef release = publish(
                aRegulation()
                        .withKey("b")
                        .withRelationships(
                                relationship("b", RelationshipType.CITES, "d"),
                                relationship("b", RelationshipType.AMENDS, "c"))
                        .build(),
                aRegulation()
                        .withKey("a")
                        .withRelationships(relationship("a", RelationshipType.CITES, "b"))
                        .build(),
                aRegulation().withKey("c").build(),
                aRegulation().withKey("d").build());

        String answer = ask(
                release,
                lookup(
                        Catalogue.REGULATION,
                        "b",
                        select(nodes(
                                Catalogue.REGULATION,
                                "relationships",
                                Catalogue.RELATIONSHIP,
                                value(Catalogue.RELATIONSHIP, "inverse"),
                                one(
                                        Catalogue.RELATIONSHIP,
                                        "to",
                                        Catalogue.REGULATION,
                                        value(Catalogue.REGULATION, "key"))))));

        assertThat(answer)
                .isEqualTo("{\"relationships\":{\"nodes\":[{\"inverse\":\"amended by\",\"to\":{\"key\":\"c\"}},"
                        + "{\"inverse\":\"cited by\",\"to\":{\"key\":\"b\"}},"
                        + "{\"inverse\":\"cited by\",\"to\":{\"key\":\"d\"}}]}}");
    }

    @Test
    default void relationshipsAreFilteredByTheirDirection() {
        ReleaseRef release = publish(
                aRegulation()
                        .withRelationships(relationship(RelationshipType.CITES, "cn-other-law"))
                        .build(),
                aRegulation()
                        .withKey("cn-other-law")
                        .withRelationships(relationship("cn-other-law", RelationshipType.INTERPRETS, "cn-law"))
                        .build());
        Condition in = new Condition.Scalar(
                (Property) Ask.condition(Catalogue.RELATED, "direction"),
                List.of(new io.regatlas.domain.question.Test(
                        io.regatlas.domain.question.Test.Operator.EQ, List.of("IN"))));
        PageRequest request = page(
                Catalogue.RELATED,
                in,
                Ask.nodes(Catalogue.RELATIONSHIP, value(Catalogue.RELATIONSHIP, "type")),
                new ConnectionMember.TotalCount("total"));

        String answer = ask(
                release,
                lookup(
                        Catalogue.REGULATION,
                        "cn-law",
                        select(new Selection.Connected("in", edge(Catalogue.REGULATION, "relationships"), request))));

        assertThat(answer).isEqualTo("{\"in\":{\"nodes\":[{\"type\":\"INTERPRETS\"}],\"total\":1}}");
    }

    @Test
    default void theListOfAllRelationshipsHasEachOnceAndSeenFromNoEnd() {
        ReleaseRef release = publish(
                aRegulation()
                        .withRelationships(relationship(RelationshipType.CITES, "cn-other-law"))
                        .build(),
                aRegulation().withKey("cn-other-law").build());
        PageRequest request = page(
                Catalogue.RELATIONSHIP,
                new ConnectionMember.Edges(
                        "edges",
                        List.of(
                                new EdgeMember.Absent("direction"),
                                new EdgeMember.NodeOf(
                                        "node",
                                        Alternatives.of(
                                                Catalogue.RELATIONSHIP,
                                                select(value(Catalogue.RELATIONSHIP, "type")))))),
                new ConnectionMember.TotalCount("total"));

        String answer = ask(release, new Target.Page(Catalogue.RELATIONSHIP, request));

        assertThat(answer).isEqualTo("{\"edges\":[{\"direction\":null,\"node\":{\"type\":\"CITES\"}}],\"total\":1}");
    }

    @Test
    default void whatIsAtAnEndIsKnownByItsType() {
        ReleaseRef release = publish(
                aRegulation().build(),
                anIssuer().build(),
                anActivity()
                        .withRelationships(
                                relationship("cn-campaign", RelationshipType.RELATED_TO, "cn-law"),
                                relationship("cn-campaign", RelationshipType.RELATED_TO, "cn-miit"))
                        .build());
        Alternatives byType = new Alternatives(Map.of(
                Catalogue.REGULATION,
                select(value(Catalogue.REGULATION, "maturity")),
                Catalogue.ISSUER,
                select(value(Catalogue.ISSUER, "kind"))));
        Selection ends = select(entries(
                Catalogue.ACTIVITY,
                "relationships",
                new EdgeMember.OfEntry(new Selection.One("other", edge(Catalogue.RELATED, "other"), null, byType))));

        String answer = ask(release, lookup(Catalogue.ACTIVITY, "cn-campaign", ends));

        assertThat(answer)
                .isEqualTo("{\"relationships\":{\"edges\":[{\"other\":{\"maturity\":\"FINAL\"}},"
                        + "{\"other\":{\"kind\":\"DEPARTMENT\"}}]}}");
    }

    @Test
    default void aRelationshipThatIsGoneIsGoneAtBothEnds() {
        Object other = aRegulation().withKey("cn-other-law").build();
        ReleaseRef first = publish(
                aRegulation()
                        .withRelationships(relationship(RelationshipType.CITES, "cn-other-law"))
                        .build(),
                other);
        ReleaseRef second = publish(aRegulation().build(), other);
        Selection types = select(nodes(
                Catalogue.REGULATION, "relationships", Catalogue.RELATIONSHIP, value(Catalogue.RELATIONSHIP, "type")));

        assertThat(ask(first, lookup(Catalogue.REGULATION, "cn-other-law", types)))
                .isEqualTo("{\"relationships\":{\"nodes\":[{\"type\":\"CITES\"}]}}");
        assertThat(ask(second, lookup(Catalogue.REGULATION, "cn-other-law", types)))
                .isEqualTo("{\"relationships\":{\"nodes\":[]}}");
    }

    @Test
    default void whatIsComputedHasNoId() {
        Relationship relationship = relationship(RelationshipType.CITES, "cn-other-law");
        Related end = relationship.ends().get(0);
        ReleaseRef release = publish(
                aRegulation().withRelationships(relationship).build(),
                aRegulation().withKey("cn-other-law").build());

        String answer = ask(
                release,
                new Target.Node(
                        new NodeId("Related", end.key()),
                        Alternatives.of(Catalogue.REGULATION, select(value(Catalogue.REGULATION, "key")))));

        assertThat(answer).isEqualTo("null");
    }

    @Test
    default void aRegulationAndAnActivityThatHaveTwoRelationshipsHaveEachOtherOnce() {
        ReleaseRef release = publish(
                aRegulation()
                        .withRelationships(relationship(RelationshipType.ANNOUNCES, "cn-campaign"))
                        .build(),
                anActivity()
                        .withRelationships(
                                relationship("cn-campaign", RelationshipType.IMPLEMENTS, "cn-law"),
                                relationship("cn-campaign", RelationshipType.RELATED_TO, "cn-miit"))
                        .build(),
                anIssuer().build());

        assertThat(ask(
                        release,
                        lookup(
                                Catalogue.REGULATION,
                                "cn-law",
                                select(nodes(
                                        Catalogue.REGULATION,
                                        "activities",
                                        Catalogue.ACTIVITY,
                                        value(Catalogue.ACTIVITY, "key"))))))
                .isEqualTo("{\"activities\":{\"nodes\":[{\"key\":\"cn-campaign\"}]}}");
        assertThat(ask(
                        release,
                        lookup(
                                Catalogue.ACTIVITY,
                                "cn-campaign",
                                select(nodes(
                                        Catalogue.ACTIVITY,
                                        "regulations",
                                        Catalogue.REGULATION,
                                        value(Catalogue.REGULATION, "key"))))))
                .isEqualTo("{\"regulations\":{\"nodes\":[{\"key\":\"cn-law\"}]}}");
    }

    @Test
    default void actorsComeInTheSourcesOrderAndEachHasTheActivity() {
        ReleaseRef release = publish(
                anIssuer().withKey("cn-a").build(),
                anIssuer().withKey("cn-b").build(),
                anActivity().withActors("cn-b", "cn-a").build());
        Selection actors = select(many(Catalogue.ACTIVITY, "actors", Catalogue.ISSUER, value(Catalogue.ISSUER, "key")));
        Selection activities =
                select(nodes(Catalogue.ISSUER, "activities", Catalogue.ACTIVITY, value(Catalogue.ACTIVITY, "key")));

        assertThat(ask(release, lookup(Catalogue.ACTIVITY, "cn-campaign", actors)))
                .isEqualTo("{\"actors\":[{\"key\":\"cn-b\"},{\"key\":\"cn-a\"}]}");
        assertThat(ask(release, lookup(Catalogue.ISSUER, "cn-a", activities)))
                .isEqualTo("{\"activities\":{\"nodes\":[{\"key\":\"cn-campaign\"}]}}");
    }

    @Test
    default void anEventKnowsTheRelationshipThatBroughtItAbout() {
        ReleaseRef release = publish(
                aRegulation()
                        .withEvents(
                                anEvent().build(),
                                anEvent()
                                        .withType(EventType.AMENDED)
                                        .withDate("2021")
                                        .withScope("art. 5")
                                        .withCause("cn-amendment")
                                        .build())
                        .build(),
                aRegulation()
                        .withKey("cn-amendment")
                        .withRelationships(aRelationship()
                                .withFrom("cn-amendment")
                                .withType(RelationshipType.AMENDS)
                                .withTo("cn-law")
                                .withScope("art. 5")
                                .build())
                        .build());
        Selection.Member cause = one(
                Catalogue.EVENT,
                "cause",
                Catalogue.RELATIONSHIP,
                value(Catalogue.RELATIONSHIP, "type"),
                one(Catalogue.RELATIONSHIP, "from", Catalogue.REGULATION, value(Catalogue.REGULATION, "key")));

        String answer = ask(
                release,
                lookup(
                        Catalogue.REGULATION,
                        "cn-law",
                        select(nodes(
                                Catalogue.REGULATION,
                                "events",
                                Catalogue.EVENT,
                                value(Catalogue.EVENT, "type"),
                                cause))));

        assertThat(answer)
                .isEqualTo(
                        "{\"events\":{\"nodes\":[{\"type\":\"PUBLISHED\",\"cause\":null},"
                                + "{\"type\":\"AMENDED\",\"cause\":{\"type\":\"AMENDS\",\"from\":{\"key\":\"cn-amendment\"}}}]}}");
    }

    private static Target lookup(NodeType<?> type, String key, Selection selection) {
        return new Target.Lookup(type, key, selection);
    }

    private static Relationship relationship(RelationshipType type, String to) {
        return relationship("cn-law", type, to);
    }

    private static Relationship relationship(String from, RelationshipType type, String to) {
        return aRelationship().withFrom(from).withType(type).withTo(to).build();
    }
}
