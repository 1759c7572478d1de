package io.regatlas.domain.catalogue;

import io.regatlas.domain.catalogue.Edge.Cardinality;
import io.regatlas.domain.catalogue.NodeType.Form;
import io.regatlas.domain.catalogue.OrderField.Kind;
import io.regatlas.domain.catalogue.ValueType.Enumerated;
import io.regatlas.domain.catalogue.ValueType.Scalar;
import io.regatlas.domain.catalogue.ValueType.Structured;
import io.regatlas.domain.catalogue.ValueType.Texts;
import io.regatlas.domain.entity.NodeKind;
import io.regatlas.domain.release.Change.FieldChange;
import io.regatlas.domain.release.ChangeBetween;
import io.regatlas.domain.release.ChangeKind;
import java.util.List;
import java.util.Objects;

/** What differs between two releases: found, never stored. Its key is that of the two releases and of what differs. */
final class ChangeType {

    private static final List<String> ENTITIES =
            List.of("Regulation", "Issuer", "Activity", "Topic", "Jurisdiction", "Source", "Dataset");

    private static final List<String> SUBJECTS = List.of(
            "Regulation",
            "Issuer",
            "Activity",
            "Issuance",
            "Relationship",
            "Event",
            "Fact",
            "Topic",
            "Jurisdiction",
            "Source",
            "Citation",
            "Dataset");

    static final NodeType<ChangeBetween> CHANGE = Declaration.of("Change", null, Form.CHANGE, ChangeBetween::key)
            .fields(
                    Fields.derived("kind", new Enumerated(ChangeKind.class), (ChangeBetween between) -> between.change()
                                    .kind())
                            .asRequired(),
                    edge("subject", SUBJECTS, new Route.Subject()),
                    Fields.derived("key", Scalar.KEY, (ChangeBetween between) -> between.change()
                                    .owner())
                            .asRequired(),
                    Fields.derived(
                                    "fields",
                                    new Structured(Structs.FIELD_CHANGE, true),
                                    (ChangeBetween between) -> between.change().fields())
                            .asRequired(),
                    Fields.derived("cause", Scalar.TEXT, (ChangeBetween between) -> between.change()
                            .cause()),
                    edge("redirect", ENTITIES, new Route.Redirect()).asOptional(),
                    Fields.derived("nodeKind", new Enumerated(NodeKind.class), ChangeType::nodeKind)
                            .asRequired()
                            .asUnserved(),
                    Fields.derived("field", new Texts(), ChangeType::fieldNames)
                            .asRequired()
                            .asUnserved(),
                    Fields.derived("dataset", Scalar.KEY, ChangeBetween::dataset)
                            .asRequired()
                            .asUnserved())
            .conditionsOn("kind", "nodeKind", "key", "field", "dataset")
            .condition("regulation", owner("Regulation"))
            .condition("issuer", owner("Issuer"))
            .condition("activity", owner("Activity"))
            .dimensionOf("kind")
            .dimensionOf("nodeKind")
            .order("NODE_KIND", Kind.CONSTANT, ChangeType::nodeKind)
            .usually("NODE_KIND")
            .create();

    private ChangeType() {}

    private static NodeKind nodeKind(ChangeBetween between) {
        return Objects.requireNonNull(
                Catalogue.type(between.change().id().type()).kind());
    }

    private static List<String> fieldNames(ChangeBetween between) {
        return between.change().fields().stream().map(FieldChange::field).toList();
    }

    private static Edge owner(String type) {
        return edge(type, List.of(type), new Route.Owner());
    }

    private static Edge edge(String name, List<String> targets, Route route) {
        return new Edge(
                name,
                Cardinality.ONE,
                true,
                targets,
                route,
                Origin.DERIVED,
                List.of(),
                null,
                true,
                (Object between) -> null);
    }
}
