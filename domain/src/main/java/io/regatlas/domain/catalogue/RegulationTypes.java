package io.regatlas.domain.catalogue;

import io.regatlas.domain.catalogue.Edge.Parts;
import io.regatlas.domain.catalogue.NodeType.Form;
import io.regatlas.domain.catalogue.OrderField.Kind;
import io.regatlas.domain.catalogue.ValueType.Scalar;
import io.regatlas.domain.catalogue.ValueType.Structured;
import io.regatlas.domain.citation.Citation;
import io.regatlas.domain.citation.Proof;
import io.regatlas.domain.entity.Key;
import io.regatlas.domain.entity.NodeKind;
import io.regatlas.domain.fact.Fact;
import io.regatlas.domain.name.Name;
import io.regatlas.domain.regulation.Event;
import io.regatlas.domain.regulation.EventType;
import io.regatlas.domain.regulation.Issuance;
import io.regatlas.domain.regulation.IssuanceRole;
import io.regatlas.domain.regulation.Maturity;
import io.regatlas.domain.regulation.OfficialNumber;
import io.regatlas.domain.regulation.Regulation;
import io.regatlas.domain.regulation.RegulationType;
import io.regatlas.domain.relationship.Relationship;
import io.regatlas.domain.status.History;
import io.regatlas.domain.time.PartialDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** A regulation and its parts. */
final class RegulationTypes {

    static final List<String> ISSUING_ROLES = Arrays.stream(IssuanceRole.values())
            .filter(IssuanceRole::issues)
            .map(Enum::name)
            .toList();

    static final NodeType<Regulation> REGULATION = Declaration.<Regulation>of(
                    "Regulation", NodeKind.REGULATION, Form.ENTITY, regulation -> regulation
                            .key()
                            .text())
            .fields(
                    Fields.key(Regulation::key),
                    Fields.keys(Catalogue.ALIASES_FIELD, Regulation::aliases),
                    Fields.names("titles", Regulation::titles),
                    Fields.stated("numbers", new Structured(Structs.OFFICIAL_NUMBER, true), Regulation::numbers),
                    Fields.enumerated("type", RegulationType.class, Regulation::type),
                    Fields.enumerated("maturity", Maturity.class, Regulation::maturity),
                    Fields.optional("round", Scalar.INTEGER, Regulation::round),
                    Fields.one("jurisdiction", "Jurisdiction", Regulation::jurisdiction),
                    Fields.parts("issuances", "Issuance", "regulation", List.of("position"), Regulation::issuances),
                    Fields.derived("issuerCount", Scalar.INTEGER, Regulation::issuerCount)
                            .asRequired(),
                    Fields.stated("unnamedIssuers", Scalar.INTEGER, Regulation::unnamedIssuers),
                    date("issued", Regulation::issued),
                    date("commenced", Regulation::commenced),
                    date("ended", Regulation::ended),
                    Fields.computedOne(
                            "status",
                            "Status",
                            new Parts("Status", "regulation", Origin.DERIVED),
                            new Route.Dated(new Route.Inverse("regulation")),
                            (Regulation regulation) -> History.of(regulation).steps()),
                    Fields.computed(
                            "forceIntervals",
                            "ForceInterval",
                            "regulation",
                            List.of("from"),
                            (Regulation regulation) -> History.of(regulation).forceIntervals()),
                    Fields.held("topics", "Topic", Regulation::topics),
                    Fields.optional("summary", Scalar.TEXT, Regulation::summary),
                    Fields.pagedParts("events", "Event", "regulation", Regulation::events),
                    Fields.pagedParts("facts", "Fact", "subject", Regulation::facts),
                    Fields.relationships(Regulation::relationships),
                    Fields.connection(
                            "activities", "Activity", new Route.Through("Related", "near", "other", null, List.of())),
                    Fields.dataset(),
                    Fields.basis(Regulation::citations),
                    Fields.proofs((Regulation regulation) -> proofs(regulation)))
            .conditionsOn("key", "type", "maturity", "round", "issued", "commenced", "ended", "issuerCount")
            .conditionsOn("unnamedIssuers", "basis", "status", "jurisdiction")
            .conditionOn("title", "titles")
            .conditionOn("number", "numbers")
            .conditionOn("inForce", "status")
            .conditionOn("issuance", "issuances")
            .conditionOn("topic", "topics")
            .conditionOn("event", "events")
            .conditionOn("fact", "facts")
            .conditionOn("relationship", "relationships")
            .conditionOn("activity", "activities")
            .conditionOn("citation", "citations")
            .condition("dataset", Fields.heldKey(Catalogue.DATASET_FIELD))
            .condition(
                    "issuer",
                    Fields.connection(
                            "issuers",
                            "Issuer",
                            new Route.Through("Issuance", "regulation", "issuer", "role", ISSUING_ROLES)))
            .dimensionOf("issuer")
            .dimensionOf("type")
            .dimensionOf("maturity")
            .dimensionOf("topic")
            .dimensionOf("jurisdiction")
            .yearOf("issued")
            .dimensionAt("status", StatusTypes.FORCE, "status", "inForce")
            .dimensionAt("status", StatusTypes.STAGE, "status")
            .dimensionOf(Catalogue.DATASET_FIELD)
            .groupedBy("issuer", "type", "maturity", "topic", "jurisdiction", "year", "force")
            .order(OrderField.KEY, Kind.CODE_POINTS, regulation -> regulation
                    .key()
                    .text())
            .nullableOrder(
                    "ISSUED", Kind.DATE, regulation -> regulation.issued().orElse(null))
            .nullableOrder(
                    "COMMENCED", Kind.DATE, regulation -> regulation.commenced().orElse(null))
            .nullableOrder("ENDED", Kind.DATE, regulation -> regulation.ended().orElse(null))
            .order(
                    "TITLE",
                    Kind.COLLATED,
                    regulation -> regulation.titles().get(0).text())
            .order("TYPE", Kind.CONSTANT, Regulation::type)
            .nullableOrder("ISSUER", Kind.CODE_POINTS, regulation -> regulation.issuers().stream()
                    .findFirst()
                    .map(Key::text)
                    .orElse(null))
            .order("ISSUER_COUNT", Kind.INTEGER, Regulation::issuerCount)
            .create(values -> new Regulation(
                    values.key("key"),
                    values.keys(Catalogue.ALIASES_FIELD),
                    values.list(Name.class, "titles"),
                    values.list(OfficialNumber.class, "numbers"),
                    values.required(RegulationType.class, "type"),
                    values.required(Maturity.class, "maturity"),
                    values.optional(Integer.class, "round"),
                    values.key("jurisdiction"),
                    values.list(Issuance.class, "issuances"),
                    values.orElse(Integer.class, "unnamedIssuers", 0),
                    values.list(Event.class, "events"),
                    values.list(Key.class, "topics"),
                    values.optional(String.class, "summary"),
                    values.list(Fact.class, "facts"),
                    values.list(Relationship.class, "relationships"),
                    values.list(Citation.class, "citations")));

