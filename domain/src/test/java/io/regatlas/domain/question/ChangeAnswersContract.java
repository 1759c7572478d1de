package io.regatlas.domain.question;

import static io.regatlas.domain.catalogue.Catalogue.CHANGE;
import static io.regatlas.domain.catalogue.Catalogue.REGULATION;
import static io.regatlas.domain.catalogue.Catalogue.RELEASE;
import static io.regatlas.domain.fixture.Fixtures.aDataset;
import static io.regatlas.domain.fixture.Fixtures.aFact;
import static io.regatlas.domain.fixture.Fixtures.aJurisdiction;
import static io.regatlas.domain.fixture.Fixtures.aRegulation;
import static io.regatlas.domain.fixture.Fixtures.aSource;
import static io.regatlas.domain.fixture.Fixtures.contents;
import static io.regatlas.domain.question.Ask.property;
import static io.regatlas.domain.question.Ask.select;
import static io.regatlas.domain.question.Ask.value;
import static io.regatlas.domain.question.Shadow.await;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.regatlas.domain.catalogue.Edge;
import io.regatlas.domain.catalogue.Property;
import io.regatlas.domain.catalogue.Structs;
import io.regatlas.domain.entity.Key;
import io.regatlas.domain.entity.NodeId;
import io.regatlas.domain.fixture.Dice;
import io.regatlas.domain.fixture.RegulationBuilder;
import io.regatlas.domain.publish.Contents;
import io.regatlas.domain.publish.Retirement;
import io.regatlas.domain.question.PageRequest.ConnectionMember;
import io.regatlas.domain.question.Question.Target;
import io.regatlas.domain.question.Test.Operator;
import io.regatlas.domain.release.Release;
import io.regatlas.domain.release.ReleaseRef;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * What every {@link Answers} must say of what differs between two releases. The system property {@code regatlas.stories} says
 * how many random stories of releases are told, {@code regatlas.seed} which.
 */
public interface ChangeAnswersContract extends AskedStore {

    @Test
    default void everyKindOfChangeIsToldByKindOfNodeAndKey() {
        ReleaseRef first = publish(law("a").withSummary("old"), law("b"), law("c").withFacts(fact("c", 1)), law("d"));
        ReleaseRef second = publish(
                List.of(retired("b", null), retired("d", "a")),
                law("a").withSummary("new").withAliases("d"),
                law("c").withFacts(fact("c", 1)),
                law("e"));

        String answer = ask(second, changes(first, Condition.EVERYTHING, told()));

        assertThat(answer.replace("null", "-"))
                .isEqualTo(
                        """
                        {"nodes":[\
                        {"kind":"CHANGED","key":"a","fields":[\
                        {"field":"aliases","before":-,"after":["d"]},{"field":"summary","before":"old","after":"new"}],"cause":-},\
                        {"kind":"RETIRED","key":"b","fields":[],"cause":"Went."},\
                        {"kind":"REDIRECTED","key":"d","fields":[],"cause":"Went."},\
                        {"kind":"ADDED","key":"e","fields":[],"cause":-},\
                        {"kind":"RETIRED","key":"b","fields":[],"cause":-},\
                        {"kind":"RETIRED","key":"d","fields":[],"cause":-},\
                        {"kind":"ADDED","key":"e","fields":[],"cause":-}],"total":7,"from":1,"to":2}""");
    }

    @Test
    default void againstTheEmptyStoreAllIsAdded() {
        ReleaseRef release = publish(law("a"));

        String answer = ask(release, changes(null, Condition.EVERYTHING, told()));

        assertThat(answer)
                .contains("\"total\":5,\"from\":0,\"to\":1")
                .doesNotContain("CHANGED", "RETIRED", "REDIRECTED");
    }

    @Test
    default void whatCameAndWentInBetweenIsNoChange() {
        ReleaseRef first = publish(law("a"), law("b"));
        publish(law("a").withSummary("for a while"), law("c"));
        ReleaseRef third = publish(law("a"), law("b"));

        assertThat(ask(third, changes(first, Condition.EVERYTHING, told()))).contains("\"nodes\":[],\"total\":0");
    }

    @Test
    default void aReleaseDoesNotDifferFromItself() {
        ReleaseRef release = publish(law("a"));

        assertThat(ask(release, changes(release, Condition.EVERYTHING, told())))
                .contains("\"nodes\":[],\"total\":0,\"from\":1,\"to\":1");
    }

    @Test
    default void anotherPlaceAloneIsNoChange() {
        ReleaseRef first = publish(law("a").withFacts(fact("a", 1)));
        ReleaseRef second = publish(law("a").withFacts(fact("a", 2)));

        assertThat(ask(second, changes(first, Condition.EVERYTHING, told()))).contains("\"nodes\":[],\"total\":0");
    }

