package io.regatlas.api.answer;

import static io.regatlas.api.answer.FixedReleases.release;
import static io.regatlas.api.answer.RecordingAnswers.json;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.regatlas.api.document.GraphqlRequest;
import io.regatlas.api.document.PublicSchema;
import io.regatlas.api.limits.Limits;
import io.regatlas.domain.catalogue.Catalogue;
import io.regatlas.domain.catalogue.Edge;
import io.regatlas.domain.catalogue.Property;
import io.regatlas.domain.citation.Basis;
import io.regatlas.domain.entity.NodeId;
import io.regatlas.domain.name.Language;
import io.regatlas.domain.question.Alternatives;
import io.regatlas.domain.question.Answer;
import io.regatlas.domain.question.Condition;
import io.regatlas.domain.question.Condition.Quantifier;
import io.regatlas.domain.question.Cursor;
import io.regatlas.domain.question.DateTest;
import io.regatlas.domain.question.Order;
import io.regatlas.domain.question.PageRequest;
import io.regatlas.domain.question.PageRequest.ConnectionMember;
import io.regatlas.domain.question.Position;
import io.regatlas.domain.question.Question;
import io.regatlas.domain.question.Question.Target;
import io.regatlas.domain.question.Selection;
import io.regatlas.domain.question.Selection.Member;
import io.regatlas.domain.question.Slice;
import io.regatlas.domain.question.StoreTimeoutException;
import io.regatlas.domain.question.StoreUnavailableException;
import io.regatlas.domain.question.UnknownReleaseException;
import io.regatlas.domain.time.Match;
import io.vertx.core.Vertx;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** From the text of an operation to questions, and from answers to the text of a response. */
class OperationsTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final LocalDate TODAY = LocalDate.parse("2026-03-01");
    private static final PublicSchema SCHEMA = PublicSchema.load();

    private static Vertx vertx;

    private RecordingAnswers answers = new RecordingAnswers();
    private FixedReleases releases = new FixedReleases(release(1, 'a'), release(2, 'a'));
    private Limits limits = Limits.DEFAULT;

    @BeforeAll
    static void open() {
        vertx = Vertx.vertx();
    }

    @AfterAll
    static void close() throws Exception {
        vertx.close().toCompletionStage().toCompletableFuture().get(10, SECONDS);
    }

    @Test
    void aLookupIsOneQuestionAboutTheNewestRelease() {
        String body = ask("{ regulation(key: \"cn-x\") { key round again: type } }");

        assertThat(question())
                .isEqualTo(new Question(
                        release(2, 'a').ref(),
                        TODAY,
                        new Target.Lookup(
                                Catalogue.REGULATION,
                                "cn-x",
                                selection(
                                        value("key", regulation("key")),
                                        value("round", regulation("round")),
                                        value("again", regulation("type"))))));
        assertThat(body).startsWith("{\"data\":{\"regulation\":{}},\"extensions\":{\"on\":\"2026-03-01\",");
    }

    @Test
    void namesArePickedByLanguageAndListedByBasis() {
        ask(
                """
                { issuer(key: "x") {
                    caption { text } name(lang: ["zh-Hans", "en"]) { __typename language } names(basis: [STATED]) { kind }
                    all: names { text } } }
                """);

        Property names = (Property) Catalogue.ISSUER.field("names").orElseThrow();
        assertThat(lookup().selection().members())
                .containsExactly(
                        new Selection.Picked("caption", names, List.of(), selection(value("text", name("text")))),
                        new Selection.Picked(
                                "name",
                                names,
                                List.of(new Language("zh-Hans"), new Language("en")),
                                selection(
                                        new Selection.TypeName("__typename", "Name"),
                                        value("language", name("language")))),
                        new Selection.Struct(
                                "names", names, List.of(Basis.STATED), selection(value("kind", name("kind")))),
                        new Selection.Struct(
                                "all", names, List.of(Basis.values()), selection(value("text", name("text")))));
    }

    @Test
    void aTypeWithOneNameIsCaptionedByIt() {
        ask("{ dataset(key: \"x\") { caption(lang: [\"en\"]) { text } } }");

        assertThat(lookup().selection().members())
                .containsExactly(new Selection.Struct(
                        "caption",
                        (Property) Catalogue.DATASET.field("title").orElseThrow(),
                        List.of(Basis.values()),
                        selection(value("text", name("text")))));
    }

    @Test
    void edgesLeadToWhatIsAskedOfTheFarEnd() {
        ask("{ regulation(key: \"x\") { jurisdiction { code } issuances { issuer { key } } } }");

        Selection issuance = selection(new Selection.One(
                "issuer",
                Catalogue.ISSUANCE.edge("issuer").orElseThrow(),
                Alternatives.of(Catalogue.ISSUER, selection(value("key", issuer("key"))))));
        assertThat(lookup().selection().members())
                .containsExactly(
                        new Selection.One(
                                "jurisdiction",
                                Catalogue.REGULATION.edge("jurisdiction").orElseThrow(),
                                Alternatives.of(Catalogue.JURISDICTION, selection(value("code", (Property)
                                        Catalogue.JURISDICTION.field("code").orElseThrow())))),
                        new Selection.Many(
                                "issuances",
                                Catalogue.REGULATION.edge("issuances").orElseThrow(),
                                Alternatives.of(Catalogue.ISSUANCE, issuance)));
    }

    @Test
    void aNodeIsAskedByTheTypesItMayBe() {
        NodeId id = new NodeId("Issuer", "cn-miit");

        ask("{ node(id: \"%s\") { id ... on Issuer { key } ... on Entity { k: key } } }".formatted(id.encoded()));

        Target.Node target = (Target.Node) question().target();
        assertThat(target.id()).isEqualTo(id);
        assertThat(target.ofTypes().of(Catalogue.ISSUER).orElseThrow().members())
                .extracting(Member::as)
                .containsExactly("id", "key", "k");
        assertThat(target.ofTypes().of(Catalogue.TOPIC).orElseThrow().members())
                .extracting(Member::as)
                .containsExactly("id", "k");
        assertThat(target.ofTypes().of(Catalogue.EVENT).orElseThrow().members())
                .extracting(Member::as)
                .containsExactly("id");
    }

    @Test
    void idsKeepTheirPlacesAndWhatIsNoneIsEmpty() {
        String id = new NodeId("Topic", "x").encoded();
        String nul = new NodeId("Topic", "\0").encoded();
        String stranger = new NodeId("Person", "x").encoded();

        ask("{ nodes(ids: [\"%s\", \"?\", \"%s\", \"%s\", \"%s\"]) { id } }".formatted(id, nul, stranger, id));

        assertThat(((Target.Nodes) question().target()).ids())
                .containsExactly(
                        Optional.of(new NodeId("Topic", "x")),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.of(new NodeId("Topic", "x")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{ a: regulation(key: \"No Key\") { key } }",
                "{ a: regulation(key: \"' OR 1=1 --\") { key } }",
                "{ a: node(id: \"!\") { id } }",
                "{ a: dataset(key: \"\") { key } }"
            })
    void whatNamesNothingIsNullWithoutAsking(String query) {
        String body = ask(query);

        assertThat(body).startsWith("{\"data\":{\"a\":null}");
        assertThat(answers.questions()).isEmpty();
    }

    @Test
    void aPageHasFilterOrderStretchAndMembers() {
        ask(
                """
                { regulations(first: 5, filter: {maturity: {in: [FINAL, TRIAL]}, issued: {after: "2020-01-01"}},
                      orderBy: [{field: ISSUED, direction: DESC, nulls: FIRST}, {field: ISSUED}]) {
                    totalCount nodes { key } edges { cursor node { id } } pageInfo { endCursor hasNextPage __typename } } }
                """);

        PageRequest request = page();
        assertThat(request.filter())
                .isEqualTo(new Condition.All(List.of(
                        new Condition.Scalar(
                                regulation("maturity"),
                                List.of(test(io.regatlas.domain.question.Test.Operator.IN, "FINAL", "TRIAL"))),
                        new Condition.Date(
                                regulation("issued"),
                                List.of(new DateTest.After(LocalDate.parse("2020-01-01"))),
                                Match.CERTAIN))));
        assertThat(request.orders())
                .containsExactly(new Order(Catalogue.REGULATION.order("ISSUED").orElseThrow(), true, true));
        assertThat(request.slice()).isEqualTo(new Slice(5, false, null, null));
        assertThat(request.members())
                .extracting(ConnectionMember::as)
                .containsExactly("totalCount", "nodes", "edges", "pageInfo");
        assertThat(((ConnectionMember.PageInfo) request.members().get(3)).members())
                .extracting(member -> member.field().name())
                .containsExactly("END_CURSOR", "HAS_NEXT_PAGE", "TYPE_NAME");
    }

    @Test
    void releasesComeNewestFirst() {
        ask("{ releases { nodes { number } } }");

        assertThat(page().orders())
                .containsExactly(new Order(Catalogue.RELEASE.order("NUMBER").orElseThrow(), true, false));
    }

    @Test
    void aReleaseIsLookedUpByItsNumberAndTheNewestWithoutOne() {
        ask("{ one: release(number: 1) { hash } newest: release { hash } none: release(number: -1) { hash } }");

        assertThat(answers.questions())
                .extracting(question -> ((Target.Lookup) question.target()).key())
                .containsExactly("1", "2", "-1");
    }

    @Test
    void filtersGoOverRelationsAndCombine() {
        ask(
                """
                { regulations(filter: {
                    issuer: {some: {abbreviation: {eq: "CAC"}}, none: {}}
                    or: [{round: {gte: 2}}, {not: {title: {isNull: true}}}]
                    and: [{}, {dataset: {startsWith: "cn"}}]
                  }) { totalCount } }
                """);

        Edge issuers = (Edge) Catalogue.REGULATION.conditions().get("issuer");
        Condition cac = new Condition.Scalar(
                (Property) Catalogue.ISSUER.field("abbreviations").orElseThrow(),
                List.of(test(io.regatlas.domain.question.Test.Operator.EQ, "CAC")));
        assertThat(page().filter())
                .isEqualTo(new Condition.All(List.of(
                        new Condition.All(List.of(
                                new Condition.Many(issuers, Quantifier.SOME, cac),
                                new Condition.Many(issuers, Quantifier.NONE, Condition.EVERYTHING))),
                        new Condition.Scalar(
                                (Property) Catalogue.REGULATION.conditions().get("dataset"),
                                List.of(test(io.regatlas.domain.question.Test.Operator.STARTS_WITH, "cn"))),
                        new Condition.Any(List.of(
                                new Condition.Scalar(
                                        regulation("round"),
                                        List.of(test(io.regatlas.domain.question.Test.Operator.GTE, 2))),
                                new Condition.Not(new Condition.Scalar(
                                        regulation("titles"),
                                        List.of(test(io.regatlas.domain.question.Test.Operator.IS_NULL)))))))));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "(filter: null)",
                "(filter: {})",
                "(filter: {round: {}, issued: {match: POSSIBLE}, and: [], issuer: {}, key: null})",
                "(first: null, last: null, orderBy: [], after: null)"
            })
    void nothingSaidIsNoCondition(String arguments) {
        ask("{ regulations%s { totalCount } }".formatted(arguments));

        assertThat(page().filter()).isEqualTo(Condition.EVERYTHING);
        assertThat(page().slice()).isEqualTo(new Slice(20, false, null, null));
        assertThat(page().orders()).isEmpty();
    }

    @Test
    void noAlternativesAndNoValuesAreNothing() {
        ask("{ regulations(filter: {or: [], key: {in: []}}) { totalCount } }");

        assertThat(page().filter())
                .isEqualTo(new Condition.All(List.of(
                        new Condition.Scalar(
                                regulation("key"), List.of(test(io.regatlas.domain.question.Test.Operator.IN))),
                        new Condition.Any(List.of()))));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    first: -1                                                                | first
                    first: 101                                                               | first
                    last: 0                                                                  | last
                    first: 1, last: 1                                                        | last
                    on: "2020-02-30"                                                         | on
                    on: "yesterday"                                                          | on
                    on: "+12020-01-01"                                                       | on
                    filter: {issued: {between: {from: "2020-02-01", to: "2020-01-01"}}}      | filter.issued.between.to
                    filter: {and: [{key: {eq: "\\u0000"}}]}                                  | filter.and.0.key.eq
                    filter: {issued: {on: "2020"}}                                           | filter.issued.on
                    """)
    void whatCannotBeUsedIsRefusedByItsName(String arguments, String argument) throws Exception {
        JsonNode error = error(ask("{ regulations(%s) { totalCount } }".formatted(arguments)));

        assertThat(error.at("/extensions/code").asText()).isEqualTo("BAD_USER_INPUT");
        assertThat(error.at("/extensions/argument").asText()).isEqualTo(argument);
        assertThat(error.at("/path/0").asText()).isEqualTo("regulations");
        assertThat(error.at("/locations/0/column").asInt()).isEqualTo(3);
        assertThat(answers.questions()).isEmpty();
    }

    @Test
    void listsConditionsAndRelationsAreLimited() throws Exception {
        String many = "\"x\", ".repeat(201);
        String conditions = "{round: {eq: 1}}, ".repeat(51);
        String ids = "\"x\", ".repeat(101);

        assertThat(argument("{ regulations(filter: {key: {in: [%s]}}) { totalCount } }".formatted(many)))
                .isEqualTo("filter.key.in");
        assertThat(argument("{ regulations(filter: {or: [%s]}) { totalCount } }".formatted(conditions)))
                .startsWith("filter.or.");
        assertThat(argument("{ nodes(ids: [%s]) { id } }".formatted(ids))).isEqualTo("ids");
        assertThat(argument("{ topics { nodes { name(lang: [\"not a tag\"]) { text } } } }"))
                .isEqualTo("lang");
    }

    @Test
    void twoReleasesInOneOperationAreTwoQuestions() {
        ask("{ a: regulation(key: \"x\", release: 1) { key } b: regulation(key: \"x\", release: 2) { key } }");

        assertThat(answers.questions())
                .extracting(Question::release)
                .containsExactly(release(1, 'a').ref(), release(2, 'a').ref());
    }

    @Test
    void aRootFieldIsOneQuestionWhateverItsShape() {
        ask(
                """
                query($no: Boolean = false) {
                  a: regulations { ...page } b: regulations { ...page }
                  c: regulation(key: "x") @include(if: $no) { key }
                }
                fragment page on RegulationConnection { nodes { ...one } edges { node { ...one } } }
                fragment one on Regulation { key issuances { issuer { regulations { nodes { key } } } } }
                """);

        assertThat(answers.questions()).hasSize(2);
    }

    @Test
    void anUnknownReleaseIsNeverAnsweredFromAnother() throws Exception {
        JsonNode error = error(ask("{ regulation(key: \"x\", release: 3) { key } }"));

        assertThat(error.at("/extensions/code").asText()).isEqualTo("UNKNOWN_RELEASE");
        assertThat(answers.questions()).isEmpty();
    }

    @Test
    void anEmptyStoreSaysWhatToDo() throws Exception {
        releases = new FixedReleases();

        JsonNode error = error(ask("{ regulation(key: \"x\") { key } }"));

        assertThat(error.at("/extensions/code").asText()).isEqualTo("UNKNOWN_RELEASE");
        assertThat(error.at("/message").asText()).contains("import");
    }

    @Test
    void aCursorSetsTheReleaseWhereNothingElseDoes() {
        String cursor = cursor(1, 'a', fingerprint("{ regulations { totalCount } }"));

        ask("{ regulations(after: \"%s\") { totalCount } }".formatted(cursor));

        assertThat(question().release()).isEqualTo(release(1, 'a').ref());
        assertThat(page().slice().after()).isEqualTo(new Position(List.of(), "x"));
    }

    @Test
    void cursorsOfAnotherListFilterOrderOrReleaseAreInvalid() throws Exception {
        int regulations = fingerprint("{ regulations { totalCount } }");
        String first = cursor(1, 'a', regulations);

        assertThat(code("{ regulations(after: \"x\") { totalCount } }")).isEqualTo("INVALID_CURSOR");
        assertThat(code("{ regulations(after: \"\\u0000\") { totalCount } }")).isEqualTo("INVALID_CURSOR");
        assertThat(code("{ issuers(after: \"%s\") { totalCount } }".formatted(first)))
                .isEqualTo("INVALID_CURSOR");
        assertThat(code("{ regulations(before: \"%s\", filter: {round: {eq: 1}}) { totalCount } }".formatted(first)))
                .isEqualTo("INVALID_CURSOR");
        assertThat(code("{ regulations(after: \"%s\", orderBy: [{field: KEY}]) { totalCount } }".formatted(first)))
                .isEqualTo("INVALID_CURSOR");
        assertThat(code("{ regulations(after: \"%s\", release: 2) { totalCount } }".formatted(first)))
                .isEqualTo("INVALID_CURSOR");
        assertThat(code("{ regulations(after: \"%s\", before: \"%s\") { totalCount } }"
                        .formatted(first, cursor(2, 'a', regulations))))
                .isEqualTo("INVALID_CURSOR");
        assertThat(answers.questions()).hasSize(1);
    }

    @Test
    void aCursorOfAReleaseThatIsNotHereIsUnknownRelease() throws Exception {
        int regulations = fingerprint("{ regulations { totalCount } }");

        assertThat(code("{ regulations(after: \"%s\") { totalCount } }".formatted(cursor(3, 'a', regulations))))
                .isEqualTo("UNKNOWN_RELEASE");
        assertThat(code("{ regulations(after: \"%s\") { totalCount } }".formatted(cursor(1, 'b', regulations))))
                .isEqualTo("UNKNOWN_RELEASE");
    }

    @Test
    void aNestedCursorOfAnotherReleaseThanItsRootIsInvalid() throws Exception {
        ask("{ issuer(key: \"x\") { regulations { totalCount } } }");
        Selection.Connected nested =
                (Selection.Connected) lookup().selection().members().get(0);
        String cursor = cursor(1, 'a', nested.request().fingerprint());
        String query = "{ issuer(key: \"x\", release: %d) { regulations(after: \"%s\") { totalCount } } }";

        assertThat(code(query.formatted(2, cursor))).isEqualTo("INVALID_CURSOR");
        assertThat(ask(query.formatted(1, cursor))).startsWith("{\"data\":");
    }

    @Test
    void fingerprintsTellListsApartButNotSpellings() {
        int plain = fingerprint("{ regulations { totalCount } }");

        assertThat(fingerprint("{ regulations(filter: {}, first: 3, release: 1) { nodes { key } } }"))
                .isEqualTo(plain);
        assertThat(fingerprint("{ regulations(filter: {round: {eq: 1}}) { totalCount } }"))
                .isNotEqualTo(plain);
        assertThat(fingerprint("{ regulations(orderBy: [{field: TYPE}]) { totalCount } }"))
                .isNotEqualTo(plain);
        assertThat(fingerprint("{ regulations(orderBy: [{field: TYPE, direction: ASC}]) { totalCount } }"))
                .isEqualTo(fingerprint("{ regulations(orderBy: [{nulls: LAST, field: TYPE}]) { totalCount } }"));
    }

    @Test
    void theDayIsReportedOnlyWhereItWasLeftOut() {
        assertThat(ask("{ regulation(key: \"x\") { key } }")).contains("\"on\":\"2026-03-01\"");
        assertThat(ask("{ regulation(key: \"x\", on: \"2020-01-01\") { key } }"))
                .doesNotContain("\"on\"");
        assertThat(ask("{ datasets { totalCount } __typename }")).doesNotContain("\"on\"");
        assertThat(answers.questions().get(1).on()).isEqualTo(LocalDate.parse("2020-01-01"));
    }

    @Test
    void answersStandInTheOrderAskedAsTheyCame() {
        answers = new RecordingAnswers(question -> CompletableFuture.supplyAsync(
                () -> json("\"%s\"".formatted(question.release().number())),
                CompletableFuture.delayedExecutor(
                        question.release().number() == 1 ? 100 : 0, java.util.concurrent.TimeUnit.MILLISECONDS)));

        String body = ask("{ z: topics(release: 1) { totalCount } __typename a: topics(release: 2) { totalCount } }");

        assertThat(body).startsWith("{\"data\":{\"z\":\"1\",\"__typename\":\"Query\",\"a\":\"2\"}");
    }

    @Test
    void introspectionIsAnsweredAtItsPlace() throws Exception {
        JsonNode body = JSON.readTree(ask(
                "{ a: topics { totalCount } t: __type(name: \"Topic\") { n: name } __schema { queryType { name } } }"));

        assertThat(body.at("/data").toString())
                .isEqualTo("{\"a\":{},\"t\":{\"n\":\"Topic\"},\"__schema\":{\"queryType\":{\"name\":\"Query\"}}}");
    }

    @Test
    void theIntrospectionOfToolsIsAllowed() throws Exception {
        JsonNode body = JSON.readTree(ask(graphql.introspection.IntrospectionQuery.INTROSPECTION_QUERY));

        assertThat(body.path("errors").isMissingNode()).isTrue();
        assertThat(body.at("/data/__schema/types").size()).isGreaterThan(50);
    }

    @Test
    void aFailedRootFieldIsNullWhereTheSchemaAllowsIt() throws Exception {
        answers = failing(new StoreUnavailableException("no route to db.internal", new IllegalStateException()));

        JsonNode body = JSON.readTree(ask("{ t: __typename a: regulation(key: \"x\") { key } }"));

        assertThat(body.at("/data").toString()).isEqualTo("{\"t\":\"Query\",\"a\":null}");
        assertThat(body.at("/errors/0/path/0").asText()).isEqualTo("a");
        assertThat(body.toString()).doesNotContain("db.internal");
    }

    @Test
    void aFailedRootFieldThatMayNotBeNullTakesAllDataAway() throws Exception {
        answers = failing(new IllegalStateException("SELECT secret"));

        JsonNode body = JSON.readTree(ask("{ a: regulation(key: \"x\") { key } b: topics { totalCount } }"));

        assertThat(body.get("data").isNull()).isTrue();
        assertThat(body.at("/errors").findValuesAsText("code"))
                .containsExactly("INTERNAL_SERVER_ERROR", "INTERNAL_SERVER_ERROR");
        assertThat(body.toString()).doesNotContain("secret");
    }

    @Test
    void failuresOfTheStoreHaveTheirCodes() throws Exception {
        answers = failing(new StoreTimeoutException("slow", new IllegalStateException()));
        assertThat(code("{ topics { totalCount } }")).isEqualTo("TIMEOUT");
        answers = failing(new UnknownReleaseException(release(1, 'a').ref()));
        assertThat(code("{ topics { totalCount } }")).isEqualTo("UNKNOWN_RELEASE");
        answers = new RecordingAnswers(question -> {
            throw new IllegalArgumentException("io.regatlas.Broken");
        });
        assertThat(code("{ topics { totalCount } }")).isEqualTo("INTERNAL_SERVER_ERROR");
    }

    @Test
    void anAnswerThatDoesNotComeIsGivenUp() throws Exception {
        limits = withTime(Duration.ofMillis(50));
        answers = new RecordingAnswers(question -> new CompletableFuture<>());

        assertThat(code("{ topics { totalCount } }")).isEqualTo("TIMEOUT");
    }

    @Test
    void anAnswerThatIsTooLongIsWithheld() throws Exception {
        answers = new RecordingAnswers(
                question -> CompletableFuture.completedFuture(json("\"" + "x".repeat(3 << 20) + "\"")));

        JsonNode body = JSON.readTree(ask("{ a: topics { totalCount } b: topics { totalCount } }"));

        assertThat(body.at("/errors/0/extensions/code").asText()).isEqualTo("QUERY_TOO_COMPLEX");
        assertThat(body.get("data").isNull()).isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    { regulation(key: "x") { key } }                                                     | 1
                    { regulation(key: "x") { issuances { issuer { key } } } }                            | 9
                    { regulations { nodes { key } } }                                                    | 21
                    { regulations(first: 0) { totalCount } }                                             | 2
                    { regulations(last: 3) { edges { node { key } } pageInfo { endCursor } } }           | 8
                    { nodes(ids: ["a", "b"]) { id ... on Regulation { issuances { id } } } }             | 10
                    { regulations(filter: {issuer: {some: {key: {eq: "x"}}}}) { totalCount } }           | 7
                    { __schema { types { name } } }                                                      | 0
                    """)
    void thePriceFollowsTheSchema(String query, int points) throws Exception {
        JsonNode body = JSON.readTree(ask(query));

        assertThat(body.at("/extensions/cost/requested").asInt()).isEqualTo(points);
    }

    @Test
    void whatCostsTooMuchIsRefusedBeforeAnythingRuns() throws Exception {
        String query =
                "{ issuers(first: 100) { nodes { regulations(first: 100) { nodes { issuances { issuer { regulations(first: 100) { totalCount nodes { key } } } } } } } } }";

        JsonNode error = error(ask(query));

        assertThat(error.at("/extensions/code").asText()).isEqualTo("QUERY_TOO_COMPLEX");
        assertThat(error.at("/extensions/cost/limit").asInt()).isEqualTo(200_000);
        assertThat(answers.questions()).isEmpty();
    }

    private String ask(String query) {
        return ask(query, Map.of());
    }

    private String ask(String query, Map<String, Object> variables) {
        ReleaseClock clock = new ReleaseClock(vertx, releases);
        Operations operations = new Operations(
                vertx,
                Clock.fixed(Instant.parse("2026-03-01T23:59:59Z"), ZoneOffset.UTC),
                SCHEMA.schema(),
                clock,
                answers,
                limits);
        try {
            return clock.start()
                    .compose(started -> operations.answer(new GraphqlRequest(query, null, variables), "request-1"))
                    .toCompletionStage()
                    .toCompletableFuture()
                    .get(20, SECONDS)
                    .json()
                    .toString();
        } catch (Exception failure) {
            throw new AssertionError(failure);
        }
    }

    private static JsonNode error(String body) throws Exception {
        return JSON.readTree(body).at("/errors/0");
    }

    private String code(String query) throws Exception {
        return error(ask(query)).at("/extensions/code").asText();
    }

    private String argument(String query) throws Exception {
        JsonNode error = error(ask(query));
        assertThat(error.at("/extensions/code").asText()).isEqualTo("BAD_USER_INPUT");
        return error.at("/extensions/argument").asText();
    }

    private int fingerprint(String query) {
        ask(query);
        Target.Page page = (Target.Page)
                answers.questions().get(answers.questions().size() - 1).target();
        return page.request().fingerprint();
    }

    private static String cursor(int number, char letter, int fingerprint) {
        String hash = release(number, letter).hash().substring(0, 16);
        return new Cursor(number, hash, fingerprint, new Position(List.of(), "x")).toString();
    }

    private Question question() {
        return answers.questions().get(answers.questions().size() - 1);
    }

    private Target.Lookup lookup() {
        return (Target.Lookup) question().target();
    }

    private PageRequest page() {
        return ((Target.Page) question().target()).request();
    }

    private static RecordingAnswers failing(RuntimeException cause) {
        return new RecordingAnswers(question -> CompletableFuture.<Answer>failedFuture(cause));
    }

    private static Selection selection(Member... members) {
        return new Selection(List.of(members));
    }

    private static Member value(String as, Property property) {
        return new Selection.Value(as, property);
    }

    private static Property regulation(String name) {
        return (Property) Catalogue.REGULATION.field(name).orElseThrow();
    }

    private static Property issuer(String name) {
        return (Property) Catalogue.ISSUER.field(name).orElseThrow();
    }

    private static Property name(String name) {
        return (Property) io.regatlas.domain.catalogue.Structs.NAME.field(name).orElseThrow();
    }

    private static io.regatlas.domain.question.Test test(
            io.regatlas.domain.question.Test.Operator operator, Object... operands) {
        return new io.regatlas.domain.question.Test(operator, List.of(operands));
    }

    private static Limits withTime(Duration time) {
        Limits usual = Limits.DEFAULT;
        return new Limits(
                usual.bodyBytes(),
                usual.tokens(),
                usual.fragments(),
                usual.depth(),
                usual.aliases(),
                usual.rootFields(),
                usual.fields(),
                usual.ids(),
                usual.values(),
                usual.conditions(),
                usual.relations(),
                usual.cost(),
                usual.answerBytes(),
                time,
                usual.bodyTime());
    }
}
