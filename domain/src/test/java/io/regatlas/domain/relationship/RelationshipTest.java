package io.regatlas.domain.relationship;

import static io.regatlas.domain.fixture.Fixtures.aRelationship;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.regatlas.domain.entity.Key;
import io.regatlas.domain.problem.ProblemCode;
import io.regatlas.domain.problem.RuleException;
import org.junit.jupiter.api.Test;

class RelationshipTest {

    @Test
    void isToldApartByTypeEndsAndScope() {
        assertThat(aRelationship().build().key()).isEqualTo("cn-law/relationship/CITES/cn-other-law");
        assertThat(aRelationship().withScope("art. 5").build().key())
                .isEqualTo("cn-law/relationship/CITES/cn-other-law/#art. 5");
    }

    @Test
    void readsFromBothEnds() {
        Relationship relationship =
                aRelationship().withType(RelationshipType.AMENDS).build();

        assertThat(relationship.readingAt(new Key("cn-law"))).isEqualTo("amends");
        assertThat(relationship.readingAt(new Key("cn-other-law"))).isEqualTo("amended by");
    }

    @Test
    void isSeenFromBothEnds() {
        assertThat(aRelationship().build().ends())
                .extracting(end -> "%s to %s: %s as %s".formatted(end.near(), end.other(), end.direction(), end.key()))
                .containsExactly(
                        "cn-law to cn-other-law: OUT as cn-law/relationship/CITES/cn-other-law/OUT",
                        "cn-other-law to cn-law: IN as cn-law/relationship/CITES/cn-other-law/IN");
    }

    @Test
    void refusesBothEndsToBeOne() {
        assertThatThrownBy(() -> aRelationship().withTo("cn-law").build())
                .isInstanceOfSatisfying(RuleException.class, refused -> assertThat(refused.code())
                        .isEqualTo(ProblemCode.SELF_RELATIONSHIP));
    }

    @Test
    void refusesToCiteNothingAndAScopeTooLongForAKey() {
        assertThatThrownBy(() -> aRelationship().withCitations().build())
                .isInstanceOfSatisfying(RuleException.class, refused -> assertThat(refused.code())
                        .isEqualTo(ProblemCode.MISSING_CITATION));
        assertThatThrownBy(() -> aRelationship().withScope("x".repeat(201)).build())
                .hasMessageContaining("more than 200 characters");
    }
}
