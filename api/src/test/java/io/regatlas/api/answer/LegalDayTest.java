package io.regatlas.api.answer;

import static org.assertj.core.api.Assertions.assertThat;

import io.regatlas.domain.catalogue.Catalogue;
import io.regatlas.domain.question.PageRequest.ConnectionMember;
import io.regatlas.domain.question.Selection.Member;
import io.regatlas.domain.question.Selection.One;
import io.regatlas.domain.question.Selection.Picked;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** On which day things are looked at, and when a day that the reader left open is told. */
class LegalDayTest extends Asking {

    private static final LocalDate ROOT = LocalDate.parse("2020-01-01");
    private static final LocalDate OWN = LocalDate.parse("2010-12-31");

    @Test
    void namesAndBodiesAboveAreOfTheFieldsOwnDayElseTheRootFields() {
        ask(
                """
                { issuer(key: "x", on: "2020-01-01") {
                    name { text } once: name(on: "2010-12-31") { text } caption { text }
                    parent { key } above: parent(on: "2010-12-31") { name { text } } } }
                """);

        List<Member> members = lookup().selection().members();
        assertThat(question().on()).isEqualTo(ROOT);
        assertThat(members.subList(0, 3))
                .extracting(member -> ((Picked) member).on())
                .containsExactly(ROOT, OWN, ROOT);
        assertThat(members.subList(3, 5))
                .extracting(member -> ((One) member).on())
                .containsExactly(ROOT, OWN);
    }

    @Test
    void statusIsOfTheFieldsOwnDayElseTheRootFields() {
        ask(
                """
                { regulations(on: "2020-01-01") { nodes { status { on } then: status(on: "2010-12-31") { force } } } }
                """);

        ConnectionMember.Nodes nodes = (ConnectionMember.Nodes) page().members().get(0);
        assertThat(nodes.of().of(Catalogue.REGULATION).orElseThrow().members())
                .extracting(member -> ((One) member).on())
                .containsExactly(ROOT, OWN);
    }

    @Test
    void titlesAndNamesInRegistersAreOfNoDay() {
        ask("{ regulation(key: \"x\") { caption { text } title { text } jurisdiction { name { text } } } }");

        List<Member> members = lookup().selection().members();
        assertThat(members.subList(0, 2))
                .extracting(member -> ((Picked) member).on())
                .containsOnlyNulls();
        One jurisdiction = (One) members.get(2);
        assertThat(jurisdiction.on()).isNull();
        assertThat(jurisdiction.far().byType().values())
                .flatExtracting(selection -> selection.members())
                .extracting(member -> ((Picked) member).on())
                .containsOnlyNulls();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{ issuer(key: \"x\") { name { text } } }",
                "{ issuer(key: \"x\") { caption { text } } }",
                "{ issuer(key: \"x\") { parent { key } } }",
                "{ issuer(key: \"x\") { children { totalCount } } }",
                "{ regulation(key: \"x\") { status { force } } }",
                "{ events { nodes { regulation { status { force } } } } }",
                "{ issuer(key: \"x\") { parent(on: \"2020-01-01\") { name { text } } } }",
                "{ relationships { nodes { from { caption { text } } } } }",
                "{ datasets { nodes { regulations { nodes { issuances { issuer { name { text } } } } } } } }",
                "{ a: issuer(key: \"x\", on: \"2020-01-01\") { name { text } } b: issuer(key: \"x\") { name { text } } }"
            })
    void aDayThatWasLeftOpenIsToldWhereSomethingHangsOnIt(String query) {
        assertThat(ask(query)).contains("\"extensions\":{\"on\":\"2026-03-01\",");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{ regulation(key: \"x\") { title { text } } }",
                "{ issuers { nodes { key names { text } } } }",
                "{ regulation(key: \"x\") { status(on: \"2020-01-01\") { on force } forceIntervals { force } } }",
                "{ issuer(key: \"x\", on: \"2020-01-01\") { name { text } parent { key } } }",
                "{ issuer(key: \"x\") { name(on: \"2020-01-01\") { text } parent(on: \"2020-01-01\") { key } } }",
                "{ issuer(key: \"No Key\") { name { text } } }",
                "{ datasets { totalCount } __typename }"
            })
    void aDayIsNotToldWhereNothingHangsOnItOrTheReaderGaveIt(String query) {
        assertThat(ask(query)).doesNotContain("\"on\":");
    }

    @Test
    void aFieldsOwnDayIsADayOfTheCalendar() throws Exception {
        assertThat(argument("{ issuer(key: \"x\") { parent(on: \"2020-02-30\") { key } } }"))
                .isEqualTo("on");
        assertThat(argument("{ issuer(key: \"x\") { name(on: \"then\") { text } } }"))
                .isEqualTo("on");
    }
}
