package io.regatlas.importer.curated;

import io.regatlas.domain.catalogue.Catalogue;
import io.regatlas.domain.entity.Key;
import io.regatlas.domain.entity.NodeId;
import io.regatlas.domain.problem.Place;
import io.regatlas.domain.problem.Problem;
import io.regatlas.domain.problem.ProblemCode;
import io.regatlas.domain.problem.Violation;
import io.regatlas.domain.publish.KnownEntity;
import io.regatlas.importer.yaml.YamlNode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Finds where in the files a rule is broken. */
final class Locator {

    private static final String KEY = "/key";

    private final Map<NodeId, List<YamlNode>> nodes = new HashMap<>();

    /** For what stands in no file, the place where its dataset is described. */
    private final Map<NodeId, Place> elsewhere = new HashMap<>();

    Locator(List<ReadDataset> read, Collection<KnownEntity> known) {
        Map<Key, Place> datasets = new HashMap<>();
        for (ReadDataset dataset : read) {
            dataset.key().ifPresent(key -> datasets.put(key, dataset.place()));
            dataset.entities().forEach(this::add);
            dataset.retirements().forEach(this::add);
        }
        datasets.forEach((key, place) -> elsewhere.put(new NodeId(Catalogue.DATASET.name(), key.text()), place));
        for (KnownEntity entity : known) {
            Place place = datasets.get(entity.dataset());
            if (place != null) {
                elsewhere.put(new NodeId(entity.type(), entity.key().text()), place);
            }
        }
    }

    /** The violations at their places; those of a dataset that only stands in for an unreadable one are left out. */
    List<Problem> problems(List<Violation> violations) {
        Map<NodeId, List<Violation>> taken = new HashMap<>();
        List<Problem> problems = new ArrayList<>();
        for (Violation violation : violations) {
            if (violation.code() == ProblemCode.KEY_TAKEN && violation.path().equals(KEY)) {
                taken.computeIfAbsent(violation.entity(), id -> new ArrayList<>())
                        .add(violation);
            } else {
                add(violation, 0, problems);
            }
        }
        taken.forEach((id, each) -> addLatest(id, each, problems));
        return problems;
    }

    private void add(ReadEntity read) {
        if (read.entity() != null && read.key() != null) {
            nodes.computeIfAbsent(new NodeId(read.type(), read.key().text()), id -> new ArrayList<>())
                    .add(read.node());
        }
    }

    private void add(ReadRetirement read) {
        NodeId id = new NodeId(read.retirement().type(), read.retirement().key().text());
        nodes.computeIfAbsent(id, any -> new ArrayList<>()).add(read.node());
    }

    /** Of entities with one key the first may keep it, so the violations are those of the last ones, in their order. */
    private void addLatest(NodeId id, List<Violation> violations, List<Problem> problems) {
        int first = nodes.getOrDefault(id, List.of()).size() - violations.size();
        for (int i = 0; i < violations.size(); i++) {
            add(violations.get(i), Math.max(first + i, 0), problems);
        }
    }

    private void add(Violation violation, int occurrence, List<Problem> problems) {
        List<YamlNode> found = nodes.getOrDefault(violation.entity(), List.of());
        Place place = occurrence < found.size()
                ? find(found.get(occurrence), violation.path(), violation.value())
                        .place()
                : elsewhere.get(violation.entity());
        if (place != null) {
            problems.add(new Problem(
                    violation.code(), place, violation.entity().key(), violation.value(), expected(violation)));
        }
    }

    /** What was expected, and where the first of two stands that cannot both stand. */
    private String expected(Violation violation) {
        Violation.Clash clash = violation.clash();
        List<YamlNode> found = clash == null ? List.of() : nodes.getOrDefault(clash.entity(), List.of());
        if (clash == null || found.isEmpty()) {
            return violation.expected();
        }
        Place place = find(found.get(0), clash.path(), violation.value()).place();
        return "%s at %s:%d".formatted(violation.expected(), place.file(), place.line());
    }

    /** As deep as the path leads; in a list of texts, to the one that is the offending value. */
    private static YamlNode find(YamlNode entity, String path, @Nullable String value) {
        YamlNode node = entity;
        YamlNode parent = entity;
        String[] steps = path.split("/", -1);
        for (int i = 1; i < steps.length; i++) {
            YamlNode child = node.child(steps[i]).orElse(null);
            if (child == null) {
                return node;
            }
            parent = node;
            node = child;
        }
        // domain values keep sets sorted, so an index in one may not be that in the file
        YamlNode list = node instanceof YamlNode.Sequence ? node : parent;
        if (list instanceof YamlNode.Sequence sequence && value != null) {
            for (YamlNode item : sequence.items()) {
                if (item instanceof YamlNode.Scalar scalar && scalar.text().equals(value)) {
                    return item;
                }
            }
        }
        return node;
    }
}
