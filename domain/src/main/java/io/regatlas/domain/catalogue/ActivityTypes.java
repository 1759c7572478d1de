package io.regatlas.domain.catalogue;

import io.regatlas.domain.activity.Activity;
import io.regatlas.domain.activity.ActivityType;
import io.regatlas.domain.catalogue.NodeType.Form;
import io.regatlas.domain.catalogue.OrderField.Kind;
import io.regatlas.domain.catalogue.ValueType.Scalar;
import io.regatlas.domain.catalogue.ValueType.Structured;
import io.regatlas.domain.citation.Citation;
import io.regatlas.domain.citation.Proof;
import io.regatlas.domain.entity.Key;
import io.regatlas.domain.entity.NodeKind;
import io.regatlas.domain.fact.Deadline;
import io.regatlas.domain.fact.Fact;
import io.regatlas.domain.fact.FactKind;
import io.regatlas.domain.fact.Quantity;
import io.regatlas.domain.name.Name;
import io.regatlas.domain.relationship.Relationship;
import io.regatlas.domain.time.PartialDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What bodies did, and the facts that texts and activities state. */
final class ActivityTypes {

    static final NodeType<Activity> ACTIVITY = Declaration.<Activity>of(
                    "Activity", NodeKind.ACTIVITY, Form.ENTITY, activity -> activity.key()
                            .text())
            .fields(
                    Fields.key(Activity::key),
                    Fields.keys(Catalogue.ALIASES_FIELD, Activity::aliases),
                    Fields.names("titles", Activity::titles),
                    Fields.enumerated("type", ActivityType.class, Activity::type),
                    Fields.held("actors", "Issuer", Activity::actors).inOwnOrder(),
                    Fields.stated("unnamedActors", Scalar.INTEGER, Activity::unnamedActors),
                    Fields.texts("targets", Activity::targets),
                    Fields.one("jurisdiction", "Jurisdiction", Activity::jurisdiction),
                    Fields.date("began", Activity::began),
                    Fields.date("ended", Activity::ended),
                    Fields.held("topics", "Topic", Activity::topics),
                    Fields.optional("summary", Scalar.TEXT, Activity::summary),
                    Fields.pagedParts("facts", "Fact", "subject", Activity::facts),
                    Fields.relationships(Activity::relationships),
                    Fields.connection(
                            "regulations",
                            "Regulation",
                            new Route.Through("Related", "near", "other", null, List.of())),
                    Fields.dataset(),
                    Fields.basis(Activity::citations),
                    Fields.proofs((Activity activity) -> proofs(activity)))
            .conditionsOn("key", "type", "jurisdiction", "began", "ended", "basis")
            .conditionOn("title", "titles")
            .conditionOn("target", "targets")
            .conditionOn("actor", "actors")
            .conditionOn("topic", "topics")
            .conditionOn("fact", "facts")
            .conditionOn("relationship", "relationships")
            .conditionOn("regulation", "regulations")
            .conditionOn("citation", "citations")
            .condition("dataset", Fields.heldKey(Catalogue.DATASET_FIELD))
            .dimensionOf("type")
            .dimensionOf("actor")
            .dimensionOf("topic")
            .dimensionOf("jurisdiction")
            .yearOf("began")
            .order(OrderField.KEY, Kind.CODE_POINTS, activity -> activity.key().text())
            .nullableOrder("BEGAN", Kind.DATE, Activity::began)
            .nullableOrder("ENDED", Kind.DATE, Activity::ended)
            .order("TITLE", Kind.COLLATED, activity -> activity.titles().get(0).text())
            .order("TYPE", Kind.CONSTANT, Activity::type)
            .create(values -> new Activity(
                    values.key("key"),
                    values.keys(Catalogue.ALIASES_FIELD),
                    values.list(Name.class, "titles"),
                    values.required(ActivityType.class, "type"),
                    values.list(Key.class, "actors"),
                    values.orElse(Integer.class, "unnamedActors", 0),
                    values.list(String.class, "targets"),
                    values.key("jurisdiction"),
                    values.optional(PartialDate.class, "began"),
                    values.optional(PartialDate.class, "ended"),
                    values.list(Key.class, "topics"),
                    values.optional(String.class, "summary"),
                    values.list(Fact.class, "facts"),
                    values.list(Relationship.class, "relationships"),
                    values.list(Citation.class, "citations")));

    private static final Property QUANTITY =
            Fields.optional("quantity", new Structured(Structs.QUANTITY, false), Fact::quantity);
    private static final Edge SUBJECT = Fields.one("subject", List.of("Regulation", "Activity"), Fact::subject);

    static final NodeType<Fact> FACT = Declaration.of("Fact", NodeKind.FACT, Form.STATEMENT, Fact::key)
            .fields(
                    Fields.enumerated("kind", FactKind.class, Fact::kind),
                    SUBJECT,
                    Fields.stated("slug", Scalar.KEY, Fact::slug).asUnserved(),
                    Fields.stated("position", Scalar.INTEGER, Fact::position),
                    Fields.stated("label", Scalar.TEXT, Fact::label),
                    Fields.stated("text", Scalar.TEXT, Fact::text),
                    Fields.optional("addressee", Scalar.TEXT, Fact::addressee),
                    Fields.optional("provision", Scalar.TEXT, Fact::provision),
                    QUANTITY,
                    Fields.optional("deadline", new Structured(Structs.DEADLINE, false), Fact::deadline),
                    Fields.texts("items", Fact::items),
                    Fields.basis(Fact::citations),
                    Fields.proofs((Fact fact) -> Proofs.of(Catalogue.FACT.id(fact), fact.citations())))
            .conditionsOn("kind", "label", "text", "addressee", "quantity", "deadline", "basis")
            .conditionOn("item", "items")
            .condition("regulation", SUBJECT.only("Regulation"))
            .condition("activity", SUBJECT.only("Activity"))
            .conditionOn("citation", "citations")
            .dimensionOf("kind")
            .dimensionIn(QUANTITY, (Property) Structs.QUANTITY.field("unit").orElseThrow())
            .order("SUBJECT", Kind.CODE_POINTS, ActivityTypes::place)
            .order("KIND", Kind.CONSTANT, Fact::kind)
            .nullableOrder("VALUE", Kind.DECIMAL, ActivityTypes::value)
            .nullableOrder("DEADLINE", Kind.DATE, ActivityTypes::deadline)
            .usually("SUBJECT")
            .create(values -> new Fact(
                    values.key("subject"),
                    values.key("slug"),
                    values.required(Integer.class, "position"),
                    values.required(FactKind.class, "kind"),
                    values.text("label"),
                    values.text("text"),
                    values.optional(String.class, "addressee"),
                    values.optional(String.class, "provision"),
                    values.optional(Quantity.class, "quantity"),
                    values.optional(Deadline.class, "deadline"),
                    values.list(String.class, "items"),
                    values.list(Citation.class, "citations")));

    private ActivityTypes() {}

    private static List<Proof> proofs(Activity activity) {
        return Proofs.of(Catalogue.ACTIVITY.id(activity), activity.citations(), "titles", activity.titles());
    }

    /** Subject, then position; a space sorts before whatever a key is made of. */
    private static String place(Fact fact) {
        return "%s %010d".formatted(fact.subject(), fact.position());
    }

    private static @Nullable Object value(Fact fact) {
        Quantity quantity = fact.quantity();
        return quantity == null ? null : quantity.value();
    }

    private static @Nullable Object deadline(Fact fact) {
        Deadline deadline = fact.deadline();
        return deadline == null ? null : deadline.date();
    }
}
