package io.regatlas.api.answer;

import static io.regatlas.api.answer.FixedReleases.release;
import static org.assertj.core.api.Assertions.assertThat;

import io.regatlas.domain.catalogue.Catalogue;
import io.regatlas.domain.catalogue.NodeType;
import io.regatlas.domain.catalogue.Property;
import io.regatlas.domain.citation.Basis;
import io.regatlas.domain.entity.NodeId;
import io.regatlas.domain.name.Language;
import io.regatlas.domain.question.Alternatives;
import io.regatlas.domain.question.PageRequest.ConnectionMember;
import io.regatlas.domain.question.Question;
import io.regatlas.domain.question.Question.Target;
import io.regatlas.domain.question.Selection;
import io.regatlas.domain.question.Selection.Member;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What root fields ask of the store. */
class QuestionsTest extends Asking {
    @Test
    void aLookupIsOneQuestionAboutTheNewestRelease() {
        String body = ask("{ regulation(key: \"cn-x\") { key round again: type } }");

        assertThat(question())
                .isEqualTo(new Question(
                        release(2, 'a').ref(),
                        TODAY,
                        new Target.Lookup(
                                Catalogue.REGULATION,
                                "cn-x",
                                selection(
                                        value("key", regulation("key")),
                                        value("round", regulation("round")),
                                        value("again", regulation("type"))))));
        assertThat(body).startsWith("{\"data\":{\"regulation\":{}},\"extensions\":{\"cost\":");
    }

    @Test
    void namesArePickedByLanguageAndListedByBasis() {
        ask(
                """
                { issuer(key: "x") {
                    caption { text } name(lang: ["zh-hans", "EN"]) { __typename language } names(basis: [STATED]) { kind }
                    all: names { text } } }
                """);

        Property names = (Property) Catalogue.ISSUER.field("names").orElseThrow();
        assertThat(lookup().selection().members())
                .containsExactly(
                        new Selection.Picked(
                                "caption", names, List.of(), TODAY, selection(value("text", name("text")))),
                        new Selection.Picked(
                                "name",
                                names,
                                List.of(new Language("zh-Hans"), new Language("en")),
                                TODAY,
                                selection(
                                        new Selection.TypeName("__typename", "Name"),
                                        value("language", name("language")))),
                        new Selection.Struct(
                                "names", names, List.of(Basis.STATED), selection(value("kind", name("kind")))),
                        new Selection.Struct(
                                "all", names, List.of(Basis.values()), selection(value("text", name("text")))));
    }

    @Test
    void aTypeWithOneNameIsCaptionedByIt() {
        ask("{ dataset(key: \"x\") { caption(lang: [\"en\"]) { text } } }");

        assertThat(lookup().selection().members())
                .containsExactly(new Selection.Struct(
                        "caption",
                        (Property) Catalogue.DATASET.field("title").orElseThrow(),
                        List.of(Basis.values()),
                        selection(value("text", name("text")))));
    }

    @Test
    void edgesLeadToWhatIsAskedOfTheFarEnd() {
        ask("{ regulation(key: \"x\") { jurisdiction { code } issuances { issuer { key } } } }");

        Selection issuance = selection(new Selection.One(
                "issuer",
                Catalogue.ISSUANCE.edge("issuer").orElseThrow(),
                null,
                Alternatives.of(Catalogue.ISSUER, selection(value("key", issuer("key"))))));
        assertThat(lookup().selection().members())
                .containsExactly(
                        new Selection.One(
                                "jurisdiction",
                                Catalogue.REGULATION.edge("jurisdiction").orElseThrow(),
                                null,
                                Alternatives.of(Catalogue.JURISDICTION, selection(value("code", (Property)
                                        Catalogue.JURISDICTION.field("code").orElseThrow())))),
                        new Selection.Many(
                                "issuances",
                                Catalogue.REGULATION.edge("issuances").orElseThrow(),
                                Alternatives.of(Catalogue.ISSUANCE, issuance)));
    }

