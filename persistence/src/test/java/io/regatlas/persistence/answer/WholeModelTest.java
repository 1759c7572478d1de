package io.regatlas.persistence.answer;

import static io.regatlas.domain.catalogue.Catalogue.ACTIVITY;
import static io.regatlas.domain.catalogue.Catalogue.EVENT;
import static io.regatlas.domain.catalogue.Catalogue.FACT;
import static io.regatlas.domain.catalogue.Catalogue.ISSUER;
import static io.regatlas.domain.catalogue.Catalogue.REGULATION;
import static io.regatlas.domain.catalogue.Catalogue.RELATED;
import static io.regatlas.domain.catalogue.Catalogue.RELATIONSHIP;
import static io.regatlas.domain.catalogue.Catalogue.TOPIC;
import static io.regatlas.domain.question.Shadow.await;
import static io.regatlas.persistence.answer.Asking.all;
import static io.regatlas.persistence.answer.Asking.ascending;
import static io.regatlas.persistence.answer.Asking.ask;
import static io.regatlas.persistence.answer.Asking.connected;
import static io.regatlas.persistence.answer.Asking.cursors;
import static io.regatlas.persistence.answer.Asking.descending;
import static io.regatlas.persistence.answer.Asking.edge;
import static io.regatlas.persistence.answer.Asking.first;
import static io.regatlas.persistence.answer.Asking.lookup;
import static io.regatlas.persistence.answer.Asking.nodes;
import static io.regatlas.persistence.answer.Asking.one;
import static io.regatlas.persistence.answer.Asking.page;
import static io.regatlas.persistence.answer.Asking.property;
import static io.regatlas.persistence.answer.Asking.request;
import static io.regatlas.persistence.answer.Asking.scalar;
import static io.regatlas.persistence.answer.Asking.total;
import static io.regatlas.persistence.answer.Asking.value;
import static org.assertj.core.api.Assertions.assertThat;

