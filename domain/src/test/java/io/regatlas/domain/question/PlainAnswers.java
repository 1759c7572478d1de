package io.regatlas.domain.question;

import io.regatlas.domain.catalogue.NodeType;
import io.regatlas.domain.catalogue.Property;
import io.regatlas.domain.entity.NodeId;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/**
 * Answers questions over domain values, one by one and without a database: the oracle that a store is compared with, byte
 * for byte. Only the cursors are its own, since the sort keys in a cursor are the store's affair: these have empty ones.
 */
public final class PlainAnswers implements Answers {

    private final World world;

    /** Answers over what that world holds. */
    public PlainAnswers(World world) {
        this.world = world;
    }

    @Override
    public CompletionStage<Answer> ask(Question question) {
        Optional<ReleasedState> state = world.state(question.release());
        boolean knowsOther = !(question.target() instanceof Question.Target.Changes changes)
                || changes.from() == null
                || world.state(changes.from()).isPresent();
        if (state.isEmpty() || !knowsOther) {
            return CompletableFuture.failedFuture(new UnknownReleaseException(question.release()));
        }
        try {
            String json = answer(question, state.get());
            return CompletableFuture.completedFuture(Answer.of(json.getBytes(StandardCharsets.UTF_8)));
        } catch (IllegalStateException broken) {
            return CompletableFuture.failedFuture(broken);
        }
    }

    private static String answer(Question question, ReleasedState state) {
        Question.Target target = question.target();
        PlainObjects objects = new PlainObjects(state.release().ref(), question.on());
        if (target instanceof Question.Target.Lookup lookup) {
            return lookUp(state, lookup)
                    .map(node -> objects.object(node, lookup.selection()))
                    .orElse(PlainJson.NULL);
        }
        if (target instanceof Question.Target.Node node) {
            return node(objects, state, Optional.of(node.id()), node.ofTypes());
        }
        if (target instanceof Question.Target.Nodes nodes) {
            return PlainJson.list(nodes.ids().stream()
                    .map(id -> node(objects, state, id, nodes.ofTypes()))
                    .toList());
        }
        if (target instanceof Question.Target.Changes changes) {
            ReleasedState from =
                    changes.from() == null ? null : state.at(changes.from().number());
            return objects.changes(from, state, changes.request());
        }
        PlainGraph graph = new PlainGraph(objects, state, state.release().ref());
        if (target instanceof Question.Target.Lineage lineage) {
            return graph.lineage(lineage);
        }
        if (target instanceof Question.Target.Path path) {
            return graph.path(path);
        }
        if (target instanceof Question.Target.Impact impact) {
            return graph.impact(impact);
        }
        Question.Target.Page page = (Question.Target.Page) target;
        return objects.connection(state.nodes(page.type()), page.request());
    }

    private static String node(
            PlainObjects objects, ReleasedState state, Optional<NodeId> id, Alternatives alternatives) {
        return id.flatMap(some -> some.type().equals("Change") ? PlainChanges.find(some, state) : state.find(some))
                .filter(node -> node.type().form() != NodeType.Form.COMPUTED)
                .map(node -> objects.object(node, alternatives))
                .orElse(PlainJson.NULL);
    }

    private static Optional<PlainNode> lookUp(ReleasedState state, Question.Target.Lookup lookup) {
        NodeType<?> type = lookup.type();
        return state.find(new NodeId(type.name(), lookup.key())).or(() -> state.nodes(type).stream()
                .filter(node -> hasAlias(node, lookup.key()))
                .findFirst());
    }

    private static boolean hasAlias(PlainNode node, String key) {
        return node.type()
                .field("aliases")
                .map(aliases -> (Collection<?>) node.read((Property) aliases))
                .orElse(List.of())
                .contains(key);
    }
}
