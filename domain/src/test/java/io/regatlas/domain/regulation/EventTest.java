package io.regatlas.domain.regulation;

import static io.regatlas.domain.fixture.Fixtures.anEvent;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

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
    void rejectsAScopeTooLongForAKey() {
        String scope = "x".repeat(201);

        assertThatThrownBy(() -> anEvent().withScope(scope).build()).hasMessageContaining("more than 200 characters");
    }
}
