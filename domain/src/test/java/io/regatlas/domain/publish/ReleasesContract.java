package io.regatlas.domain.publish;

import static io.regatlas.domain.fixture.Fixtures.aCitation;
import static io.regatlas.domain.fixture.Fixtures.aDataset;
import static io.regatlas.domain.fixture.Fixtures.aFact;
import static io.regatlas.domain.fixture.Fixtures.aJurisdiction;
import static io.regatlas.domain.fixture.Fixtures.aName;
import static io.regatlas.domain.fixture.Fixtures.aRegulation;
import static io.regatlas.domain.fixture.Fixtures.aRelationship;
import static io.regatlas.domain.fixture.Fixtures.aSource;
import static io.regatlas.domain.fixture.Fixtures.anEvent;
import static io.regatlas.domain.fixture.Fixtures.anIssuance;
import static io.regatlas.domain.fixture.Fixtures.anIssuer;
import static io.regatlas.domain.fixture.Fixtures.contents;
import static io.regatlas.domain.question.Shadow.await;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.regatlas.domain.entity.Key;
import io.regatlas.domain.entity.NodeId;
import io.regatlas.domain.fact.Unit;
import io.regatlas.domain.fixture.Dice;
import io.regatlas.domain.fixture.EventBuilder;
import io.regatlas.domain.fixture.RandomDatasets;
import io.regatlas.domain.fixture.RegulationBuilder;
import io.regatlas.domain.question.Shadow;
import io.regatlas.domain.question.World;
import io.regatlas.domain.regulation.EventType;
import io.regatlas.domain.release.Change;
import io.regatlas.domain.release.Change.FieldChange;
import io.regatlas.domain.release.ChangeKind;
import io.regatlas.domain.release.Count;
import io.regatlas.domain.release.Release;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What every {@link Releases} must do. */
public interface ReleasesContract {

    /** The port under test, over a store that is empty when a test starts. */
    Releases releases();

    @Test
    default void anEmptyStoreHasNoRelease() {
        assertThat(await(releases().from(1))).isEmpty();
        assertThat(await(releases().known())).isEmpty();
    }

    @Test
    default void releasesAreNumberedWithoutGapAndListedAscending() {
        Release first = publish(new Shadow(releases()), aRegulation().withSummary("1"));
        Release second = publish(new Shadow(releases()), aRegulation().withSummary("2"));
        Release third = publish(new Shadow(releases()), aRegulation().withSummary("3"));

        assertThat(List.of(first, second, third)).extracting(Release::number).containsExactly(1, 2, 3);
        assertThat(await(releases().from(1))).containsExactly(first, second, third);
        assertThat(await(releases().from(2))).containsExactly(second, third);
        assertThat(await(releases().from(4))).isEmpty();
    }

    @Test
    default void aReleaseSaysWhatItIs() {
        Shadow shadow = new Shadow(releases());

        Release release = shadow.publish("first\n\"light\"", RandomDatasets.of(1, 10));

        assertThat(release).isEqualTo(shadow.world().newest().release());
        assertThat(release.published()).isEqualTo(release.published().truncatedTo(ChronoUnit.SECONDS));
        assertThat(release.restores()).isNull();
    }

    @Test
    default void hashAndCountsAreThoseOfTheOracle() {
        Shadow shadow = new Shadow(releases());
        Dice dice = new Dice(Long.getLong("regatlas.seed", 20200820));
        Contents one = RandomDatasets.of(dice.seed(), 20);
        Contents edited = RandomDatasets.edited(one, dice.seed());
        Contents other = RandomDatasets.of(dice.seed(), 5);

        shadow.publish(null, one);
        shadow.publish(null, edited, other);
        shadow.publish(null, RandomDatasets.edited(edited, dice.seed()));
        shadow.publish(null, edited);

        assertThat(await(releases().from(1))).isEqualTo(shadow.world().releases());
        assertThat(shadow.world().releases().get(3).hash())
                .isEqualTo(shadow.world().releases().get(1).hash());
    }

    @Test
    default void aDatasetThatIsNotStagedStaysAsItIs() {
        Shadow shadow = new Shadow(releases());
        Contents one = RandomDatasets.of(1, 5);

        Release first = shadow.publish(null, one);
        shadow.publish(null, RandomDatasets.of(2, 5));
        Staging staging = await(releases().stage(List.of(one)));

        assertThat(first.hash()).isNotEqualTo(shadow.world().newest().release().hash());
        assertThat(staging.difference().identical()).isTrue();
        staging.close();
    }

    @Test
    default void identicalContentIsIdentical() {
        Contents contents = RandomDatasets.of(7, 10);
        new Shadow(releases()).publish(null, contents);

        try (Staging staging = await(releases().stage(List.of(contents)))) {
            assertThat(staging.difference().identical()).isTrue();
            assertThat(staging.difference().changes()).isEmpty();
        }
    }

