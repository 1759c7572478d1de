package io.regatlas.domain.question;

import static io.regatlas.domain.fixture.Fixtures.aCitation;
import static io.regatlas.domain.fixture.Fixtures.aDataset;
import static io.regatlas.domain.fixture.Fixtures.aJurisdiction;
import static io.regatlas.domain.fixture.Fixtures.aName;
import static io.regatlas.domain.fixture.Fixtures.aRegulation;
import static io.regatlas.domain.fixture.Fixtures.aSource;
import static io.regatlas.domain.fixture.Fixtures.aTopic;
import static io.regatlas.domain.fixture.Fixtures.anEvent;
import static io.regatlas.domain.fixture.Fixtures.anIssuance;
import static io.regatlas.domain.fixture.Fixtures.anIssuer;
import static io.regatlas.domain.fixture.Fixtures.contents;
import static io.regatlas.domain.question.Ask.edge;
import static io.regatlas.domain.question.Ask.keys;
import static io.regatlas.domain.question.Ask.many;
import static io.regatlas.domain.question.Ask.one;
import static io.regatlas.domain.question.Ask.property;
import static io.regatlas.domain.question.Ask.select;
import static io.regatlas.domain.question.Ask.struct;
import static io.regatlas.domain.question.Ask.value;
import static io.regatlas.domain.question.Shadow.await;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.regatlas.domain.catalogue.Catalogue;
import io.regatlas.domain.catalogue.Edge;
import io.regatlas.domain.catalogue.NodeType;
import io.regatlas.domain.catalogue.Structs;
import io.regatlas.domain.citation.Basis;
import io.regatlas.domain.entity.Key;
import io.regatlas.domain.entity.NodeId;
import io.regatlas.domain.fixture.RandomDatasets;
import io.regatlas.domain.name.Language;
import io.regatlas.domain.name.NameKind;
import io.regatlas.domain.question.PageRequest.ConnectionMember;
import io.regatlas.domain.question.Question.Target;
import io.regatlas.domain.regulation.IssuanceRole;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

/** Small questions over small worlds, with answers written by hand. Filters and orders are in {@link OracleListTest}. */
class OracleTest {

    private static final NodeType<?> REGULATION = Catalogue.REGULATION;

    @Test
    void plainValuesAreWrittenAsTheirTypesSay() {
        String answer = law(
                world(aRegulation().withRound(2).withAliases("b", "a").build()),
                select(
                        new Selection.TypeName("t", "Regulation"),
                        value(REGULATION, "id"),
                        value(REGULATION, "key"),
                        value(REGULATION, "aliases"),
                        value(REGULATION, "type"),
                        value(REGULATION, "round"),
                        value(REGULATION, "summary"),
                        value(REGULATION, "basis"),
                        new Selection.Value("again", property(REGULATION, "round"))));

        assertThat(answer)
                .isEqualTo("{\"t\":\"Regulation\",\"id\":\"UmVndWxhdGlvbjpjbi1sYXc\",\"key\":\"cn-law\","
                        + "\"aliases\":[\"a\",\"b\"],\"type\":\"LAW\",\"round\":2,\"summary\":null,"
                        + "\"basis\":\"STATED\",\"again\":2}");
    }

    @Test
    void textsAreEscapedAsPostgresDoesIt() {
        assertThat(PlainJson.value("\"\\\b\f\n\r\t\u0001\u001f/\u007f\u2028网𠮷"))
                .isEqualTo("\"\\\"\\\\\\b\\f\\n\\r\\t\\u0001\\u001f/\u007f\u2028网𠮷\"");
    }

    @Test
    void aVagueDateIsAnObjectAndAnUnknownOneNull() {
        Selection date = select(
                value(Structs.PARTIAL_DATE, "edtf"),
                value(Structs.PARTIAL_DATE, "earliest"),
                value(Structs.PARTIAL_DATE, "latest"),
                value(Structs.PARTIAL_DATE, "precision"),
                value(Structs.PARTIAL_DATE, "words"));

        String answer = law(
                world(aRegulation()
                        .withEvents(anEvent().withDate("../2019-08-22").build())
                        .build()),
                select(struct(REGULATION, "issued", date), struct(REGULATION, "ended", date)));

        assertThat(answer)
                .isEqualTo("{\"issued\":{\"edtf\":\"../2019-08-22\",\"earliest\":null,\"latest\":\"2019-08-22\","
                        + "\"precision\":\"OPEN\",\"words\":null},\"ended\":null}");
    }

