package io.regatlas.domain.question;

import static io.regatlas.domain.fixture.Fixtures.aRegulation;
import static io.regatlas.domain.fixture.Fixtures.aRelationship;
import static io.regatlas.domain.fixture.Fixtures.aTopic;
import static io.regatlas.domain.fixture.Fixtures.anActivity;
import static io.regatlas.domain.fixture.Fixtures.anEvent;
import static io.regatlas.domain.question.Ask.select;
import static io.regatlas.domain.question.Ask.value;
import static org.assertj.core.api.Assertions.assertThat;

import io.regatlas.domain.catalogue.Catalogue;
import io.regatlas.domain.entity.Key;
import io.regatlas.domain.entity.NodeId;
import io.regatlas.domain.fixture.Dice;
import io.regatlas.domain.fixture.RandomDatasets;
import io.regatlas.domain.fixture.RegulationBuilder;
import io.regatlas.domain.publish.Contents;
import io.regatlas.domain.question.Question.Target;
import io.regatlas.domain.relationship.Relationship;
import io.regatlas.domain.relationship.RelationshipType;
import io.regatlas.domain.relationship.WalkedTypes;
import io.regatlas.domain.release.Release;
import io.regatlas.domain.release.ReleaseRef;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * What every {@link Answers} must do with questions that walk from relationship to relationship. The system property
 * {@code regatlas.walks} says how many random ones are asked, {@code regatlas.seed} which.
 */
public interface GraphAnswersContract extends AskedStore {