    @Test
    default void theSubjectIsReadWhereItIs() {
        ReleaseRef first = publish(law("a").withSummary("old"), law("b").withSummary("last"));
        ReleaseRef second =
                publish(List.of(retired("b", "a")), law("a").withSummary("new").withAliases("b"));
        ConnectionMember subjects = Ask.nodes(
                CHANGE,
                Ask.one(CHANGE, "subject", REGULATION, value(REGULATION, "summary")),
                Ask.one(CHANGE, "redirect", REGULATION, value(REGULATION, "key"), value(REGULATION, "summary")));

        String answer = ask(second, changes(first, is("nodeKind", Operator.EQ, "REGULATION"), subjects));

        assertThat(answer)
                .isEqualTo("{\"nodes\":[{\"subject\":{\"summary\":\"new\"},\"redirect\":null},"
                        + "{\"subject\":{\"summary\":\"last\"},\"redirect\":{\"key\":\"a\",\"summary\":\"new\"}}]}");
    }

    @Test
    default void aKeyLeadsWhereItLeadsInTheLaterRelease() {
        ReleaseRef first = publish(law("a"), law("b"), law("c"));
        ReleaseRef second = publish(List.of(retired("a", "b")), law("b").withAliases("a"), law("c"));
        ReleaseRef third = publish(List.of(retired("a", "b"), retired("b", "c")), law("c").withAliases("a", "b"));
        ConnectionMember redirects = Ask.nodes(
                CHANGE, value(CHANGE, "key"), Ask.one(CHANGE, "redirect", REGULATION, value(REGULATION, "key")));
        Condition redirected = is("kind", Operator.EQ, "REDIRECTED");

        assertThat(ask(second, changes(first, redirected, redirects)))
                .isEqualTo("{\"nodes\":[{\"key\":\"a\",\"redirect\":{\"key\":\"b\"}}]}");
        assertThat(ask(third, changes(first, redirected, redirects)))
                .isEqualTo("{\"nodes\":[{\"key\":\"a\",\"redirect\":{\"key\":\"c\"}},"
                        + "{\"key\":\"b\",\"redirect\":{\"key\":\"c\"}}]}");
    }

    @Test
    default void aWayBackTakesAwayWithoutACause() {
        Shadow shadow = new Shadow(releases());
        shadow.publish(null, test(List.of(), law("a")));
        ReleaseRef second =
                shadow.publish(null, test(List.of(), law("a"), law("b"))).ref();
        ReleaseRef third = shadow.rollback(1, null, null).orElseThrow().ref();

        assertThat(ask(third, changes(second, is("nodeKind", Operator.EQ, "REGULATION"), told())))
                .contains("{\"kind\":\"RETIRED\",\"key\":\"b\",\"fields\":[],\"cause\":null}],\"total\":1");
    }

    @Test
    default void filtersLookAtFieldsKeysAndDatasets() {
        ReleaseRef first = publish(law("a"), law("b").withSummary("old"));
        ReleaseRef second = publish(law("a").withTitles("Act"), law("b").withSummary("new"), law("c"));

        assertThat(keys(first, second, is("field", Operator.EQ, "TITLES.EN"))).isEqualTo("a");
        assertThat(keys(first, second, is("field", Operator.STARTS_WITH, "sum")))
                .isEqualTo("b");
        assertThat(keys(first, second, is("field", Operator.IS_NULL))).isEqualTo("c c");
        assertThat(keys(first, second, is("key", Operator.IN, "a", "c"))).isEqualTo("a c c");
        assertThat(keys(first, second, is("dataset", Operator.NE, "test"))).isEmpty();
        assertThat(keys(first, second, new Condition.Not(is("kind", Operator.EQ, "ADDED"))))
                .isEqualTo("a b");
    }

    @Test
    default void changesAreCountedByKindAndKindOfNode() {
        ReleaseRef first = publish(law("a"), law("b").withSummary("old"));
        ReleaseRef second = publish(law("b").withSummary("new"), law("c").withFacts(fact("c", 1)));
        Condition changed = is("kind", Operator.EQ, "CHANGED");

        assertThat(counts(first, second, Condition.EVERYTHING, Condition.EVERYTHING))
                .isEqualTo("kind: ADDED 4, RETIRED 2, CHANGED 1; nodeKind: CITATION 3, REGULATION 3, FACT 1;");
        assertThat(counts(first, second, changed, changed)).isEqualTo("kind: CHANGED 1; nodeKind: REGULATION 1;");
        assertThat(counts(first, second, changed, Condition.EVERYTHING))
                .isEqualTo("kind: ADDED 4, RETIRED 2, CHANGED 1; nodeKind: CITATION 3, REGULATION 3, FACT 1;");
        assertThat(counts(second, second, changed, Condition.EVERYTHING)).isEqualTo("kind: ; nodeKind: ;");
    }