    @Test
    default void oneEditedFieldIsOneChange() {
        Release release = publish(new Shadow(releases()), aRegulation().withSummary("before"));

        try (Staging staging = stage(aRegulation().withSummary("after \"it\""))) {
            assertThat(staging.difference())
                    .isEqualTo(new Difference(
                            release.ref(),
                            List.of(changed("summary", "\"before\"", "\"after \\\"it\\\"\"")),
                            6,
                            false));
        }
    }

    @Test
    default void aFieldThatComesOrGoesIsAChangeFromOrToNothing() {
        publish(new Shadow(releases()), aRegulation().withSummary("before"));

        try (Staging staging = stage(aRegulation().withRound(2))) {
            assertThat(staging.difference().changes().get(0).fields())
                    .containsExactly(
                            new FieldChange("round", null, "2"), new FieldChange("summary", "\"before\"", null));
        }
    }

    @Test
    default void aStatementThatIsGoneIsRetiredWithItsCitations() {
        publish(new Shadow(releases()), aRegulation().withEvents(anEvent().build()));

        try (Staging staging = stage(aRegulation())) {
            assertThat(staging.difference().changes())
                    .extracting(change -> change.kind() + " " + change.id())
                    .containsExactly(
                            "RETIRED Event:cn-law/event/PUBLISHED",
                            "RETIRED Citation:cn-law/event/PUBLISHED/citation/digest#");
        }
    }

    @Test
    default void aPositionAloneIsNoChangeButIsPublished() {
        RegulationBuilder before = aRegulation().withIssuances(anIssuance().build());
        publish(new Shadow(releases()), before);

        try (Staging staging =
                stage(aRegulation().withIssuances(anIssuance().withPosition(2).build()))) {
            assertThat(staging.difference().changes()).isEmpty();
            assertThat(staging.difference().identical()).isFalse();
        }
    }

    @Test
    default void theDifferenceIsThatOfTheOracle() {
        Dice dice = new Dice(Long.getLong("regatlas.seed", 20200820));
        Shadow shadow = new Shadow(releases());
        Contents contents = RandomDatasets.of(dice.seed(), 20);
        Contents edited = RandomDatasets.edited(contents, dice.seed());

        assertDifference(shadow.world(), contents);
        shadow.publish(null, contents);
        assertDifference(shadow.world(), edited, RandomDatasets.of(dice.seed(), 3));
        shadow.publish(null, edited);
        assertDifference(shadow.world(), contents);
    }

    @Test
    default void stagingLeavesReadersUntouched() {
        Release release = publish(new Shadow(releases()), aRegulation());

        try (Staging staging = stage(aRegulation().withSummary("staged"))) {
            assertThat(staging.difference().changes()).hasSize(1);
            assertThat(await(releases().from(1))).containsExactly(release);
            assertThat(await(releases().known())).hasSize(5);
        }
    }

    @Test
    default void closingDropsWhatIsStaged() {
        Release release = publish(new Shadow(releases()), aRegulation());
        stage(aRegulation().withSummary("dropped"), aRegulation().withKey("cn-dropped"))
                .close();

        try (Staging staging = stage(aRegulation())) {
            assertThat(staging.difference().identical()).isTrue();
            assertThat(await(releases().from(1))).containsExactly(release);
        }
    }

    @Test
    default void onlyOneStagesAtATime() {
        try (Staging staging = stage(aRegulation())) {
            assertThat(staging.difference().from()).isNull();
            assertThatThrownBy(() -> stage(aRegulation())).isInstanceOf(ImportRunningException.class);
        }
    }

    @Test
    default void whatWasStagedAgainstAnOlderReleaseIsNotPublished() {
        try (Staging staging = stage(aRegulation())) {
            Release release = await(staging.publish(null));

            assertThatThrownBy(() -> await(staging.publish(null))).isInstanceOf(ReleaseMovedException.class);
            assertThat(await(releases().from(1))).containsExactly(release);
        }
    }

    @Test
    default void everyEntityThereEverWasIsKnown() {
        Shadow shadow = new Shadow(releases());
        publish(shadow, aRegulation().withAliases("cn-oldest"), aRegulation().withKey("cn-gone"));
        publish(shadow, aRegulation().withAliases("cn-older"));

        List<KnownEntity> known = await(releases().known());

        Key test = new Key("test");
        Key law = new Key("cn-law");
        List<Key> aliases = List.of(new Key("cn-older"), new Key("cn-oldest"));
        assertThat(known)
                .containsExactly(
                        new KnownEntity(new Key("cn"), "Jurisdiction", test, List.of(), true),
                        new KnownEntity(new Key("cn-gone"), "Regulation", test, List.of(), false),
                        new KnownEntity(law, "Regulation", test, aliases, true),
                        new KnownEntity(new Key("cn-miit"), "Issuer", test, List.of(), true),
                        new KnownEntity(new Key("digest"), "Source", test, List.of(), true),
                        new KnownEntity(test, "Dataset", test, List.of(), true));
    }

    @Test
    default void whatWasGoneMayComeBack() {
        Shadow shadow = new Shadow(releases());
        publish(shadow, aRegulation(), aRegulation().withKey("cn-gone"));
        publish(shadow, aRegulation());

        publish(shadow, aRegulation(), aRegulation().withKey("cn-gone"));

        assertThat(await(releases().from(1))).isEqualTo(shadow.world().releases());
        assertThat(shadow.world().releases().get(2).hash())
                .isEqualTo(shadow.world().releases().get(0).hash());
    }

