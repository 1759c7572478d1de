package io.regatlas.domain.catalogue;

import io.regatlas.domain.activity.Activity;
import io.regatlas.domain.citation.Proof;
import io.regatlas.domain.dataset.Dataset;
import io.regatlas.domain.fact.Fact;
import io.regatlas.domain.issuer.Issuer;
import io.regatlas.domain.issuer.Subordination;
import io.regatlas.domain.jurisdiction.Jurisdiction;
import io.regatlas.domain.regulation.Event;
import io.regatlas.domain.regulation.Issuance;
import io.regatlas.domain.regulation.Regulation;
import io.regatlas.domain.relationship.Related;
import io.regatlas.domain.relationship.Relationship;
import io.regatlas.domain.release.ChangeBetween;
import io.regatlas.domain.release.Release;
import io.regatlas.domain.source.Source;
import io.regatlas.domain.status.ForceInterval;
import io.regatlas.domain.status.StatusStep;
import io.regatlas.domain.topic.Topic;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What can be read, stored and asked: every type of node, declared once. Reader, JSON Schema, canonical form, staging,
 * difference, SQL and the check of the GraphQL schema all walk these declarations; a new field is one line in one of them.
 */
public final class Catalogue {

    /** Name of the held edge to the dataset that declares an entity; no file states it. */
    public static final String DATASET_FIELD = "dataset";

    /** Name of the property that holds the keys which still lead to an entity. */
    public static final String ALIASES_FIELD = "aliases";

    /** Name of the edge that leads from an entry in a page to the node it shows. */
    public static final String NODE_FIELD = "node";

    /** Names of the types that rest on sources. */
    public static final List<String> STATEMENTS = RegisterTypes.STATEMENTS;

    public static final NodeType<Regulation> REGULATION = RegulationTypes.REGULATION;
    public static final NodeType<Issuance> ISSUANCE = RegulationTypes.ISSUANCE;
    public static final NodeType<Event> EVENT = RegulationTypes.EVENT;
    public static final NodeType<Activity> ACTIVITY = ActivityTypes.ACTIVITY;
    public static final NodeType<Fact> FACT = ActivityTypes.FACT;
    public static final NodeType<Relationship> RELATIONSHIP = EdgeTypes.RELATIONSHIP;
    public static final NodeType<Related> RELATED = EdgeTypes.RELATED;
    public static final NodeType<Subordination> SUBORDINATION = RegisterTypes.SUBORDINATION;
    public static final NodeType<StatusStep> STATUS = StatusTypes.STATUS;
    public static final NodeType<StatusStep> STATUS_CHANGE = StatusTypes.STATUS_CHANGE;
    public static final NodeType<ForceInterval> FORCE_INTERVAL = StatusTypes.FORCE_INTERVAL;
    public static final NodeType<Issuer> ISSUER = RegisterTypes.ISSUER;
    public static final NodeType<Topic> TOPIC = RegisterTypes.TOPIC;
    public static final NodeType<Jurisdiction> JURISDICTION = RegisterTypes.JURISDICTION;
    public static final NodeType<Source> SOURCE = RegisterTypes.SOURCE;
    public static final NodeType<Proof> CITATION = RegisterTypes.CITATION;
    public static final NodeType<Dataset> DATASET = RegisterTypes.DATASET;
    public static final NodeType<Release> RELEASE = ReleaseType.RELEASE;
    public static final NodeType<ChangeBetween> CHANGE = ChangeType.CHANGE;

    /** The types of what a release holds and datasets state, in the order of NodeKind. */
    public static final List<NodeType<?>> CONTENTS = List.of(
            REGULATION,
            ISSUER,
            ACTIVITY,
            ISSUANCE,
            RELATIONSHIP,
            EVENT,
            FACT,
            TOPIC,
            JURISDICTION,
            SOURCE,
            CITATION,
            DATASET);

    /** The types of what is computed from them. */
    public static final List<NodeType<?>> COMPUTED =
            List.of(STATUS, STATUS_CHANGE, FORCE_INTERVAL, RELATED, SUBORDINATION);

    private Catalogue() {}

    /**
     * The type of that name.
     *
     * @throws IllegalArgumentException where there is none
     */
    public static NodeType<?> type(String name) {
        return find(name).orElseThrow(() -> new IllegalArgumentException("no type '%s'".formatted(name)));
    }

    /** The type of that name, computed ones, the release and changes included. */
    public static Optional<NodeType<?>> find(String name) {
        return all().filter(type -> type.name().equals(name)).findFirst();
    }

    /** Every type. */
    public static Stream<NodeType<?>> all() {
        return Stream.of(CONTENTS.stream(), COMPUTED.stream(), Stream.<NodeType<?>>of(RELEASE, CHANGE))
                .flatMap(types -> types);
    }
}