    @Test
    default void aFamilyIsAllThatDraftsFinalsAndRevisionsConnectOldestFirst() {
        ReleaseRef release = publishAll(
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
        ReleaseRef release = publishAll(
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
        ReleaseRef release = publishAll(
                text("a", "1990", "a AMENDS c", "a AMENDS b"), text("b", "2000", "b REPLACES c"), text("c", "2010"));

        String answer = ask(release, lineage("a"));

        assertThat(answer).isEqualTo(family("c, b, a", "a AMENDS b, a AMENDS c, b REPLACES c"));
    }

    @Test
    default void aCircleAndWhatIsBehindItComeLast() {
        ReleaseRef release = publishAll(
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
        ReleaseRef release = publishAll(IntStream.rangeClosed(0, last)
                .mapToObj(age -> age == 0
                        ? text(aged(0), null)
                        : text(aged(age), null, "%s AMENDS %s".formatted(aged(age), aged(age - 1))))
                .toArray(RegulationBuilder[]::new));

        String answer = ask(release, new Target.Lineage(new Key(aged(7)), new GraphSelection(List.of(entities()))));

        Stream<String> toldApart =
                IntStream.range(0, Target.Lineage.LONGEST_CHAIN).mapToObj(GraphAnswersContract::aged);
        Stream<String> byKey = IntStream.rangeClosed(Target.Lineage.LONGEST_CHAIN, last)
                .mapToObj(age -> aged(last - age + Target.Lineage.LONGEST_CHAIN));
        assertThat(keys(answer))
                .containsExactlyElementsOf(Stream.concat(toldApart, byKey).toList());
    }

    @Test
    default void aTextAloneIsItsOwnFamily() {
        ReleaseRef release = publishAll(text("law", "1999"));

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
        ReleaseRef old = publishAll(text("law", "1999"), text("draft", null));
        ReleaseRef young = publishAll(text("law", "1999", "law FINALIZES draft"), text("draft", null));

        assertThat(ask(old, lineage("draft"))).isEqualTo(family("draft", ""));
        assertThat(ask(young, lineage("draft"))).isEqualTo(family("draft, law", "law FINALIZES draft"));
    }

    @Test
    default void familiesOfManyTextsAreToldAtOnce() {
        ReleaseRef release =
                publishAll(text("law", "1999", "law FINALIZES draft"), text("draft", null), text("x", null));
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
        ReleaseRef release = publishAll(
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
        ReleaseRef release = publishAll(
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
        ReleaseRef release = publishAll(text("a", null, "a CITES b"), text("b", null));

        assertThat(ask(release, path("a", "b", WalkedTypes.PATH, 6))).isEqualTo("null");
        assertThat(ask(release, path("a", "b", Set.of(), 6))).isEqualTo("null");
        assertThat(ask(release, path("b", "a", Set.of(RelationshipType.CITES), 6)))
                .isEqualTo(family("b, a", "a CITES b"));
    }

    @Test
    default void aPathIsNoLongerThanAllowed() {
        ReleaseRef release = publishAll(text("a", null, "a AMENDS b"), text("b", null, "b AMENDS c"), text("c", null));

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
    default void whatRestsOnATextComesNearestFirstEachOnce() {
        ReleaseRef release = publish(
                text("law", null, "law AMENDS b").build(),
                text("b", null, "b BASED_ON law", "b AMENDS law").build(),
                text("c", null, "c IMPLEMENTS b", "c INTERPRETS a", "c CITES law")
                        .build(),
                text("a", null, "a BASED_ON law").build(),
                text("d", null, "d PART_OF c").build(),
                anActivity()
                        .withKey("campaign")
                        .withRelationships(stated("campaign ENFORCES law"))
                        .build());

        String two = ask(release, impact("law", WalkedTypes.IMPACT, 2));
        String six = ask(release, impact("law", WalkedTypes.IMPACT, 6));

        List<String> near = List.of(
                "a 1 a/relationship/BASED_ON/law",
                "b 1 b/relationship/AMENDS/law",
                "campaign 1 campaign/relationship/ENFORCES/law",
                "c 2 c/relationship/IMPLEMENTS/b");
        assertThat(reached(two)).isEqualTo(near);
        assertThat(reached(six))
                .isEqualTo(Stream.concat(near.stream(), Stream.of("d 3 d/relationship/PART_OF/c"))
                        .toList());
        assertThat(two).endsWith("\"total\":4}");
    }

    @Test
    default void nothingRestsOnWhatIsNotThere() {
        ReleaseRef release = publishAll(text("law", null, "law AMENDS b"), text("b", null));

        String nothing = "{\"edges\":[],\"total\":0}";
        assertThat(ask(release, impact("no-such", WalkedTypes.IMPACT, 3))).isEqualTo(nothing);
        assertThat(ask(release, new Target.Impact(null, WalkedTypes.IMPACT, 3, entries())))
                .isEqualTo(nothing);
        assertThat(ask(release, impact("b", Set.of(), 3))).isEqualTo(nothing);
        assertThat(ask(release, impact("law", WalkedTypes.IMPACT, 3))).isEqualTo(nothing);
    }

    @Test
    default void whatRestsOnATextIsWalkedWholeForwardsAndBackwards() {
        Dice dice = new Dice(Long.getLong("regatlas.seed", 20200820));
        World world = graph(dice);
        Set<RelationshipType> types =
                Set.of(RelationshipType.AMENDS, RelationshipType.CITES, RelationshipType.INTERPRETS);
        ReleaseRef release = world.newest().release().ref();
        PlainWalk oracle = new PlainWalk(world.newest());

        for (PlainNode node : world.newest().nodes(Catalogue.REGULATION)) {
            Key of = new Key(node.key());
            List<String> ids = oracle.impact(new Target.Impact(of, types, 6, entries())).stream()
                    .map(each -> each.node().id().encoded())
                    .toList();
            Walk walk = new Walk(
                    answers(),
                    release,
                    Catalogue.REGULATION,
                    Condition.EVERYTHING,
                    Target.Impact.NEAREST_FIRST,
                    request -> new Target.Impact(of, types, 6, request));
            assertThat(walk.forwards(dice)).as("from %s", of).isEqualTo(ids);
            assertThat(walk.backwards(dice)).as("from %s", of).isEqualTo(ids);
        }
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

    private ReleaseRef publishAll(RegulationBuilder... texts) {
        return publish(Stream.of(texts).map(RegulationBuilder::build).toArray());
    }

    /** A text with what it is to others, each in three words. */
    private static RegulationBuilder text(String key, @Nullable String issued, String... words) {
        RegulationBuilder text = aRegulation()
                .withKey(key)
                .withRelationships(
                        Stream.of(words).map(GraphAnswersContract::stated).toArray(Relationship[]::new));
        return issued == null
                ? text
                : text.withEvents(anEvent().withRegulation(key).withDate(issued).build());
    }

    private static Relationship stated(String words) {
        String[] parts = words.split(" ", -1);
        return aRelationship()
                .withFrom(parts[0])
                .withType(RelationshipType.valueOf(parts[1]))
                .withTo(parts[2])
                .build();
    }

    /** Keys whose order is the other way round than their ages. */
    private static String aged(int age) {
        return "r%03d".formatted(999 - age);
    }

    private static Target lineage(String of) {
        return new Target.Lineage(new Key(of), both());
    }

    private static Target path(String from, String to, Set<RelationshipType> types, int maxLength) {
        return new Target.Path(new Key(from), new Key(to), types, maxLength, both());
    }

    private static Target impact(String of, Set<RelationshipType> types, int depth) {
        return new Target.Impact(new Key(of), types, depth, entries());
    }

    private static GraphSelection both() {
        Selection ids = select(value(Catalogue.RELATIONSHIP, "id"));
        return new GraphSelection(
                List.of(entities(), new GraphSelection.GraphMember.Relationships("relationships", ids)));
    }

    private static GraphSelection.GraphMember entities() {
        return new GraphSelection.GraphMember.Entities(
                "entities", Alternatives.of(Catalogue.REGULATION, select(value(Catalogue.REGULATION, "key"))));
    }

    private static PageRequest entries() {
        Alternatives keys = new Alternatives(Map.of(
                Catalogue.REGULATION, select(value(Catalogue.REGULATION, "key")),
                Catalogue.ACTIVITY, select(value(Catalogue.ACTIVITY, "key"))));
        return new PageRequest(
                Condition.EVERYTHING,
                Target.Impact.NEAREST_FIRST,
                new Slice(Slice.MAX_SIZE, false, null, null),
                0,
                List.of(
                        new PageRequest.ConnectionMember.Edges(
                                "edges",
                                List.of(
                                        new PageRequest.EdgeMember.NodeOf("node", keys),
                                        new PageRequest.EdgeMember.Distance("distance"),
                                        new PageRequest.EdgeMember.Via(
                                                "via", select(value(Catalogue.RELATIONSHIP, "id"))))),
                        new PageRequest.ConnectionMember.TotalCount("total")));
    }

    /** What {@link #both} is answered by: keys, and relationships in three words. */
    private static String family(String keys, String relationships) {
        List<String> entities = split(keys).map("{\"key\":\"%s\"}"::formatted).toList();
        List<String> ids = split(relationships)
                .map(words -> "{\"id\":\"%s\"}"
                        .formatted(Catalogue.RELATIONSHIP.id(stated(words)).encoded()))
                .toList();
        return "{\"entities\":[%s],\"relationships\":[%s]}"
                .formatted(String.join(",", entities), String.join(",", ids));
    }

    private static Stream<String> split(String list) {
        return list.isEmpty() ? Stream.empty() : Stream.of(list.split(", ", -1));
    }

    private static List<String> keys(String answer) {
        return Pattern.compile("\"key\":\"([^\"]+)\"")
                .matcher(answer)
                .results()
                .map(match -> match.group(1))
                .toList();
    }

    /** Key, distance and the key of the relationship of each entry. */
    private static List<String> reached(String answer) {
        List<String> reached = new ArrayList<>();
        Pattern.compile("\"key\":\"([^\"]+)\"},\"distance\":(\\d+),\"via\":\\{\"id\":\"([^\"]+)\"")
                .matcher(answer)
                .results()
                .forEach(match -> reached.add("%s %s %s"
                        .formatted(
                                match.group(1),
                                match.group(2),
                                NodeId.decode(match.group(3)).key())));
        return reached;
    }
}
