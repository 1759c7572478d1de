package io.regatlas.domain.question;

import static io.regatlas.domain.fixture.Fixtures.aRegulation;
import static io.regatlas.domain.fixture.Fixtures.aTopic;
import static io.regatlas.domain.question.GraphFixtures.aged;
import static io.regatlas.domain.question.GraphFixtures.entities;
import static io.regatlas.domain.question.GraphFixtures.family;
import static io.regatlas.domain.question.GraphFixtures.keys;
import static io.regatlas.domain.question.GraphFixtures.lineage;
import static io.regatlas.domain.question.GraphFixtures.path;
import static io.regatlas.domain.question.GraphFixtures.text;
import static org.assertj.core.api.Assertions.assertThat;

import io.regatlas.domain.catalogue.Catalogue;
import io.regatlas.domain.entity.Key;
import io.regatlas.domain.fixture.Dice;
import io.regatlas.domain.fixture.RandomDatasets;
import io.regatlas.domain.fixture.RegulationBuilder;
import io.regatlas.domain.publish.Contents;
import io.regatlas.domain.question.Question.Target;
import io.regatlas.domain.relationship.RelationshipType;
import io.regatlas.domain.relationship.WalkedTypes;
import io.regatlas.domain.release.Release;
import io.regatlas.domain.release.ReleaseRef;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * What every {@link Answers} must do with questions that walk from relationship to relationship. The system property
 * {@code regatlas.walks} says how many random ones are asked, {@code regatlas.seed} which.
 */
public interface GraphAnswersContract extends ImpactAnswersContract {

    @Test
    default void aFamilyIsAllThatDraftsFinalsAndRevisionsConnectOldestFirst() {
        ReleaseRef release = publishTexts(
                text("final", "2019", "final FINALIZES draft-b"),
                text("draft-b", "2020", "draft-b NEXT_DRAFT_OF draft-a"),
                text("draft-a", null),
                text("revision", "2018", "revision AMENDS final", "revision CITES stranger"),
                text("stranger", "1990"));

        String answer = ask(release, lineage("final"));

        assertThat(answer)
                .isEqualTo(family(
                        "draft-a, draft-b, final, revision",
                        "revision AMENDS final, final FINALIZES draft-b, draft-b NEXT_DRAFT_OF draft-a"));
    }

    @Test
    default void membersOfOneAgeComeByIssuedThenByKeyAndTheUndatedLast() {
        ReleaseRef release = publishTexts(
                text("a", null, "a AMENDS law"),
                text("c", "2001", "c AMENDS law"),
                text("b", "2001", "b AMENDS law"),
                text("d", "2000-05", "d AMENDS law"),
                text("law", "1999"));

        String answer = ask(release, lineage("b"));

        assertThat(answer)
                .isEqualTo(family("law, d, b, c, a", "a AMENDS law, b AMENDS law, c AMENDS law, d AMENDS law"));
    }

    @Test
    default void whoHasTwoEldersComesBehindTheYounger() {
        ReleaseRef release = publishTexts(
                text("a", "1990", "a AMENDS c", "a AMENDS b"), text("b", "2000", "b REPLACES c"), text("c", "2010"));

        String answer = ask(release, lineage("a"));

        assertThat(answer).isEqualTo(family("c, b, a", "a AMENDS b, a AMENDS c, b REPLACES c"));
    }

    @Test
    default void aCircleAndWhatIsBehindItComeLast() {
        ReleaseRef release = publishTexts(
                text("a", "2003", "a AMENDS b"),
                text("b", "2002", "b AMENDS a", "b AMENDS z"),
                text("behind", "2001", "behind AMENDS a"),
                text("z", "2004"));

        String answer = ask(release, lineage("a"));

        assertThat(answer).isEqualTo(family("z, behind, b, a", "a AMENDS b, b AMENDS a, b AMENDS z, behind AMENDS a"));
    }

    @Test
    default void noMoreThanAHundredAgesAreToldApart() {
        int last = Target.Lineage.LONGEST_CHAIN + 2;
        ReleaseRef release = publishTexts(IntStream.rangeClosed(0, last)
                .mapToObj(age -> age == 0
                        ? text(aged(0), null)
                        : text(aged(age), null, "%s AMENDS %s".formatted(aged(age), aged(age - 1))))
                .toArray(RegulationBuilder[]::new));

        String answer = ask(release, new Target.Lineage(new Key(aged(7)), new GraphSelection(List.of(entities()))));

        Stream<String> toldApart =
                IntStream.range(0, Target.Lineage.LONGEST_CHAIN).mapToObj(GraphFixtures::aged);
        Stream<String> byKey = IntStream.rangeClosed(Target.Lineage.LONGEST_CHAIN, last)
                .mapToObj(age -> aged(last - age + Target.Lineage.LONGEST_CHAIN));
        assertThat(keys(answer))
                .containsExactlyElementsOf(Stream.concat(toldApart, byKey).toList());
    }

    @Test
    default void aTextAloneIsItsOwnFamily() {
        ReleaseRef release = publishTexts(text("law", "1999"));

        assertThat(ask(release, lineage("law"))).isEqualTo(family("law", ""));
    }

    @Test
    default void aFamilyIsFoundByAnAliasAndNotAtAllByWhatIsNoText() {
        ReleaseRef release = publish(
                aRegulation().withKey("law").withAliases("old-law").build(),
                aTopic().withKey("privacy").build());

        assertThat(ask(release, lineage("old-law"))).isEqualTo(family("law", ""));
        assertThat(ask(release, lineage("privacy"))).isEqualTo("null");
        assertThat(ask(release, lineage("no-such"))).isEqualTo("null");
    }

