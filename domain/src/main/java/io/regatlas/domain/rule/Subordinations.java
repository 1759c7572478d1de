package io.regatlas.domain.rule;

import io.regatlas.domain.catalogue.Catalogue;
import io.regatlas.domain.catalogue.Entity;
import io.regatlas.domain.entity.Key;
import io.regatlas.domain.entity.NodeId;
import io.regatlas.domain.issuer.Issuer;
import io.regatlas.domain.issuer.Subordination;
import io.regatlas.domain.problem.ProblemCode;
import io.regatlas.domain.problem.Violation;
import io.regatlas.domain.relationship.Relationship;
import io.regatlas.domain.relationship.RelationshipType;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/** On every day a body is directly under one other at the most, and none is under itself, however far. */
final class Subordinations {

    private final List<Violation> violations;
    private final List<Under> all = new ArrayList<>();

    Subordinations(List<Violation> violations) {
        this.violations = violations;
    }

    private record Under(Subordination subordination, String path) {

        Key lower() {
            return subordination.lower();
        }

        LocalDate from() {
            return Objects.requireNonNullElse(subordination.from(), LocalDate.MIN);
        }

        boolean holdsOn(LocalDate day) {
            LocalDate until = subordination.until();
            return !day.isBefore(from()) && (until == null || day.isBefore(until));
        }
    }

    void add(Entity<?> entity) {
        if (entity.value() instanceof Issuer issuer) {
            List<Under> own = issuer.subordinations().stream()
                    .map(subordination -> new Under(subordination, path(issuer, subordination)))
                    .toList();
            for (int i = 1; i < own.size(); i++) {
                if (own.get(i).from().equals(own.get(i - 1).from())) {
                    reportSecond(own.get(i), own.get(i - 1));
                }
            }
            all.addAll(own);
        }
    }

    /** Looks at every day on which something changes. */
    void checkDays() {
        SortedSet<LocalDate> days = new TreeSet<>();
        all.forEach(under -> days.add(under.from()));
        Set<Set<Key>> reported = new HashSet<>();
        for (LocalDate day : days) {
            Map<Key, Under> above = new HashMap<>();
            all.stream().filter(under -> under.holdsOn(day)).forEach(under -> above.put(under.lower(), under));
            for (List<Under> circle : circles(above)) {
                Set<Key> bodies = new HashSet<>();
                circle.forEach(under -> bodies.add(under.lower()));
                if (reported.add(bodies)) {
                    reportCircle(day, circle);
                }
            }
        }
    }

    /** Follows everybody upwards until nobody is above, or someone whom it has met. */
    private static List<List<Under>> circles(Map<Key, Under> above) {
        List<List<Under>> circles = new ArrayList<>();
        Map<Key, Key> metFrom = new HashMap<>();
        for (Key start : new TreeSet<>(above.keySet())) {
            List<Under> way = new ArrayList<>();
            Under next = above.get(start);
            while (next != null && metFrom.putIfAbsent(next.lower(), start) == null) {
                way.add(next);
                next = above.get(next.subordination().upper());
            }
            if (next != null && start.equals(metFrom.get(next.lower()))) {
                circles.add(way.subList(way.indexOf(next), way.size()));
            }
        }
        return circles;
    }

    private void reportSecond(Under second, Under first) {
        violations.add(new Violation(
                ProblemCode.SECOND_PARENT,
                new NodeId(Catalogue.ISSUER.name(), second.lower().text()),
                second.path(),
                second.subordination().upper().text(),
                "another day than that on which it came under %s, since it is directly under one body at a time"
                        .formatted(first.subordination().upper())));
    }

    private void reportCircle(LocalDate day, List<Under> circle) {
        Under last = circle.get(circle.size() - 1);
        StringBuilder way = new StringBuilder();
        circle.forEach(under -> way.append(under.lower()).append(" > "));
        violations.add(new Violation(
                ProblemCode.CYCLE,
                new NodeId(Catalogue.ISSUER.name(), last.lower().text()),
                last.path(),
                last.subordination().upper().text(),
                "no circle of SUBORDINATE_TO such as %s%s, %s"
                        .formatted(
                                way,
                                last.subordination().upper(),
                                day.equals(LocalDate.MIN) ? "from the beginning" : "on " + day)));
    }

    private static String path(Issuer issuer, Subordination subordination) {
        List<Relationship> relationships = issuer.relationships();
        for (int place = 0; place < relationships.size(); place++) {
            if (relationships.get(place).type() == RelationshipType.SUBORDINATE_TO
                    && relationships.get(place).to().equals(subordination.upper())) {
                return "/relationships/" + place;
            }
        }
        return "/relationships";
    }
}
