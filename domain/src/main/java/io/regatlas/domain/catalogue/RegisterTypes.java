package io.regatlas.domain.catalogue;

import io.regatlas.domain.catalogue.Edge.Parts;
import io.regatlas.domain.catalogue.NodeType.Form;
import io.regatlas.domain.catalogue.OrderField.Kind;
import io.regatlas.domain.catalogue.ValueType.Enumerated;
import io.regatlas.domain.catalogue.ValueType.Scalar;
import io.regatlas.domain.citation.Basis;
import io.regatlas.domain.citation.Citation;
import io.regatlas.domain.citation.Proof;
import io.regatlas.domain.dataset.Dataset;
import io.regatlas.domain.entity.Key;
import io.regatlas.domain.entity.NodeId;
import io.regatlas.domain.entity.NodeKind;
import io.regatlas.domain.issuer.Issuer;
import io.regatlas.domain.issuer.IssuerKind;
import io.regatlas.domain.issuer.Subordination;
import io.regatlas.domain.jurisdiction.Jurisdiction;
import io.regatlas.domain.jurisdiction.Level;
import io.regatlas.domain.name.Language;
import io.regatlas.domain.name.Name;
import io.regatlas.domain.relationship.Relationship;
import io.regatlas.domain.source.Source;
import io.regatlas.domain.time.PartialDate;
import io.regatlas.domain.topic.Topic;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;

/** What is kept in registers: bodies, places, subjects, sources and datasets; and the citations of sources. */
final class RegisterTypes {

    // Here and not in Catalogue, which needs these types and so cannot be what they wait for.
    static final List<String> STATEMENTS =
            List.of("Regulation", "Issuer", "Activity", "Issuance", "Relationship", "Event", "Fact");

    private static final Pattern NUMBER = Pattern.compile("[0-9]+");

    static final NodeType<Issuer> ISSUER = Declaration.<Issuer>of(
                    "Issuer", NodeKind.ISSUER, Form.ENTITY, issuer -> issuer.key()
                            .text())
            .fields(
                    Fields.key(Issuer::key),
                    Fields.keys(Catalogue.ALIASES_FIELD, Issuer::aliases),
                    Fields.names("names", Issuer::names),
                    Fields.texts("abbreviations", Issuer::abbreviations),
                    Fields.enumerated("kind", IssuerKind.class, Issuer::kind),
                    Fields.enumerated("level", Level.class, Issuer::level),
                    Fields.one("jurisdiction", "Jurisdiction", Issuer::jurisdiction),
                    Fields.computedOne(
                                    "parent",
                                    "Issuer",
                                    new Parts("Subordination", "lower", Origin.DERIVED),
                                    new Route.Dated(
                                            new Route.Through("Subordination", "lower", "upper", null, List.of())),
                                    Issuer::subordinations)
                            .asOptional(),
                    Fields.connection(
                            "children",
                            "Issuer",
                            new Route.Dated(new Route.Through("Subordination", "upper", "lower", null, List.of()))),
                    Fields.connection(
                            "regulations",
                            "Regulation",
                            new Route.Through(
                                    "Issuance", "issuer", "regulation", "role", RegulationTypes.ISSUING_ROLES)),
                    Fields.connection("activities", "Activity", new Route.Inverse("actors")),
                    Fields.relationships(Issuer::relationships),
                    Fields.dataset(),
                    Fields.basis(Issuer::citations),
                    Fields.proofs((Issuer issuer) ->
                            Proofs.of(Catalogue.ISSUER.id(issuer), issuer.citations(), "names", issuer.names())))
            .conditionsOn("key", "kind", "level", "jurisdiction", "parent", "basis")
            .conditionOn("name", "names")
            .conditionOn("abbreviation", "abbreviations")
            .condition("within", Fields.within("Issuer", "parent"))
            .conditionOn("regulation", "regulations")
            .conditionOn("activity", "activities")
            .conditionOn("relationship", "relationships")
            .conditionOn("citation", "citations")
            .condition("dataset", Fields.heldKey(Catalogue.DATASET_FIELD))
            .dimensionOf("kind")
            .dimensionOf("level")
            .dimensionOf("jurisdiction")
            .order(OrderField.KEY, Kind.CODE_POINTS, issuer -> issuer.key().text())
            .order("NAME", Kind.COLLATED, issuer -> issuer.names().get(0).text())
            .order("LEVEL", Kind.CONSTANT, Issuer::level)
            .create(values -> new Issuer(
                    values.key("key"),
                    values.keys(Catalogue.ALIASES_FIELD),
                    values.list(Name.class, "names"),
                    values.list(String.class, "abbreviations"),
                    values.required(IssuerKind.class, "kind"),
                    values.required(Level.class, "level"),
                    values.key("jurisdiction"),
                    values.list(Relationship.class, "relationships"),
                    values.list(Citation.class, "citations")));