    @Test
    default void anOlderReleaseHasTheFamilyOfItsTime() {
        ReleaseRef old = publishTexts(text("law", "1999"), text("draft", null));
        ReleaseRef young = publishTexts(text("law", "1999", "law FINALIZES draft"), text("draft", null));

        assertThat(ask(old, lineage("draft"))).isEqualTo(family("draft", ""));
        assertThat(ask(young, lineage("draft"))).isEqualTo(family("draft, law", "law FINALIZES draft"));
    }

    @Test
    default void familiesOfManyTextsAreToldAtOnce() {
        ReleaseRef release =
                publishTexts(text("law", "1999", "law FINALIZES draft"), text("draft", null), text("x", null));
        Selection.Member lineage = new Selection.Lineage("lineage", new GraphSelection(List.of(entities())));
        Target page = new Target.Page(
                Catalogue.REGULATION, Ask.page(Catalogue.REGULATION, Ask.nodes(Catalogue.REGULATION, lineage)));

        String answer = ask(release, page);

        String both = "{\"lineage\":{\"entities\":[{\"key\":\"draft\"},{\"key\":\"law\"}]}}";
        assertThat(answer)
                .isEqualTo("{\"nodes\":[" + both + "," + both + ",{\"lineage\":{\"entities\":[{\"key\":\"x\"}]}}]}");
    }

    @Test
    default void aShortestPathIsWalkedInEitherDirection() {
        ReleaseRef release = publishTexts(
                text("a", null, "a AMENDS b", "a AMENDS long"),
                text("b", null),
                text("c", null, "c INTERPRETS b"),
                text("long", null, "long AMENDS longer"),
                text("longer", null, "longer AMENDS c"));

        String answer = ask(release, path("a", "c", WalkedTypes.PATH, 6));

        assertThat(answer).isEqualTo(family("a, b, c", "a AMENDS b, c INTERPRETS b"));
    }

    @Test
    default void amongEqualPathsTheFirstIsThatOfTheFirstKeysThenOfTheFirstRelationships() {
        ReleaseRef release = publishTexts(
                text("a", null, "a AMENDS c", "a EXTENDS b", "a AMENDS b"),
                text("b", null, "b AMENDS z"),
                text("c", null, "c AMENDS a0"),
                text("a0", null),
                text("z", null, "z AMENDS goal"),
                text("goal", null, "goal AMENDS a0"));

        String answer = ask(release, path("a", "goal", WalkedTypes.PATH, 6));

        assertThat(answer).isEqualTo(family("a, b, z, goal", "a AMENDS b, b AMENDS z, z AMENDS goal"));
    }

    @Test
    default void onlyTheGivenTypesAreWalked() {
        ReleaseRef release = publishTexts(text("a", null, "a CITES b"), text("b", null));

        assertThat(ask(release, path("a", "b", WalkedTypes.PATH, 6))).isEqualTo("null");
        assertThat(ask(release, path("a", "b", Set.of(), 6))).isEqualTo("null");
        assertThat(ask(release, path("b", "a", Set.of(RelationshipType.CITES), 6)))
                .isEqualTo(family("b, a", "a CITES b"));
    }

    @Test
    default void aPathIsNoLongerThanAllowed() {
        ReleaseRef release =
                publishTexts(text("a", null, "a AMENDS b"), text("b", null, "b AMENDS c"), text("c", null));

        assertThat(ask(release, path("a", "c", WalkedTypes.PATH, 1))).isEqualTo("null");
        assertThat(ask(release, path("a", "c", WalkedTypes.PATH, 2)))
                .isEqualTo(family("a, b, c", "a AMENDS b, b AMENDS c"));
    }

    @Test
    default void fromAnEntityToItselfIsNoStep() {
        ReleaseRef release = publish(
                aRegulation().withKey("law").withAliases("old-law").build(),
                aTopic().withKey("privacy").build());

        assertThat(ask(release, path("law", "old-law", Set.of(), 1))).isEqualTo(family("law", ""));
        assertThat(ask(release, path("privacy", "privacy", WalkedTypes.PATH, 6)))
                .isEqualTo("{\"entities\":[{}],\"relationships\":[]}");
        assertThat(ask(release, path("law", "privacy", WalkedTypes.PATH, 6))).isEqualTo("null");
        assertThat(ask(release, path("no-such", "no-such", WalkedTypes.PATH, 6)))
                .isEqualTo("null");
    }

    @Test
    default void randomWalksAgreeWithTheOracle() {
        int count = Integer.getInteger("regatlas.walks", 60);
        long seed = Long.getLong("regatlas.seed", 20200820);
        Dice dice = new Dice(seed);
        World world = graph(dice);
        Answers oracle = new PlainAnswers(world);

        for (int i = 0; i < count; i++) {
            long questionSeed = dice.seed();
            Release release = dice.pick(world.releases());
            Question question = RandomWalks.of(questionSeed, world, release.ref());
            assertThat(Shadow.await(answers().ask(question)).toString())
                    .as("walk %d of regatlas.seed %d, by its own seed %d: %s", i, seed, questionSeed, question)
                    .isEqualTo(Shadow.await(oracle.ask(question)).toString());
        }
    }

    private World graph(Dice dice) {
        Shadow shadow = new Shadow(releases());
        Contents contents = RandomDatasets.of(dice.seed(), 30);
        shadow.publish(null, contents);
        shadow.publish(null, RandomDatasets.edited(contents, dice.seed()));
        return shadow.world();
    }
}
