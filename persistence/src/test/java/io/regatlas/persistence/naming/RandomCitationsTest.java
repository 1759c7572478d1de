package io.regatlas.persistence.naming;

import static io.regatlas.domain.fixture.Fixtures.aDataset;
import static io.regatlas.domain.fixture.Fixtures.aJurisdiction;
import static io.regatlas.domain.fixture.Fixtures.aSource;
import static io.regatlas.domain.fixture.Fixtures.contents;
import static org.assertj.core.api.Assertions.assertThat;

import io.regatlas.domain.fixture.Dice;
import io.regatlas.domain.publish.Contents;
import io.regatlas.domain.question.Shadow;
import io.regatlas.domain.regulation.Regulation;
import io.regatlas.persistence.TestStore;
import io.vertx.core.json.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/**
 * Random citations over random names in several releases, compared with the oracle. {@code -Dregatlas.seed} repeats a run,
 * {@code -Dregatlas.citations} sets how many there are.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RandomCitationsTest {

    private static final int AT_ONCE = 100;
    private static final List<String> BETWEEN = List.of(", qua ", "；另见", "。\n", " ubi est ", "𠮷、");

    private final long seed = Long.getLong("regatlas.seed", System.nanoTime());
    private final int count = Integer.getInteger("regatlas.citations", 600);
    private final Dice dice = new Dice(seed);
    private final RandomNames names = new RandomNames(dice);
    private final TestStore store = TestStore.create();
    private final Shadow shadow = new Shadow(store.store().releases());
    private final List<List<Regulation>> states = new ArrayList<>();

    @BeforeAll
    void publish() {
        for (int size : List.of(60, 40)) {
            states.add(names.regulations(size));
            shadow.publish(null, dataset(states.get(states.size() - 1)));
        }
        states.add(states.get(0));
        shadow.rollback(1, null, null);
    }

    @AfterAll
    void close() {
        store.close();
    }

    @Test
    void whatCitationsMeanTheirOrderAndTheirScoresAreThoseOfTheOracle() {
        int similar = 0;
        for (int asked = 0; asked < count; asked += AT_ONCE) {
            int place = asked / AT_ONCE % states.size();
            PlainNames oracle = new PlainNames(states.get(place));
            List<String> citations = IntStream.range(0, AT_ONCE)
                    .mapToObj(i -> names.citation(states.get(place)))
                    .toList();

            List<List<String>> found = recognising(place).resolve(citations);

            for (int i = 0; i < AT_ONCE; i++) {
                List<String> expected = oracle.resolve(citations.get(i));
                assertThat(found.get(i))
                        .as("seed %d, release %d: %s", seed, place + 1, citations.get(i))
                        .isEqualTo(expected);
                assertThat(found.get(i))
                        .as("seed %d, release %d: %s", seed, place + 1, citations.get(i))
                        .extracting(candidate -> Integer.valueOf(candidate.substring(0, candidate.indexOf(' '))))
                        .allSatisfy(score -> assertThat(score).isBetween(0, 1_000_000));
                similar += expected.isEmpty() || !expected.get(0).contains("SIMILAR") ? 0 : 1;
            }
        }
        assertThat(similar).as("seed %d: that were much alike", seed).isGreaterThan(count / 50);
    }

    @Test
    void mentionsStandWhereTheyWerePutAndMeanWhatTheyMeanAsCitations() {
        for (int asked = 0; asked < count / 20; asked++) {
            int place = asked % states.size();
            StringBuilder text = new StringBuilder(dice.pick(BETWEEN));
            List<String> expected = new ArrayList<>();
            for (int i = 0; i < dice.between(0, 8); i++) {
                String name = dice.pick(RandomNames.names(dice.pick(states.get(place))));
                String cited = dice.in100(30) ? "《" + name + "》" : name;
                expected.add(text.length() + " " + cited);
                text.append(cited).append(dice.pick(BETWEEN));
            }
            Recognising recognising = recognising(place);

            List<JsonObject> mentions = recognising.annotate(text.toString());

            String which = "seed %d, release %d: %s".formatted(seed, place + 1, text);
            assertThat(mentions)
                    .as(which)
                    .extracting(mention -> mention.getInteger("start") + " " + mention.getString("text"))
                    .isEqualTo(expected);
            List<String> texts =
                    mentions.stream().map(mention -> mention.getString("text")).toList();
            assertThat(mentions.stream().map(Recognising::candidates).toList())
                    .as(which)
                    .isEqualTo(recognising.resolve(texts));
        }
    }

    private Recognising recognising(int place) {
        return new Recognising(
                store.store().answers(), shadow.world().releases().get(place).ref());
    }

    private static Contents dataset(List<Regulation> regulations) {
        Stream<Object> registers = Stream.of(aJurisdiction().build(), aSource().build());
        return contents(
                aDataset().build(),
                Stream.concat(registers, regulations.stream()).toArray());
    }
}
