package io.regatlas.domain.relationship;

import static org.assertj.core.api.Assertions.assertThat;

import io.regatlas.domain.regulation.EventType;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RelationshipTypeTest {

    @ParameterizedTest
    @EnumSource
    void readsInBothDirectionsAndHasKindsOfEnds(RelationshipType type) {
        assertThat(type.reading()).isNotBlank();
        assertThat(type.inverse()).isNotBlank();
        assertThat(type.fromKinds()).isNotEmpty();
        assertThat(type.toKinds()).isNotEmpty();
    }

    @Test
    void noTwoTypesReadAlike() {
        assertThat(RelationshipType.values())
                .extracting(RelationshipType::reading)
                .doesNotHaveDuplicates();
        assertThat(RelationshipType.values())
                .extracting(RelationshipType::inverse)
                .doesNotHaveDuplicates();
    }

    @Test
    void onlyWhatSaysTheSameBothWaysIsSymmetric() {
        assertThat(those(RelationshipType::isSymmetric))
                .containsExactly(RelationshipType.RELATED_TO, RelationshipType.SAME_BODY_AS);
    }

    @Test
    void whatEndsBringsAboutAnEndingEvent() {
        assertThat(those(RelationshipType::ends))
                .containsExactly(RelationshipType.REPEALS, RelationshipType.REPLACES)
                .allMatch(type -> Arrays.stream(EventType.values())
                        .filter(event -> event.broughtAboutBy().equals(Optional.of(type)))
                        .allMatch(EventType::ends));
    }

    @Test
    void whatBringsSomethingAboutNeedsForce() {
        assertThat(those(RelationshipType::needsForce))
                .containsExactlyInAnyOrderElementsOf(Arrays.stream(EventType.values())
                        .flatMap(event -> event.broughtAboutBy().stream())
                        .toList());
    }

    private static Stream<RelationshipType> those(Predicate<RelationshipType> which) {
        return Arrays.stream(RelationshipType.values()).filter(which);
    }
}
