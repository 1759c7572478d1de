package io.regatlas.persistence.sql;

import io.regatlas.domain.catalogue.Catalogue;
import io.regatlas.domain.catalogue.NodeType;
import io.regatlas.domain.catalogue.NodeType.Form;
import io.regatlas.domain.entity.NodeId;
import io.regatlas.domain.question.Alternatives;
import io.regatlas.domain.question.Question;
import io.regatlas.domain.question.Question.Target;
import io.regatlas.domain.release.ChangeKey;
import io.regatlas.domain.text.Text;
import io.regatlas.persistence.naming.MentionSearch;
import io.regatlas.persistence.naming.Mentions;
import io.regatlas.persistence.sql.Differences.Only;
import io.regatlas.persistence.sql.Differences.Span;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Makes one SQL statement of one question. Every one is driven by the release's row: without it there is no answer, not an
 * older one.
 */
public final class QuestionCompiler {

    private final Draft draft;
    private final Selections selections;
    private final Keys keys;
    private @Nullable UnaryOperator<byte[]> finish;

    private QuestionCompiler(Question question) {
        this.draft = new Draft(question.release(), question.on());
        this.selections = new Selections(draft);
        this.keys = new Keys(draft);
    }

    /** What answers a question; fails with IllegalArgumentException where the question is none. */
    public static CompiledQuestion compile(Question question) {
        QuestionCompiler compiler = new QuestionCompiler(question);
        String json = compiler.answer(question.target());
        String text = "SELECT " + Json.bytes(json) + " FROM release " + Draft.RELEASE + " WHERE " + Draft.RELEASE
                + ".number = " + Draft.RELEASE_NUMBER + " AND " + Draft.RELEASE + ".hash = " + Draft.RELEASE_HASH
                + compiler.otherRelease(question.target());
        return new CompiledQuestion(text, compiler.draft.operands(), Optional.ofNullable(compiler.finish));
    }

    /** A second release that a question reads must be there just as the first. */
    private String otherRelease(Target target) {
        if (!(target instanceof Target.Changes changes) || changes.from() == null) {
            return "";
        }
        String other = draft.alias("f");
        return " AND EXISTS (SELECT FROM release " + other + " WHERE " + other + ".number = "
                + draft.integer(changes.from().number()) + " AND " + other + ".hash = "
                + draft.text(changes.from().hash()) + ")";
    }

    private String answer(Target target) {
        if (target instanceof Target.Lookup lookup) {
            return lookup(lookup);
        }
        if (target instanceof Target.Node node) {
            return node(node);
        }
        if (target instanceof Target.Nodes nodes) {
            return nodes(nodes);
        }
        if (target instanceof Target.Changes changes) {
            int earlier = changes.from() == null ? 0 : changes.from().number();
            return selections.changes(new Span(draft.integer(earlier), Draft.RELEASE_NUMBER), changes.request());
        }
        if (target instanceof Target.Search search) {
            return search(search);
        }
        if (target instanceof Target.Resolve resolve) {
            return new Recognitions(draft, selections).resolve(resolve);
        }
        if (target instanceof Target.Annotate annotate) {
            return annotate(annotate);
        }
        if (target instanceof Target.Lineage lineage) {
            return new Lineages(draft, selections).lineage(lineage);
        }
        if (target instanceof Target.Path path) {
            return Paths.path(draft, selections, path);
        }
        if (target instanceof Target.Impact impact) {
            return Impacts.connection(draft, selections, impact);
        }
        Target.Page page = (Target.Page) target;
        return selections.connection(page.type(), page.request());
    }

    private String search(Target.Search search) {
        Searches searches = new Searches(draft, selections, search.request());
        String json = searches.json();
        if (searches.highlighter().isNeeded()) {
            finish = searches.highlighter()::finish;
        }
        return json;
    }

    private String annotate(Target.Annotate annotate) {
        MentionSearch search = MentionSearch.of(annotate.text());
        finish = new Mentions(search, annotate.recognition())::finish;
        return new Recognitions(draft, selections).annotate(search, annotate.recognition());
    }

    private String lookup(Target.Lookup lookup) {
        if (!Text.canBeStored(lookup.key())) {
            return Json.NULL;
        }
        String asked = draft.text(lookup.key());
        String key = lookup.type().field(Catalogue.ALIASES_FIELD).isPresent()
                ? keys.keyOrAlias(lookup.type(), asked)
                : asked;
        String node = selections.node(lookup.type(), lookup.selection(), key, Draft.RELEASE_NUMBER);
        return Json.orElse(node, Json.NULL);
    }

