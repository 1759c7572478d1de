package io.regatlas.domain.publish;

import static io.regatlas.domain.fixture.Fixtures.aCitation;
import static io.regatlas.domain.fixture.Fixtures.aDataset;
import static io.regatlas.domain.fixture.Fixtures.aFact;
import static io.regatlas.domain.fixture.Fixtures.aName;
import static io.regatlas.domain.fixture.Fixtures.aRegulation;
import static io.regatlas.domain.fixture.Fixtures.aRelationship;
import static io.regatlas.domain.fixture.Fixtures.aTopic;
import static io.regatlas.domain.fixture.Fixtures.anEvent;
import static io.regatlas.domain.fixture.Fixtures.anIssuance;
import static io.regatlas.domain.fixture.Fixtures.anIssuer;
import static io.regatlas.domain.fixture.Fixtures.contents;
import static org.assertj.core.api.Assertions.assertThat;

import io.regatlas.domain.catalogue.Catalogue;
import io.regatlas.domain.catalogue.Entity;
import io.regatlas.domain.catalogue.Row;
import io.regatlas.domain.citation.Citation;
import io.regatlas.domain.fact.Unit;
import io.regatlas.domain.fixture.RandomDatasets;
import io.regatlas.domain.question.World;
import io.regatlas.domain.regulation.Event;
import io.regatlas.domain.regulation.EventType;
import io.regatlas.domain.regulation.NumberScheme;
import io.regatlas.domain.regulation.OfficialNumber;
import io.regatlas.domain.regulation.Regulation;
import io.regatlas.domain.relationship.Relationship;
import io.regatlas.domain.relationship.RelationshipType;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ContentHashTest {

    private static final Citation ONE = aCitation().withLocator("¶1").build();
    private static final Citation TWO = aCitation().withLocator("¶2").build();

    private static final OfficialNumber GAZETTE = new OfficialNumber(NumberScheme.GAZETTE, "L 119");
    private static final OfficialNumber ORDER = new OfficialNumber(NumberScheme.ORDER, "No. 35");
    private static final Relationship CITES = aRelationship().build();
    private static final Relationship AMENDS =
            aRelationship().withType(RelationshipType.AMENDS).build();

    static Stream<List<Object>> equalContent() {
        Event first = anEvent().build();
        Event second = anEvent().withType(EventType.COMMENCED).build();
        return Stream.of(
                List.of(
                        aRegulation().withAliases("a", "b").build(),
                        aRegulation().withAliases("b", "a").build()),
                List.of(
                        aRegulation().withTopics("a", "b").build(),
                        aRegulation().withTopics("b", "a").build()),
                List.of(
                        aRegulation().withCitations(ONE, TWO).build(),
                        aRegulation().withCitations(TWO, ONE).build()),
                List.of(
                        aRegulation().withEvents(first, second).build(),
                        aRegulation().withEvents(second, first).build()),
                List.of(
                        aRegulation().withNumbers(GAZETTE, ORDER).build(),
                        aRegulation().withNumbers(ORDER, GAZETTE).build()),
                List.of(
                        aRegulation().withRelationships(CITES, AMENDS).build(),
                        aRegulation().withRelationships(AMENDS, CITES).build()),
                List.of(
                        aRegulation()
                                .withFacts(
                                        aFact().withQuantity("1.50", Unit.ONE).build())
                                .build(),
                        aRegulation()
                                .withFacts(aFact().withQuantity("1.5", Unit.ONE).build())
                                .build()),
                List.of(
                        anIssuer().withAbbreviations("MIIT", "工信部").build(),
                        anIssuer().withAbbreviations("工信部", "MIIT").build()),
                List.of(
                        aTopic().withBroader("a", "b").build(),
                        aTopic().withBroader("b", "a").build()));
    }

    static Stream<Regulation> otherContent() {
        return Stream.of(
                aRegulation().withKey("cn-other").build(),
                aRegulation().withAliases("a").build(),
                aRegulation().withTitles("Another law").build(),
                aRegulation()
                        .withTitles(aName().withText("A law").withLanguage("cs").build())
                        .build(),
                aRegulation()
                        .withTitles(aName().withText("A law").withFrom("2020").build())
                        .build(),
                aRegulation()
                        .withTitles(aName().withText("A law").withCitations(ONE).build())
                        .build(),
                aRegulation().withRound(1).build(),
                aRegulation().withJurisdiction("eu").build(),
                aRegulation().withUnnamedIssuers(1).build(),
                aRegulation().withTopics("a").build(),
                aRegulation().withSummary("Short.").build(),
                aRegulation().withCitations(ONE).build(),
                aRegulation()
                        .withCitations(aCitation().withNote("twice").build())
                        .build(),
                aRegulation().withIssuances(anIssuance().build()).build(),
                aRegulation()
                        .withIssuances(anIssuance().withPosition(2).build())
                        .build(),
                aRegulation().withEvents(anEvent().build()).build(),
                aRegulation().withEvents(anEvent().withoutDate().build()).build(),
                aRegulation().withEvents(anEvent().withDate("2020-06").build()).build(),
                aRegulation()
                        .withEvents(anEvent().withType(EventType.AMENDED).build())
                        .build(),
                aRegulation()
                        .withEvents(anEvent()
                                .withType(EventType.AMENDED)
                                .withCause("cn-other")
                                .build())
                        .build(),
                aRegulation().withNumbers(GAZETTE).build(),
                aRegulation().withNumbers(GAZETTE, ORDER).build(),
                aRegulation().withRelationships(aRelationship().build()).build(),
                aRegulation()
                        .withRelationships(aRelationship().withEffective("2020").build())
                        .build(),
                aRegulation()
                        .withRelationships(aRelationship().withScope("art. 5").build())
                        .build(),
                aRegulation().withFacts(aFact().build()).build(),
                aRegulation().withFacts(aFact().withPosition(2).build()).build(),
                aRegulation()
                        .withFacts(aFact().withQuantity("1", Unit.ONE).build())
                        .build(),
                aRegulation()
                        .withFacts(aFact().withQuantity("10", Unit.ONE).build())
                        .build(),
                aRegulation().withFacts(aFact().withItems("a", "b").build()).build(),
                aRegulation().withFacts(aFact().withItems("b", "a").build()).build());
    }

    @ParameterizedTest
    @MethodSource
    void equalContent(List<Object> values) {
        assertThat(hash(values.get(0))).isEqualTo(hash(values.get(1)));
    }

    @Test
    void otherContentHasAnotherHash() {
        List<String> hashes = Stream.concat(Stream.of(aRegulation().build()), otherContent())
                .map(ContentHashTest::hash)
                .toList();

        assertThat(hashes).doesNotHaveDuplicates();
    }

    @Test
    void theOrderOfTitlesIsContent() {
        String oneWay = hash(aRegulation()
                .withTitles(aName().withText("A").build(), aName().withText("B").build())
                .build());
        String otherWay = hash(aRegulation()
                .withTitles(aName().withText("B").build(), aName().withText("A").build())
                .build());

        assertThat(oneWay).isNotEqualTo(otherWay);
    }

    @Property(tries = 10)
    void theOrderOfEntitiesIsNoContent(@ForAll long seed) {
        Contents contents = RandomDatasets.of(seed, 8);
        List<Entity<?>> shuffled = new ArrayList<>();
        contents.entities().forEach(shuffled::add);
        Collections.shuffle(shuffled, new Random(seed));

        assertThat(hash(new Contents(contents.dataset(), shuffled))).isEqualTo(hash(contents));
        assertThat(hash(RandomDatasets.of(seed, 8))).isEqualTo(hash(contents));
    }

    @Property(tries = 10)
    void whateverIsStatedIsContent(@ForAll long seed) {
        for (Entity<?> entity : RandomDatasets.of(seed, 4).entities()) {
            for (Row row : entity.rows()) {
                assertThat(row.values().keySet().stream().map(name -> ContentHash.of(without(row, name))))
                        .doesNotContain(ContentHash.of(row))
                        .doesNotHaveDuplicates();
            }
        }
    }

    @Property(tries = 10)
    void whatIsDerivedIsNoContent(@ForAll long seed) {
        for (Entity<?> entity : RandomDatasets.of(seed, 4).entities()) {
            for (Row row : entity.rows()) {
                assertThat(row.type().derived())
                        .noneMatch(derived -> row.values().containsKey(derived.name()));
            }
        }
    }

    @Test
    void aLineIsAJsonObjectWithItsMembersByName() {
        Row row = Row.of(
                        Catalogue.REGULATION,
                        aRegulation()
                                .withTitles(aName().withText("A \"law\" \\ 法")
                                        .withFrom("2020")
                                        .build())
                                .withTopics("b", "a")
                                .withSummary("One.\nTwo.")
                                .build())
                .get(0);

        assertThat(CanonicalForm.of(row))
                .isEqualTo("{\"jurisdiction\":\"cn\",\"key\":\"cn-law\",\"maturity\":\"FINAL\","
                        + "\"summary\":\"One.\\u000aTwo.\","
                        + "\"titles\":[{\"from\":{\"edtf\":\"2020\"},\"kind\":\"OFFICIAL\",\"language\":\"en\","
                        + "\"text\":\"A \\\"law\\\" \\\\ 法\"}],"
                        + "\"topics\":[\"a\",\"b\"],\"type\":\"LAW\",\"unnamedIssuers\":0}");
    }

    private static Row without(Row row, String name) {
        Map<String, Object> fewer = new LinkedHashMap<>(row.values());
        fewer.remove(name);
        return new Row(row.type(), row.key(), row.owner(), fewer);
    }

    private static String hash(Object value) {
        return hash(contents(aDataset().build(), value));
    }

    private static String hash(Contents contents) {
        return World.empty()
                .publish(Instant.EPOCH, null, List.of(contents))
                .newest()
                .release()
                .hash();
    }
}