    @Test
    default void anOwnerMeetsAConditionInEitherRelease() {
        ReleaseRef first = publish(law("a").withSummary("old"), law("b"), law("c"));
        ReleaseRef second = publish(law("a").withSummary("new").withRound(2), law("b").withRound(2), law("d"));
        Edge regulation = (Edge) Ask.condition(CHANGE, "regulation");
        Condition second2 = new Condition.Scalar(
                property(REGULATION, "round"), List.of(new io.regatlas.domain.question.Test(Operator.EQ, List.of(2))));
        Condition ofC = new Condition.Scalar(
                property(REGULATION, "key"), List.of(new io.regatlas.domain.question.Test(Operator.EQ, List.of("c"))));

        assertThat(keys(first, second, new Condition.One(regulation, null, second2)))
                .isEqualTo("a b");
        assertThat(keys(first, second, new Condition.One(regulation, null, new Condition.Not(second2))))
                .isEqualTo("a b c d c d");
        assertThat(keys(first, second, new Condition.One(regulation, null, ofC)))
                .isEqualTo("c c");
        assertThat(keys(
                        first,
                        second,
                        new Condition.One((Edge) Ask.condition(CHANGE, "issuer"), null, Condition.EVERYTHING)))
                .isEmpty();
    }

    @Test
    default void aReleaseTellsWhatItChangedAgainstTheOneBefore() {
        publish(law("a"));
        ReleaseRef second = publish(law("a"), law("b"));
        Selection.Member changes = new Selection.Connected(
                "changes",
                Ask.edge(RELEASE, "changes"),
                Ask.page(CHANGE, new ConnectionMember.TotalCount("n"), new ConnectionMember.Between("from", false)));

        assertThat(ask(second, new Target.Lookup(RELEASE, "1", select(changes))))
                .isEqualTo("{\"changes\":{\"n\":5,\"from\":0}}");
        assertThat(ask(second, new Target.Lookup(RELEASE, "2", select(changes))))
                .isEqualTo("{\"changes\":{\"n\":2,\"from\":1}}");
    }

    @Test
    default void aChangeIsFoundByItsId() {
        ReleaseRef first = publish(law("a"));
        ReleaseRef second = publish(law("a").withSummary("new"));
        Alternatives kind = Alternatives.of(CHANGE, select(value(CHANGE, "kind"), value(CHANGE, "id")));
        NodeId id = new NodeId("Change", "1/2/Regulation:a");
        String found = "{\"kind\":\"CHANGED\",\"id\":\"%s\"}".formatted(id.encoded());

        assertThat(ask(second, new Target.Node(id, kind))).isEqualTo(found);
        assertThat(ask(first, new Target.Node(id, kind))).isEqualTo("null");
        for (String none : List.of(
                "1/2/Regulation:b",
                "1/2/Nothing:a",
                "2/1/Regulation:a",
                "1/1/Regulation:a",
                "1/3/Regulation:a",
                "01/2/Regulation:a",
                "1/2/Topic:a",
                "1/2/a",
                "x",
                "1/99999999999/Regulation:a",
                "-1/2/Regulation:a")) {
            assertThat(ask(second, new Target.Node(new NodeId("Change", none), kind)))
                    .as(none)
                    .isEqualTo("null");
            List<Optional<NodeId>> ids = List.of(Optional.of(new NodeId("Change", none)), Optional.of(id));
            assertThat(ask(second, new Target.Nodes(ids, kind))).as(none).isEqualTo("[null," + found + "]");
        }
    }

    @Test
    default void anEarlierReleaseThatIsNotHeldIsRefused() {
        ReleaseRef release = publish(law("a"));
        ReleaseRef other = new ReleaseRef(1, "0".repeat(64));

        assertThatThrownBy(() -> ask(release, changes(other, Condition.EVERYTHING, told())))
                .isInstanceOf(UnknownReleaseException.class);
    }

    @Test
    default void randomStoriesAgreeWithTheOracle() {
        int count = Integer.getInteger("regatlas.stories", 1);
        long seed = Long.getLong("regatlas.seed", 20200820);
        Dice dice = new Dice(seed);
        World world = RandomStory.publish(dice, new Shadow(releases()), 7 + count);
        Answers oracle = new PlainAnswers(world);

        for (int i = 0; i < 60 * count; i++) {
            long questionSeed = dice.seed();
            Question question = randomQuestion(new Dice(questionSeed), world);
            assertThat(await(answers().ask(question)).toString())
                    .as("question %d of regatlas.seed %d, by its own seed %d: %s", i, seed, questionSeed, question)
                    .isEqualTo(await(oracle.ask(question)).toString());
        }
    }