    @Test
    void aNodeIsAskedByTheTypesItMayBe() {
        NodeId id = new NodeId("Issuer", "cn-miit");

        ask("{ node(id: \"%s\") { id ... on Issuer { key } ... on Entity { k: key } } }".formatted(id.encoded()));

        Target.Node target = (Target.Node) question().target();
        assertThat(target.id()).isEqualTo(id);
        assertThat(target.ofTypes().of(Catalogue.ISSUER).orElseThrow().members())
                .extracting(Member::as)
                .containsExactly("id", "key", "k");
        assertThat(target.ofTypes().of(Catalogue.TOPIC).orElseThrow().members())
                .extracting(Member::as)
                .containsExactly("id", "k");
        assertThat(target.ofTypes().of(Catalogue.EVENT).orElseThrow().members())
                .extracting(Member::as)
                .containsExactly("id");
    }

    @Test
    void whatMayBeOfSeveralTypesIsAskedByEachOfThem() {
        ask(
                """
                { facts { nodes { subject { key ... on Regulation { round } } } }
                  relationships { nodes { from { __typename } to { ... on Activity { unnamedActors } } } } }
                """);

        Selection fact = nodes(0).of(Catalogue.FACT).orElseThrow();
        Selection relationship = nodes(1).of(Catalogue.RELATIONSHIP).orElseThrow();
        assertThat(members(fact.members().get(0)))
                .isEqualTo(Map.of(Catalogue.REGULATION, List.of("key", "round"), Catalogue.ACTIVITY, List.of("key")));
        assertThat(members(relationship.members().get(0)).keySet())
                .containsExactlyInAnyOrder(Catalogue.REGULATION, Catalogue.ISSUER, Catalogue.ACTIVITY);
        assertThat(members(relationship.members().get(1)))
                .containsEntry(Catalogue.ISSUER, List.of())
                .containsEntry(Catalogue.ACTIVITY, List.of("unnamedActors"));
    }

    @Test
    void idsKeepTheirPlacesAndWhatIsNoneIsEmpty() {
        String id = new NodeId("Topic", "x").encoded();
        String nul = new NodeId("Topic", "\0").encoded();
        String stranger = new NodeId("Person", "x").encoded();
        String computed = new NodeId("Related", "x").encoded();

        ask("{ nodes(ids: [\"%s\", \"?\", \"%s\", \"%s\", \"%s\", \"%s\"]) { id } }"
                .formatted(id, nul, stranger, computed, id));

        assertThat(((Target.Nodes) question().target()).ids())
                .containsExactly(
                        Optional.of(new NodeId("Topic", "x")),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.of(new NodeId("Topic", "x")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{ a: regulation(key: \"No Key\") { key } }",
                "{ a: regulation(key: \"' OR 1=1 --\") { key } }",
                "{ a: node(id: \"!\") { id } }",
                "{ a: dataset(key: \"\") { key } }"
            })
    void whatNamesNothingIsNullWithoutAsking(String query) {
        String body = ask(query);

        assertThat(body).startsWith("{\"data\":{\"a\":null}");
        assertThat(answers.questions()).isEmpty();
    }

    @Test
    void aReleaseIsLookedUpByItsNumberAndTheNewestWithoutOne() {
        ask("{ one: release(number: 1) { hash } newest: release { hash } none: release(number: -1) { hash } }");

        assertThat(answers.questions())
                .extracting(question -> ((Target.Lookup) question.target()).key())
                .containsExactly("1", "2", "-1");
    }

    @Test
    void aRootFieldIsOneQuestionWhateverItsShape() {
        ask(
                """
                query($no: Boolean = false) {
                  a: regulations { ...page } b: regulations { ...page }
                  c: regulation(key: "x") @include(if: $no) { key }
                }
                fragment page on RegulationConnection { nodes { ...one } edges { node { ...one } } }
                fragment one on Regulation { key issuances { issuer { regulations { nodes { key } } } } }
                """);

        assertThat(answers.questions()).hasSize(2);
    }

    private Alternatives nodes(int question) {
        Target.Page page = (Target.Page) answers.questions().get(question).target();
        return ((ConnectionMember.Nodes) page.request().members().get(0)).of();
    }

    private static Map<NodeType<?>, List<String>> members(Member one) {
        Map<NodeType<?>, List<String>> members = new HashMap<>();
        ((Selection.One) one)
                .far()
                .byType()
                .forEach((type, selection) -> members.put(
                        type, selection.members().stream().map(Member::as).toList()));
        return members;
    }
}