    private String node(Target.Node node) {
        Optional<NodeType<?>> type = Catalogue.find(node.id().type()).filter(found -> found.form() != Form.COMPUTED);
        if (type.isEmpty() || !Text.canBeStored(node.id().key())) {
            return Json.NULL;
        }
        if (type.get().form() == Form.CHANGE) {
            return change(node);
        }
        String key = draft.text(node.id().key());
        return Json.orElse(selections.node(type.get(), node.ofTypes(), key, Draft.RELEASE_NUMBER), Json.NULL);
    }

    private String change(Target.Node node) {
        Optional<ChangeKey> known = ChangeKey.parse(node.id().key()).filter(this::canBeKnown);
        if (known.isEmpty()) {
            return Json.NULL;
        }
        ChangeKey change = known.get();
        String json = selections.change(
                List.of(Catalogue.type(change.subject().type())),
                new Span(draft.integer(change.from()), draft.integer(change.to())),
                new Only(
                        draft.text(change.subject().type()),
                        draft.text(change.subject().key())),
                node.ofTypes(),
                draft.text(node.id().key()));
        return Json.orElse(json, Json.NULL);
    }

    /** A release knows what went before it, of what releases hold. */
    private boolean canBeKnown(ChangeKey change) {
        return change.to() <= draft.release().number()
                && Catalogue.CONTENTS.stream()
                        .anyMatch(type -> type.name().equals(change.subject().type()));
    }

    private boolean isPossible(NodeId id) {
        return Text.canBeStored(id.toString())
                && (!id.type().equals(Catalogue.CHANGE.name())
                        || ChangeKey.parse(id.key()).filter(this::canBeKnown).isPresent());
    }

    private String nodes(Target.Nodes nodes) {
        List<String> types = new ArrayList<>();
        List<String> keys = new ArrayList<>();
        for (Optional<NodeId> id : nodes.ids()) {
            Optional<NodeId> possible = id.filter(this::isPossible);
            types.add(possible.map(NodeId::type).orElse(""));
            keys.add(possible.map(NodeId::key).orElse(""));
        }
        List<NodeType<?>> known = known(types);
        if (known.isEmpty()) {
            return nothing(types.size());
        }
        String id = draft.alias("i");
        String from = "unnest(" + draft.texts(types) + ", " + draft.texts(keys) + ") WITH ORDINALITY AS " + id
                + " (type, key, place)";
        return "(SELECT " + Json.list(each(known, nodes.ofTypes(), id), id + ".place") + " FROM " + from + ")";
    }

    private String each(List<NodeType<?>> types, Alternatives alternatives, String id) {
        List<NodeType<?>> held = new ArrayList<>(types);
        String node = held.remove(Catalogue.CHANGE)
                ? "CASE " + id + ".type WHEN " + Json.literal(Catalogue.CHANGE.name()) + " THEN "
                        + change(alternatives, id + ".key") + " ELSE " + each(held, alternatives, id) + " END"
                : nodeOfTypes(held, alternatives, id);
        return Json.orElse(node, Json.NULL);
    }

    private String nodeOfTypes(List<NodeType<?>> types, Alternatives alternatives, String id) {
        return types.isEmpty()
                ? "NULL"
                : selections.nodeOfTypes(types, alternatives, id + ".type", id + ".key", Draft.RELEASE_NUMBER);
    }

    /** The change that a key names, which is one. */
    private String change(Alternatives alternatives, String key) {
        return selections.change(
                Catalogue.CONTENTS,
                new Span("split_part(" + key + ", '/', 1)::integer", "split_part(" + key + ", '/', 2)::integer"),
                new Only(
                        "split_part(split_part(" + key + ", ':', 1), '/', 3)",
                        "substr(" + key + ", strpos(" + key + ", ':') + 1)"),
                alternatives,
                key);
    }

    /** Types that are named, in the catalogue's order, so that equal sets of types make equal SQL. */
    private static List<NodeType<?>> known(List<String> names) {
        List<NodeType<?>> all = new ArrayList<>(Catalogue.CONTENTS);
        all.add(Catalogue.RELEASE);
        all.add(Catalogue.CHANGE);
        all.removeIf(type -> !names.contains(type.name()));
        return all;
    }

    private static String nothing(int count) {
        List<String> nulls = Collections.nCopies(count, "null");
        return Json.literal("[" + String.join(",", nulls) + "]");
    }
}