import io.regatlas.domain.catalogue.NodeType;
import io.regatlas.domain.catalogue.Property;
import io.regatlas.domain.catalogue.StructType;
import io.regatlas.domain.catalogue.Structs;
import io.regatlas.domain.citation.Basis;
import io.regatlas.domain.entity.NodeId;
import io.regatlas.domain.question.Alternatives;
import io.regatlas.domain.question.Condition;
import io.regatlas.domain.question.Cursor;
import io.regatlas.domain.question.PageRequest.ConnectionMember;
import io.regatlas.domain.question.PageRequest.EdgeMember;
import io.regatlas.domain.question.Position;
import io.regatlas.domain.question.Question.Target;
import io.regatlas.domain.question.Selection;
import io.regatlas.domain.question.Selection.Member;
import io.regatlas.domain.question.Shadow;
import io.regatlas.domain.question.Slice;
import io.regatlas.domain.question.Test.Operator;
import io.regatlas.domain.release.ReleaseRef;
import io.regatlas.persistence.TestStore;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Relationships, activities, facts and what is computed of them, asked for as a reader would. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class WholeModelTest {

    private final TestStore store = TestStore.create();
    private final ReleaseRef release = new Shadow(store.store().releases())
            .publish(null, WholeModel.contents())
            .ref();

    @AfterAll
    void close() {
        store.close();
    }

    @Test
    void theEndsOfARelationshipAreOfAnyType() {
        Target target = page(
                RELATIONSHIP,
                first(
                        9,
                        scalar(RELATIONSHIP, "type", Operator.EQ, "ENFORCES"),
                        List.of(),
                        nodes(
                                RELATIONSHIP,
                                value(RELATIONSHIP, "reading"),
                                value(RELATIONSHIP, "inverse"),
                                end("from"),
                                end("to"))));

        assertThat(answer(target))
                .isEqualTo("{\"nodes\":[{\"reading\":\"enforces\",\"inverse\":\"enforced by\","
                        + "\"from\":{\"a\":\"campaign\"},\"to\":{\"r\":\"law\"}}]}");
    }

    @Test
    void aRelationshipIsSeenFromBothEnds() {
        assertThat(answer(lookup(REGULATION, "law", related())))
                .isEqualTo("{\"relationships\":{\"totalCount\":3,\"edges\":["
                        + entry("AMENDS", "law", "IN", "r", "amendment") + ","
                        + entry("FINALIZES", "draft", "OUT", "r", "draft") + ","
                        + entry("ENFORCES", "law", "IN", "a", "campaign")
                        + "]}}");
        assertThat(answer(lookup(REGULATION, "draft", related())))
                .isEqualTo("{\"relationships\":{\"totalCount\":1,\"edges\":["
                        + entry("FINALIZES", "draft", "IN", "r", "law") + "]}}");
    }

    @Test
    void entriesAreFilteredByWhatTheyAreFromHere() {
        Member out = connected(
                REGULATION,
                "relationships",
                first(9, scalar(RELATED, "direction", Operator.EQ, "OUT"), List.of(), types(), total()));

        assertThat(answer(lookup(REGULATION, "law", out)))
                .isEqualTo("{\"relationships\":{\"nodes\":[{\"type\":\"FINALIZES\"}],\"totalCount\":1}}");
    }

    @Test
    void entriesAreWalkedByTheirCursors() {
        String first = answer(lookup(REGULATION, "law", oneRelated(null, types(), cursors())));
        Position position = Cursor.parse(first.replaceFirst(".*\"cursor\":\"([^\"]+)\".*", "$1"))
                .position();

        assertThat(first).contains("\"type\":\"AMENDS\"");
        assertThat(answer(lookup(REGULATION, "law", oneRelated(position, types()))))
                .isEqualTo("{\"relationships\":{\"nodes\":[{\"type\":\"FINALIZES\"}]}}");
    }

    @Test
    void aListOfRelationshipsHasNoEnd() {
        Target target = page(
                RELATIONSHIP,
                first(
                        1,
                        Condition.EVERYTHING,
                        List.of(descending(RELATIONSHIP, "EFFECTIVE")),
                        new ConnectionMember.Edges(
                                "edges",
                                List.of(
                                        new EdgeMember.Absent("direction"),
                                        new EdgeMember.NodeOf(
                                                "node",
                                                Alternatives.of(RELATIONSHIP, all(value(RELATIONSHIP, "type"))))))));

        assertThat(answer(target)).isEqualTo("{\"edges\":[{\"direction\":null,\"node\":{\"type\":\"AMENDS\"}}]}");
    }

    @Test
    void activitiesAndTextsFindEachOther() {
        assertThat(answer(lookup(REGULATION, "law", keys(REGULATION, "activities", ACTIVITY))))
                .isEqualTo("{\"activities\":{\"nodes\":[{\"key\":\"campaign\"}],\"totalCount\":1}}");
        assertThat(answer(lookup(ACTIVITY, "campaign", keys(ACTIVITY, "regulations", REGULATION))))
                .isEqualTo("{\"regulations\":{\"nodes\":[{\"key\":\"law\"}],\"totalCount\":1}}");
        assertThat(answer(lookup(ISSUER, "below", keys(ISSUER, "activities", ACTIVITY))))
                .isEqualTo("{\"activities\":{\"nodes\":[{\"key\":\"campaign\"}],\"totalCount\":1}}");
    }

    @Test
    void actorsKeepTheirOwnOrder() {
        Member actors = new Selection.Many(
                "actors", edge(ACTIVITY, "actors"), Alternatives.of(ISSUER, all(value(ISSUER, "key"))));

        assertThat(answer(lookup(ACTIVITY, "campaign", actors)))
                .isEqualTo("{\"actors\":[{\"key\":\"old\"},{\"key\":\"below\"}]}");
    }

    @Test
    void namesOfRegistersAreInTheOrderOfLanguageAndText() {
        Selection text = values(Structs.NAME, "text");

        assertThat(answer(lookup(
                        TOPIC,
                        "privacy",
                        new Selection.Struct("names", property(TOPIC, "names"), List.of(Basis.values()), text))))
                .isEqualTo("{\"names\":[{\"text\":\"Datenschutz\"},{\"text\":\"Data\"},{\"text\":\"Privacy\"}]}");
        assertThat(answer(lookup(
                        ISSUER,
                        "new",
                        new Selection.Struct("names", property(ISSUER, "names"), List.of(Basis.values()), text))))
                .isEqualTo("{\"names\":[{\"text\":\"Zuerst\"},{\"text\":\"First\"},{\"text\":\"Second\"}]}");
    }

    @Test
    void aFactHasItsNumberAndItsDeadline() {
        Target target = page(
                FACT,
                first(
                        9,
                        Condition.EVERYTHING,
                        List.of(descending(FACT, "VALUE")),
                        nodes(FACT, value(FACT, "label"), quantity(), deadline(), value(FACT, "items"), subject())));

        assertThat(answer(target))
                .isEqualTo(
                        "{\"nodes\":["
                                + "{\"label\":\"count\",\"quantity\":{\"value\":400000.5,\"unit\":\"ONE\",\"currency\":null,\"of\":\"apps\"},"
                                + "\"deadline\":{\"inclusive\":false,\"date\":{\"edtf\":\"2020-08\",\"earliest\":\"2020-08-01\",\"precision\":\"MONTH\"},"
                                + "\"period\":null},\"items\":[\"one\",\"two\"],\"subject\":{\"a\":\"campaign\"}},"
                                + "{\"label\":\"fine\",\"quantity\":{\"value\":-0.25,\"unit\":\"MONEY\",\"currency\":\"CNY\",\"of\":null},"
                                + "\"deadline\":null,\"items\":[],\"subject\":{\"r\":\"law\"}},"
                                + "{\"label\":\"term\",\"quantity\":null,\"deadline\":{\"inclusive\":true,\"date\":null,"
                                + "\"period\":{\"value\":15,\"unit\":\"WORKING_DAY\"}},\"items\":[],\"subject\":{\"r\":\"law\"}}]}");
    }

    @Test
    void factsAreReadAtWhatStatesThem() {
        Member facts = connected(
                REGULATION,
                "facts",
                first(9, Condition.EVERYTHING, List.of(), nodes(FACT, value(FACT, "label")), total()));

        assertThat(answer(lookup(REGULATION, "law", facts)))
                .isEqualTo("{\"facts\":{\"nodes\":[{\"label\":\"fine\"},{\"label\":\"term\"}],\"totalCount\":2}}");
    }

    @Test
    void aRegulationHasItsNumbers() {
        Member numbers = new Selection.Struct(
                "numbers",
                property(REGULATION, "numbers"),
                List.of(),
                values(Structs.OFFICIAL_NUMBER, "scheme", "text"));

        assertThat(answer(lookup(REGULATION, "law", numbers)))
                .isEqualTo("{\"numbers\":[{\"scheme\":\"ORDER\",\"text\":\"第53号\"},"
                        + "{\"scheme\":\"STANDARD\",\"text\":\"GB/T 35273-2020\"}]}");
        assertThat(answer(lookup(REGULATION, "draft", numbers))).isEqualTo("{\"numbers\":[]}");
    }

    @Test
    void anEventKnowsTheRelationshipThatBroughtItAbout() {
        Member cause = one(EVENT, "cause", RELATIONSHIP, value(RELATIONSHIP, "type"), end("from"));
        Member events = connected(
                REGULATION,
                "events",
                first(9, Condition.EVERYTHING, List.of(), nodes(EVENT, value(EVENT, "type"), cause)));

        assertThat(answer(lookup(REGULATION, "law", events)))
                .isEqualTo("{\"events\":{\"nodes\":[{\"type\":\"AMENDED\",\"cause\":{\"type\":\"AMENDS\","
                        + "\"from\":{\"r\":\"amendment\"}}},{\"type\":\"PUBLISHED\",\"cause\":null}]}}");
    }

    @Test
    void whatIsComputedIsNoNode() {
        NodeId id = new NodeId("Related", "law/relationship/FINALIZES/draft/OUT");

        assertThat(answer(new Target.Node(id, new Alternatives(Map.of())))).isEqualTo("null");
        assertThat(store.ask("SELECT count(*) FROM derived_related WHERE key = '%s'".formatted(id.key())))
                .isEqualTo("1");
    }

    private String answer(Target target) {
        return await(store.store().answers().ask(ask(release, target))).toString();
    }

    private static Member end(String name) {
        return end(RELATIONSHIP, name);
    }

    private static Member subject() {
        return end(FACT, "subject");
    }

    private static Member end(NodeType<?> type, String name) {
        return new Selection.One(
                name,
                edge(type, name),
                null,
                new Alternatives(Map.of(
                        REGULATION, all(new Selection.Value("r", property(REGULATION, "key"))),
                        ACTIVITY, all(new Selection.Value("a", property(ACTIVITY, "key"))))));
    }

    private static Member related() {
        return connected(
                REGULATION,
                "relationships",
                first(
                        9,
                        Condition.EVERYTHING,
                        List.of(ascending(RELATED, "TYPE"), ascending(RELATED, "OTHER")),
                        total(),
                        new ConnectionMember.Edges(
                                "edges",
                                List.of(
                                        new EdgeMember.NodeOf(
                                                "node",
                                                Alternatives.of(
                                                        RELATIONSHIP, all(value(RELATIONSHIP, "type"), end("to")))),
                                        new EdgeMember.OfEntry(value(RELATED, "direction")),
                                        new EdgeMember.OfEntry(end(RELATED, "other"))))));
    }

    private static Member oneRelated(@Nullable Position after, ConnectionMember... members) {
        return connected(
                REGULATION,
                "relationships",
                request(
                        new Slice(1, false, after, null),
                        Condition.EVERYTHING,
                        List.of(ascending(RELATED, "TYPE"), ascending(RELATED, "OTHER")),
                        members));
    }

    private static String entry(String type, String to, String direction, String letter, String other) {
        return "{\"node\":{\"type\":\"%s\",\"to\":{\"r\":\"%s\"}},\"direction\":\"%s\",\"other\":{\"%s\":\"%s\"}}"
                .formatted(type, to, direction, letter, other);
    }

    private static ConnectionMember types() {
        return new ConnectionMember.Nodes("nodes", Alternatives.of(RELATIONSHIP, all(value(RELATIONSHIP, "type"))));
    }

    private static Member keys(NodeType<?> type, String edge, NodeType<?> far) {
        return connected(type, edge, first(9, Condition.EVERYTHING, List.of(), nodes(far, value(far, "key")), total()));
    }

    private static Member quantity() {
        return new Selection.Struct(
                "quantity",
                property(FACT, "quantity"),
                List.of(),
                values(Structs.QUANTITY, "value", "unit", "currency", "of"));
    }

    private static Member deadline() {
        Member date = new Selection.Struct(
                "date",
                structProperty(Structs.DEADLINE, "date"),
                List.of(),
                values(Structs.PARTIAL_DATE, "edtf", "earliest", "precision"));
        Member period = new Selection.Struct(
                "period",
                structProperty(Structs.DEADLINE, "period"),
                List.of(),
                values(Structs.QUANTITY, "value", "unit"));
        return new Selection.Struct(
                "deadline",
                property(FACT, "deadline"),
                List.of(),
                all(new Selection.Value("inclusive", structProperty(Structs.DEADLINE, "inclusive")), date, period));
    }

    private static Selection values(StructType<?> type, String... names) {
        return new Selection(Stream.of(names)
                .<Member>map(name -> new Selection.Value(name, structProperty(type, name)))
                .toList());
    }

    private static Property structProperty(StructType<?> type, String name) {
        return (Property) type.field(name).orElseThrow();
    }
}
