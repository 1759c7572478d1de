package io.regatlas.persistence.search;

import static io.regatlas.domain.catalogue.Catalogue.REGULATION;
import static org.assertj.core.api.Assertions.assertThat;

import io.regatlas.domain.catalogue.NodeType;
import io.regatlas.domain.entity.NodeKind;
import io.regatlas.domain.question.Condition;
import io.regatlas.domain.question.Cursor;
import io.regatlas.domain.question.Position;
import io.regatlas.domain.question.SearchRequest;
import io.regatlas.domain.question.SearchRequest.Mode;
import io.regatlas.domain.question.Shadow;
import io.regatlas.domain.question.Slice;
import io.regatlas.persistence.TestStore;
import io.regatlas.persistence.sql.QuestionCompiler;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is said of hits, and how they are paged. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HitsTest {

    private static final List<NodeKind> ALL = List.of(NodeKind.values());

    private final TestStore store = TestStore.create();
    private final Searching searching = new Searching(
            store.store().answers(),
            new Shadow(store.store().releases()).publish(null, TwoScripts.all()).ref());

    @AfterAll
    void close() {
        store.close();
    }

    /** What is marked in the highlights of the first hit: field and marked stretches, with commas between. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\u0007',
            value = {
                "WORDS  | 网络安全法               | title:网络安全法,title:网络安全法",
                "WORDS  | laws cybersecurity     | title:Cybersecurity+Law",
                "WORDS  | ｃｉｖｉｌ code           | title:Civil+Code",
                "WORDS  | GB/T 35273-2020        | number:GB/T+35273+2020",
                "WORDS  | GBT 35273 2020         | number:GB/T+35273+2020",
                "WORDS  | ecommerce              | title:E-Commerce",
                "WORDS  | audiovisual plugins    | summary:audio/visual+plug-ins",
                "WORDS  | cyber security law     | title:Cybersecurity+Law",
                "WORDS  | GB/T 35273             | number:GB/T+35273",
                "WORDS  | MIIT                   | abbreviation:MIIT,title:Ministry of Industry and Information Technology",
                "WORDS  | CSL                    | title:CSL",
                "WORDS  | cn-civil-code-2020     | title:Civil+Code",
                "WORDS  | \"critical information\"  | summary:critical information",
                "WORDS  | intrude private        | fact:intrude+private",
                "WORDS  | crytography            | title:Cryptography",
                "WORDS  | digest partners        | title:Digest,summary:Partners",
                "PREFIX | cybers                 | title:Cybersecurity",
            })
    void whatFitsIsMarked(Mode mode, String query, String expected) {
        JsonObject answer = searching.ask(Searching.everything(query, mode, Searching.highlights()));

        JsonObject first = Searching.entries(answer).findFirst().orElseThrow();

        assertThat(marked(first)).containsExactlyElementsOf(List.of(expected.split(",", -1)));
    }

    @Test
    void aLongTextIsCutAtWordsAroundTheFirstMatch() {
        JsonObject answer =
                searching.ask(Searching.everything("national security", Mode.WORDS, Searching.highlights()));

        JsonArray highlights = Searching.entries(answer)
                .filter(edge -> edge.getJsonObject("node").getString("key").equals("cn-cybersecurity-review-2020"))
                .findFirst()
                .orElseThrow()
                .getJsonArray("highlights");

        assertThat(highlights.getJsonObject(0).getString("text").length()).isLessThanOrEqualTo(240);
        assertThat(highlights.getJsonObject(0).getString("text")).contains("national security");
    }

    @Test
    void twoSelectionsOfHighlightsEachGetTheirOwn() {
        JsonObject answer = searching.ask(
                Searching.everything("civil code", Mode.WORDS, Searching.highlights(), Searching.fieldsAlone()));

        assertThat(answer.getJsonArray("fields").getJsonObject(0).encode())
                .isEqualTo("{\"h\":[{\"f\":\"title\",\"t\":\"Highlight\"}]}");
        assertThat(marked(Searching.entries(answer).findFirst().orElseThrow())).containsExactly("title:Civil+Code");
    }

    @Test
    void textsAreSentOnceHoweverManyHighlightsAreAskedFor() {
        SearchRequest request = Searching.everything(
                "civil code", Mode.WORDS, Searching.highlights(), Searching.fieldsAlone(), Searching.fieldsAlone());

        String statement = QuestionCompiler.compile(searching.question(request)).text();

        assertThat(statement).containsOnlyOnce("\"publisher\":");
    }

    @Test
    void correctedTellsTheWholeQuery() {
        JsonObject answer = searching.ask(
                Searching.everything("\"personal information\" specificatoin 2020", Mode.WORDS, Searching.corrected()));

        assertThat(answer.getString("corrected")).isEqualTo("\"personal information\" specification 2020");
    }

    @Test
    void nothingIsCorrectedWhereTheWordsAreThereButApart() {
        JsonObject answer = searching.ask(
                Searching.everything("cryptography children", Mode.WORDS, Searching.corrected(), Searching.total()));

        assertThat(answer.encode()).isEqualTo("{\"corrected\":null,\"total\":0}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"crytography children", "cyber securty law"})
    void nothingIsCorrectedWhereTheOtherWordsFindNothingEither(String query) {
        JsonObject answer =
                searching.ask(Searching.everything(query, Mode.WORDS, Searching.corrected(), Searching.total()));

        assertThat(answer.encode()).isEqualTo("{\"corrected\":null,\"total\":0}");
    }

    @Test
    void correctedDoesNotHangOnKinds() {
        JsonObject answer = searching.ask(Searching.request(
                "crytography",
                Mode.WORDS,
                List.of(NodeKind.ISSUER),
                Map.of(),
                new Slice(100, false, null, null),
                Searching.corrected(),
                Searching.total()));

        assertThat(answer.encode()).isEqualTo("{\"corrected\":\"cryptography\",\"total\":0}");
    }

    @Test
    void aFilterKeepsOtherKindsWhole() {
        Map<NodeType<?>, Condition> nothing = Map.of(REGULATION, new Condition.Any(List.of()));
        Slice slice = new Slice(100, false, null, null);

        JsonObject answer = searching.ask(Searching.request(
                "personal information", Mode.WORDS, ALL, nothing, slice, Searching.edges(), Searching.total()));

        assertThat(Searching.keys(answer)).containsExactly("personal-information", "cn-app-campaign-2019");
        assertThat(answer.getInteger("total")).isEqualTo(2);
    }

    @Test
    void factsStandForTheirSubjects() {
        Slice slice = new Slice(100, false, null, null);

        JsonObject answer = searching.ask(
                Searching.request("apps", Mode.WORDS, List.of(NodeKind.FACT), Map.of(), slice, Searching.edges()));

        assertThat(Searching.keys(answer)).containsExactly("cn-app-campaign-2019");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 7})
    void pagesOfAnySizeGiveEachHitOnceBothWays(int size) {
        List<String> all = searching.keys("cn", Mode.PREFIX);

        List<String> forward = new ArrayList<>();
        JsonObject page = page(new Slice(size, false, null, null));
        forward.addAll(Searching.keys(page));
        while (info(page).getBoolean("next")) {
            page = page(new Slice(size, false, position(info(page).getString("end")), null));
            forward.addAll(Searching.keys(page));
            assertThat(info(page).getBoolean("previous")).isTrue();
        }
        List<String> backward = new ArrayList<>();
        page = page(new Slice(size, true, null, null));
        backward.addAll(0, Searching.keys(page));
        while (info(page).getBoolean("previous")) {
            page = page(new Slice(size, true, null, position(info(page).getString("start"))));
            backward.addAll(0, Searching.keys(page));
            assertThat(info(page).getBoolean("next")).isTrue();
        }

        assertThat(all).hasSizeGreaterThan(6).doesNotHaveDuplicates();
        assertThat(forward).isEqualTo(all);
        assertThat(backward).isEqualTo(all);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "'",
                "\\",
                "'\\'",
                "a & q | !x",
                "(((((",
                "law'); DROP TABLE regulation; --",
                "^ $",
                "\u0001e1\u0002",
                ".*+?[]{}",
                "%_",
                "\"",
                "\"\"\"",
                "\u200b",
                "😀",
                "a\"b\"c",
                "\ufdfa",
                "İ",
                "ǅ",
                "'':1A,2B"
            })
    void anyCharacterIsTextThatNothingHas(String query) {
        for (Mode mode : Mode.values()) {
            assertThat(total(query, mode)).as(mode.name()).isZero();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"law", "law:*", "law <-> cn", "=law", "law=law"})
    void signsAroundAWordChangeNothing(String query) {
        for (Mode mode : Mode.values()) {
            assertThat(total(query, mode)).as(mode.name()).isEqualTo(5);
        }
    }

    @Test
    void theLongestQueriesAreAnswered() {
        assertThat(total("a ".repeat(250), Mode.WORDS)).isEqualTo(1);
        assertThat(total("a ".repeat(250), Mode.PREFIX)).isEqualTo(11);
        for (String query : List.of("网".repeat(500), "\"" + "law ".repeat(124) + "\"", "lawx ".repeat(100))) {
            for (Mode mode : Mode.values()) {
                assertThat(total(query, mode)).as(query).isZero();
            }
        }
    }

    private int total(String query, Mode mode) {
        return searching
                .ask(Searching.everything(
                        query, mode, Searching.highlights(), Searching.total(), Searching.corrected()))
                .getInteger("total");
    }

    private JsonObject page(Slice slice) {
        return searching.ask(
                Searching.request("cn", Mode.PREFIX, ALL, Map.of(), slice, Searching.edges(), Searching.pageInfo()));
    }

    private static JsonObject info(JsonObject page) {
        return page.getJsonObject("pageInfo");
    }

    private static @Nullable Position position(String cursor) {
        return Cursor.parse(cursor).position();
    }

    private static List<String> marked(JsonObject edge) {
        List<String> marked = new ArrayList<>();
        edge.getJsonArray("highlights").forEach(each -> {
            JsonObject highlight = (JsonObject) each;
            String text = highlight.getString("text");
            List<String> parts = highlight.getJsonArray("fragments").stream()
                    .map(JsonObject.class::cast)
                    .map(fragment -> text.substring(fragment.getInteger("start"), fragment.getInteger("end")))
                    .toList();
            marked.add(highlight.getString("field") + ":" + String.join("+", parts));
        });
        return marked;
    }
}
