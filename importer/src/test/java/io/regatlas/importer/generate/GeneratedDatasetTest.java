package io.regatlas.importer.generate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.regatlas.domain.activity.Activity;
import io.regatlas.domain.catalogue.Entity;
import io.regatlas.domain.entity.Key;
import io.regatlas.domain.issuer.Issuer;
import io.regatlas.domain.name.Name;
import io.regatlas.domain.publish.CanonicalForm;
import io.regatlas.domain.publish.Contents;
import io.regatlas.domain.regulation.Event;
import io.regatlas.domain.regulation.Regulation;
import io.regatlas.domain.relationship.Relationship;
import io.regatlas.domain.relationship.RelationshipType;
import io.regatlas.domain.rule.DatasetRules;
import io.regatlas.domain.time.Precision;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GeneratedDatasetTest {

    private static final List<Regulation> REGULATIONS =
            regulations(GeneratedDataset.of(3000, 5)).toList();

    @Test
    void theSameSeedGivesTheSameAndAnotherSeedSomethingElse() {
        List<String> first = lines(GeneratedDataset.of(200, 7));

        assertThat(lines(GeneratedDataset.of(200, 7))).isEqualTo(first);
        assertThat(lines(GeneratedDataset.of(200, 8))).isNotEqualTo(first);
    }

    @Test
    void eachWalkGivesTheSame() {
        Contents contents = GeneratedDataset.of(200, 7);

        assertThat(lines(contents)).isEqualTo(lines(contents));
    }

    @Test
    void aLargerOneHasAllKeysOfASmallerOne() {
        Set<String> larger = keys(GeneratedDataset.of(300, 7));

        assertThat(larger).containsAll(keys(GeneratedDataset.of(200, 7)));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 10, 299, 300})
    void thereAreAsManyRegulationsAsAskedFor(int count) {
        Contents contents = GeneratedDataset.of(count, 3);

        assertThat(regulations(contents)).hasSize(count);
    }

    @Test
    void thereIsNoDatasetWithoutRegulations() {
        assertThatIllegalArgumentException().isThrownBy(() -> GeneratedDataset.of(0, 1));
    }

    @ParameterizedTest
    @CsvSource({"1, 1", "41, 2", "1500, 3", "1501, -4", "1502, 9223372036854775807"})
    void everyRuleOfADatasetHolds(int count, long seed) {
        Contents contents = GeneratedDataset.of(count, seed);

        assertThat(DatasetRules.check(List.of(contents), List.of(), List.of())).isEmpty();
    }

    @Test
    void fewTextsAreCitedVeryOftenAndMostOnlySometimes() {
        Map<Key, Long> cited = REGULATIONS.stream()
                .flatMap(regulation -> regulation.relationships().stream())
                .filter(relationship -> relationship.type() == RelationshipType.CITES)
                .collect(Collectors.groupingBy(Relationship::to, HashMap::new, Collectors.counting()));
        long[] degrees =
                cited.values().stream().mapToLong(Long::longValue).sorted().toArray();

        long median = degrees[degrees.length / 2];

        assertThat(degrees[degrees.length - 1]).isGreaterThan(50 * median);
        assertThat(Arrays.stream(degrees).sum()).isGreaterThan(2L * REGULATIONS.size());
    }

    @Test
    void textsComeInBothScriptsAndDatesInEveryPrecision() {
        Set<String> languages = REGULATIONS.stream()
                .flatMap(regulation -> regulation.titles().stream())
                .map(Name::language)
                .map(Object::toString)
                .collect(Collectors.toSet());
        Set<Precision> precisions = REGULATIONS.stream()
                .flatMap(regulation -> regulation.events().stream())
                .map(Event::date)
                .flatMap(Stream::ofNullable)
                .map(date -> date.precision())
                .collect(Collectors.toSet());

        assertThat(languages).containsExactlyInAnyOrder("en", "zh-Hans");
        assertThat(precisions).containsExactlyInAnyOrder(Precision.values());
    }

    @Test
    void somethingIsOfEveryTypeOfRelationshipThatIsMade() {
        Contents contents = GeneratedDataset.of(3000, 5);
        Set<RelationshipType> types = entities(contents)
                .flatMap(GeneratedDatasetTest::relationships)
                .map(Relationship::type)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(RelationshipType.class)));

        assertThat(EnumSet.complementOf(EnumSet.copyOf(types)))
                .containsExactly(RelationshipType.EXTENDS, RelationshipType.CORRECTS, RelationshipType.ANNOUNCES);
        assertThat(REGULATIONS).anyMatch(regulation -> regulation.unnamedIssuers() > 0);
        assertThat(REGULATIONS).anyMatch(regulation -> regulation.facts().stream()
                .anyMatch(fact -> fact.quantity() != null && fact.deadline() != null));
    }

    private static Stream<Relationship> relationships(Entity<?> entity) {
        if (entity.value() instanceof Regulation regulation) {
            return regulation.relationships().stream();
        }
        if (entity.value() instanceof Activity activity) {
            return activity.relationships().stream();
        }
        return entity.value() instanceof Issuer issuer ? issuer.relationships().stream() : Stream.empty();
    }

    private static Stream<Entity<?>> entities(Contents contents) {
        return StreamSupport.stream(contents.entities().spliterator(), false);
    }

    private static Stream<Regulation> regulations(Contents contents) {
        return entities(contents)
                .map(Entity::value)
                .filter(Regulation.class::isInstance)
                .map(Regulation.class::cast);
    }

    private static List<String> lines(Contents contents) {
        return entities(contents)
                .flatMap(entity -> entity.rows().stream())
                .map(CanonicalForm::of)
                .toList();
    }

    private static Set<String> keys(Contents contents) {
        return entities(contents).map(Entity::key).collect(Collectors.toSet());
    }
}
