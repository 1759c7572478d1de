package io.regatlas.domain.rule;

import io.regatlas.domain.catalogue.Catalogue;
import io.regatlas.domain.catalogue.Entity;
import io.regatlas.domain.entity.Key;
import io.regatlas.domain.entity.NodeId;
import io.regatlas.domain.problem.ProblemCode;
import io.regatlas.domain.problem.Violation;
import io.regatlas.domain.regulation.Event;
import io.regatlas.domain.regulation.EventType;
import io.regatlas.domain.regulation.Regulation;
import io.regatlas.domain.relationship.Relationship;
import io.regatlas.domain.relationship.RelationshipType;
import io.regatlas.domain.time.Fit;
import io.regatlas.domain.time.PartialDate;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A regulation and what it does to another agree: the relationship that brought an event about is stated, and what ends the
 * whole of a text is among its events, on a day on which both can be. Only events with a cause are kept in between.
 */
final class CauseRules {

    private final EntityIndex index;
    private final List<Violation> violations;
    private final Map<String, List<Caused>> caused = new HashMap<>();
    private final Set<String> stated = new HashSet<>();
    private boolean hasEnding;

    CauseRules(EntityIndex index, List<Violation> violations) {
        this.index = index;
        this.violations = violations;
    }

    /** An event that says which relationship brought it about, and where that stands. */
    private record Caused(Key regulation, Key cause, EventType type, @Nullable PartialDate date, int place) {}

    void add(Entity<?> entity) {
        if (entity.value() instanceof Regulation regulation) {
            for (int place = 0; place < regulation.events().size(); place++) {
                add(regulation.events().get(place), place);
            }
            hasEnding |= regulation.relationships().stream()
                    .anyMatch(relationship -> relationship.type().ends());
        }
    }

    /** Whether {@link #match} must be told of every entity once more, now that all events are known. */
    boolean needSecondLook() {
        return hasEnding || !caused.isEmpty();
    }

    void match(Entity<?> entity) {
        if (entity.value() instanceof Regulation regulation) {
            for (int place = 0; place < regulation.relationships().size(); place++) {
                Relationship relationship = regulation.relationships().get(place);
                if (relationship.type().needsForce()) {
                    match(relationship, "/relationships/" + place);
                }
            }
        }
    }

    /** Reports the events whose relationship nobody states, as far as whoever should is at hand. */
    void checkUnmatched() {
        caused.forEach((relationship, events) -> {
            if (!stated.contains(relationship)) {
                events.stream().filter(event -> isAtHand(event.cause())).forEach(this::reportUnmatched);
            }
        });
    }

    private void add(Event event, int place) {
        Key cause = event.cause();
        if (cause != null) {
            event.relationship().ifPresent(key -> caused.computeIfAbsent(key, any -> new ArrayList<>())
                    .add(new Caused(event.regulation(), cause, event.type(), event.date(), place)));
        }
    }

    private void match(Relationship relationship, String path) {
        List<Caused> events = caused.get(relationship.key());
        if (events != null) {
            stated.add(relationship.key());
            events.stream()
                    .filter(event -> event.type().ends() && differ(relationship.effective(), event.date()))
                    .forEach(event -> reportDate(relationship, path, event));
        } else if (relationship.type().ends() && relationship.scope() == null && canEnd(relationship)) {
            report(
                    relationship,
                    path + "/to",
                    relationship.to().text(),
                    "a text with the event %s caused by %s, of the whole"
                            .formatted(broughtAbout(relationship.type()), relationship.from()));
        }
    }

    /** Whether the far end is a text at hand that could have the event; where it could not, other rules say so. */
    private boolean canEnd(Relationship relationship) {
        return isAtHand(relationship.to())
                && index.maturity(relationship.to())
                        .filter(maturity -> broughtAbout(relationship.type()).fits(maturity))
                        .isPresent();
    }

    private boolean isAtHand(Key key) {
        return index.type(key).equals(Optional.of(Catalogue.REGULATION.name()))
                && !index.isContested(key)
                && !index.mayHoldMore(key);
    }

    private void reportUnmatched(Caused event) {
        violations.add(new Violation(
                ProblemCode.WRONG_CAUSE,
                new NodeId(Catalogue.REGULATION.name(), event.regulation().text()),
                "/events/%d/causedBy".formatted(event.place()),
                event.cause().text(),
                "a regulation that states that it %s %s, with the scope of the event"
                        .formatted(event.type().broughtAboutBy().orElseThrow().reading(), event.regulation())));
    }

    private void reportDate(Relationship relationship, String path, Caused event) {
        report(
                relationship,
                path + "/effective",
                Objects.toString(relationship.effective()),
                "a date that can be that of %s of %s, %s".formatted(event.type(), event.regulation(), event.date()));
    }

    private void report(Relationship relationship, String path, String value, String expected) {
        violations.add(new Violation(
                ProblemCode.ENDING_EVENT,
                new NodeId(Catalogue.REGULATION.name(), relationship.from().text()),
                path,
                value,
                expected));
    }

    private static EventType broughtAbout(RelationshipType type) {
        return Arrays.stream(EventType.values())
                .filter(event -> event.broughtAboutBy().equals(Optional.of(type)))
                .findFirst()
                .orElseThrow();
    }

    private static boolean differ(@Nullable PartialDate one, @Nullable PartialDate other) {
        return one != null && other != null && (isBefore(one, other) || isBefore(other, one));
    }

    private static boolean isBefore(PartialDate one, PartialDate other) {
        LocalDate first = other.earliest();
        return first != null && one.isBefore(first) == Fit.CERTAINLY;
    }
}