    static final NodeType<Issuance> ISSUANCE = Declaration.of(
                    "Issuance", NodeKind.ISSUANCE, Form.STATEMENT, Issuance::key)
            .fields(
                    Fields.one("regulation", "Regulation", Issuance::regulation),
                    Fields.one("issuer", "Issuer", Issuance::issuer),
                    Fields.enumerated("role", IssuanceRole.class, Issuance::role),
                    Fields.stated("position", Scalar.INTEGER, Issuance::position),
                    Fields.basis(Issuance::citations),
                    Fields.proofs(
                            (Issuance issuance) -> Proofs.of(Catalogue.ISSUANCE.id(issuance), issuance.citations())))
            .conditionsOn("role", "position", "issuer", "basis")
            .conditionOn("citation", "citations")
            .create(values -> new Issuance(
                    values.key("regulation"),
                    values.key("issuer"),
                    values.required(IssuanceRole.class, "role"),
                    values.required(Integer.class, "position"),
                    values.list(Citation.class, "citations")));

    static final NodeType<Event> EVENT = Declaration.of("Event", NodeKind.EVENT, Form.STATEMENT, Event::key)
            .fields(
                    Fields.enumerated("type", EventType.class, Event::type),
                    Fields.date("date", Event::date),
                    Fields.one("regulation", "Regulation", Event::regulation),
                    Fields.one("actor", "Issuer", Event::actor).asOptional(),
                    Fields.optional("round", Scalar.INTEGER, Event::round),
                    Fields.optional("scope", Scalar.TEXT, Event::scope),
                    Fields.one("causedBy", "Regulation", Event::cause)
                            .asOptional()
                            .asUnserved(),
                    Fields.one("cause", "Relationship", (Event event) -> event.relationship()
                                    .orElse(null))
                            .asOptional()
                            .asDerived(),
                    Fields.basis(Event::citations),
                    Fields.proofs((Event event) -> Proofs.of(Catalogue.EVENT.id(event), event.citations())))
            .conditionsOn("type", "date", "round", "actor", "regulation", "basis")
            .conditionOn("citation", "citations")
            .dimensionOf("type")
            .dimensionOf("actor")
            .yearOf("date")
            .nullableOrder("DATE", Kind.DATE, Event::date)
            .order("TYPE", Kind.CONSTANT, Event::type)
            .order("REGULATION", Kind.CODE_POINTS, event -> event.regulation().text())
            .usually("DATE")
            .create(values -> new Event(
                    values.key("regulation"),
                    values.required(EventType.class, "type"),
                    values.optional(PartialDate.class, "date"),
                    values.optional(Key.class, "actor"),
                    values.optional(Integer.class, "round"),
                    values.optional(String.class, "scope"),
                    values.optional(Key.class, "causedBy"),
                    values.list(Citation.class, "citations")));

    private RegulationTypes() {}

    private static List<Proof> proofs(Regulation regulation) {
        return Proofs.of(Catalogue.REGULATION.id(regulation), regulation.citations(), "titles", regulation.titles());
    }

    private static Property date(String name, Function<Regulation, Optional<PartialDate>> reader) {
        return Fields.derived(
                name, new Structured(Structs.PARTIAL_DATE, false), (Regulation regulation) -> reader.apply(regulation)
                        .orElse(null));
    }
}
