package io.regatlas.api.answer;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.regatlas.domain.catalogue.Catalogue;
import io.regatlas.domain.catalogue.Edge;
import io.regatlas.domain.catalogue.Property;
import io.regatlas.domain.question.Condition;
import io.regatlas.domain.question.Condition.Quantifier;
import io.regatlas.domain.question.DateTest;
import io.regatlas.domain.question.Order;
import io.regatlas.domain.question.PageRequest;
import io.regatlas.domain.question.PageRequest.ConnectionMember;
import io.regatlas.domain.question.Selection;
import io.regatlas.domain.question.Slice;
import io.regatlas.domain.time.Match;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What pages ask of the store: filter, order, stretch. */
class PagesTest extends Asking {
    @Test
    void aPageHasFilterOrderStretchAndMembers() {
        ask(
                """
                { regulations(first: 5, filter: {maturity: {in: [FINAL, TRIAL]}, issued: {after: "2020-01-01"}},
                      orderBy: [{field: ISSUED, direction: DESC, nulls: FIRST}, {field: ISSUED}]) {
                    totalCount nodes { key } edges { cursor node { id } } pageInfo { endCursor hasNextPage __typename } } }
                """);

        PageRequest request = page();
        assertThat(request.filter())
                .isEqualTo(new Condition.All(List.of(
                        new Condition.Scalar(
                                regulation("maturity"),
                                List.of(test(io.regatlas.domain.question.Test.Operator.IN, "FINAL", "TRIAL"))),
                        new Condition.Date(
                                regulation("issued"),
                                List.of(new DateTest.After(LocalDate.parse("2020-01-01"))),
                                Match.CERTAIN))));
        assertThat(request.orders())
                .containsExactly(new Order(Catalogue.REGULATION.order("ISSUED").orElseThrow(), true, true));
        assertThat(request.slice()).isEqualTo(new Slice(5, false, null, null));
        assertThat(request.members())
                .extracting(ConnectionMember::as)
                .containsExactly("totalCount", "nodes", "edges", "pageInfo");
        assertThat(((ConnectionMember.PageInfo) request.members().get(3)).members())
                .extracting(member -> member.field().name())
                .containsExactly("END_CURSOR", "HAS_NEXT_PAGE", "TYPE_NAME");
    }

