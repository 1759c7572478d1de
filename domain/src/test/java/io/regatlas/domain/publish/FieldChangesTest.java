package io.regatlas.domain.publish;

import static org.assertj.core.api.Assertions.assertThat;

import io.regatlas.domain.catalogue.Catalogue;
import io.regatlas.domain.catalogue.Field;
import io.regatlas.domain.catalogue.Row;
import io.regatlas.domain.entity.NodeId;
import io.regatlas.domain.fixture.Fixtures;
import io.regatlas.domain.fixture.RandomDatasets;
import io.regatlas.domain.name.Name;
import io.regatlas.domain.release.Change.FieldChange;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class FieldChangesTest {

    @Test
    void titlesAreToldByLanguage() {
        assertThat(changes("en:Law zh-Hans:法", "en:Act zh-Hans:法"))
                .containsExactly(new FieldChange("titles.en", json("en:Law"), json("en:Act")));
        assertThat(changes("en:Law zh-Hans:法", "en:Law"))
                .containsExactly(new FieldChange("titles.zh-Hans", json("zh-Hans:法"), null));
        assertThat(changes("en:Law", "en:Law cs:Zákon zh-Hans:法"))
                .containsExactly(
                        new FieldChange("titles.cs", null, json("cs:Zákon")),
                        new FieldChange("titles.zh-Hans", null, json("zh-Hans:法")));
    }

    @Test
    void severalTitlesInALanguageAreToldTogether() {
        assertThat(changes("en:Law en:L zh-Hans:法", "en:Law en:Act zh-Hans:法"))
                .containsExactly(new FieldChange("titles.en", json("en:Law en:L"), json("en:Law en:Act")));
    }

    @Test
    void titlesWhoseLanguagesAreInAnotherOrderAreToldWhole() {
        for (String after : List.of("zh-Hans:法 en:Law", "fr:Loi en:Law zh-Hans:法", "en:Law zh-Hans:法 en:L")) {
            assertThat(changes("en:Law zh-Hans:法", after))
                    .containsExactly(new FieldChange("titles", json("en:Law zh-Hans:法"), json(after)));
        }
        assertThat(changes("en:Law", "en:Law zh-Hans:法 cs:Zákon"))
                .extracting(FieldChange::field)
                .containsExactly("titles");
    }

    @Test
    void whatDoesNotDifferIsNotTold() {
        assertThat(changes("en:Law zh-Hans:法 en:L", "en:Law zh-Hans:法 en:L")).isEmpty();
        assertThat(FieldChanges.of(field("summary"), null, null)).isEmpty();
        assertThat(FieldChanges.of(field("aliases"), List.of(), null)).isEmpty();
    }

    @Test
    void anotherPlaceAloneMakesNoChange() {
        FieldChange position = new FieldChange("position", "1", "2");

        assertThat(FieldChanges.makeOne(List.of(position))).isFalse();
        assertThat(FieldChanges.makeOne(List.of(position, new FieldChange("role", null, "1"))))
                .isTrue();
    }

    @Test
    void whatIsToldMakesTheLaterLineOfTheEarlier() {
        for (long seed = 1; seed <= 30; seed++) {
            Contents before = RandomDatasets.of(seed, 8);
            Map<NodeId, Row> rows = rows(before);
            rows(RandomDatasets.edited(before, seed + 100)).forEach((id, row) -> {
                Row old = rows.getOrDefault(id, row);
                assertThat(replayed(old, row)).isEqualTo(CanonicalForm.of(row));
            });
        }
    }

    private static Map<NodeId, Row> rows(Contents contents) {
        Map<NodeId, Row> rows = new HashMap<>();
        contents.entities().forEach(entity -> entity.rows().forEach(row -> rows.put(row.id(), row)));
        return rows;
    }

    /** The earlier row's line, changed as is told; a reader knows the later row by that alone. */
    private static String replayed(Row before, Row after) {
        TreeMap<String, String> members = new TreeMap<>();
        members.put("key", CanonicalForm.value(field("summary"), before.key()));
        before.type().stated().forEach(field -> {
            Object old = before.values().get(field.name());
            List<FieldChange> changes =
                    FieldChanges.of(field, old, after.values().get(field.name()));
            String value =
                    changes.isEmpty() && old != null ? CanonicalForm.value(field, old) : replayed(old, field, changes);
            if (value != null) {
                members.put(field.name(), value);
            }
        });
        return members.entrySet().stream()
                .map(member -> "\"" + member.getKey() + "\":" + member.getValue())
                .collect(Collectors.joining(",", "{", "}"));
    }

    private static @Nullable String replayed(@Nullable Object old, Field field, List<FieldChange> changes) {
        Map<String, String> parts = new LinkedHashMap<>();
        if (changes.stream().anyMatch(change -> !change.field().equals(field.name()))) {
            for (Object name : (List<?>) Objects.requireNonNull(old)) {
                String language = ((Name) name).language().tag();
                parts.merge(
                        field.name() + "." + language,
                        CanonicalForm.value(field, List.of(name)),
                        (some, more) -> joined(List.of(some, more)));
            }
        }
        for (FieldChange change : changes) {
            if (change.after() == null) {
                parts.remove(change.field());
            } else {
                parts.put(change.field(), change.after());
            }
        }
        if (parts.isEmpty()) {
            return null;
        }
        return parts.containsKey(field.name()) ? parts.get(field.name()) : joined(parts.values());
    }

    private static String joined(Collection<String> lists) {
        return lists.stream()
                .map(list -> list.substring(1, list.length() - 1))
                .collect(Collectors.joining(",", "[", "]"));
    }

    private static List<FieldChange> changes(@Nullable String before, @Nullable String after) {
        return FieldChanges.of(field("titles"), names(before), names(after));
    }

    private static String json(String names) {
        return CanonicalForm.value(field("titles"), names(names));
    }

    private static List<Name> names(@Nullable String names) {
        return names == null
                ? List.of()
                : Stream.of(names.split(" ", -1))
                        .map(name -> name.split(":", 2))
                        .map(parts -> Fixtures.aName()
                                .withLanguage(parts[0])
                                .withText(parts[1])
                                .build())
                        .toList();
    }

    private static Field field(String name) {
        return Catalogue.REGULATION.field(name).orElseThrow();
    }
}
