package io.regatlas.domain.status;

import static io.regatlas.domain.fixture.Fixtures.anEvent;
import static org.assertj.core.api.Assertions.assertThat;

import io.regatlas.domain.regulation.Event;
import io.regatlas.domain.regulation.EventType;
import io.regatlas.domain.regulation.Maturity;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class StageTest {

    @ParameterizedTest
    @CsvSource({
        "PLANNED, ANNOUNCED",
        "CONSULTATION_OPENED, CONSULTATION",
        "CONSULTATION_CLOSED, CONSULTATION",
        "READING, LEGISLATURE",
        "ADOPTED, ADOPTED",
        "SIGNED, ADOPTED",
        "PUBLISHED, PROMULGATED",
        "COMMENCED, PROMULGATED",
        "APPLICABLE, PROMULGATED",
        "AMENDED, PROMULGATED",
        "CORRECTED, PROMULGATED",
        "SUSPENDED, PROMULGATED",
        "RESUMED, PROMULGATED",
        "EXTENDED, PROMULGATED",
        "REPEALED, ENDED",
        "REPLACED, ENDED",
        "EXPIRED, ENDED",
        "ANNULLED, ENDED",
        "WITHDRAWN, ENDED",
        "LAPSED, ENDED"
    })
    void everyEventOfAFinalTextProvesAStage(EventType type, Stage stage) {
        Event event = anEvent().withType(type).build();

        assertThat(Stage.reachedBy(event, Maturity.FINAL)).isEqualTo(stage);
        assertThat(Stage.reachedBy(event, Maturity.TRIAL)).isEqualTo(stage);
    }

    @Test
    void theEndOfAPartProvesThatTheTextIsThere() {
        Event event = anEvent().withType(EventType.REPEALED).withScope("art. 5").build();

        assertThat(Stage.reachedBy(event, Maturity.FINAL)).isEqualTo(Stage.PROMULGATED);
    }

    @ParameterizedTest
    @CsvSource({
        "DRAFT_FOR_COMMENT, CONSULTATION",
        "DRAFT_FOR_APPROVAL, LEGISLATURE",
        "DRAFT_READING, LEGISLATURE",
        "PLANNED, ANNOUNCED"
    })
    void aPublishedDraftIsAtTheStageOfADraft(Maturity maturity, Stage stage) {
        Event published = anEvent().withType(EventType.PUBLISHED).build();
        Event corrected = anEvent().withType(EventType.CORRECTED).build();

        assertThat(Stage.reachedBy(published, maturity)).isEqualTo(stage);
        assertThat(Stage.reachedBy(corrected, maturity)).isEqualTo(stage);
    }

    @ParameterizedTest
    @EnumSource
    void aDraftIsNeverAdoptedOrPromulgated(EventType type) {
        Event event = anEvent().withType(type).build();

        assertThat(Stream.of(Maturity.values())
                        .filter(Maturity::isDraft)
                        .map(maturity -> Stage.reachedBy(event, maturity)))
                .doesNotContain(Stage.ADOPTED, Stage.PROMULGATED);
    }
}
