package io.regatlas.persistence.search;

import static io.regatlas.domain.catalogue.Catalogue.ACTIVITY;
import static io.regatlas.domain.catalogue.Catalogue.REGULATION;
import static io.regatlas.domain.fixture.Fixtures.aDataset;
import static io.regatlas.domain.fixture.Fixtures.aJurisdiction;
import static io.regatlas.domain.fixture.Fixtures.aName;
import static io.regatlas.domain.fixture.Fixtures.aRegulation;
import static io.regatlas.domain.fixture.Fixtures.aSource;
import static io.regatlas.domain.fixture.Fixtures.aTopic;
import static io.regatlas.domain.fixture.Fixtures.anActivity;
import static io.regatlas.domain.fixture.Fixtures.anEvent;
import static io.regatlas.domain.fixture.Fixtures.anIssuance;
import static io.regatlas.domain.fixture.Fixtures.anIssuer;
import static io.regatlas.domain.fixture.Fixtures.contents;
import static org.assertj.core.api.Assertions.assertThat;

import io.regatlas.domain.catalogue.HitDimension;
import io.regatlas.domain.catalogue.NodeType;
import io.regatlas.domain.entity.NodeKind;
import io.regatlas.domain.fixture.RegulationBuilder;
import io.regatlas.domain.publish.Contents;
import io.regatlas.domain.question.Condition;
import io.regatlas.domain.question.Facets;
import io.regatlas.domain.question.SearchRequest.Mode;
import io.regatlas.domain.question.Shadow;
import io.regatlas.domain.question.Slice;
import io.regatlas.domain.regulation.Issuance;
import io.regatlas.domain.regulation.IssuanceRole;
import io.regatlas.domain.regulation.RegulationType;
import io.regatlas.persistence.TestStore;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** How often values are in what a search finds. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HitCountsTest {

    private static final List<NodeKind> ALL = List.of(NodeKind.values());
    private static final Condition NOTHING = new Condition.Any(List.of());
    private static final String OF_ALL = "kind: REGULATION 2, ACTIVITY 1, ISSUER 1; issuer: cn-miit 2, cn-cac 1; "
            + "type: LAW 1, PLAN 1; topic: privacy 3, cyber 1; year: 2019 1, 2020 1;";
    private static final String OF_NONE = "kind: ; issuer: ; type: ; topic: ; year: ;";

    private final TestStore store = TestStore.create();
    private final Searching searching = new Searching(
            store.store().answers(),
            new Shadow(store.store().releases()).publish(null, alphas()).ref());

    @AfterAll
    void close() {
        store.close();
    }

    @Test
    void whatIsFoundIsCountedByEachDimension() {
        assertThat(counts("alpha", ALL, Map.of(), ALL, Map.of())).isEqualTo(OF_ALL);
        assertThat(counts("gamma", ALL, Map.of(), ALL, Map.of())).isEqualTo(OF_NONE);
        assertThat(counts("alpha", List.of(), Map.of(), List.of(), Map.of())).isEqualTo(OF_NONE);
    }

    @Test
    void whatIsNotKeptIsNotCounted() {
        List<NodeKind> issuers = List.of(NodeKind.ISSUER);
        Map<NodeType<?>, Condition> noRegulation = Map.of(REGULATION, NOTHING);

        assertThat(counts("alpha", issuers, Map.of(), issuers, Map.of()))
                .isEqualTo("kind: ISSUER 1; issuer: ; type: ; topic: ; year: ;");
        assertThat(counts("alpha", ALL, noRegulation, ALL, noRegulation))
                .isEqualTo("kind: ACTIVITY 1, ISSUER 1; issuer: ; type: ; topic: privacy 1; year: ;");
    }

    @Test
    void aFacetMayCountWhatTheSearchDoesNotKeep() {
        List<NodeKind> none = List.of();
        Map<NodeType<?>, Condition> noActivity = Map.of(ACTIVITY, NOTHING);
        Map<NodeType<?>, Condition> neither = Map.of(REGULATION, NOTHING, ACTIVITY, NOTHING);

        assertThat(counts("alpha", none, neither, ALL, Map.of())).isEqualTo(OF_ALL);
        assertThat(counts("alpha", ALL, neither, ALL, noActivity))
                .isEqualTo(OF_ALL.replace(" ACTIVITY 1,", "").replace("privacy 3", "privacy 2"));
    }

    @Test
    void aValueThatIsAKeyHasACaption() {
        JsonObject facets = facets("alpha", ALL, Map.of(), ALL, Map.of());

        assertThat(facets.getJsonArray("topic").encode())
                .isEqualTo("[{\"t\":\"FacetValue\",\"v\":\"privacy\",\"c\":3,\"n\":{\"text\":\"Privacy\"}},"
                        + "{\"t\":\"FacetValue\",\"v\":\"cyber\",\"c\":1,\"n\":{\"text\":\"Cyber\"}}]");
        assertThat(facets.getJsonArray("type").getJsonObject(0).getValue("n")).isNull();
    }

    /** All facets, as {@code name: value count, value count;}. */
    private String counts(
            String query,
            List<NodeKind> kinds,
            Map<NodeType<?>, Condition> filters,
            List<NodeKind> countedKinds,
            Map<NodeType<?>, Condition> countedFilters) {
        return facets(query, kinds, filters, countedKinds, countedFilters).stream()
                .map(facet -> facet.getKey() + ": " + values((JsonArray) facet.getValue()) + ";")
                .collect(Collectors.joining(" "));
    }

    private JsonObject facets(
            String query,
            List<NodeKind> kinds,
            Map<NodeType<?>, Condition> filters,
            List<NodeKind> countedKinds,
            Map<NodeType<?>, Condition> countedFilters) {
        List<Facets.Member> facets = HitDimension.ALL.stream()
                .map(dimension -> Searching.facet(dimension, countedKinds, countedFilters))
                .toList();
        Slice slice = new Slice(0, false, null, null);
        return searching
                .ask(Searching.request(query, Mode.WORDS, kinds, filters, slice, Searching.facets(facets)))
                .getJsonObject("facets");
    }

    private static String values(JsonArray values) {
        return values.stream()
                .map(JsonObject.class::cast)
                .map(value -> value.getString("v") + " " + value.getInteger("c"))
                .collect(Collectors.joining(", "));
    }

    private static Contents alphas() {
        return contents(
                aDataset().build(),
                aJurisdiction().build(),
                aSource().build(),
                aTopic().build(),
                aTopic().withKey("cyber").withNames("Cyber").build(),
                anIssuer().build(),
                anIssuer().withKey("cn-cac").withNames("Alpha office").build(),
                regulation("a", "2019-05", "cn-miit")
                        .withTitles("Alpha rules")
                        .withTopics("privacy")
                        .build(),
                regulation("b", "2020", "cn-miit", "cn-cac")
                        .withTitles("An alpha plan")
                        .withType(RegulationType.PLAN)
                        .withTopics("privacy", "cyber")
                        .build(),
                regulation("c", "2020", "cn-cac")
                        .withTitles("Beta rules")
                        .withTopics("cyber")
                        .build(),
                anActivity()
                        .withTitles(aName().withText("Alpha campaign").build())
                        .withTopics("privacy")
                        .build());
    }

    private static RegulationBuilder regulation(String key, String published, String... issuers) {
        return aRegulation()
                .withKey(key)
                .withIssuances(Stream.of(issuers)
                        .map(issuer -> anIssuance()
                                .withRegulation(key)
                                .withIssuer(issuer)
                                .withRole(issuers.length == 1 ? IssuanceRole.ISSUED : IssuanceRole.JOINTLY_ISSUED)
                                .build())
                        .toArray(Issuance[]::new))
                .withEvents(anEvent().withRegulation(key).withDate(published).build());
    }
}
