package io.regatlas.domain.publish;

import static io.regatlas.domain.fixture.Fixtures.aDataset;
import static io.regatlas.domain.fixture.Fixtures.aJurisdiction;
import static io.regatlas.domain.fixture.Fixtures.aRegulation;
import static io.regatlas.domain.fixture.Fixtures.aSource;
import static io.regatlas.domain.fixture.Fixtures.contents;
import static io.regatlas.domain.question.Shadow.await;
import static org.assertj.core.api.Assertions.assertThat;

import io.regatlas.domain.entity.Key;
import io.regatlas.domain.entity.NodeId;
import io.regatlas.domain.fixture.RegulationBuilder;
import io.regatlas.domain.question.Shadow;
import io.regatlas.domain.release.Change;
import io.regatlas.domain.release.Change.FieldChange;
import io.regatlas.domain.release.ChangeKind;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What every {@link Releases} must do with what its file says has left. */
public interface RetirementContract {

    /** The port under test, over a store that is empty when a test starts. */
    Releases releases();

    @Test
    default void anEntityThatRetiresSaysWhyAndWhereItsKeyLeads() {
        new Shadow(releases()).publish(null, three());

        try (Staging staging = await(releases().stage(List.of(one())))) {
            assertThat(staging.difference().changes())
                    .filteredOn(change -> change.id().type().equals("Regulation"))
                    .containsExactly(
                            new Change(
                                    ChangeKind.REDIRECTED,
                                    new NodeId("Regulation", "cn-copy"),
                                    new Key("cn-copy"),
                                    List.of(),
                                    "The same text.",
                                    new Key("cn-law")),
                            new Change(
                                    ChangeKind.RETIRED,
                                    new NodeId("Regulation", "cn-gone"),
                                    new Key("cn-gone"),
                                    List.of(),
                                    "Never was.",
                                    null),
                            new Change(
                                    ChangeKind.CHANGED,
                                    new NodeId("Regulation", "cn-law"),
                                    new Key("cn-law"),
                                    List.of(new FieldChange("aliases", null, "[\"cn-copy\"]"))));
        }
    }

    @Test
    default void whatRetiredLongAgoRetiresNoMore() {
        Shadow shadow = new Shadow(releases());
        shadow.publish(null, three());
        shadow.publish(null, one());

        try (Staging staging = await(releases().stage(List.of(one())))) {
            assertThat(staging.difference().changes()).isEmpty();
            assertThat(staging.difference().identical()).isTrue();
        }
    }

    @Test
    default void whatWasRetiredComesBackByRollback() {
        Shadow shadow = new Shadow(releases());
        shadow.publish(null, three());
        shadow.publish(null, one());

        shadow.rollback(1, null, null);

        assertThat(await(releases().known()))
                .filteredOn(known -> known.key().equals(new Key("cn-copy")))
                .extracting(KnownEntity::present)
                .containsExactly(true);
    }

    private static Contents three() {
        return test(
                aRegulation(), aRegulation().withKey("cn-gone"), aRegulation().withKey("cn-copy"));
    }

    /** What is left of the three, and why. */
    private static Contents one() {
        LocalDate day = LocalDate.of(2020, 8, 20);
        Contents contents = test(aRegulation().withAliases("cn-copy"));
        return new Contents(
                contents.dataset(),
                contents.entities(),
                List.of(
                        new Retirement(new Key("cn-gone"), "Regulation", "Never was.", day, null),
                        new Retirement(new Key("cn-copy"), "Regulation", "The same text.", day, new Key("cn-law"))));
    }

    private static Contents test(RegulationBuilder... regulations) {
        Stream<Object> registers = Stream.of(aJurisdiction().build(), aSource().build());
        Stream<Object> texts = Stream.of(regulations).map(RegulationBuilder::build);
        return contents(aDataset().build(), Stream.concat(registers, texts).toArray());
    }
}
