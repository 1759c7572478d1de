package io.regatlas.domain.question;

import static io.regatlas.domain.fixture.Fixtures.aDataset;
import static io.regatlas.domain.fixture.Fixtures.aFact;
import static io.regatlas.domain.fixture.Fixtures.aJurisdiction;
import static io.regatlas.domain.fixture.Fixtures.aName;
import static io.regatlas.domain.fixture.Fixtures.aRegulation;
import static io.regatlas.domain.fixture.Fixtures.aSource;
import static io.regatlas.domain.fixture.Fixtures.anEvent;
import static io.regatlas.domain.fixture.Fixtures.contents;

import io.regatlas.domain.entity.Key;
import io.regatlas.domain.fact.Fact;
import io.regatlas.domain.fixture.Dice;
import io.regatlas.domain.fixture.RandomDatasets;
import io.regatlas.domain.name.Name;
import io.regatlas.domain.publish.Contents;
import io.regatlas.domain.publish.Retirement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;

/**
 * Random releases in which much comes and goes: a dataset that is edited, another whose few regulations change, retire, lead
 * to one another and come back as they were, and ways back to older releases of either or both.
 */
final class RandomStory {

    private static final int LAWS = 6;
    private static final List<String> TITLES =
            List.of("en:Law", "en:Act", "zh-Hans:法", "cs:Zákon \"o\"", "en:L", "de:\\");

    private final Dice dice;
    private final Shadow shadow;
    private final TreeSet<String> everThere = new TreeSet<>();
    private Contents random;

    private RandomStory(Dice dice, Shadow shadow) {
        this.dice = dice;
        this.shadow = shadow;
        this.random = RandomDatasets.of(dice.seed(), 6);
    }

    /** Publishes so many releases at most, two at least. */
    static World publish(Dice dice, Shadow shadow, int releases) {
        RandomStory story = new RandomStory(dice, shadow);
        shadow.publish("first", story.random, story.laws());
        shadow.publish(null, story.laws());
        for (int i = 2; i < releases; i++) {
            story.step();
        }
        return shadow.world();
    }

    private void step() {
        int newest = shadow.world().releases().size();
        switch (dice.below(5)) {
            case 0 -> shadow.rollback(dice.between(1, newest), null, "back");
            case 1 -> shadow.rollback(dice.between(1, newest), new Key("test"), null);
            case 2 -> {
                random = RandomDatasets.edited(random, dice.seed());
                shadow.publish("edited", random, laws());
            }
            default -> shadow.publish(null, laws());
        }
    }

    /** Few texts that are there or not, each in one of few forms, so that they often become what they were. */
    private Contents laws() {
        List<String> keys = IntStream.range(0, LAWS).mapToObj(i -> "law-" + i).toList();
        TreeSet<String> there = new TreeSet<>(dice.some(keys, LAWS));
        there.add("law-9");
        TreeSet<String> gone = new TreeSet<>(everThere);
        gone.removeAll(there);
        everThere.addAll(there);
        Map<String, List<String>> aliases = new TreeMap<>();
        List<Retirement> retirements = new ArrayList<>();
        for (String key : gone) {
            String redirect = dice.in100(50) ? dice.pick(List.copyOf(there)) : null;
            if (redirect != null) {
                aliases.computeIfAbsent(redirect, any -> new ArrayList<>()).add(key);
            }
            if (dice.in100(75)) {
                retirements.add(new Retirement(
                        new Key(key),
                        "Regulation",
                        "Why \"" + key + "\" went",
                        LocalDate.of(2020, 8, 20),
                        redirect == null ? null : new Key(redirect)));
            }
        }
        List<Object> values =
                new ArrayList<>(List.of(aJurisdiction().build(), aSource().build()));
        there.forEach(key -> values.add(law(key, aliases.getOrDefault(key, List.of()))));
        Contents all = contents(aDataset().build(), values.toArray());
        return new Contents(all.dataset(), all.entities(), retirements);
    }

    private Object law(String key, List<String> aliases) {
        return aRegulation()
                .withKey(key)
                .withAliases(aliases.toArray(String[]::new))
                .withTitles(titles())
                .withSummary(dice.pick(Arrays.asList("One.\n\tTwo \"three\" \\ 四", "Other.", null)))
                .withEvents(anEvent()
                        .withRegulation(key)
                        .withDate(dice.pick(List.of("2019-10", "2020")))
                        .build())
                .withFacts(facts(key))
                .build();
    }

    private Name[] titles() {
        List<Name> some = dice.some(TITLES, 3).stream().map(RandomStory::title).toList();
        return some.isEmpty() ? new Name[] {title("en:Law")} : some.toArray(Name[]::new);
    }

    private static Name title(String title) {
        String[] parts = title.split(":", 2);
        return aName().withLanguage(parts[0]).withText(parts[1]).build();
    }

    /** Two facts that may change places, and the number in one. */
    private Fact[] facts(String key) {
        boolean turned = dice.in100(50);
        return new Fact[] {
            aFact().withSubject(key)
                    .withSlug("one")
                    .withPosition(turned ? 2 : 1)
                    .withQuantity(dice.pick(List.of("1.40", "400000")), io.regatlas.domain.fact.Unit.ONE)
                    .build(),
            aFact().withSubject(key)
                    .withSlug("two")
                    .withPosition(turned ? 1 : 2)
                    .withDeadline(dice.pick(List.of("2022", "2020-12-10")))
                    .withItems(dice.some(List.of("power", "water"), 2).toArray(String[]::new))
                    .build()
        };
    }
}