    @Test
    default void aTitlesNewProofIsAChangeOfTheProofAlone() {
        publish(new Shadow(releases()), aRegulation());

        try (Staging staging = stage(aRegulation()
                .withTitles(aName().withText("A law")
                        .withCitations(aCitation().withLocator("¶1").build())
                        .build()))) {
            assertThat(staging.difference().changes())
                    .extracting(change -> change.kind() + " " + change.id())
                    .containsExactly("ADDED Citation:cn-law/titles/en/OFFICIAL/citation/digest#¶1");
        }
    }

    @Test
    default void aRelationshipIsOneStatementHoweverManySeeIt() {
        RegulationBuilder other = aRegulation().withKey("cn-other-law");
        publish(new Shadow(releases()), aRegulation(), other);

        try (Staging staging =
                stage(aRegulation().withRelationships(aRelationship().build()), other)) {
            assertThat(staging.difference().changes())
                    .extracting(change -> change.kind() + " " + change.id() + " " + change.owner())
                    .containsExactly(
                            "ADDED Relationship:cn-law/relationship/CITES/cn-other-law cn-law",
                            "ADDED Citation:cn-law/relationship/CITES/cn-other-law/citation/digest# cn-law");
        }
    }

    @Test
    default void whatIsComputedIsNotCounted() {
        Release release = publish(
                new Shadow(releases()),
                aRegulation().withRelationships(aRelationship().build()),
                aRegulation().withKey("cn-other-law"));

        assertThat(release.counts())
                .containsExactly(
                        new Count("REGULATION", 2),
                        new Count("ISSUER", 1),
                        new Count("RELATIONSHIP", 1),
                        new Count("JURISDICTION", 1),
                        new Count("SOURCE", 1),
                        new Count("CITATION", 4),
                        new Count("DATASET", 1));
    }

    @Test
    default void aNewNumberIsAChangeOfItsFact() {
        publish(
                new Shadow(releases()),
                aRegulation()
                        .withFacts(aFact().withQuantity("0.50", Unit.PERCENT).build()));

        try (Staging staging = stage(aRegulation()
                .withFacts(aFact().withQuantity("100", Unit.PERCENT)
                        .withPosition(2)
                        .build()))) {
            assertThat(staging.difference().changes())
                    .containsExactly(new Change(
                            ChangeKind.CHANGED,
                            new NodeId("Fact", "cn-law/fact/target"),
                            new Key("cn-law"),
                            List.of(
                                    new FieldChange("position", "1", "2"),
                                    new FieldChange(
                                            "quantity",
                                            "{\"comparator\":\"EXACTLY\",\"unit\":\"PERCENT\",\"value\":0.5}",
                                            "{\"comparator\":\"EXACTLY\",\"unit\":\"PERCENT\",\"value\":100}"))));
        }
    }

    @Test
    default void aDeadlineAndACauseAreContent() {
        EventBuilder amended = anEvent().withType(EventType.AMENDED);
        RegulationBuilder other = aRegulation().withKey("cn-other-law");
        publish(
                new Shadow(releases()),
                aRegulation()
                        .withEvents(amended.build())
                        .withFacts(aFact().withDeadline("2020").build()),
                other);

        try (Staging staging = stage(
                aRegulation()
                        .withEvents(amended.withCause("cn-other-law").build())
                        .withFacts(aFact().withDeadline("2021").build()),
                other)) {
            assertThat(staging.difference().changes())
                    .flatExtracting(Change::fields)
                    .containsExactly(
                            new FieldChange("causedBy", null, "\"cn-other-law\""),
                            new FieldChange(
                                    "deadline",
                                    "{\"date\":{\"edtf\":\"2020\"},\"inclusive\":true}",
                                    "{\"date\":{\"edtf\":\"2021\"},\"inclusive\":true}"));
        }
    }

    private Release publish(Shadow shadow, RegulationBuilder... regulations) {
        return shadow.publish(null, test(regulations));
    }

    private Staging stage(RegulationBuilder... regulations) {
        return await(releases().stage(List.of(test(regulations))));
    }

    private void assertDifference(World world, Contents... datasets) {
        try (Staging staging = await(releases().stage(List.of(datasets)))) {
            assertThat(staging.difference()).isEqualTo(PlainDifference.of(world, List.of(datasets)));
        }
    }

    private static Contents test(RegulationBuilder... regulations) {
        Stream<Object> registers =
                Stream.of(aJurisdiction().build(), aSource().build(), anIssuer().build());
        Stream<Object> texts = Stream.of(regulations).map(RegulationBuilder::build);
        return contents(aDataset().build(), Stream.concat(registers, texts).toArray());
    }

    private static Change changed(String field, @Nullable String before, String after) {
        return new Change(
                ChangeKind.CHANGED,
                new NodeId("Regulation", "cn-law"),
                new Key("cn-law"),
                List.of(new FieldChange(field, before, after)));
    }
}