    static final NodeType<Subordination> SUBORDINATION = Declaration.of(
                    "Subordination", null, Form.COMPUTED, Subordination::key)
            .fields(
                    Fields.one("lower", "Issuer", Subordination::lower)
                            .asDerived()
                            .asUnserved(),
                    Fields.one("upper", "Issuer", Subordination::upper)
                            .asDerived()
                            .asUnserved(),
                    Fields.derived("from", Scalar.DAY, Subordination::from).asUnserved(),
                    Fields.derived("until", Scalar.DAY, Subordination::until).asUnserved())
            .create();

    static final NodeType<Topic> TOPIC = Declaration.<Topic>of(
                    "Topic", NodeKind.TOPIC, Form.ENTITY, topic -> topic.key().text())
            .fields(
                    Fields.key(Topic::key),
                    Fields.names("names", Topic::names),
                    Fields.held("broader", "Topic", Topic::broader),
                    Fields.inverse("narrower", "Topic", "broader"),
                    Fields.below("regulations", "Regulation", "topics", "broader"),
                    Fields.below("activities", "Activity", "topics", "broader"))
            .conditionsOn("key")
            .conditionOn("name", "names")
            .condition("within", Fields.within("Topic", "broader"))
            .order(OrderField.KEY, Kind.CODE_POINTS, topic -> topic.key().text())
            .order("NAME", Kind.COLLATED, topic -> english(topic.names()))
            .create(values ->
                    new Topic(values.key("key"), values.list(Name.class, "names"), values.list(Key.class, "broader")));

    static final NodeType<Jurisdiction> JURISDICTION = Declaration.<Jurisdiction>of(
                    "Jurisdiction", NodeKind.JURISDICTION, Form.ENTITY, jurisdiction -> jurisdiction
                            .key()
                            .text())
            .fields(
                    Fields.key(Jurisdiction::key),
                    Fields.names("names", Jurisdiction::names),
                    Fields.optional("code", Scalar.TEXT, Jurisdiction::code),
                    Fields.enumerated("level", Level.class, Jurisdiction::level),
                    Fields.one("parent", "Jurisdiction", Jurisdiction::parent).asOptional(),
                    Fields.connection("children", "Jurisdiction", new Route.Inverse("parent")),
                    Fields.connection("regulations", "Regulation", new Route.Inverse("jurisdiction")),
                    Fields.connection("issuers", "Issuer", new Route.Inverse("jurisdiction")))
            .conditionsOn("key", "code", "level")
            .conditionOn("name", "names")
            .condition("within", Fields.within("Jurisdiction", "parent"))
            .order(OrderField.KEY, Kind.CODE_POINTS, jurisdiction -> jurisdiction
                    .key()
                    .text())
            .nullableOrder("CODE", Kind.CODE_POINTS, Jurisdiction::code)
            .order("NAME", Kind.COLLATED, jurisdiction -> english(jurisdiction.names()))
            .create(values -> new Jurisdiction(
                    values.key("key"),
                    values.list(Name.class, "names"),
                    values.optional(String.class, "code"),
                    values.required(Level.class, "level"),
                    values.optional(Key.class, "parent")));

