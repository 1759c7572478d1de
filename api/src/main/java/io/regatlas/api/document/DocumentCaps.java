package io.regatlas.api.document;

import graphql.language.Document;
import graphql.language.Field;
import graphql.language.FragmentDefinition;
import graphql.language.FragmentSpread;
import graphql.language.InlineFragment;
import graphql.language.OperationDefinition;
import graphql.language.Selection;
import graphql.language.SelectionSet;
import io.regatlas.api.error.RefusedException;
import io.regatlas.api.limits.Limits;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Refuses a document that would cost too much to validate, in time that grows with the document alone: graphql-java takes a
 * minute over a valid one of 1,000 chained fragments. Each fragment is measured once; one that leads back to itself counts
 * for nothing there, since validation refuses it.
 */
final class DocumentCaps {

    private final Limits limits;
    private final Map<String, FragmentDefinition> fragments = new HashMap<>();
    private final Map<String, Measure> measured = new HashMap<>();
    private final Set<String> open = new HashSet<>();

    /**
     * What one selection set comes to, fragments resolved.
     *
     * @param depth longest way down, in fields
     * @param fields how many fields, as if each spread were written out
     * @param keys response keys
     * @param aliases response keys that are aliases
     */
    private record Measure(int depth, long fields, Set<String> keys, Set<String> aliases) {

        static final Measure NOTHING = new Measure(0, 0, Set.of(), Set.of());
    }

    private DocumentCaps(Limits limits) {
        this.limits = limits;
    }

    /** Fails with {@link RefusedException} where a document is over a limit. */
    static void require(Document document, Limits limits) {
        DocumentCaps caps = new DocumentCaps(limits);
        List<FragmentDefinition> definitions = document.getDefinitionsOfType(FragmentDefinition.class);
        cap("fragments", definitions.size(), limits.fragments());
        definitions.forEach(fragment -> caps.fragments.put(fragment.getName(), fragment));
        document.getDefinitionsOfType(OperationDefinition.class).forEach(caps::requireOperation);
        definitions.forEach(fragment -> caps.requireDepth(caps.measure(fragment.getName())));
    }

    private void requireOperation(OperationDefinition operation) {
        Measure whole = measure(operation.getSelectionSet());
        cap("root fields", whole.keys().size(), limits.rootFields());
        requireDepth(whole);
    }

    private void requireDepth(Measure whole) {
        cap("depth", whole.depth(), limits.depth());
        cap("fields", whole.fields(), limits.fields());
    }

    private Measure measure(@Nullable SelectionSet selectionSet) {
        if (selectionSet == null) {
            return Measure.NOTHING;
        }
        int depth = 0;
        long fields = 0;
        Set<String> keys = new HashSet<>();
        Set<String> aliases = new HashSet<>();
        for (Selection<?> selection : selectionSet.getSelections()) {
            Measure part = measure(selection);
            depth = Math.max(depth, part.depth());
            fields = Math.min(fields + part.fields(), Integer.MAX_VALUE);
            keys.addAll(part.keys());
            aliases.addAll(part.aliases());
        }
        cap("aliases", aliases.size(), limits.aliases());
        return new Measure(depth, fields, keys, aliases);
    }

    private Measure measure(Selection<?> selection) {
        if (selection instanceof Field field) {
            Measure below = measure(field.getSelectionSet());
            Set<String> aliases = field.getAlias() == null ? Set.of() : Set.of(field.getAlias());
            return new Measure(below.depth() + 1, below.fields() + 1, Set.of(field.getResultKey()), aliases);
        }
        if (selection instanceof InlineFragment inline) {
            return measure(inline.getSelectionSet());
        }
        return measure(((FragmentSpread) selection).getName());
    }

    private Measure measure(String fragmentName) {
        FragmentDefinition fragment = fragments.get(fragmentName);
        if (fragment == null || !open.add(fragmentName)) {
            return Measure.NOTHING;
        }
        Measure known = measured.get(fragmentName);
        Measure measure = known == null ? measure(fragment.getSelectionSet()) : known;
        measured.put(fragmentName, measure);
        open.remove(fragmentName);
        return measure;
    }

    private static void cap(String what, long asked, long limit) {
        if (asked > limit) {
            throw RefusedException.tooComplex(what, asked, limit);
        }
    }
}