    @Test
    void namesComeInTheirOwnOrderWithTheirOwnProofs() {
        World world = world(aRegulation()
                .withTitles(
                        aName().withText("Lex")
                                .withKind(NameKind.TRANSLATION)
                                .withCitations(aCitation()
                                        .withoutSource()
                                        .withBasis(Basis.EDITORIAL)
                                        .build())
                                .build(),
                        aName().withText("法").withLanguage("zh-Hans").build(),
                        aName().withText("Law")
                                .withCitations(
                                        aCitation().withLocator("¶2").build(),
                                        aCitation().withLocator("¶1").build(),
                                        aCitation().build())
                                .build())
                .build());
        Selection name = select(
                value(Structs.NAME, "text"),
                new Selection.Many(
                        "citations",
                        (Edge) Ask.field(Structs.NAME, "citations"),
                        Alternatives.of(Catalogue.CITATION, select(value(Catalogue.CITATION, "locator")))));
        Selection.Member stated =
                new Selection.Struct("stated", property(REGULATION, "titles"), List.of(Basis.STATED), name);
        Selection.Member none = new Selection.Struct("none", property(REGULATION, "titles"), List.of(), name);
        Selection.Member english = new Selection.Picked(
                "picked", property(REGULATION, "titles"), List.of(new Language("fr"), new Language("en")), null, name);

        String answer = law(world, select(struct(REGULATION, "titles", name), stated, none, english));

        String law = "{\"text\":\"Law\",\"citations\":[{\"locator\":null},{\"locator\":\"¶1\"},{\"locator\":\"¶2\"}]}";
        String chinese = "{\"text\":\"法\",\"citations\":[]}";
        String lex = "{\"text\":\"Lex\",\"citations\":[{\"locator\":null}]}";
        assertThat(answer)
                .isEqualTo("{\"titles\":[%s,%s,%s],\"stated\":[%s,%s],\"none\":[],\"picked\":%s}"
                        .formatted(law, chinese, lex, law, chinese, lex));
    }

    @Test
    void shortListsComeInTheOrderOfTheirEdge() {
        World world = world(
                aTopic().withKey("b").build(),
                aTopic().withKey("a").withBroader("b").build(),
                anIssuer().withKey("cn-a").build(),
                anIssuer().withKey("cn-b").build(),
                aRegulation()
                        .withTopics("b", "a")
                        .withIssuances(
                                anIssuance().withIssuer("cn-a").withPosition(2).build(),
                                anIssuance().withIssuer("cn-b").withPosition(1).build())
                        .build());

        String answer = law(
                world,
                select(
                        many(
                                REGULATION,
                                "topics",
                                Catalogue.TOPIC,
                                value(Catalogue.TOPIC, "key"),
                                many(Catalogue.TOPIC, "narrower", Catalogue.TOPIC, value(Catalogue.TOPIC, "key"))),
                        many(
                                REGULATION,
                                "issuances",
                                Catalogue.ISSUANCE,
                                one(Catalogue.ISSUANCE, "issuer", Catalogue.ISSUER, value(Catalogue.ISSUER, "key")))));

        assertThat(answer)
                .isEqualTo(
                        "{\"topics\":[{\"key\":\"a\",\"narrower\":[]},{\"key\":\"b\",\"narrower\":[{\"key\":\"a\"}]}],"
                                + "\"issuances\":[{\"issuer\":{\"key\":\"cn-b\"}},{\"issuer\":{\"key\":\"cn-a\"}}]}");
    }

    @Test
    void premisesComeInTheCuratorsOrderAndByTheTypeTheyAre() {
        NodeId event = new NodeId("Event", "cn-law/event/PUBLISHED");
        NodeId law = new NodeId("Regulation", "cn-law");
        World world = world(aRegulation()
                .withEvents(anEvent().build())
                .withCitations(aCitation()
                        .withBasis(Basis.DERIVED)
                        .withPremises(law, event, law)
                        .build())
                .build());
        Selection.Member premises = new Selection.Many(
                "premises",
                edge(Catalogue.CITATION, "premises"),
                new Alternatives(Map.of(Catalogue.EVENT, select(value(Catalogue.EVENT, "type")))));

        String answer = law(world, select(many(REGULATION, "citations", Catalogue.CITATION, premises)));

        assertThat(answer).isEqualTo("{\"citations\":[{\"premises\":[{},{\"type\":\"PUBLISHED\"},{}]}]}");
    }

    @Test
    void aBodyThatDidTwoThingsForARegulationHasItOnce() {
        World world = world(
                anIssuer().build(),
                aRegulation()
                        .withIssuances(
                                anIssuance().build(),
                                anIssuance()
                                        .withRole(IssuanceRole.JOINTLY_ISSUED)
                                        .build(),
                                anIssuance().withRole(IssuanceRole.DRAFTED).build())
                        .build(),
                aRegulation()
                        .withKey("cn-drafted")
                        .withIssuances(anIssuance()
                                .withRegulation("cn-drafted")
                                .withRole(IssuanceRole.DRAFTED)
                                .build())
                        .build());
        Selection regulations = select(new Selection.Connected(
                "regulations",
                edge(Catalogue.ISSUER, "regulations"),
                keys(REGULATION, Condition.EVERYTHING, List.of(), new Slice(5, false, null, null))));

        String answer = ask(world, new Target.Lookup(Catalogue.ISSUER, "cn-miit", regulations));

        assertThat(answer).isEqualTo("{\"regulations\":" + Ask.page(false, false, 1, "cn-law") + "}");
    }

