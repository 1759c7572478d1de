package io.regatlas.domain.issuer;

import static io.regatlas.domain.fixture.Fixtures.aRelationship;
import static io.regatlas.domain.fixture.Fixtures.anIssuer;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.regatlas.domain.problem.ProblemCode;
import io.regatlas.domain.problem.RuleException;
import io.regatlas.domain.relationship.Relationship;
import io.regatlas.domain.relationship.RelationshipType;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class IssuerTest {

    @Test
    void isUnderEachBodyUntilTheNext() {
        Issuer issuer = anIssuer()
                .withRelationships(
                        under("c", "2019-08/.."),
                        under("b", "2018-03"),
                        aRelationship()
                                .withFrom("cn-miit")
                                .withType(RelationshipType.SUCCEEDS)
                                .build(),
                        under("a", null))
                .build();

        assertThat(issuer.subordinations())
                .extracting(
                        each -> "%s %s from %s until %s".formatted(each.key(), each.upper(), each.from(), each.until()))
                .containsExactly(
                        "cn-miit/subordination/1 a from null until 2018-03-31",
                        "cn-miit/subordination/2 b from 2018-03-31 until 2019-08-01",
                        "cn-miit/subordination/3 c from 2019-08-01 until null");
    }

    @Test
    void isUnderNobodyWhereNothingIsSaid() {
        assertThat(anIssuer().build().subordinations()).isEmpty();
    }

    @Test
    void refusesARelationshipOfAnother() {
        assertThatThrownBy(() ->
                        anIssuer().withRelationships(aRelationship().build()).build())
                .isInstanceOfSatisfying(RuleException.class, refused -> assertThat(refused.code())
                        .isEqualTo(ProblemCode.BROKEN_RULE));
    }

    private static Relationship under(String body, @Nullable String since) {
        return aRelationship()
                .withFrom("cn-miit")
                .withType(RelationshipType.SUBORDINATE_TO)
                .withTo(body)
                .withEffective(since)
                .build();
    }
}