    @Test
    default void theChangesBetweenAnyTwoReleasesAreWalkedWhole() {
        Dice dice = new Dice(Long.getLong("regatlas.seed", 20200820));
        World world = RandomStory.publish(dice, new Shadow(releases()), 5);
        ReleasedState newest = world.newest();

        for (int from = 0; from < newest.release().number(); from++) {
            ReleasedState earlier = from == 0 ? null : newest.at(from);
            ReleaseRef ref = earlier == null ? null : earlier.release().ref();
            List<Order> orders = Ask.page(CHANGE).orders();
            Walk walk = new Walk(
                    answers(),
                    newest.release().ref(),
                    CHANGE,
                    Condition.EVERYTHING,
                    orders,
                    request -> new Target.Changes(ref, request));
            List<String> ids = PlainChanges.between(earlier, newest).stream()
                    .sorted(PlainOrder.of(orders))
                    .map(node -> node.id().encoded())
                    .toList();
            assertThat(walk.forwards(dice)).isEqualTo(ids);
            assertThat(walk.backwards(dice)).isEqualTo(ids);
        }
    }

    private static Question randomQuestion(Dice dice, World world) {
        Release later = dice.pick(world.releases());
        ReleasedState state = world.state(later.ref()).orElseThrow();
        RandomPages pages = new RandomPages(dice, state);
        int from = dice.below(later.number() + 1);
        return new Question(
                later.ref(),
                RandomQuestions.day(dice),
                new Target.Changes(
                        from == 0 ? null : state.at(from).release().ref(),
                        pages.changes(new RandomSelections(dice, pages))));
    }

    private ReleaseRef publish(RegulationBuilder... regulations) {
        return publish(List.of(), regulations);
    }

    private ReleaseRef publish(List<Retirement> retirements, RegulationBuilder... regulations) {
        return new Shadow(releases())
                .publish(null, test(retirements, regulations))
                .ref();
    }

    private static Contents test(List<Retirement> retirements, RegulationBuilder... regulations) {
        List<Object> values =
                new ArrayList<>(List.of(aJurisdiction().build(), aSource().build()));
        Stream.of(regulations).forEach(regulation -> values.add(regulation.build()));
        Contents contents = contents(aDataset().build(), values.toArray());
        return new Contents(contents.dataset(), contents.entities(), retirements);
    }

    private static RegulationBuilder law(String key) {
        return aRegulation().withKey(key);
    }

    private static io.regatlas.domain.fact.Fact fact(String subject, int position) {
        return aFact().withSubject(subject).withPosition(position).build();
    }

    private static Retirement retired(String key, @Nullable String redirect) {
        return new Retirement(
                new Key(key),
                "Regulation",
                "Went.",
                LocalDate.of(2020, 8, 20),
                redirect == null ? null : new Key(redirect));
    }

    private static Target changes(@Nullable ReleaseRef from, Condition filter, ConnectionMember... members) {
        return new Target.Changes(from, Ask.page(CHANGE, filter, members));
    }

    private static ConnectionMember[] told() {
        Selection field = select(
                value(Structs.FIELD_CHANGE, "field"),
                value(Structs.FIELD_CHANGE, "before"),
                value(Structs.FIELD_CHANGE, "after"));
        return new ConnectionMember[] {
            Ask.nodes(
                    CHANGE,
                    value(CHANGE, "kind"),
                    value(CHANGE, "key"),
                    Ask.struct(CHANGE, "fields", field),
                    value(CHANGE, "cause")),
            new ConnectionMember.TotalCount("total"),
            new ConnectionMember.Between("from", false),
            new ConnectionMember.Between("to", true)
        };
    }

    private String keys(ReleaseRef from, ReleaseRef to, Condition filter) {
        String answer = ask(to, changes(from, filter, Ask.nodes(CHANGE, value(CHANGE, "key"))));
        return answer.replaceAll("\\{\"nodes\":\\[|]}", "")
                .replaceAll("\\{\"key\":\"([^\"]*)\"},?", "$1 ")
                .strip();
    }

    /** Facets of a filtered list, as {@code name: value count, value count;}. */
    private String counts(ReleaseRef from, ReleaseRef to, Condition filter, Condition counted) {
        List<Facets.Member> facets = CHANGE.dimensions().stream()
                .<Facets.Member>map(dimension -> Ask.facet(dimension, counted))
                .toList();
        return Ask.counts(ask(to, changes(from, filter, new ConnectionMember.Counted("facets", new Facets(facets)))));
    }

    private static Condition is(String condition, Operator operator, Object... operands) {
        return new Condition.Scalar(
                (Property) Ask.condition(CHANGE, condition),
                List.of(new io.regatlas.domain.question.Test(operator, List.of(operands))));
    }
}
