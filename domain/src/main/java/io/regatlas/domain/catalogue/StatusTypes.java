package io.regatlas.domain.catalogue;

import io.regatlas.domain.catalogue.Edge.Parts;
import io.regatlas.domain.catalogue.NodeType.Form;
import io.regatlas.domain.catalogue.ValueType.Enumerated;
import io.regatlas.domain.catalogue.ValueType.Scalar;
import io.regatlas.domain.catalogue.ValueType.Structured;
import io.regatlas.domain.regulation.Event;
import io.regatlas.domain.status.Certainty;
import io.regatlas.domain.status.Force;
import io.regatlas.domain.status.ForceInterval;
import io.regatlas.domain.status.Stage;
import io.regatlas.domain.status.StatusChange;
import io.regatlas.domain.status.StatusStep;
import io.regatlas.domain.time.Fit;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The status of regulations over all time, step by step. */
final class StatusTypes {

    private static final String IN_FORCE = "inForce";

    static final Property STAGE = required("stage", Stage.class, StatusStep::stage);
    static final Property FORCE = required("force", Force.class, StatusStep::force);

    static final NodeType<StatusStep> STATUS = Declaration.of("Status", null, Form.COMPUTED, StatusStep::key)
            .fields(
                    Fields.asked("on"),
                    STAGE,
                    FORCE,
                    required("certainty", Certainty.class, StatusStep::certainty),
                    Fields.held("reasons", "Event", (StatusStep step) -> step.reasons().stream()
                                    .map(Event::key)
                                    .toList())
                            .inOwnOrder()
                            .asDerived(),
                    Fields.computedOne(
                                    "next",
                                    "StatusChange",
                                    new Parts("StatusChange", "status", Origin.DERIVED),
                                    new Route.Inverse("status"),
                                    (StatusStep step) -> step.next() == null ? List.of() : List.of(step))
                            .asOptional(),
                    Fields.one("regulation", "Regulation", StatusStep::regulation)
                            .asDerived()
                            .asUnserved(),
                    Fields.derived("from", Scalar.DAY, StatusStep::from).asUnserved(),
                    Fields.derived("until", Scalar.DAY, StatusStep::until).asUnserved(),
                    required(IN_FORCE, Fit.class, StatusStep::inForce).asUnserved())
            .conditionsOn("stage", "force", "certainty")
            .conditionOn("match", IN_FORCE)
            .create();

    /** What comes after a step is kept as a part of the step, and so made of it. */
    static final NodeType<StatusStep> STATUS_CHANGE = Declaration.of(
                    "StatusChange", null, Form.COMPUTED, (StatusStep step) -> step.key() + "/next")
            .fields(
                    Fields.derived("date", new Structured(Structs.PARTIAL_DATE, false), (StatusStep step) -> next(step)
                                    .date())
                            .asRequired(),
                    Fields.derived("force", new Enumerated(Force.class), (StatusStep step) -> next(step)
                                    .force())
                            .asRequired(),
                    Fields.one("event", "Event", (StatusStep step) -> next(step)
                                    .event()
                                    .key())
                            .asDerived(),
                    Fields.one("status", "Status", StatusStep::key).asDerived().asUnserved())
            .create();

    static final NodeType<ForceInterval> FORCE_INTERVAL = Declaration.of(
                    "ForceInterval", null, Form.COMPUTED, ForceInterval::key)
            .fields(
                    Fields.derived("from", Scalar.DAY, ForceInterval::from),
                    Fields.derived("until", Scalar.DAY, ForceInterval::until),
                    required("force", Force.class, ForceInterval::force),
                    required("certainty", Certainty.class, ForceInterval::certainty),
                    Fields.one("regulation", "Regulation", ForceInterval::regulation)
                            .asDerived()
                            .asUnserved())
            .create();

    private StatusTypes() {}

    private static StatusChange next(StatusStep step) {
        return Objects.requireNonNull(step.next());
    }

    private static <T> Property required(
            String name, Class<? extends Enum<?>> type, Function<T, @Nullable Object> reader) {
        return Fields.derived(name, new Enumerated(type), reader).asRequired();
    }
}