    static final NodeType<Source> SOURCE = Declaration.<Source>of(
                    "Source", NodeKind.SOURCE, Form.ENTITY, source -> source.key()
                            .text())
            .fields(
                    Fields.key(Source::key),
                    Fields.name("title", Source::title),
                    Fields.optional("author", Scalar.TEXT, Source::author),
                    Fields.optional("publisher", Scalar.TEXT, Source::publisher),
                    Fields.stated("language", Scalar.LANGUAGE, Source::language),
                    Fields.date("published", Source::published),
                    Fields.optional("retrieved", Scalar.DAY, Source::retrieved),
                    Fields.optional("url", Scalar.TEXT, Source::url),
                    Fields.optional("extent", Scalar.TEXT, Source::extent),
                    Fields.connection("citedBy", "Citation", new Route.Inverse("source")))
            .conditionsOn("key", "title", "author", "publisher", "published")
            .order(OrderField.KEY, Kind.CODE_POINTS, source -> source.key().text())
            .nullableOrder("PUBLISHED", Kind.DATE, Source::published)
            .order("TITLE", Kind.COLLATED, source -> source.title().text())
            .create(values -> new Source(
                    values.key("key"),
                    values.required(Name.class, "title"),
                    values.optional(String.class, "author"),
                    values.optional(String.class, "publisher"),
                    values.required(Language.class, "language"),
                    values.optional(PartialDate.class, "published"),
                    values.optional(LocalDate.class, "retrieved"),
                    values.optional(String.class, "url"),
                    values.optional(String.class, "extent")));

    static final NodeType<Proof> CITATION = Declaration.of("Citation", NodeKind.CITATION, Form.STATEMENT, Proof::key)
            .fields(
                    Fields.one("source", "Source", (Proof proof) -> proof.citation()
                                    .source())
                            .asOptional(),
                    Fields.optional("locator", Scalar.TEXT, (Proof proof) -> proof.citation()
                            .locator()),
                    Fields.stated("basis", new Enumerated(Basis.class), (Proof proof) -> proof.citation()
                            .basis()),
                    Fields.optional("note", Scalar.TEXT, (Proof proof) -> proof.citation()
                            .note()),
                    Fields.held("premises", "Regulation", (Proof proof) -> proof.citation()
                                    .premises())
                            .byId(STATEMENTS)
                            .inOwnOrder(),
                    Fields.one("subject", "Regulation", Proof::subject).byId(STATEMENTS),
                    Fields.optional("ofName", Scalar.TEXT, Proof::ofName).asUnserved())
            .conditionsOn("source", "locator", "basis")
            .dimensionOf("locator")
            .dimensionOf("basis")
            .order("LOCATOR", Kind.CODE_POINTS, RegisterTypes::place)
            .usually("LOCATOR")
            .create(values -> new Citation(
                    values.optional(Key.class, "source"),
                    values.optional(String.class, "locator"),
                    values.orElse(Basis.class, "basis", Basis.STATED),
                    values.optional(String.class, "note"),
                    values.list(NodeId.class, "premises")));

    static final NodeType<Dataset> DATASET = Declaration.<Dataset>of(
                    "Dataset", NodeKind.DATASET, Form.ENTITY, dataset -> dataset.key()
                            .text())
            .fields(
                    Fields.key(Dataset::key),
                    Fields.name("title", Dataset::title),
                    Fields.stated("description", Scalar.TEXT, Dataset::description),
                    Fields.stated("language", Scalar.LANGUAGE, Dataset::language),
                    Fields.stated("licence", Scalar.TEXT, Dataset::licence),
                    Fields.stated("curator", Scalar.TEXT, Dataset::curator),
                    Fields.published("hash", Scalar.TEXT),
                    Fields.connection("regulations", "Regulation", new Route.Inverse(Catalogue.DATASET_FIELD)))
            .order(OrderField.KEY, Kind.CODE_POINTS, dataset -> dataset.key().text())
            .create(values -> new Dataset(
                    values.key("key"),
                    values.required(Name.class, "title"),
                    values.text("description"),
                    values.required(Language.class, "language"),
                    values.text("licence"),
                    values.text("curator")));

    private RegisterTypes() {}

    /** The locator with its numbers as wide as any, so that ¶9 comes before ¶10; the whole source comes first. */
    private static String place(Proof proof) {
        String locator = proof.citation().locator();
        return locator == null
                ? ""
                : NUMBER.matcher(locator)
                        .replaceAll(number -> "%10s".formatted(number.group()).replace(' ', '0'));
    }

    private static String english(List<Name> names) {
        return Name.pick(names, List.of(new Language("en")), null).orElseThrow().text();
    }
}
