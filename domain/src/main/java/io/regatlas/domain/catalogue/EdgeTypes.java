package io.regatlas.domain.catalogue;

import io.regatlas.domain.catalogue.NodeType.Form;
import io.regatlas.domain.catalogue.OrderField.Kind;
import io.regatlas.domain.catalogue.ValueType.Enumerated;
import io.regatlas.domain.catalogue.ValueType.Scalar;
import io.regatlas.domain.catalogue.ValueType.Structured;
import io.regatlas.domain.citation.Basis;
import io.regatlas.domain.citation.Citation;
import io.regatlas.domain.entity.NodeKind;
import io.regatlas.domain.relationship.Direction;
import io.regatlas.domain.relationship.Related;
import io.regatlas.domain.relationship.Relationship;
import io.regatlas.domain.relationship.RelationshipType;
import io.regatlas.domain.time.PartialDate;
import java.util.List;

/** What entities are to each other, as a statement and as seen from either end. */
final class EdgeTypes {

    /** Types that can be at the ends of a relationship. */
    static final List<String> ENDS = List.of("Regulation", "Issuer", "Activity");

    static final NodeType<Relationship> RELATIONSHIP = Declaration.of(
                    "Relationship", NodeKind.RELATIONSHIP, Form.STATEMENT, Relationship::key)
            .fields(
                    Fields.enumerated("type", RelationshipType.class, Relationship::type),
                    Fields.derived("reading", Scalar.TEXT, (Relationship relationship) -> relationship
                                    .type()
                                    .reading())
                            .asRequired(),
                    Fields.derived("inverse", Scalar.TEXT, (Relationship relationship) -> relationship
                                    .type()
                                    .inverse())
                            .asRequired(),
                    Fields.one("from", ENDS, Relationship::from),
                    Fields.one("to", ENDS, Relationship::to),
                    Fields.date("effective", Relationship::effective),
                    Fields.optional("scope", Scalar.TEXT, Relationship::scope),
                    Fields.computed("ends", "Related", "node", List.of(), Relationship::ends)
                            .asUnserved(),
                    Fields.basis(Relationship::citations),
                    Fields.proofs((Relationship relationship) ->
                            Proofs.of(Catalogue.RELATIONSHIP.id(relationship), relationship.citations())))
            .conditionsOn("type", "effective", "from", "to", "basis")
            .conditionOn("citation", "citations")
            .dimensionOf("type")
            .order("TYPE", Kind.CONSTANT, Relationship::type)
            .nullableOrder("EFFECTIVE", Kind.DATE, Relationship::effective)
            .order("FROM", Kind.CODE_POINTS, relationship -> relationship.from().text())
            .order("TO", Kind.CODE_POINTS, relationship -> relationship.to().text())
            .usually("TYPE", "FROM", "TO")
            .create(values -> new Relationship(
                    values.key("from"),
                    values.required(RelationshipType.class, "type"),
                    values.key("to"),
                    values.optional(PartialDate.class, "effective"),
                    values.optional(String.class, "scope"),
                    values.list(Citation.class, "citations")));

    static final NodeType<Related> RELATED = Declaration.of("Related", null, Form.COMPUTED, Related::key)
            .fields(
                    Fields.one(Catalogue.NODE_FIELD, "Relationship", (Related related) -> related.relationship()
                                    .key())
                            .asDerived(),
                    Fields.derived("direction", new Enumerated(Direction.class), Related::direction)
                            .asRequired(),
                    Fields.one("other", ENDS, Related::other).asDerived(),
                    Fields.one("near", ENDS, Related::near).asDerived().asUnserved(),
                    Fields.derived(
                                    "type",
                                    new Enumerated(RelationshipType.class),
                                    (Related related) -> related.relationship().type())
                            .asRequired()
                            .asUnserved(),
                    Fields.derived(
                                    "effective",
                                    new Structured(Structs.PARTIAL_DATE, false),
                                    (Related related) -> related.relationship().effective())
                            .asUnserved(),
                    Fields.derived(
                                    "basis",
                                    new Enumerated(Basis.class),
                                    (Related related) -> Citation.strongest(
                                            related.relationship().citations()))
                            .asRequired()
                            .asUnserved())
            .conditionsOn("type", "direction", "effective", "other", "basis")
            .condition("citation", RELATIONSHIP.edge("citations").orElseThrow())
            .dimensionOf("type")
            .order("TYPE", Kind.CONSTANT, related -> related.relationship().type())
            .nullableOrder(
                    "EFFECTIVE", Kind.DATE, related -> related.relationship().effective())
            .order("FROM", Kind.CODE_POINTS, related -> related.relationship()
                    .from()
                    .text())
            .order("TO", Kind.CODE_POINTS, related -> related.relationship()
                    .to()
                    .text())
            .order("OTHER", Kind.CODE_POINTS, related -> related.other().text())
            .usually("TYPE", "OTHER")
            .create();

    private EdgeTypes() {}
}