    @Test
    void releasesComeNewestFirst() {
        ask("{ releases { nodes { number } } }");

        assertThat(page().orders())
                .containsExactly(new Order(Catalogue.RELEASE.order("NUMBER").orElseThrow(), true, false));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    { events { totalCount } }                                         | DATE
                    { facts { totalCount } }                                          | SUBJECT
                    { relationships { totalCount } }                                  | TYPE FROM TO
                    { activities { totalCount } }                                     |
                    """)
    void aListHasItsUsualOrderAscendingWithTheUnknownLast(String query, @Nullable String orders) {
        ask(query);

        assertThat(page().orders()).noneMatch(Order::descending).noneMatch(Order::nullsFirst);
        assertThat(page().orders())
                .extracting(order -> order.field().name())
                .containsExactly(orders == null ? new String[0] : orders.split(" "));
    }

    @Test
    void aNestedListHasItsUsualOrderToo() {
        ask("{ regulation(key: \"x\") { relationships { totalCount } } }");

        Selection.Connected relationships =
                (Selection.Connected) lookup().selection().members().get(0);
        assertThat(relationships.request().orders())
                .extracting(order -> order.field().name())
                .containsExactly("TYPE", "OTHER");
    }

    @Test
    void cursorsRememberTheUsualOrderLikeAnyOther() {
        assertThat(fingerprint("{ events { totalCount } }"))
                .isEqualTo(fingerprint("{ events(orderBy: [{field: DATE}]) { totalCount } }"))
                .isNotEqualTo(fingerprint("{ events(orderBy: [{field: DATE, nulls: FIRST}]) { totalCount } }"))
                .isNotEqualTo(fingerprint("{ events(orderBy: [{field: DATE, direction: DESC}]) { totalCount } }"));
    }

    @Test
    void whatStandsBehindAnOrderByKeySortsNothing() {
        assertThat(fingerprint("{ activities(orderBy: [{field: KEY}, {field: BEGAN}]) { totalCount } }"))
                .isEqualTo(fingerprint("{ activities(orderBy: [{field: KEY}]) { totalCount } }"));
    }

    @Test
    void filtersGoOverRelationsAndCombine() {
        ask(
                """
                { regulations(filter: {
                    issuer: {some: {abbreviation: {eq: "CAC"}}, none: {}}
                    or: [{round: {gte: 2}}, {not: {title: {isNull: true}}}]
                    and: [{}, {dataset: {startsWith: "cn"}}]
                  }) { totalCount } }
                """);

        Edge issuers =
                (Edge) Objects.requireNonNull(Catalogue.REGULATION.conditions().get("issuer"));
        Condition cac = new Condition.Scalar(
                (Property) Catalogue.ISSUER.field("abbreviations").orElseThrow(),
                List.of(test(io.regatlas.domain.question.Test.Operator.EQ, "CAC")));
        assertThat(page().filter())
                .isEqualTo(new Condition.All(List.of(
                        new Condition.All(List.of(
                                new Condition.Many(issuers, Quantifier.SOME, cac),
                                new Condition.Many(issuers, Quantifier.NONE, Condition.EVERYTHING))),
                        new Condition.Scalar(
                                condition(Catalogue.REGULATION, "dataset"),
                                List.of(test(io.regatlas.domain.question.Test.Operator.STARTS_WITH, "cn"))),
                        new Condition.Any(List.of(
                                new Condition.Scalar(
                                        regulation("round"),
                                        List.of(test(io.regatlas.domain.question.Test.Operator.GTE, 2))),
                                new Condition.Not(new Condition.Scalar(
                                        regulation("titles"),
                                        List.of(test(io.regatlas.domain.question.Test.Operator.IS_NULL)))))))));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "(filter: null)",
                "(filter: {})",
                "(filter: {round: {}, issued: {match: POSSIBLE}, and: [], issuer: {}, key: null})",
                "(first: null, last: null, orderBy: [], after: null)"
            })
    void nothingSaidIsNoCondition(String arguments) {
        ask("{ regulations%s { totalCount } }".formatted(arguments));

        assertThat(page().filter()).isEqualTo(Condition.EVERYTHING);
        assertThat(page().slice()).isEqualTo(new Slice(20, false, null, null));
        assertThat(page().orders()).isEmpty();
    }

    @Test
    void noAlternativesAndNoValuesAreNothing() {
        ask("{ regulations(filter: {or: [], key: {in: []}}) { totalCount } }");

        assertThat(page().filter())
                .isEqualTo(new Condition.All(List.of(
                        new Condition.Scalar(
                                regulation("key"), List.of(test(io.regatlas.domain.question.Test.Operator.IN))),
                        new Condition.Any(List.of()))));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    first: -1                                                                | first
                    first: 101                                                               | first
                    last: 0                                                                  | last
                    first: 1, last: 1                                                        | last
                    on: "2020-02-30"                                                         | on
                    on: "yesterday"                                                          | on
                    on: "+12020-01-01"                                                       | on
                    filter: {issued: {between: {from: "2020-02-01", to: "2020-01-01"}}}      | filter.issued.between.to
                    filter: {and: [{key: {eq: "\\u0000"}}]}                                  | filter.and.0.key.eq
                    filter: {issued: {on: "2020"}}                                           | filter.issued.on
                    """)
    void whatCannotBeUsedIsRefusedByItsName(String arguments, String argument) throws Exception {
        JsonNode error = error(ask("{ regulations(%s) { totalCount } }".formatted(arguments)));

        assertThat(error.at("/extensions/code").asText()).isEqualTo("BAD_USER_INPUT");
        assertThat(error.at("/extensions/argument").asText()).isEqualTo(argument);
        assertThat(error.at("/path/0").asText()).isEqualTo("regulations");
        assertThat(error.at("/locations/0/column").asInt()).isEqualTo(3);
        assertThat(answers.questions()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "2020-08|on is '2020-08', which is not a day (YYYY-MM-DD)",
                "'; SELECT 1; --|on is not a day (YYYY-MM-DD)",
                "2020-02-30|on is '2020-02-30', a day that the calendar does not have"
            })
    void whatIsNoDayIsQuotedWhereItMayHaveBeenMeantAsOne(String day, String message) throws Exception {
        JsonNode error = error(ask("{ regulations(on: \"%s\") { totalCount } }".formatted(day)));

        assertThat(error.at("/message").asText()).isEqualTo(message);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    { i: issuer(key: "x") { r: regulations(first: -1) { totalCount } } }           | ["i","r"]         | 25
                    { i: issuer(key: "x") { r: regulations(after: "x") { totalCount } } }          | ["i","r"]         | 25
                    { issuers { nodes { names { text } regulations(last: 0) { totalCount } } } }   | ["issuers","nodes"] | 36
                    { issuers(last: 0) { nodes { key } } }                                         | ["issuers"]       | 3
                    """)
    void aRefusalIsAtTheFieldThatHasTheArgument(String query, String path, int column) throws Exception {
        JsonNode error = error(ask(query));

        assertThat(error.at("/path").toString()).isEqualTo(path);
        assertThat(error.at("/locations").toString()).isEqualTo("[{\"line\":1,\"column\":%d}]".formatted(column));
    }

    @Test
    void listsConditionsAndRelationsAreLimited() throws Exception {
        String many = "\"x\", ".repeat(201);
        String conditions = "{round: {eq: 1}}, ".repeat(51);
        String ids = "\"x\", ".repeat(101);

        assertThat(argument("{ regulations(filter: {key: {in: [%s]}}) { totalCount } }".formatted(many)))
                .isEqualTo("filter.key.in");
        assertThat(argument("{ regulations(filter: {or: [%s]}) { totalCount } }".formatted(conditions)))
                .startsWith("filter.or.");
        assertThat(argument("{ nodes(ids: [%s]) { id } }".formatted(ids))).isEqualTo("ids");
        assertThat(argument("{ topics { nodes { name(lang: [\"not a tag\"]) { text } } } }"))
                .isEqualTo("lang");
    }
}
