package io.regatlas.domain.publish;

import static org.assertj.core.api.Assertions.assertThat;

import io.regatlas.domain.catalogue.Catalogue;
import io.regatlas.domain.catalogue.Field;
import io.regatlas.domain.fixture.Fixtures;
import io.regatlas.domain.name.Name;
import io.regatlas.domain.release.Change.FieldChange;
import java.util.List;
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
