package io.regatlas.importer.generate;

import io.regatlas.domain.catalogue.Catalogue;
import io.regatlas.domain.catalogue.Entity;
import io.regatlas.domain.dataset.Dataset;
import io.regatlas.domain.entity.Key;
import io.regatlas.domain.name.NameKind;
import io.regatlas.domain.publish.Contents;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A dataset that is made up: regulations in families of drafts, versions and amendments, cited by a power law, with the
 * bodies, places, topics and sources that they need, and an activity for every ten of them.
 *
 * <p>The same number and seed give the same dataset, down to the byte. With the same seed, a larger one holds all keys of a
 * smaller one, and so can be its next release. Nothing is kept: each walk makes every entity anew.
 */
public final class GeneratedDataset {

    /** Its key. */
    public static final Key KEY = new Key("generated");

    private GeneratedDataset() {}

    /**
     * Makes one.
     *
     * @param regulations how many regulations it has, 1 or more
     * @param seed what else it follows from
     */
    public static Contents of(int regulations, long seed) {
        if (regulations < 1) {
            throw new IllegalArgumentException("%d regulations, not 1 or more".formatted(regulations));
        }
        Population population = Population.of(regulations, seed);
        return new Contents(
                dataset(regulations, seed), () -> entities(population).iterator());
    }

    private static Dataset dataset(int regulations, long seed) {
        return new Dataset(
                KEY,
                Phrase.inEnglish("Made-up regulations of a state that there is not", NameKind.OFFICIAL, List.of()),
                "%d regulations from seed %d, made by regatlas generate. Nothing in it is true."
                        .formatted(regulations, seed),
                Phrase.ENGLISH,
                "CC0-1.0",
                "regatlas generate");
    }

    private static Stream<Entity<?>> entities(Population population) {
        return Stream.<Stream<Entity<?>>>of(
                        Places.ALL.stream().map(place -> new Entity<>(Catalogue.JURISDICTION, place.jurisdiction())),
                        Subjects.all().stream().map(topic -> new Entity<>(Catalogue.TOPIC, topic)),
                        Evidence.sources().stream().map(source -> new Entity<>(Catalogue.SOURCE, source)),
                        Bodies.issuers(population.seed()).stream()
                                .map(issuer -> new Entity<>(Catalogue.ISSUER, issuer)),
                        regulations(population),
                        activities(population))
                .reduce(Stream.empty(), Stream::concat);
    }

    private static Stream<Entity<?>> regulations(Population population) {
        return IntStream.range(0, population.families())
                .mapToObj(number -> Texts.of(population, population.family(number)))
                .flatMap(family -> family.stream().map(text -> new Entity<>(Catalogue.REGULATION, text)));
    }

    private static Stream<Entity<?>> activities(Population population) {
        return IntStream.range(0, population.activities())
                .mapToObj(number -> new Entity<>(Catalogue.ACTIVITY, Deeds.activity(population, number)));
    }
}
