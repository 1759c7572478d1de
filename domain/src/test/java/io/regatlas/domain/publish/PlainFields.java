package io.regatlas.domain.publish;

import io.regatlas.domain.catalogue.Field;
import io.regatlas.domain.catalogue.Row;
import io.regatlas.domain.name.Name;
import io.regatlas.domain.release.Change.FieldChange;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/** In which fields two rows of a node differ, worked out by trying: the oracle of {@link FieldChanges}. */
public final class PlainFields {

    private PlainFields() {}

    /**
     * The fields that differ, by name.
     *
     * @param json writes a value of a field
     */
    public static List<FieldChange> changes(Row before, Row after, BiFunction<Field, Object, String> json) {
        List<FieldChange> changes = new ArrayList<>();
        after.type().stated().forEach(field -> {
            Object old = before.values().get(field.name());
            Object young = after.values().get(field.name());
            if (isNames(old) && isNames(young) && isToldByLanguage(names(old), names(young))) {
                Map<String, List<Name>> olds = byLanguage(names(old));
                Map<String, List<Name>> youngs = byLanguage(names(young));
                TreeMap<String, Object> languages = new TreeMap<>(olds);
                languages.putAll(youngs);
                languages
                        .keySet()
                        .forEach(language -> add(
                                changes,
                                field.name() + "." + language,
                                written(json, field, olds.get(language)),
                                written(json, field, youngs.get(language))));
            } else {
                add(changes, field.name(), written(json, field, old), written(json, field, young));
            }
        });
        changes.sort(Comparator.comparing(FieldChange::field));
        return changes;
    }

    /** Whether either side has its languages in runs, and the later one those that it kept as they stood, new ones last. */
    private static boolean isToldByLanguage(List<Name> before, List<Name> after) {
        List<String> old = runs(before);
        List<String> young = runs(after);
        List<String> expected = new ArrayList<>(old);
        expected.retainAll(young);
        young.stream().filter(language -> !old.contains(language)).sorted().forEach(expected::add);
        return old.size() == byLanguage(before).size() && young.equals(expected);
    }

    private static List<String> runs(List<Name> names) {
        List<String> runs = new ArrayList<>();
        for (Name name : names) {
            String language = name.language().tag();
            if (runs.isEmpty() || !runs.get(runs.size() - 1).equals(language)) {
                runs.add(language);
            }
        }
        return runs;
    }

    private static void add(List<FieldChange> changes, String name, @Nullable String before, @Nullable String after) {
        if (!Objects.equals(before, after)) {
            changes.add(new FieldChange(name, before, after));
        }
    }

    private static @Nullable String written(
            BiFunction<Field, Object, String> json, Field field, @Nullable Object value) {
        return value == null ? null : json.apply(field, value);
    }

    private static boolean isNames(@Nullable Object value) {
        return value instanceof List<?> list && list.stream().allMatch(Name.class::isInstance);
    }

    private static List<Name> names(@Nullable Object value) {
        return ((List<?>) Objects.requireNonNull(value))
                .stream().map(each -> (Name) each).toList();
    }

    private static Map<String, List<Name>> byLanguage(List<Name> names) {
        TreeMap<String, List<Name>> byLanguage = new TreeMap<>();
        names.forEach(name -> byLanguage
                .computeIfAbsent(name.language().tag(), any -> new ArrayList<>())
                .add(name));
        return byLanguage;
    }
}
