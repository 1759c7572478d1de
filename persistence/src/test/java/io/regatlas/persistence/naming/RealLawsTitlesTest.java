package io.regatlas.persistence.naming;

import static io.regatlas.domain.fixture.Fixtures.aDataset;
import static io.regatlas.domain.fixture.Fixtures.aJurisdiction;
import static io.regatlas.domain.fixture.Fixtures.aName;
import static io.regatlas.domain.fixture.Fixtures.aRegulation;
import static io.regatlas.domain.fixture.Fixtures.aSource;
import static io.regatlas.domain.fixture.Fixtures.anEvent;
import static io.regatlas.domain.fixture.Fixtures.contents;
import static org.assertj.core.api.Assertions.assertThat;

import io.regatlas.domain.fixture.Dice;
import io.regatlas.domain.fixture.RegulationBuilder;
import io.regatlas.domain.question.Shadow;
import io.regatlas.domain.regulation.EventType;
import io.regatlas.domain.regulation.Maturity;
import io.regatlas.persistence.TestStore;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/**
 * Thousands of real titles, each written in another way, mean what they meant. {@code -Dregatlas.realdata} names the
 * folder with {@code cn-laws/laws.jsonl}; without it nothing is run.
 */
@EnabledIfSystemProperty(named = "regatlas.realdata", matches = ".+")
class RealLawsTitlesTest {

    private static final int AT_ONCE = 100;
    private static final int MISTYPED_IN_100 = 20;

    /** A text, and the newest of its versions. */
    private record Law(String key, String title, String published) {

        static Law of(JsonObject line) {
            return new Law(
                    "law-" + line.getString("id"),
                    Optional.ofNullable(line.getString("full_title")).orElse(line.getString("title")),
                    Optional.ofNullable(line.getString("publish")).orElse(""));
        }

        Object regulation() {
            RegulationBuilder builder = aRegulation()
                    .withKey(key)
                    .withTitles(aName().withText(title).withLanguage("zh-Hans").build())
                    .withMaturity(title.endsWith("（试行）") ? Maturity.TRIAL : Maturity.FINAL);
            return published.isEmpty()
                    ? builder.build()
                    : builder.withEvents(anEvent()
                                    .withType(EventType.PUBLISHED)
                                    .withDate(published)
                                    .build())
                            .build();
        }
    }

    @Test
    void ninetyFiveOfAHundredVariedTitlesMeanFirstWhatTheyMeant() throws IOException {
        long seed = Long.getLong("regatlas.seed", 20200820);
        List<Law> laws = laws();
        Map<String, String> newest = new HashMap<>();
        laws.forEach(law ->
                newest.merge(law.title(), law.published(), (one, other) -> one.compareTo(other) < 0 ? other : one));
        TitleVariations variations = new TitleVariations(new Dice(seed), MISTYPED_IN_100);

        try (TestStore store = TestStore.create()) {
            Stream<Object> registers =
                    Stream.of(aJurisdiction().build(), aSource().build());
            Stream<Object> regulations = laws.stream().map(Law::regulation);
            Recognising recognising = new Recognising(
                    store.store().answers(),
                    new Shadow(store.store().releases())
                            .publish(
                                    null,
                                    contents(
                                            aDataset().build(),
                                            Stream.concat(registers, regulations)
                                                    .toArray()))
                            .ref());
            Map<String, Law> byKey = new HashMap<>();
            laws.forEach(law -> byKey.put(law.key(), law));
            List<String> wrong = new ArrayList<>();
            for (int from = 0; from < laws.size(); from += AT_ONCE) {
                List<Law> some = laws.subList(from, Math.min(from + AT_ONCE, laws.size()));
                List<String> asked =
                        some.stream().map(law -> variations.of(law.title())).toList();
                List<List<String>> found = recognising.resolve(asked);
                for (int i = 0; i < some.size(); i++) {
                    Law first = found.get(i).isEmpty()
                            ? null
                            : byKey.get(Recognising.key(found.get(i).get(0)));
                    String title = some.get(i).title();
                    boolean right = first != null
                            && first.title().equals(title)
                            && first.published().equals(newest.get(title));
                    if (!right) {
                        wrong.add("%s: %s, not %s".formatted(asked.get(i), first, some.get(i)));
                    }
                }
            }
            assertThat(wrong).as("seed %d", seed).hasSizeLessThan(laws.size() / 20);
        }
    }

    private static List<Law> laws() throws IOException {
        try (Stream<String> lines =
                Files.lines(Path.of(System.getProperty("regatlas.realdata"), "cn-laws", "laws.jsonl"))) {
            return lines.map(JsonObject::new).map(Law::of).toList();
        }
    }
}