    @Test
    void whatMustBeThereAndIsNotFails() {
        Selection jurisdiction =
                select(one(REGULATION, "jurisdiction", Catalogue.JURISDICTION, value(Catalogue.JURISDICTION, "key")));
        World world = World.empty()
                .publish(
                        Instant.EPOCH,
                        null,
                        List.of(contents(aDataset().build(), aRegulation().build())));

        assertThatThrownBy(() -> law(world, jurisdiction)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void whatMayBeMissingIsNull() {
        Selection parent = select(
                one(Catalogue.JURISDICTION, "parent", Catalogue.JURISDICTION, value(Catalogue.JURISDICTION, "key")));

        assertThat(ask(world(), new Target.Lookup(Catalogue.JURISDICTION, "cn", parent)))
                .isEqualTo("{\"parent\":null}");
    }

    @Test
    void aReleaseHoldsItsOwnStateAndSeesTheOnesBefore() {
        World world = World.empty()
                .publish(
                        Instant.parse("2026-01-31T08:00:00Z"),
                        null,
                        List.of(contents(aDataset().build())))
                .publish(
                        Instant.parse("2026-02-01T00:00:00Z"),
                        "two",
                        List.of(contents(aDataset().withKey("other").build())))
                .publish(Instant.EPOCH, null, List.of());
        ReleasedState second = world.state(world.releases().get(1).ref()).orElseThrow();
        NodeType<?> type = Catalogue.RELEASE;
        Selection.Member datasets = many(
                type, "datasets", Catalogue.DATASET, value(Catalogue.DATASET, "key"), value(Catalogue.DATASET, "hash"));
        Selection release = select(
                value(type, "number"),
                value(type, "published"),
                value(type, "hash"),
                value(type, "notes"),
                struct(
                        type,
                        "counts",
                        select(value(Structs.FACET_VALUE, "value"), value(Structs.FACET_VALUE, "count"))),
                datasets,
                one(type, "previous", Catalogue.RELEASE, value(type, "id"), datasets),
                one(type, "restores", Catalogue.RELEASE, value(type, "id")));

        String answer = ask(world, second, new Target.Lookup(type, "2", release));

        String test = "{\"key\":\"test\",\"hash\":\"%s\"}"
                .formatted(world.releases().get(0).hash());
        String other = "{\"key\":\"other\",\"hash\":\"%s\"}".formatted(second.hashOf(new Key("other")));
        assertThat(answer)
                .isEqualTo(("{\"number\":2,\"published\":\"2026-02-01T00:00:00Z\",\"hash\":\"%s\",\"notes\":\"two\","
                                + "\"counts\":[{\"value\":\"DATASET\",\"count\":2}],\"datasets\":[%s,%s],"
                                + "\"previous\":{\"id\":\"UmVsZWFzZTox\",\"datasets\":[%s]},\"restores\":null}")
                        .formatted(second.release().hash(), other, test, test));
        assertThat(ask(world, second, new Target.Lookup(type, "3", release))).isEqualTo("null");
    }

    @Test
    void releasesAreListedUpToTheOneAskedOf() {
        World world = World.empty()
                .publish(Instant.EPOCH, null, List.of())
                .publish(Instant.EPOCH, null, List.of())
                .publish(Instant.EPOCH, null, List.of());
        ReleasedState second = world.state(world.releases().get(1).ref()).orElseThrow();
        PageRequest newestFirst = new PageRequest(
                Condition.EVERYTHING,
                List.of(new Order(Catalogue.RELEASE.order("NUMBER").orElseThrow(), true, false)),
                new Slice(5, false, null, null),
                0,
                List.of(new ConnectionMember.Nodes(
                        "nodes", Alternatives.of(Catalogue.RELEASE, select(value(Catalogue.RELEASE, "number"))))));

        String answer = ask(world, second, new Target.Page(Catalogue.RELEASE, newestFirst));

        assertThat(answer).isEqualTo("{\"nodes\":[{\"number\":2},{\"number\":1}]}");
    }

    @Property(tries = 20)
    void everyRandomQuestionHasAnAnswer(@ForAll long seed) {
        World world = World.empty().publish(Instant.EPOCH, null, List.of(RandomDatasets.of(seed, 12)));

        for (int i = 0; i < 20; i++) {
            Question question =
                    RandomQuestions.of(seed + i, world, world.newest().release().ref());
            assertThat(await(new PlainAnswers(world).ask(question)).toString()).matches("(?s)null|[\\[{].*[\\]}]");
        }
    }

    private static World world(Object... values) {
        List<Object> all =
                new ArrayList<>(List.of(aJurisdiction().build(), aSource().build()));
        all.addAll(List.of(values));
        return World.empty()
                .publish(Instant.EPOCH, null, List.of(contents(aDataset().build(), all.toArray())));
    }

    private static String law(World world, Selection selection) {
        return ask(world, new Target.Lookup(REGULATION, "cn-law", selection));
    }

    private static String ask(World world, Target target) {
        return ask(world, world.newest(), target);
    }

    private static String ask(World world, ReleasedState state, Target target) {
        Question question = new Question(state.release().ref(), LocalDate.EPOCH, target);
        return await(new PlainAnswers(world).ask(question)).toString();
    }
}
