package io.regatlas.api.answer;

import static org.assertj.core.api.Assertions.assertThat;

import io.regatlas.domain.catalogue.Catalogue;
import io.regatlas.domain.catalogue.Property;
import io.regatlas.domain.question.Alternatives;
import io.regatlas.domain.question.Condition;
import io.regatlas.domain.question.PageRequest;
import io.regatlas.domain.question.PageRequest.ConnectionMember;
import io.regatlas.domain.question.PageRequest.EdgeMember;
import io.regatlas.domain.question.Selection;
import io.regatlas.domain.question.Test.Operator;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Lists of what stands between a node and what the list shows. */
class EntriesTest extends Asking {

    @Test
    void anEntryShowsTheNodeBehindItAndSaysTheRestItself() {
        ask(
                """
                { regulation(key: "x") { relationships {
                    nodes { scope } edges { direction cursor node { scope } far: other { key } __typename } } } }
                """);

        PageRequest request = related();
        Alternatives relationship = Alternatives.of(Catalogue.RELATIONSHIP, selection(value("scope", (Property)
                Catalogue.RELATIONSHIP.field("scope").orElseThrow())));
        assertThat(request.members().get(0)).isEqualTo(new ConnectionMember.Nodes("nodes", relationship));
        List<EdgeMember> edges = ((ConnectionMember.Edges) request.members().get(1)).members();
        assertThat(edges)
                .extracting(EdgeMember::as)
                .containsExactly("direction", "cursor", "node", "far", "__typename");
        assertThat(edges.get(0)).isEqualTo(new EdgeMember.OfEntry(value("direction", (Property)
                Catalogue.RELATED.field("direction").orElseThrow())));
        assertThat(edges.get(2)).isEqualTo(new EdgeMember.NodeOf("node", relationship));
        Selection.One other = (Selection.One) ((EdgeMember.OfEntry) edges.get(3)).member();
        assertThat(other.edge()).isEqualTo(Catalogue.RELATED.edge("other").orElseThrow());
        assertThat(other.far().byType().keySet())
                .containsExactlyInAnyOrder(Catalogue.REGULATION, Catalogue.ISSUER, Catalogue.ACTIVITY);
        assertThat(edges.get(4)).isEqualTo(new EdgeMember.EdgeTypeName("__typename", "RelationshipEdge"));
    }

    @Test
    void inAListOfTheNodesThemselvesWhatEntriesSayIsAbsent() {
        ask("{ relationships { edges { direction far: other { key } node { scope } } } }");

        ConnectionMember.Edges edges = (ConnectionMember.Edges) page().members().get(0);
        assertThat(edges.members().subList(0, 2))
                .containsExactly(new EdgeMember.Absent("direction"), new EdgeMember.Absent("far"));
    }

    @Test
    void entriesAreFilteredByWhatTheySayAndByWhatTheyShow() {
        ask(
                """
                { regulation(key: "x") { relationships(filter: {
                    direction: IN, type: {eq: FINALIZES}, not: {direction: OUT} }) { totalCount } } }
                """);

        Property direction = condition(Catalogue.RELATED, "direction");
        assertThat(related().filter())
                .isEqualTo(new Condition.All(List.of(
                        new Condition.Scalar(
                                condition(Catalogue.RELATED, "type"), List.of(test(Operator.EQ, "FINALIZES"))),
                        new Condition.Scalar(direction, List.of(test(Operator.EQ, "IN"))),
                        new Condition.Not(new Condition.Scalar(direction, List.of(test(Operator.EQ, "OUT")))))));
    }

    @Test
    void aPlainConstantIsAConditionLikeAnyOther() throws Exception {
        String directions = "{direction: IN}, ".repeat(51);

        assertThat(argument("{ regulation(key: \"x\") { relationships(filter: {and: [%s]}) { totalCount } } }"
                        .formatted(directions)))
                .isEqualTo("filter.and.50.direction");
    }

    private PageRequest related() {
        return ((Selection.Connected) lookup().selection().members().get(0)).request();
    }
}
