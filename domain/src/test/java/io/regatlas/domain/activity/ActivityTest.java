package io.regatlas.domain.activity;

import static io.regatlas.domain.fixture.Fixtures.aFact;
import static io.regatlas.domain.fixture.Fixtures.aRelationship;
import static io.regatlas.domain.fixture.Fixtures.anActivity;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.regatlas.domain.entity.Key;
import io.regatlas.domain.fixture.ActivityBuilder;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ActivityTest {

    @Test
    void keepsActorsInTheSourcesOrderAndTopicsAscending() {
        Activity activity =
                anActivity().withActors("b", "a").withTopics("b", "a").build();

        assertThat(activity.actors()).containsExactly(new Key("b"), new Key("a"));
        assertThat(activity.topics()).containsExactly(new Key("a"), new Key("b"));
    }

    @Test
    void mayEndOnTheDayOnWhichItMayBegin() {
        assertThat(anActivity().withBegan("2020-08").withEnded("2020-08-01").build())
                .isNotNull();
    }

    static Stream<ActivityBuilder> refused() {
        return Stream.of(
                anActivity().withTitles(),
                anActivity().withCitations(),
                anActivity().withActors("a", "a"),
                anActivity().withTopics("a", "a"),
                anActivity().withUnnamedActors(-1),
                anActivity().withTargets(" "),
                anActivity().withSummary(" "),
                anActivity().withFacts(aFact().build()),
                anActivity().withRelationships(aRelationship().build()),
                anActivity().withBegan("2020-08").withEnded("2020-07-31"));
    }

    @ParameterizedTest
    @MethodSource
    void refused(ActivityBuilder activity) {
        assertThatThrownBy(activity::build).isInstanceOf(IllegalArgumentException.class);
    }
}
