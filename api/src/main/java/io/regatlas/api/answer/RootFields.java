package io.regatlas.api.answer;

import graphql.normalized.ExecutableNormalizedField;
import graphql.schema.GraphQLInterfaceType;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLOutputType;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLTypeUtil;
import io.regatlas.api.error.ErrorCode;
import io.regatlas.api.error.RefusedException;
import io.regatlas.api.limits.Limits;
import io.regatlas.domain.catalogue.Catalogue;
import io.regatlas.domain.catalogue.NodeType;
import io.regatlas.domain.entity.Key;
import io.regatlas.domain.entity.NodeId;
import io.regatlas.domain.question.Answer;
import io.regatlas.domain.question.Cursor;
import io.regatlas.domain.question.Question;
import io.regatlas.domain.question.Question.Target;
import io.regatlas.domain.release.ReleaseRef;
import io.regatlas.domain.text.Text;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Turns root fields into questions. What a root field asks for shows in its type: an interface is a node by its id, a list
 * of one nodes by their ids, a connection a page, and an object one node by its key or, for a release, its number; but what
 * is found by walking or in a text has types of its own.
 */
final class RootFields {

    private static final String CONNECTION = "Connection";
    private static final String ENTITY = "Entity";
    private static final Plan NOTHING = new Plan.Tell(Answer.of("null".getBytes(StandardCharsets.UTF_8)));

    private final GraphQLSchema schema;
    private final Limits limits;

    RootFields(GraphQLSchema schema, Limits limits) {
        this.schema = schema;
        this.limits = limits;
    }

    /**
     * How to answer a root field that is no introspection.
     *
     * @param timeline the releases that can be read
     * @param today the day that counts where the field names none
     * @throws RefusedArgumentException where an argument cannot be used
     * @throws RefusedException where the release of a cursor is not held, or there is none
     */
    Plan plan(ExecutableNormalizedField field, Timeline timeline, LocalDate today) {
        Arguments arguments = Arguments.of(field);
        ReleaseRef release = release(arguments, isOfChanges(field) ? "to" : "release", timeline);
        LocalDate on = arguments.day("on").orElse(today);
        LegalDay day = new LegalDay(on);
        Selections selections = new Selections(schema, release, day, limits);
        Optional<Target> asked = isOfChanges(field)
                ? Optional.of(changes(field, earlier(arguments, release, timeline), selections))
                : target(field, arguments, release, selections);
        return asked.<Plan>map(
                        target -> new Plan.Ask(new Question(release, on, target), day.isUsed() && !arguments.has("on")))
                .orElse(NOTHING);
    }

    boolean isRequired(ExecutableNormalizedField field) {
        return GraphQLTypeUtil.isNonNull(field.getType(schema));
    }

    /** The release that an argument names, else the one of a cursor, else the newest. */
    private static ReleaseRef release(Arguments arguments, String name, Timeline timeline) {
        Optional<Integer> asked = arguments.integer(name);
        Optional<Cursor> cursor = Cursors.of(arguments).first();
        if (asked.isPresent() && cursor.isPresent() && cursor.get().releaseNumber() != asked.get()) {
            throw new RefusedException(
                    ErrorCode.INVALID_CURSOR,
                    "the cursor is of release %d, not %d".formatted(cursor.get().releaseNumber(), asked.get()));
        }
        if (cursor.isPresent()) {
            return timeline.find(cursor.get().releaseNumber())
                    .filter(cursor.get()::isOf)
                    .orElseThrow(() -> unknown("the release of the cursor is not here"));
        }
        if (asked.isPresent()) {
            return timeline.find(asked.get()).orElseThrow(() -> noRelease(arguments, name, 1, timeline));
        }
        return timeline.newest().orElseThrow(() -> unknown("no release yet: import a dataset first"));
    }

    private boolean isOfChanges(ExecutableNormalizedField field) {
        return GraphQLTypeUtil.unwrapAll(field.getType(schema)).getName().equals(Catalogue.CHANGE + CONNECTION);
    }

    private static Target changes(ExecutableNormalizedField field, Optional<ReleaseRef> from, Selections selections) {
        ReleaseRef earlier = from.orElse(null);
        return new Target.Changes(earlier, selections.pages().changes(earlier, field));
    }

