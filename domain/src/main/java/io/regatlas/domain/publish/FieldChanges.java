package io.regatlas.domain.publish;

import io.regatlas.domain.catalogue.Field;
import io.regatlas.domain.catalogue.Property;
import io.regatlas.domain.catalogue.Structs;
import io.regatlas.domain.catalogue.ValueType.Structured;
import io.regatlas.domain.name.Name;
import io.regatlas.domain.release.Change.FieldChange;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * In which of its stated fields a node differs. Several names are told language by language, as {@code titles.zh-Hans}, each
 * with the names in that language in their own order. Put in the place of those before, and behind all others in ascending
 * order where the language is new, they make what comes after; where they would not, the names are told as a whole.
 */
public final class FieldChanges {

    /** Its place in the source's order, which makes no change of its own. */
    public static final String POSITION = "position";

    private FieldChanges() {}

    /** Whether differences in these fields make a change. */
    public static boolean makeOne(List<FieldChange> fields) {
        return fields.stream().anyMatch(field -> !field.field().equals(POSITION));
    }

    /**
     * The differences between two values of a field.
     *
     * @param before the value in the earlier release; null or empty where there is none
     * @param after the value in the later release; null or empty where there is none
     */
    public static List<FieldChange> of(Field field, @Nullable Object before, @Nullable Object after) {
        List<FieldChange> changes = new ArrayList<>();
        if (holdsNames(field)) {
            List<Name> old = names(before);
            List<Name> young = names(after);
            Set<String> languages = languages(old);
            languages.addAll(new TreeSet<>(languages(young)));
            if (old.equals(sorted(old, languages)) && young.equals(sorted(young, languages))) {
                for (String language : languages) {
                    String name = field.name() + "." + language;
                    add(changes, field, name, in(language, old), in(language, young));
                }
                return changes;
            }
        }
        add(changes, field, field.name(), before, after);
        return changes;
    }

    private static void add(
            List<FieldChange> changes, Field field, String name, @Nullable Object before, @Nullable Object after) {
        String old = json(field, before);
        String young = json(field, after);
        if (!Objects.equals(old, young)) {
            changes.add(new FieldChange(name, old, young));
        }
    }

    private static @Nullable String json(Field field, @Nullable Object value) {
        return value == null || (value instanceof Collection<?> many && many.isEmpty())
                ? null
                : CanonicalForm.value(field, value);
    }

    private static boolean holdsNames(Field field) {
        return field instanceof Property property
                && property.type() instanceof Structured structured
                && structured.many()
                && structured.of().equals(Structs.NAME);
    }

    private static List<Name> names(@Nullable Object value) {
        return value == null
                ? List.of()
                : ((Collection<?>) value).stream().map(Name.class::cast).toList();
    }

    private static Set<String> languages(List<Name> names) {
        Set<String> languages = new LinkedHashSet<>();
        names.forEach(name -> languages.add(name.language().tag()));
        return languages;
    }

    private static List<Name> sorted(List<Name> names, Set<String> languages) {
        return languages.stream()
                .flatMap(language -> in(language, names).stream())
                .toList();
    }

    private static List<Name> in(String language, List<Name> names) {
        return names.stream()
                .filter(name -> name.language().tag().equals(language))
                .toList();
    }
}
