package io.regatlas.domain.rule;

import static io.regatlas.domain.fixture.Fixtures.aFact;
import static io.regatlas.domain.fixture.Fixtures.aRegulation;
import static io.regatlas.domain.fixture.Fixtures.aRelationship;
import static io.regatlas.domain.fixture.Fixtures.aTopic;
import static io.regatlas.domain.fixture.Fixtures.anActivity;
import static io.regatlas.domain.fixture.Fixtures.anEvent;
import static io.regatlas.domain.fixture.Fixtures.anIssuer;
import static io.regatlas.domain.rule.Checked.check;
import static io.regatlas.domain.rule.Checked.relationship;
import static io.regatlas.domain.rule.Checked.stored;
import static io.regatlas.domain.rule.Checked.violations;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.regatlas.domain.entity.NodeKind;
import io.regatlas.domain.problem.ProblemCode;
import io.regatlas.domain.problem.Violation;
import io.regatlas.domain.regulation.EventType;
import io.regatlas.domain.regulation.Maturity;
import io.regatlas.domain.regulation.Regulation;
import io.regatlas.domain.regulation.RegulationType;
import io.regatlas.domain.relationship.Relationship;
import io.regatlas.domain.relationship.RelationshipType;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class RelationshipRulesTest {

    @ParameterizedTest
    @EnumSource(
            names = {"FINALIZES", "NEXT_DRAFT_OF", "PLANS", "REPEALS", "REPLACES"},
            mode = EnumSource.Mode.EXCLUDE)
    void onlyEntitiesOfTheRightKindsAreJoined(RelationshipType type) {
        for (NodeKind from : List.of(NodeKind.REGULATION, NodeKind.ISSUER, NodeKind.ACTIVITY)) {
            for (NodeKind to : List.of(NodeKind.REGULATION, NodeKind.ISSUER, NodeKind.ACTIVITY)) {
                String wrong = !type.fromKinds().contains(from)
                        ? "/type"
                        : !type.toKinds().contains(to) ? "/to" : null;

                assertThat(check(entity("from", from, relationship("from", type, "to")), entity("to", to)))
                        .as("%s %s %s", from, type, to)
                        .isEqualTo(wrong == null ? List.of() : List.of("WRONG_ENDS from /relationships/0" + wrong));
            }
        }
    }

    @Test
    void whatTheStoreHasIsJoinedByItsKindToo() {
        Object law = aRegulation()
                .withRelationships(relationship("cn-law", RelationshipType.AMENDS, "elsewhere"))
                .build();

        assertThat(check(List.of(stored("elsewhere", "Regulation")), law)).isEmpty();
        assertThat(check(List.of(stored("elsewhere", "Issuer")), law))
                .containsExactly("WRONG_ENDS cn-law /relationships/0/to");
    }

    @Test
    void aRelationshipLeadsToAnEntityThatIsThere() {
        Object lost = aRegulation()
                .withRelationships(relationship("cn-law", RelationshipType.CITES, "no-such"))
                .build();
        Object astray = aRegulation()
                .withRelationships(relationship("cn-law", RelationshipType.CITES, "privacy"))
                .build();
        Object renamed = aRegulation().withKey("new").withAliases("no-such").build();

        assertThat(check(lost)).containsExactly("UNKNOWN_REFERENCE cn-law /relationships/0/to");
        assertThat(violations(List.of(), lost, renamed))
                .extracting(Violation::expected)
                .containsExactly("the key new, of which this is an alias");
        assertThat(check(astray, aTopic().build())).containsExactly("WRONG_REFERENCE cn-law /relationships/0/to");
    }

    @Test
    void aReferenceByItsOwnAliasIsNotToBecomeOneToItself() {
        Object own = aRegulation()
                .withAliases("old-law")
                .withRelationships(relationship("cn-law", RelationshipType.CITES, "old-law"))
                .build();

        assertThat(violations(List.of(), own))
                .extracting(Violation::code, Violation::expected)
                .containsExactly(tuple(
                        ProblemCode.UNKNOWN_REFERENCE,
                        "the key of another entity than cn-law, of which this is an alias"));
    }

    @Test
    void actorsAreIssuersThatAreThere() {
        assertThat(check(anActivity().withActors("cn-miit").build(), anIssuer().build()))
                .isEmpty();
        assertThat(check(anActivity().withActors("no-such").build()))
                .containsExactly("UNKNOWN_REFERENCE cn-campaign /actors/0");
        assertThat(check(
                        anActivity().withActors("cn-law").build(), aRegulation().build()))
                .containsExactly("WRONG_REFERENCE cn-campaign /actors/0");
    }

    @ParameterizedTest
    @CsvSource({
        "FINALIZES, FINAL, DRAFT_FOR_COMMENT, ",
        "FINALIZES, TRIAL, PLANNED, ",
        "FINALIZES, DRAFT_READING, DRAFT_FOR_COMMENT, /type",
        "FINALIZES, FINAL, FINAL, /to",
        "NEXT_DRAFT_OF, DRAFT_READING, DRAFT_FOR_COMMENT, ",
        "NEXT_DRAFT_OF, FINAL, DRAFT_FOR_COMMENT, /type",
        "NEXT_DRAFT_OF, DRAFT_READING, TRIAL, /to",
        "AMENDS, FINAL, TRIAL, ",
        "AMENDS, DRAFT_READING, FINAL, /type",
        "AMENDS, FINAL, DRAFT_READING, /to",
        "REPEALS, DRAFT_READING, FINAL, /type",
        "REPEALS, FINAL, DRAFT_READING, /to",
        "REPLACES, DRAFT_FOR_APPROVAL, FINAL, /type",
        "REPLACES, FINAL, DRAFT_FOR_COMMENT, ",
        "EXTENDS, DRAFT_READING, FINAL, /type",
        "EXTENDS, FINAL, PLANNED, /to",
        "CORRECTS, PLANNED, FINAL, /type",
        "CORRECTS, FINAL, DRAFT_READING, ",
        "CITES, DRAFT_READING, PLANNED, ",
        "BASED_ON, PLANNED, DRAFT_READING, "
    })
    void onlyTextsAreJoinedThatAreFinishedAsItTakes(
            RelationshipType type, Maturity from, Maturity to, @Nullable String wrong) {
        Relationship relationship = aRelationship()
                .withFrom("from")
                .withType(type)
                .withTo("to")
                .withScope("art. 5")
                .build();
        Object one = aRegulation()
                .withKey("from")
                .withMaturity(from)
                .withRelationships(relationship)
                .build();
        Object other = aRegulation().withKey("to").withMaturity(to).build();

        assertThat(check(one, other))
                .isEqualTo(wrong == null ? List.of() : List.of("WRONG_ENDS from /relationships/0" + wrong));
    }

    @Test
    void onlyAPlanPlans() {
        Relationship plans = relationship("cn-law", RelationshipType.PLANS, "cn-planned");
        Regulation planned = aRegulation()
                .withKey("cn-planned")
                .withMaturity(Maturity.PLANNED)
                .build();

        assertThat(check(
                        planned,
                        aRegulation()
                                .withType(RegulationType.PLAN)
                                .withRelationships(plans)
                                .build()))
                .isEmpty();
        assertThat(check(planned, aRegulation().withRelationships(plans).build()))
                .containsExactly("WRONG_ENDS cn-law /relationships/0/type");
    }

    @ParameterizedTest
    @CsvSource({"RELATED_TO, true", "SAME_BODY_AS, true", "SUCCEEDS, false"})
    void whatReadsAlikeInBothDirectionsIsEnteredOnce(RelationshipType type, boolean refused) {
        Object one = anIssuer()
                .withKey("one")
                .withRelationships(relationship("one", type, "other"))
                .build();
        Object other = anIssuer()
                .withKey("other")
                .withRelationships(relationship("other", type, "one"))
                .build();

        assertThat(check(one, other).contains("DUPLICATE_STATEMENT other /relationships/0"))
                .isEqualTo(refused);
        assertThat(check(one, anIssuer().withKey("other").build())).isEmpty();
    }

    @Test
    void aPartOfTheOtherIsNotTheWhole() {
        Object one = aRegulation()
                .withKey("one")
                .withRelationships(relationship("one", RelationshipType.RELATED_TO, "other"))
                .build();
        Object other = aRegulation()
                .withKey("other")
                .withRelationships(aRelationship()
                        .withFrom("other")
                        .withType(RelationshipType.RELATED_TO)
                        .withTo("one")
                        .withScope("art. 5")
                        .build())
                .build();

        assertThat(check(one, other)).isEmpty();
    }

    @Test
    void relationshipsAndFactsStandOnce() {
        Relationship cites = relationship("cn-law", RelationshipType.CITES, "cn-other-law");
        Object law = aRegulation()
                .withRelationships(cites, cites)
                .withFacts(aFact().build(), aFact().withPosition(2).build())
                .build();

        assertThat(check(law, aRegulation().withKey("cn-other-law").build()))
                .containsExactlyInAnyOrder(
                        "DUPLICATE_STATEMENT cn-law /relationships/1", "DUPLICATE_STATEMENT cn-law /facts/1");
    }

    @Test
    void aTextIsForwardedByOneOther() {
        Object first = aRegulation()
                .withKey("first")
                .withRelationships(relationship("first", RelationshipType.FORWARDS, "text"))
                .build();
        Object second = aRegulation()
                .withKey("second")
                .withRelationships(
                        relationship("second", RelationshipType.FORWARDS, "another"),
                        relationship("second", RelationshipType.FORWARDS, "text"))
                .build();
        Object text = aRegulation().withKey("text").build();
        Object another = aRegulation().withKey("another").build();

        assertThat(check(first, second, text, another)).containsExactly("SECOND_PARENT second /relationships/1/to");
        assertThat(check(second, text, another)).isEmpty();
    }

    @Test
    void aTextIsAPartOfOneOther() {
        Relationship once = relationship("cn-law", RelationshipType.PART_OF, "a");
        Relationship again = aRelationship()
                .withType(RelationshipType.PART_OF)
                .withTo("a")
                .withScope("annex 1")
                .build();
        Relationship twice = relationship("cn-law", RelationshipType.PART_OF, "b");
        Object[] wholes = {
            aRegulation().withKey("a").build(), aRegulation().withKey("b").build()
        };

        assertThat(check(aRegulation().withRelationships(once, again).build(), wholes[0], wholes[1]))
                .isEmpty();
        assertThat(check(aRegulation().withRelationships(once, twice).build(), wholes[0], wholes[1]))
                .containsExactly("SECOND_PARENT cn-law /relationships/1/to");
    }

    @Test
    void causesLeadToRegulations() {
        Object amended = aRegulation()
                .withEvents(anEvent()
                        .withType(EventType.AMENDED)
                        .withCause("cn-miit")
                        .build())
                .build();

        assertThat(check(amended)).containsExactly("UNKNOWN_REFERENCE cn-law /events/0/causedBy");
        assertThat(check(amended, anIssuer().build())).containsExactly("WRONG_REFERENCE cn-law /events/0/causedBy");
    }

    private static Object entity(String key, NodeKind kind, Relationship... relationships) {
        return switch (kind) {
            case REGULATION ->
                aRegulation().withKey(key).withRelationships(relationships).build();
            case ISSUER ->
                anIssuer().withKey(key).withRelationships(relationships).build();
            default ->
                anActivity().withKey(key).withRelationships(relationships).build();
        };
    }
}
