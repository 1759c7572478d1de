package io.regatlas.persistence.search;

import static org.assertj.core.api.Assertions.assertThat;

import io.regatlas.domain.catalogue.Catalogue;
import io.regatlas.domain.catalogue.HitDimension;
import io.regatlas.domain.catalogue.NodeType;
import io.regatlas.domain.catalogue.Property;
import io.regatlas.domain.entity.NodeId;
import io.regatlas.domain.entity.NodeKind;
import io.regatlas.domain.fixture.Dice;
import io.regatlas.domain.fixture.RandomDatasets;
import io.regatlas.domain.publish.Contents;
import io.regatlas.domain.question.Condition;
import io.regatlas.domain.question.Facets;
import io.regatlas.domain.question.PlainHits;
import io.regatlas.domain.question.ReleasedState;
import io.regatlas.domain.question.SearchRequest;
import io.regatlas.domain.question.SearchRequest.Mode;
import io.regatlas.domain.question.Shadow;
import io.regatlas.domain.question.Slice;
import io.regatlas.domain.regulation.RegulationType;
import io.regatlas.persistence.TestStore;
import io.vertx.core.json.JsonObject;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/**
 * Random searches over random datasets in several releases, compared with the oracle. {@code -Dregatlas.seed} repeats a run,
 * {@code -Dregatlas.searches} sets how many there are.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RandomSearchesTest {

    private static final List<String> BETWEEN =
            List.of(" ", " ", " ", "", "-", " \"", "\" ", "“", "”", "、", " & ", "'", "\\");

    private final TestStore store = TestStore.create();

    @AfterAll
    void close() {
        store.close();
    }

    @Test
    void whatIsFoundItsOrderItsScoreAndItsCorrectionAreThoseOfTheOracle() {
        long seed = Long.getLong("regatlas.seed", System.nanoTime());
        int searches = Integer.getInteger("regatlas.searches", 300);
        Dice dice = new Dice(seed);
        Shadow shadow = new Shadow(store.store().releases());
        Contents small = RandomDatasets.of(dice.seed(), 15);
        shadow.publish(null, small, TwoScripts.all());
        shadow.publish(null, RandomDatasets.of(dice.seed(), 10), RandomDatasets.edited(small, dice.seed()));

        AtomicInteger fruitful = new AtomicInteger();
        AtomicInteger mended = new AtomicInteger();
        shadow.world().releases().forEach(release -> {
            Searching searching = new Searching(store.store().answers(), release.ref());
            ReleasedState state = shadow.world().state(release.ref()).orElseThrow();
            PlainSearch oracle = new PlainSearch(state);
            List<String> words = oracle.words();
            for (int i = 0; i < searches / 2; i++) {
                String query = query(dice, words);
                Mode mode = dice.in100(30) ? Mode.PREFIX : Mode.WORDS;
                EnumSet<NodeKind> kinds = kinds(dice);

                JsonObject found = searching.ask(Searching.request(
                        query,
                        mode,
                        List.copyOf(kinds),
                        Map.of(),
                        new Slice(100, false, null, null),
                        Searching.edges(),
                        Searching.total(),
                        Searching.corrected()));

                PlainSearch.Found expected = oracle.find(query, mode, kinds);
                String which = "seed %d, release %d: %s %s %s".formatted(seed, release.number(), mode, query, kinds);
                assertThat(hits(found)).as(which).isEqualTo(first(expected.hits()));
                assertThat(found.getInteger("total"))
                        .as(which)
                        .isEqualTo(expected.hits().size());
                assertThat(found.getString("corrected")).as(which).isEqualTo(expected.corrected());
                if (i % 2 == 0) {
                    SearchRequest counting = counting(dice, query, mode, kinds);
                    PlainHits hits = new PlainHits(
                            state, Searching.DAY, some -> ids(oracle.find(query, mode, Set.copyOf(some))));
                    assertThat(searching.ask(counting)).as(which).isEqualTo(new JsonObject(hits.answer(counting)));
                }
                fruitful.addAndGet(expected.hits().isEmpty() ? 0 : 1);
                mended.addAndGet(expected.corrected() == null ? 0 : 1);
            }
        });
        assertThat(fruitful.get()).as("seed %d: that found something", seed).isGreaterThanOrEqualTo(searches / 10);
        assertThat(mended.get()).as("seed %d: that were corrected", seed).isGreaterThanOrEqualTo(searches / 100);
    }

    /** The total and facets, with a filter or without; a facet may look at all kinds or be without the filter. */
    private static SearchRequest counting(Dice dice, String query, Mode mode, Set<NodeKind> kinds) {
        Map<NodeType<?>, Condition> filters =
                dice.in100(50) ? Map.of() : Map.of(Catalogue.REGULATION, oneOfTypes(dice));
        List<Facets.Member> facets = dice.some(HitDimension.ALL, 3).stream()
                .<Facets.Member>map(dimension -> Searching.facet(
                        dimension,
                        dice.in100(50) ? kinds : EnumSet.allOf(NodeKind.class),
                        dice.in100(50) ? filters : Map.of()))
                .toList();
        return Searching.request(
                query,
                mode,
                List.copyOf(kinds),
                filters,
                new Slice(0, false, null, null),
                Searching.total(),
                Searching.facets(facets));
    }

    private static Condition oneOfTypes(Dice dice) {
        List<Object> types = dice.some(List.of(RegulationType.values()), 6).stream()
                .<Object>map(Enum::name)
                .toList();
        return new Condition.Scalar(
                (Property)
                        Objects.requireNonNull(Catalogue.REGULATION.conditions().get("type")),
                List.of(new io.regatlas.domain.question.Test(io.regatlas.domain.question.Test.Operator.IN, types)));
    }

    private static List<NodeId> ids(PlainSearch.Found found) {
        return found.hits().stream()
                .map(hit -> hit.split(" "))
                .map(hit -> new NodeId(hit[0], hit[1]))
                .toList();
    }

    private static List<String> first(List<String> hits) {
        return hits.subList(0, Math.min(100, hits.size()));
    }

    private static List<String> hits(JsonObject found) {
        return Searching.entries(found)
                .map(edge -> "%s %s %d"
                        .formatted(
                                edge.getJsonObject("node").getString("type"),
                                edge.getJsonObject("node").getString("key"),
                                new BigDecimal(edge.getValue("score").toString())
                                        .movePointRight(6)
                                        .intValueExact()))
                .toList();
    }

    private static EnumSet<NodeKind> kinds(Dice dice) {
        if (dice.in100(60)) {
            return EnumSet.allOf(NodeKind.class);
        }
        EnumSet<NodeKind> kinds = EnumSet.noneOf(NodeKind.class);
        kinds.addAll(dice.some(List.of(NodeKind.values()), 4));
        return kinds;
    }

    /**
     * One to four words of the release, next to each other or apart, some of them mistyped, cut or in two parts; or a long one
     * that is mistyped, since several words are seldom corrected to what is found.
     */
    private static String query(Dice dice, List<String> words) {
        if (dice.in100(20)) {
            return mistyped(
                    dice,
                    dice.pick(words.stream()
                            .filter(word -> word.matches("[a-z]{5,}"))
                            .toList()));
        }
        StringBuilder query = new StringBuilder();
        List<String> some = new ArrayList<>();
        int from = dice.below(words.size());
        for (int i = 0; i <= dice.below(4); i++) {
            some.add(dice.in100(60) ? words.get((from + i) % words.size()) : dice.pick(words));
        }
        for (String word : some) {
            query.append(typed(dice, word)).append(dice.pick(BETWEEN));
        }
        return query.codePointCount(0, query.length()) > SearchRequest.MAX_LENGTH ? "law" : query.toString();
    }

    private static String typed(Dice dice, String word) {
        int way = dice.below(100);
        return way < 20 ? mistyped(dice, word) : way < 35 ? parted(dice, word) : word;
    }

    private static String parted(Dice dice, String word) {
        int place = word.offsetByCodePoints(0, dice.below(word.codePointCount(0, word.length())));
        return word.substring(0, place) + dice.pick(List.of(" ", "-", "/")) + word.substring(place);
    }

    private static String mistyped(Dice dice, String word) {
        int[] letters = word.codePoints().toArray();
        int place = dice.below(letters.length);
        StringBuilder typed = new StringBuilder();
        for (int i = 0; i < letters.length; i++) {
            if (i != place || dice.in100(50)) {
                typed.appendCodePoint(letters[i]);
            }
        }
        return dice.in100(30) ? typed.append('x').toString() : typed.toString();
    }
}
