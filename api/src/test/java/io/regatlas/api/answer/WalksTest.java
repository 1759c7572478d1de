package io.regatlas.api.answer;

import static io.regatlas.api.answer.FixedReleases.release;
import static org.assertj.core.api.Assertions.assertThat;

import io.regatlas.domain.catalogue.Catalogue;
import io.regatlas.domain.catalogue.NodeType;
import io.regatlas.domain.catalogue.Property;
import io.regatlas.domain.entity.Key;
import io.regatlas.domain.question.Alternatives;
import io.regatlas.domain.question.Cursor;
import io.regatlas.domain.question.GraphSelection;
import io.regatlas.domain.question.GraphSelection.GraphMember;
import io.regatlas.domain.question.PageRequest;
import io.regatlas.domain.question.PageRequest.ConnectionMember;
import io.regatlas.domain.question.PageRequest.EdgeMember;
import io.regatlas.domain.question.Position;
import io.regatlas.domain.question.Question.Target;
import io.regatlas.domain.question.Selection;
import io.regatlas.domain.question.Slice;
import io.regatlas.domain.relationship.RelationshipType;
import io.regatlas.domain.relationship.WalkedTypes;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What fields that walk ask of the store. */
class WalksTest extends Asking {

    @Test
    void aFamilyIsAskedByTheKeyOfAMember() {
        ask("{ lineage(of: \"x\") { __typename all: regulations { key } relationships { reading } } }");

        Selection reading = selection(value("reading", property(Catalogue.RELATIONSHIP, "reading")));
        assertThat(question().target())
                .isEqualTo(new Target.Lineage(
                        new Key("x"),
                        new GraphSelection(List.of(
                                new GraphMember.GraphTypeName("__typename", "Lineage"),
                                new GraphMember.Entities(
                                        "all",
                                        Alternatives.of(
                                                Catalogue.REGULATION, selection(value("key", regulation("key"))))),
                                new GraphMember.Relationships("relationships", reading)))));
    }

    @Test
    void aTextIsAskedForItsFamily() {
        ask("{ regulation(key: \"x\") { kin: lineage { regulations { key } } } }");

        assertThat(lookup().selection().members())
                .containsExactly(new Selection.Lineage(
                        "kin",
                        new GraphSelection(List.of(new GraphMember.Entities(
                                "regulations",
                                Alternatives.of(Catalogue.REGULATION, selection(value("key", regulation("key")))))))));
    }

    @Test
    void aPathMayBeOfSixRelationshipsAndOfAllTypesButTwo() {
        ask("{ path(from: \"a\", to: \"b\") { entities { key ... on Issuer { kind } } } }");

        Target.Path path = (Target.Path) question().target();
        assertThat(path.from()).isEqualTo(new Key("a"));
        assertThat(path.to()).isEqualTo(new Key("b"));
        assertThat(path.maxLength()).isEqualTo(6);
        assertThat(path.types())
                .hasSize(RelationshipType.values().length - 2)
                .doesNotContain(RelationshipType.CITES, RelationshipType.RELATED_TO);
        Alternatives entities =
                ((GraphMember.Entities) path.selection().members().get(0)).of();
        assertThat(entities.of(Catalogue.ISSUER).orElseThrow().members()).hasSize(2);
        assertThat(entities.of(Catalogue.TOPIC).orElseThrow().members()).hasSize(1);
    }

    @Test
    void givenTypesAndLengthsAreTaken() {
        ask("{ path(from: \"a\", to: \"b\", types: [CITES, CITES, AMENDS], maxLength: 10) { __typename } }");

        Target.Path path = (Target.Path) question().target();
        assertThat(path.types()).containsExactlyInAnyOrder(RelationshipType.AMENDS, RelationshipType.CITES);
        assertThat(path.maxLength()).isEqualTo(10);
    }

    @Test
    void nullIsAsGoodAsAbsent() {
        ask("{ path(from: \"a\", to: \"b\", types: null, maxLength: null) { __typename } }");

        Target.Path path = (Target.Path) question().target();
        assertThat(path.types()).isEqualTo(WalkedTypes.PATH);
        assertThat(path.maxLength()).isEqualTo(6);
    }