    /** The release that {@code from} names; empty for the empty store. */
    private static Optional<ReleaseRef> earlier(Arguments arguments, ReleaseRef later, Timeline timeline) {
        int from = arguments.integer("from").orElseThrow();
        Optional<ReleaseRef> earlier = timeline.find(from);
        if (from != 0 && earlier.isEmpty()) {
            throw noRelease(arguments, "from", 0, timeline);
        }
        if (from > later.number()) {
            throw arguments.bad("from", "is %d, later than %d".formatted(from, later.number()));
        }
        return earlier;
    }

    /** That an argument names none of the releases, of which the first that it may name is {@code least}. */
    private static RefusedArgumentException noRelease(Arguments arguments, String name, int least, Timeline timeline) {
        String instead = timeline.newest()
                .map(newest -> "not %d to %d, the newest release".formatted(least, newest.number()))
                .orElse("but there is none yet: import a dataset first");
        return arguments.badRelease(
                name, "is %d, %s".formatted(arguments.integer(name).orElseThrow(), instead));
    }

    private static RefusedException unknown(String message) {
        return new RefusedException(ErrorCode.UNKNOWN_RELEASE, message);
    }

    private Optional<Target> target(
            ExecutableNormalizedField field, Arguments arguments, ReleaseRef release, Selections selections) {
        GraphQLOutputType type = (GraphQLOutputType) GraphQLTypeUtil.unwrapNonNull(field.getType(schema));
        if (Recognitions.answer(GraphQLTypeUtil.unwrapAll(type).getName())) {
            return Optional.of(selections.recognitions().target(field));
        }
        if (GraphQLTypeUtil.isList(type)) {
            return Optional.of(nodes(field, arguments, selections));
        }
        if (type instanceof GraphQLInterfaceType several) {
            return id((String) arguments.raw("id"))
                    .map(id -> new Target.Node(id, selections.alternatives(implementations(several), field)));
        }
        String name = GraphQLTypeUtil.unwrapAll(type).getName();
        if (name.equals(Searches.CONNECTION)) {
            List<String> hitTypes =
                    implementations((GraphQLInterfaceType) Objects.requireNonNull(schema.getType(ENTITY)));
            return Optional.of(new Target.Search(selections.searches(hitTypes).request(field)));
        }
        if (Walks.answer(name)) {
            return selections.walks().target(name, field);
        }
        if (name.endsWith(CONNECTION)) {
            NodeType<?> nodes = Catalogue.type(name.substring(0, name.length() - CONNECTION.length()));
            return Optional.of(new Target.Page(nodes, selections.pages().page(nodes, field)));
        }
        NodeType<?> node = Catalogue.type(name);
        return key(node, arguments, release)
                .map(key -> new Target.Lookup(node, key, selections.selection(node, field.getChildren())));
    }

    private Target nodes(ExecutableNormalizedField field, Arguments arguments, Selections selections) {
        GraphQLInterfaceType several = (GraphQLInterfaceType) GraphQLTypeUtil.unwrapAll(field.getType(schema));
        List<?> ids = (List<?>) arguments.raw("ids");
        if (ids == null || ids.size() > limits.ids()) {
            throw arguments.bad("ids", "has more than %d entries".formatted(limits.ids()));
        }
        return new Target.Nodes(
                ids.stream().map(id -> id((String) id)).toList(),
                selections.alternatives(implementations(several), field));
    }

    private List<String> implementations(GraphQLInterfaceType several) {
        return Objects.requireNonNull(schema.getImplementations(several)).stream()
                .map(GraphQLObjectType::getName)
                .toList();
    }

    /** A text that is no key names nothing. */
    private static Optional<String> key(NodeType<?> type, Arguments arguments, ReleaseRef release) {
        if (type.form() == NodeType.Form.RELEASE) {
            return Optional.of(Integer.toString(arguments.integer("number").orElse(release.number())));
        }
        String text = (String) arguments.raw("key");
        return Optional.ofNullable(text).filter(Key::isKey);
    }

    /** A text that is no id names nothing, nor does one of a type whose nodes have none. */
    private static Optional<NodeId> id(@Nullable String text) {
        if (text == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(NodeId.decode(text))
                    .filter(id -> Catalogue.find(id.type())
                                    .filter(type -> type.form() != NodeType.Form.COMPUTED)
                                    .isPresent()
                            && Text.canBeStored(id.key()));
        } catch (IllegalArgumentException noId) {
            return Optional.empty();
        }
    }
}
