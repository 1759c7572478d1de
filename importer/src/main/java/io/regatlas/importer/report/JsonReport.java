package io.regatlas.importer.report;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.POJONode;
import com.fasterxml.jackson.databind.util.RawValue;
import io.regatlas.domain.problem.Problem;
import io.regatlas.domain.publish.Difference;
import io.regatlas.domain.release.Change;
import io.regatlas.domain.release.Change.FieldChange;
import io.regatlas.domain.release.Count;
import io.regatlas.domain.release.Release;
import io.regatlas.domain.release.ReleaseRef;
import io.regatlas.importer.Intake.DatasetIntake;
import io.regatlas.importer.Outcome;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The report for programs. What does not apply to an outcome is left out; what is unknown is null. */
final class JsonReport implements Report {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final JsonMapper MAPPER = new JsonMapper();

    @Override
    public String of(Outcome outcome) {
        ObjectNode report = NODES.objectNode();
        report.put("outcome", Story.of(outcome).name());
        ArrayNode datasets = report.putArray("datasets");
        outcome.intake().datasets().forEach(dataset -> datasets.add(dataset(dataset)));
        ArrayNode problems = report.putArray("problems");
        if (outcome instanceof Outcome.Rejected rejected) {
            rejected.problems().forEach(problem -> problems.add(problem(problem)));
        } else if (outcome instanceof Outcome.Planned planned) {
            report.set("difference", difference(planned.difference()));
        } else if (outcome instanceof Outcome.Unchanged unchanged) {
            report.set("difference", difference(unchanged.difference()));
        } else if (outcome instanceof Outcome.Published published) {
            report.set("difference", difference(published.difference()));
            report.set("release", release(published.release()));
        }
        return write(report);
    }

    @Override
    public String of(List<Release> releases) {
        ArrayNode list = NODES.arrayNode();
        releases.forEach(release -> list.add(release(release)));
        return write(list);
    }

    @Override
    public String ofMigrations(int count) {
        return write(NODES.objectNode().put("migrations", count));
    }

    @Override
    public String ofRollback(int number, @Nullable Release published) {
        Story story = published == null ? Story.UNCHANGED : Story.PUBLISHED;
        ObjectNode report = NODES.objectNode().put("outcome", story.name());
        if (published != null) {
            report.set("release", release(published));
        }
        return write(report);
    }

    @Override
    public String ofReindex() {
        return write(NODES.objectNode().put("outcome", "REINDEXED"));
    }

    @Override
    public String ofWritten(Path folder, long entities) {
        return write(NODES.objectNode()
                .put("outcome", "WRITTEN")
                .put("folder", folder.toString())
                .put("entities", entities));
    }

    private static ObjectNode dataset(DatasetIntake intake) {
        ObjectNode node = NODES.objectNode().put("dataset", intake.dataset().text());
        node.set("counts", counts(intake.counts()));
        return node;
    }

    private static ObjectNode problem(Problem problem) {
        return NODES.objectNode()
                .put("code", problem.code().name())
                .put("severity", problem.code().severity().name())
                .put("file", problem.place().file())
                .put("line", problem.place().line())
                .put("column", problem.place().column())
                .put("entity", problem.entity())
                .put("value", problem.value())
                .put("expected", problem.expected());
    }

    private static ObjectNode difference(Difference difference) {
        ObjectNode node = NODES.objectNode();
        ReleaseRef from = difference.from();
        node.set(
                "from",
                from == null
                        ? NODES.nullNode()
                        : NODES.objectNode().put("number", from.number()).put("hash", from.hash()));
        node.put("identical", difference.identical());
        node.put("untouched", difference.untouched());
        ArrayNode changes = node.putArray("changes");
        difference.changes().forEach(change -> changes.add(change(change)));
        return node;
    }

    private static ObjectNode change(Change change) {
        ObjectNode node = NODES.objectNode()
                .put("kind", change.kind().name())
                .put("type", change.id().type())
                .put("key", change.id().key())
                .put("owner", change.owner().text())
                .put("cause", change.cause())
                .put(
                        "redirect",
                        change.redirect() == null ? null : change.redirect().text());
        ArrayNode fields = node.putArray("fields");
        for (FieldChange field : change.fields()) {
            ObjectNode each = fields.addObject().put("field", field.field());
            each.set("before", raw(field.before()));
            each.set("after", raw(field.after()));
        }
        return node;
    }

    private static ObjectNode release(Release release) {
        ObjectNode node = NODES.objectNode()
                .put("number", release.number())
                .put("hash", release.hash())
                .put("published", release.published().toString())
                .put("notes", release.notes())
                .put("restores", release.restores());
        node.set("counts", counts(release.counts()));
        return node;
    }

    private static ObjectNode counts(List<Count> counts) {
        ObjectNode node = NODES.objectNode();
        counts.forEach(count -> node.put(count.value(), count.count()));
        return node;
    }

    private static JsonNode raw(@Nullable String json) {
        return json == null ? NODES.nullNode() : new POJONode(new RawValue(json));
    }

    private static String write(JsonNode node) {
        try {
            return MAPPER.writeValueAsString(node);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("a tree of nodes is JSON", impossible);
        }
    }
}