    @Test
    void whatRestsOnAnEntityIsAPageNearestFirst() {
        ask(
                """
                { impact(of: "x", first: 3) { totalCount nodes { key }
                    edges { distance via { reading } node { key } cursor __typename } } }
                """);

        Target.Impact impact = (Target.Impact) question().target();
        PageRequest request = impact.request();
        assertThat(impact.of()).isEqualTo(new Key("x"));
        assertThat(impact.depth()).isEqualTo(3);
        assertThat(impact.types()).isEqualTo(WalkedTypes.IMPACT);
        assertThat(request.orders()).isEqualTo(Target.Impact.NEAREST_FIRST);
        assertThat(request.slice()).isEqualTo(new Slice(3, false, null, null));
        assertThat(request.members().get(0)).isEqualTo(new ConnectionMember.TotalCount("totalCount"));
        assertThat(((ConnectionMember.Edges) request.members().get(2)).members())
                .startsWith(
                        new EdgeMember.Distance("distance"),
                        new EdgeMember.Via(
                                "via", selection(value("reading", property(Catalogue.RELATIONSHIP, "reading")))))
                .endsWith(new EdgeMember.CursorOf("cursor"), new EdgeMember.EdgeTypeName("__typename", "ImpactEdge"));
    }

    @Test
    void theCursorsOfAWalkAreGoodForItAlone() throws Exception {
        String page = "impact(of: \"x\", types: [AMENDS, CITES], depth: 2, after: \"%s\") { totalCount } }";
        ask("{ impact(of: \"x\", types: [CITES, AMENDS], depth: 2) { totalCount } }");
        int fingerprint = ((Target.Impact) question().target()).request().fingerprint();
        Position place = new Position(List.of("00000001"), "y");
        String cursor = new Cursor(2, release(2, 'a').hash().substring(0, 16), fingerprint, place).toString();

        ask("{ " + page.formatted(cursor));

        assertThat(((Target.Impact) question().target()).request().slice().after())
                .isEqualTo(place);
        assertThat(code("{ " + page.formatted(cursor).replace("AMENDS, ", ""))).isEqualTo("INVALID_CURSOR");
        assertThat(code("{ " + page.formatted(cursor).replace("depth: 2", "depth: 3")))
                .isEqualTo("INVALID_CURSOR");
        assertThat(code("{ " + page.formatted(cursor).replace("\"x\"", "\"z\"")))
                .isEqualTo("INVALID_CURSOR");
    }

    @ParameterizedTest
    @CsvSource({
        "'{ path(from: \"a\", to: \"b\", maxLength: 0) { __typename } }', maxLength",
        "'{ path(from: \"a\", to: \"b\", maxLength: 11) { __typename } }', maxLength",
        "'{ path(from: \"a\", to: \"b\", maxLength: 1000) { __typename } }', maxLength",
        "'{ impact(of: \"a\", depth: 0) { totalCount } }', depth",
        "'{ impact(of: \"a\", depth: 7) { totalCount } }', depth",
        "'{ impact(of: \"a\", first: 101) { totalCount } }', first",
        "'{ impact(of: \"a\", first: 1, last: 1) { totalCount } }', last"
    })
    void whatIsOutOfRangeIsRefusedByName(String query, String argument) throws Exception {
        assertThat(argument(query)).isEqualTo(argument);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{ a: lineage(of: \"No Key\") { __typename } }",
                "{ a: path(from: \"No Key\", to: \"b\") { __typename } }",
                "{ a: path(from: \"a\", to: \"\") { __typename } }"
            })
    void whatNamesNothingIsNullWithoutAsking(String query) {
        String body = ask(query);

        assertThat(body).startsWith("{\"data\":{\"a\":null}");
        assertThat(answers.questions()).isEmpty();
    }

    @Test
    void onWhatIsNoKeyRestsNothing() {
        ask("{ impact(of: \"No Key\", types: []) { totalCount } }");

        Target.Impact impact = (Target.Impact) question().target();
        assertThat(impact.of()).isNull();
        assertThat(impact.types()).isEqualTo(Set.of());
    }

    @ParameterizedTest
    @CsvSource({
        // the weight, the object, ten of each list
        "'{ lineage(of: \"a\") { regulations { key } relationships { type } } }', 31",
        "'{ path(from: \"a\", to: \"b\") { entities { key } relationships { type } } }', 39",
        // the weight, the connection, its count, five entries of two objects, five nodes
        "'{ impact(of: \"a\", first: 5) { totalCount edges { via { type } node { key } } nodes { key } } }', 47",
        "'{ regulation(key: \"a\") { lineage { relationships { type } } } }', 22"
    })
    void walksCostTheirWeightAndWhatTheyFind(String query, int points) throws Exception {
        assertThat(JSON.readTree(ask(query)).at("/extensions/cost/requested").asInt())
                .isEqualTo(points);
    }

    private static Property property(NodeType<?> type, String name) {
        return (Property) type.field(name).orElseThrow();
    }
}
