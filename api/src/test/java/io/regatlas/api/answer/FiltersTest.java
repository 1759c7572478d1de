package io.regatlas.api.answer;

import static org.assertj.core.api.Assertions.assertThat;

import io.regatlas.domain.catalogue.Catalogue;
import io.regatlas.domain.catalogue.Property;
import io.regatlas.domain.entity.NodeKind;
import io.regatlas.domain.question.Condition;
import io.regatlas.domain.question.Facet;
import io.regatlas.domain.question.Groups;
import io.regatlas.domain.question.HitFacet;
import io.regatlas.domain.question.PageRequest.ConnectionMember.Counted;
import io.regatlas.domain.question.PageRequest.ConnectionMember.Grouped;
import io.regatlas.domain.question.Question;
import io.regatlas.domain.question.SearchRequest;
import io.regatlas.domain.question.Test.Operator;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How filters across relations, and counts beside them, are read. */
class FiltersTest extends Asking {

    private static final Condition CERTAINLY = new Condition.Scalar(
            (Property) Catalogue.STATUS.field("inForce").orElseThrow(),
            List.of(new io.regatlas.domain.question.Test(Operator.IN, List.of("CERTAINLY"))));

    @ParameterizedTest
    @ValueSource(strings = {"inForce: {}", "inForce: {match: null}", "inForce: {match: CERTAIN, on: null}"})
    void inForceMeansForCertainAndToday(String filter) {
        assertThat(filter(filter))
                .isEqualTo(new Condition.One(Catalogue.REGULATION.edge("status").orElseThrow(), TODAY, CERTAINLY));
    }

    @Test
    void aStatusMayBeThatOfAnotherDay() {
        Condition filter = filter("inForce: {on: \"2020-12-31\"}");

        assertThat(filter).isInstanceOfSatisfying(Condition.One.class, one -> assertThat(one.on())
                .isEqualTo(LocalDate.of(2020, 12, 31)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "jurisdiction: {}",
                "status: {}",
                "jurisdiction: {within: {}}",
                "fact: null",
                "title: {}",
                "and: [{jurisdiction: {}}]"
            })
    void anEmptyObjectIsNoCondition(String filter) {
        assertThat(filter(filter)).isEqualTo(Condition.EVERYTHING);
    }

    @Test
    void theKindsOfAFarEndAreAlternativesAndItsKeyHoldsBeside() {
        Condition filter = filter("relationship: {some: {other: {key: {startsWith: \"cn\"},"
                + " issuer: {level: {eq: PROVINCIAL}}, activity: {type: {eq: CAMPAIGN}}}}}");

        Condition.All other = (Condition.All) ((Condition.Many) filter).of();
        assertThat(other.of().get(0)).isInstanceOf(Condition.Scalar.class);
        assertThat(((Condition.Any) other.of().get(1)).of())
                .extracting(kind -> ((Condition.One) kind).edge().targets())
                .containsExactly(List.of("Issuer"), List.of("Activity"));
    }

    @ParameterizedTest
    @CsvSource({
        "'status: {on: \"x\"}', filter.status.on",
        "'fact: {some: {deadline: {date: {between: {from: \"2020-02-01\", to: \"2020-01-01\"}}}}}',"
                + " filter.fact.some.deadline.date.between.to",
    })
    void aRefusalNamesThePlace(String filter, String place) throws Exception {
        assertThat(argument("{ regulations(filter: {%s}) { totalCount } }".formatted(filter)))
                .isEqualTo(place);
    }

    @Test
    void daysAtOddsAreNamed() throws Exception {
        String between = "issued: {between: {from: \"2020-02-01\", to: \"2020-01-01\"}}";

        assertThat(error(ask("{ regulations(filter: {%s}) { totalCount } }".formatted(between)))
                        .at("/message")
                        .asText())
                .isEqualTo("filter.issued.between.to is 2020-01-01, before from, 2020-02-01");
    }

    @Test
    void tooManyConditionsAreRefusedAtTheFirstTooMany() throws Exception {
        String many = "{jurisdiction: {level: {eq: PROVINCIAL}}}, ".repeat(30);

        assertThat(argument("{ regulations(filter: {and: [%s]}) { totalCount } }".formatted(many)))
                .isEqualTo("filter.and.25.jurisdiction");
    }

    @Test
    void aFacetMayLeaveOutItsOwnConditionsAtTheTop() {
        ask("{ regulations(filter: {type: {eq: LAW}, round: {eq: 1}, or: [{type: {eq: PLAN}}]})"
                + " { facets { type(exclude: SELF, first: null) { value } } } }");

        Facet facet =
                (Facet) ((Counted) page().members().get(0)).facets().members().get(0);
        assertThat(facet.first()).isEqualTo(20);
        assertThat(((Condition.All) facet.filter()).of())
                .hasSize(2)
                .doesNotContain(((Condition.All) page().filter()).of().get(0));
    }

    @Test
    void aFacetOfHitsMayLeaveOutItsOwnConditionsAndTheKindsOfASearch() {
        ask("{ search(query: \"x\", kinds: [REGULATION], filter: {regulation: {type: {eq: LAW}, round: {eq: 1}}})"
                + " { facets { kind(exclude: SELF) { value } type(exclude: SELF) { value } topic { value } } } }");

        SearchRequest request = ((Question.Target.Search) question().target()).request();
        Counted counted =
                (Counted) ((SearchRequest.OfConnection) request.members().get(0)).member();
        List<HitFacet> facets =
                counted.facets().members().stream().map(HitFacet.class::cast).toList();
        Condition typeAndRound = Objects.requireNonNull(request.filters().get(Catalogue.REGULATION));
        Condition round = ((Condition.All) typeAndRound).of().get(1);
        assertThat(facets)
                .extracting(HitFacet::kinds)
                .containsExactly(
                        List.of(NodeKind.values()), List.of(NodeKind.REGULATION), List.of(NodeKind.REGULATION));
        assertThat(facets)
                .extracting(HitFacet::filters)
                .containsExactly(request.filters(), Map.of(Catalogue.REGULATION, round), request.filters());
    }

    @Test
    void whatIsCountedByKeyHasACaption() {
        ask("{ regulations { facets { dataset { caption { text } } type { caption { text } } }"
                + " groups(by: [FORCE], first: null) { count } } }");

        List<io.regatlas.domain.question.Facets.Member> facets =
                ((Counted) page().members().get(0)).facets().members();
        assertThat(facets)
                .extracting(facet ->
                        ((Facet.Member.Caption) ((Facet) facet).members().get(0)).name() != null)
                .containsExactly(true, false);
        Groups groups = ((Grouped) page().members().get(1)).groups();
        assertThat(groups.first()).isEqualTo(100);
    }

    private Condition filter(String filter) {
        ask("{ regulations(filter: {%s}) { totalCount } }".formatted(filter));
        return page().filter();
    }
}
