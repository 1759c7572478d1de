package io.regatlas.domain.publish;

import static io.regatlas.domain.fixture.Fixtures.aDataset;
import static io.regatlas.domain.fixture.Fixtures.aJurisdiction;
import static io.regatlas.domain.fixture.Fixtures.aRegulation;
import static io.regatlas.domain.fixture.Fixtures.aRelationship;
import static io.regatlas.domain.fixture.Fixtures.aSource;
import static io.regatlas.domain.fixture.Fixtures.contents;
import static io.regatlas.domain.question.Shadow.await;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.regatlas.domain.entity.Key;
import io.regatlas.domain.entity.NodeId;
import io.regatlas.domain.fixture.RandomDatasets;
import io.regatlas.domain.fixture.RegulationBuilder;
import io.regatlas.domain.question.Shadow;
import io.regatlas.domain.release.Release;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What every {@link Releases} must do to go back, and to make anew what is derived. */
public interface RollbackContract {

    /** The port under test, over a store that is empty when a test starts. */
    Releases releases();

    @Test
    default void anOlderReleaseComesBackAsTheNextOne() {
        Shadow shadow = new Shadow(releases());
        Contents contents = RandomDatasets.of(11, 10);
        Release first = shadow.publish(null, contents);
        shadow.publish(null, RandomDatasets.edited(contents, 12));
        shadow.publish(null, RandomDatasets.of(13, 5));

        Release back = shadow.rollback(1, null, "As it was").orElseThrow();

        assertThat(back.number()).isEqualTo(4);
        assertThat(back.restores()).isEqualTo(1);
        assertThat(back.notes()).isEqualTo("As it was");
        assertThat(back.hash()).isEqualTo(first.hash());
        assertThat(back.counts()).isEqualTo(first.counts());
        assertThat(await(releases().from(1))).isEqualTo(shadow.world().releases());
    }

    @Test
    default void oneDatasetComesBackAlone() {
        Shadow shadow = new Shadow(releases());
        Contents contents = RandomDatasets.of(21, 10);
        Contents other = RandomDatasets.of(22, 5);
        shadow.publish(null, contents, other);
        shadow.publish(null, RandomDatasets.edited(contents, 23), RandomDatasets.edited(other, 24));

        shadow.rollback(1, contents.dataset().key(), null);

        assertThat(await(releases().from(1))).isEqualTo(shadow.world().releases());
        try (Staging staging = await(releases().stage(List.of(contents)))) {
            assertThat(staging.difference().identical()).isTrue();
        }
        try (Staging staging = await(releases().stage(List.of(other)))) {
            assertThat(staging.difference().identical()).isFalse();
        }
    }

    @Test
    default void aDatasetThatCameLaterGoes() {
        Shadow shadow = new Shadow(releases());
        Release first = shadow.publish(null, test(aRegulation()));
        shadow.publish(null, RandomDatasets.of(31, 3));

        Optional<Release> back =
                shadow.rollback(1, RandomDatasets.of(31, 3).dataset().key(), null);

        assertThat(back).get().extracting(Release::hash).isEqualTo(first.hash());
        assertThat(await(releases().from(1))).isEqualTo(shadow.world().releases());
    }

    @Test
    default void whatIsAsItWasIsNotPublishedAgain() {
        Shadow shadow = new Shadow(releases());
        shadow.publish(null, test(aRegulation()));
        shadow.publish(null, test(aRegulation().withSummary("edited")));
        shadow.publish(null, test(aRegulation()));

        assertThat(shadow.rollback(3, null, null)).isEmpty();
        assertThat(shadow.rollback(1, null, null)).isEmpty();
        assertThat(shadow.rollback(1, new Key("test"), null)).isEmpty();
        assertThat(await(releases().from(1))).isEqualTo(shadow.world().releases());
    }

    @Test
    default void whatNeverWasCannotComeBack() {
        new Shadow(releases()).publish(null, test(aRegulation()));

        assertThatThrownBy(() -> await(releases().rollback(2, null, null)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> await(releases().rollback(0, null, null)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> await(releases().rollback(1, new Key("no-such"), null)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(await(releases().from(1))).hasSize(1);
    }

    @Test
    default void whatOthersReferToIsNotTakenAway() {
        Shadow shadow = new Shadow(releases());
        shadow.publish(null, test(aRegulation()));
        shadow.publish(null, test(aRegulation(), aRegulation().withKey("cn-new")));
        shadow.publish(null, other(referring("cn-new")));

        DanglingReferenceException refused = catchThrowableOfType(
                DanglingReferenceException.class, () -> await(releases().rollback(1, new Key("test"), null)));

        assertThat(refused.from()).isEqualTo(new NodeId("Relationship", "cn-other/relationship/CITES/cn-new"));
        assertThat(refused.field()).isEqualTo("to");
        assertThat(refused.to()).isEqualTo("cn-new");
        assertThat(await(releases().from(1))).isEqualTo(shadow.world().releases());
    }

    @Test
    default void whatRefersToWhatIsGoneDoesNotComeBack() {
        Shadow shadow = new Shadow(releases());
        shadow.publish(null, test(aRegulation(), aRegulation().withKey("cn-old")), other(referring("cn-old")));
        shadow.publish(null, other(aRegulation().withKey("cn-other")));
        shadow.publish(null, test(aRegulation()));

        assertThatThrownBy(() -> await(releases().rollback(1, new Key("other"), null)))
                .isInstanceOf(DanglingReferenceException.class)
                .hasMessageContaining("cn-old");
        assertThat(shadow.rollback(1, null, null)).isPresent();
        assertThat(await(releases().from(1))).isEqualTo(shadow.world().releases());
    }

    @Test
    default void theNextImportGoesOnFromThere() {
        Shadow shadow = new Shadow(releases());
        Contents contents = RandomDatasets.of(41, 10);
        shadow.publish(null, contents);
        Contents edited = RandomDatasets.edited(contents, 42);
        shadow.publish(null, edited);
        shadow.rollback(1, null, null);

        try (Staging staging = await(releases().stage(List.of(edited)))) {
            assertThat(staging.difference()).isEqualTo(PlainDifference.of(shadow.world(), List.of(edited)));
        }
        shadow.publish(null, edited);

        assertThat(await(releases().from(1))).isEqualTo(shadow.world().releases());
    }

    @Test
    default void onlyOneWritesAtATime() {
        new Shadow(releases()).publish(null, test(aRegulation()));

        try (Staging staging = await(releases().stage(List.of(test(aRegulation()))))) {
            assertThat(staging.difference().identical()).isTrue();
            assertThatThrownBy(() -> await(releases().rollback(1, null, null)))
                    .isInstanceOf(ImportRunningException.class);
            assertThatThrownBy(() -> await(releases().reindex())).isInstanceOf(ImportRunningException.class);
        }
    }

    private static RegulationBuilder referring(String to) {
        return aRegulation()
                .withKey("cn-other")
                .withRelationships(
                        aRelationship().withFrom("cn-other").withTo(to).build());
    }

    private static Contents test(RegulationBuilder... regulations) {
        Stream<Object> registers = Stream.of(aJurisdiction().build(), aSource().build());
        Stream<Object> texts = Stream.of(regulations).map(RegulationBuilder::build);
        return contents(aDataset().build(), Stream.concat(registers, texts).toArray());
    }

    private static Contents other(RegulationBuilder regulation) {
        return contents(aDataset().withKey("other").build(), regulation.build());
    }
}
