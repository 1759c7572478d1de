package io.regatlas.domain.question;

import static io.regatlas.domain.fixture.Fixtures.aRegulation;
import static io.regatlas.domain.question.Shadow.await;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.regatlas.domain.catalogue.Catalogue;
import io.regatlas.domain.catalogue.Edge;
import io.regatlas.domain.catalogue.NodeType;
import io.regatlas.domain.catalogue.OrderField;
import io.regatlas.domain.catalogue.Property;
import io.regatlas.domain.entity.NodeId;
import io.regatlas.domain.fixture.Dice;
import io.regatlas.domain.fixture.RandomDatasets;
import io.regatlas.domain.fixture.RegulationBuilder;
import io.regatlas.domain.publish.Contents;
import io.regatlas.domain.question.Question.Target;
import io.regatlas.domain.release.Release;
import io.regatlas.domain.release.ReleaseRef;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * What every {@link Answers} must do. The system property {@code regatlas.questions} says how many random questions are
 * asked, {@code regatlas.seed} which.
 */
public interface AnswersContract
        extends RelationshipAnswersContract, DayAnswersContract, CountsContract, GraphAnswersContract {

    @Test
    default void aKeyLeadsToItsEntity() {
        ReleaseRef release = publish(aRegulation().withKey("cn-law"));

        String answer = ask(release, lookup("cn-law"));

        assertThat(answer).isEqualTo("{\"key\":\"cn-law\"}");
    }

    @Test
    default void unknownKeyIsNull() {
        ReleaseRef release = publish(aRegulation().withKey("cn-law"));

        String answer = ask(release, lookup("cn-other-law"));

        assertThat(answer).isEqualTo("null");
    }

    @Test
    default void aKeyOfAnotherTypeIsNull() {
        ReleaseRef release = publish(aRegulation());

        String answer = ask(release, lookup("cn"));

        assertThat(answer).isEqualTo("null");
    }

    @Test
    default void anAliasLeadsToItsEntity() {
        ReleaseRef release = publish(aRegulation().withKey("cn-law").withAliases("cn-old-law"));

        String answer = ask(release, lookup("cn-old-law"));

        assertThat(answer).isEqualTo("{\"key\":\"cn-law\"}");
    }

    @Test
    default void nodesComeInTheOrderAskedWithRepeatsAndNulls() {
        ReleaseRef release = publish(aRegulation().withKey("cn-law"));
        Optional<NodeId> law = Optional.of(new NodeId("Regulation", "cn-law"));
        Optional<NodeId> place = Optional.of(new NodeId("Jurisdiction", "cn"));
        Optional<NodeId> nothing = Optional.of(new NodeId("Regulation", "no-such"));

        String answer = ask(
                release,
                new Target.Nodes(
                        List.of(law, nothing, place, Optional.empty(), law),
                        Alternatives.of(Catalogue.REGULATION, keyOf(Catalogue.REGULATION))));

        assertThat(answer).isEqualTo("[{\"key\":\"cn-law\"},null,{},null,{\"key\":\"cn-law\"}]");
    }

    @Test
    default void twoReleasesGiveBothStates() {
        ReleaseRef first = publish(aRegulation().withSummary("before"));
        ReleaseRef second = publish(aRegulation().withSummary("after"));

        assertThat(ask(first, summary())).isEqualTo("{\"summary\":\"before\"}");
        assertThat(ask(second, summary())).isEqualTo("{\"summary\":\"after\"}");
    }

    @Test
    default void whatALaterReleaseAddsAnEarlierOneDoesNotHave() {
        ReleaseRef first = publish(aRegulation().withKey("cn-law"));
        ReleaseRef second =
                publish(aRegulation().withKey("cn-law"), aRegulation().withKey("cn-new-law"));

        assertThat(ask(first, lookup("cn-new-law"))).isEqualTo("null");
        assertThat(ask(second, lookup("cn-new-law"))).isEqualTo("{\"key\":\"cn-new-law\"}");
    }

    @Test
    default void unknownReleaseIsRefused() {
        ReleaseRef release = publish(aRegulation());
        ReleaseRef next = new ReleaseRef(release.number() + 1, release.hash());

        assertThatThrownBy(() -> ask(next, lookup("cn-law"))).isInstanceOf(UnknownReleaseException.class);
    }

    @Test
    default void sameNumberOtherHashIsRefused() {
        ReleaseRef release = publish(aRegulation());
        ReleaseRef other = new ReleaseRef(release.number(), "0".repeat(64));

        assertThatThrownBy(() -> ask(other, lookup("cn-law"))).isInstanceOf(UnknownReleaseException.class);
    }

    @Test
    default void randomQuestionsAgreeWithTheOracle() {
        int count = Integer.getInteger("regatlas.questions", 200);
        long seed = Long.getLong("regatlas.seed", 20200820);
        Dice dice = new Dice(seed);
        World world = randomWorld(dice);
        Answers oracle = new PlainAnswers(world);

        for (int i = 0; i < count; i++) {
            long questionSeed = dice.seed();
            Release release = dice.pick(world.releases());
            Question question = RandomQuestions.of(questionSeed, world, release.ref());
            assertThat(outcome(answers(), question))
                    .as("question %d of regatlas.seed %d, by its own seed %d: %s", i, seed, questionSeed, question)
                    .isEqualTo(outcome(oracle, question));
        }
    }

    @Test
    default void everyOrderWalkedForwardsAndBackwardsGivesEveryRowOnce() {
        Dice dice = new Dice(Long.getLong("regatlas.seed", 20200820));
        World world = randomWorld(dice);
        RandomPages pages = new RandomPages(dice, world.newest());

        for (NodeType<?> type : types()) {
            Stream<List<Order>> alone = type.orders().stream().flatMap(AnswersContract::bothWays);
            Stream<List<Order>> several =
                    Stream.generate(() -> pages.orders(type)).limit(4);
            Stream.concat(alone, several)
                    .forEach(orders -> assertWalks(dice, world, rootWalk(world, type, Condition.EVERYTHING, orders)));
        }
    }

    @Test
    default void aListIsWalkedWholeWhileReleasesArePublished() throws Exception {
        Dice dice = new Dice(Long.getLong("regatlas.seed", 20200820));
        Shadow shadow = new Shadow(releases());
        Contents first = RandomDatasets.of(dice.seed(), 12);
        shadow.publish(null, first);
        World world = shadow.world();
        RandomPages pages = new RandomPages(dice, world.newest());
        FutureTask<Contents> publishing = new FutureTask<>(() -> publishEdits(shadow, first, 3));
        new Thread(publishing, "publishing").start();

        int walks = 0;
        while (!publishing.isDone() || walks == 0) {
            NodeType<?> type = dice.pick(types());
            assertWalks(dice, world, rootWalk(world, type, Condition.EVERYTHING, pages.orders(type)));
            walks++;
        }

        assertThat(publishing.get(1, TimeUnit.SECONDS)).isNotEqualTo(first);
        assertThat(shadow.world().releases()).hasSize(4);
    }

    private static Contents publishEdits(Shadow shadow, Contents first, int count) {
        Contents edited = first;
        for (int i = 0; i < count; i++) {
            edited = RandomDatasets.edited(edited, i);
            shadow.publish("edit %d".formatted(i), edited);
        }
        return edited;
    }

    @Test
    default void aFilteredListIsWalkedWhole() {
        Dice dice = new Dice(Long.getLong("regatlas.seed", 20200820));
        World world = randomWorld(dice);
        RandomPages pages = new RandomPages(dice, world.newest());
        RandomConditions conditions = new RandomConditions(dice, world.newest());

        for (int i = 0; i < 20; i++) {
            NodeType<?> type = dice.pick(List.of(Catalogue.REGULATION, Catalogue.ISSUER, Catalogue.JURISDICTION));
            assertWalks(dice, world, rootWalk(world, type, conditions.of(type, 2), pages.orders(type)));
        }
    }

    @Test
    default void aNestedListIsWalkedWhole() {
        Dice dice = new Dice(Long.getLong("regatlas.seed", 20200820));
        World world = randomWorld(dice);
        RandomPages pages = new RandomPages(dice, world.newest());

        types().stream()
                .flatMap(AnswersContract::connections)
                .forEach(connection -> assertWalks(dice, world, nestedWalk(world, connection, pages)));
    }

    @Test
    default void aPageBetweenTwoCursorsEndsAtBothAndIsEmptyWhereTheyCross() {
        Dice dice = new Dice(Long.getLong("regatlas.seed", 20200820));
        World world = randomWorld(dice);
        List<Order> byDate =
                List.of(new Order(Catalogue.REGULATION.order("ISSUED").orElseThrow(), true, true));
        Walked walked = rootWalk(world, Catalogue.REGULATION, Condition.EVERYTHING, byDate);
        Walk walk = walked.walk();
        Position after = walk.next(walk.next(null));
        Position before = walk.next(walk.next(walk.next(walk.next(after))));

        String front = walk.page(new Slice(2, false, after, before));
        String back = walk.page(new Slice(2, true, after, before));
        String crossed = walk.page(new Slice(2, false, before, after));

        List<String> between = walked.ids().subList(2, 5);
        assertThat(Walk.ids(front)).isEqualTo(between.subList(0, 2));
        assertThat(Walk.ids(back)).isEqualTo(between.subList(1, 3));
        assertThat(List.of(front, back)).allMatch(json -> json.contains("\"n\":true,\"p\":true"));
        assertThat(Walk.ids(crossed)).isEmpty();
    }

    @Test
    default void aCursorOfAnOldReleaseWalksTheOldRelease() {
        Dice dice = new Dice(Long.getLong("regatlas.seed", 20200820));
        World world = randomWorld(dice);
        ReleasedState old = world.state(world.releases().get(0).ref()).orElseThrow();
        List<Order> byTitle =
                List.of(new Order(Catalogue.REGULATION.order("TITLE").orElseThrow(), false, false));

        Walked walked = rootWalk(old, Catalogue.REGULATION, Condition.EVERYTHING, byTitle);

        assertThat(old.nodes(Catalogue.REGULATION))
                .hasSizeLessThan(world.newest().nodes(Catalogue.REGULATION).size());
        assertThat(walked.walk().forwards(dice)).isEqualTo(walked.ids());
    }

    /** A list to walk, and the ids that it must give, in order. */
    record Walked(Walk walk, List<String> ids) {}

    private ReleaseRef publish(RegulationBuilder... regulations) {
        return publish(Stream.of(regulations).map(RegulationBuilder::build).toArray());
    }

    /** Two datasets in five releases, one of them rolled back. */
    private World randomWorld(Dice dice) {
        Shadow shadow = new Shadow(releases());
        Contents one = RandomDatasets.of(dice.seed(), 25);
        Contents edited = RandomDatasets.edited(one, dice.seed());
        shadow.publish(null, one);
        shadow.publish("Now two.\n\"Both\" \\ 双", RandomDatasets.of(dice.seed(), 15));
        shadow.publish("edited", edited);
        shadow.rollback(2, one.dataset().key(), null);
        shadow.publish(null, RandomDatasets.edited(edited, dice.seed()));
        return shadow.world();
    }

    /** The answer, or the kind of failure. */
    private static String outcome(Answers answers, Question question) {
        try {
            return await(answers.ask(question)).toString();
        } catch (IllegalStateException broken) {
            return IllegalStateException.class.getName();
        }
    }

    private void assertWalks(Dice dice, World world, Walked walked) {
        String list = "%s by %s, filtered by %s, of %d releases"
                .formatted(
                        walked.walk().type(),
                        walked.walk().orders(),
                        walked.walk().filter(),
                        world.releases().size());
        assertThat(walked.walk().forwards(dice)).as(list).isEqualTo(walked.ids());
        assertThat(walked.walk().backwards(dice)).as(list).isEqualTo(walked.ids());
    }

    private Walked rootWalk(World world, NodeType<?> type, Condition filter, List<Order> orders) {
        return rootWalk(world.newest(), type, filter, orders);
    }

    private Walked rootWalk(ReleasedState state, NodeType<?> type, Condition filter, List<Order> orders) {
        Walk walk = new Walk(
                answers(), state.release().ref(), type, filter, orders, request -> new Target.Page(type, request));
        return walked(walk, state.nodes(type));
    }

    /** From the node with the longest list. */
    private Walked nestedWalk(World world, Connection connection, RandomPages pages) {
        NodeType<?> type = connection.type();
        Edge edge = connection.edge();
        NodeType<?> farType = Catalogue.type(edge.targets().get(0));
        PlainNode node = world.newest().nodes(type).stream()
                .max(Comparator.comparing(each -> each.far(edge, Walk.DAY).size()))
                .orElseThrow();
        Walk walk = new Walk(
                answers(),
                world.newest().release().ref(),
                farType,
                Condition.EVERYTHING,
                pages.orders(farType),
                request -> new Target.Node(
                        node.id(),
                        Alternatives.of(type, new Selection(List.of(new Selection.Connected("list", edge, request))))));
        return walked(walk, node.far(edge, Walk.DAY));
    }

    private static Walked walked(Walk walk, List<PlainNode> nodes) {
        return new Walked(
                walk,
                nodes.stream()
                        .filter(node -> PlainCondition.holds(walk.filter(), node, Walk.DAY))
                        .sorted(PlainOrder.of(walk.orders()))
                        .map(node -> PlainObjects.shown(node).id().encoded())
                        .toList());
    }

    /** An edge that leads to a connection, with the type that has it. */
    record Connection(NodeType<?> type, Edge edge) {}

    private static Stream<Connection> connections(NodeType<?> type) {
        return type.fields().stream()
                .filter(field -> field.served()
                        && field instanceof Edge edge
                        && edge.cardinality() == Edge.Cardinality.CONNECTION)
                .map(field -> new Connection(type, (Edge) field));
    }

    private static List<NodeType<?>> types() {
        return Stream.concat(Catalogue.CONTENTS.stream(), Stream.of(Catalogue.RELEASE))
                .<NodeType<?>>map(type -> type)
                .toList();
    }

    private static Stream<List<Order>> bothWays(OrderField field) {
        return Stream.of(true, false).flatMap(descending -> Stream.of(true, false)
                .map(nullsFirst -> List.of(new Order(field, descending, nullsFirst))));
    }

    private static Target lookup(String key) {
        return new Target.Lookup(Catalogue.REGULATION, key, keyOf(Catalogue.REGULATION));
    }

    private static Target summary() {
        Property summary = (Property) Catalogue.REGULATION.field("summary").orElseThrow();
        Selection selection = new Selection(List.of(new Selection.Value("summary", summary)));
        return new Target.Lookup(Catalogue.REGULATION, "cn-law", selection);
    }

    private static Selection keyOf(NodeType<?> type) {
        return new Selection(
                List.of(new Selection.Value("key", (Property) type.field("key").orElseThrow())));
    }
}
