package io.regatlas.domain.regulation;

import static io.regatlas.domain.fixture.Fixtures.anEvent;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.regatlas.domain.problem.ProblemCode;
import io.regatlas.domain.problem.RuleException;
import org.junit.jupiter.api.Test;

class EventTest {

    @Test
    void isToldApartByTypeRoundAndScope() {
        Event second = anEvent().withType(EventType.READING).withRound(2).build();
        Event part = anEvent().withType(EventType.READING).withScope("2").build();

        assertThat(second.key()).isEqualTo("cn-law/event/READING/2");
        assertThat(part.key()).isEqualTo("cn-law/event/READING/#2");
    }

    @Test
    void knowsTheRelationshipThatBroughtItAbout() {
        Event amended = anEvent()
                .withType(EventType.AMENDED)
                .withScope("art. 5")
                .withCause("cn-amendment")
                .build();

        assertThat(amended.relationship()).contains("cn-amendment/relationship/AMENDS/cn-law/#art. 5");
        assertThat(anEvent().build().relationship()).isEmpty();
    }

    @Test
    void refusesACauseThatCannotBe() {
        assertThatThrownBy(() -> anEvent().withCause("cn-other-law").build())
                .isInstanceOfSatisfying(RuleException.class, refused -> assertThat(refused.code())
                        .isEqualTo(ProblemCode.WRONG_CAUSE));
        assertThatThrownBy(() -> anEvent()
                        .withType(EventType.REPEALED)
                        .withCause("cn-law")
                        .build())
                .isInstanceOfSatisfying(RuleException.class, refused -> assertThat(refused.code())
                        .isEqualTo(ProblemCode.WRONG_CAUSE));
    }

    @Test
    void rejectsAScopeTooLongForAKey() {
        String scope = "x".repeat(201);

        assertThatThrownBy(() -> anEvent().withScope(scope).build()).hasMessageContaining("more than 200 characters");
    }
}
