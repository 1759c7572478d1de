package io.regatlas.persistence.answer;

import static io.regatlas.domain.catalogue.Catalogue.ISSUER;
import static io.regatlas.domain.question.Shadow.await;
import static io.regatlas.persistence.answer.Asking.all;
import static io.regatlas.persistence.answer.Asking.ask;
import static io.regatlas.persistence.answer.Asking.connected;
import static io.regatlas.persistence.answer.Asking.edge;
import static io.regatlas.persistence.answer.Asking.first;
import static io.regatlas.persistence.answer.Asking.lookup;
import static io.regatlas.persistence.answer.Asking.nodes;
import static io.regatlas.persistence.answer.Asking.page;
import static io.regatlas.persistence.answer.Asking.property;
import static io.regatlas.persistence.answer.Asking.total;
import static io.regatlas.persistence.answer.Asking.value;
import static org.assertj.core.api.Assertions.assertThat;

import io.regatlas.domain.catalogue.Property;
import io.regatlas.domain.catalogue.StructType;
import io.regatlas.domain.catalogue.Structs;
import io.regatlas.domain.name.Language;
import io.regatlas.domain.question.Alternatives;
import io.regatlas.domain.question.Condition;
import io.regatlas.domain.question.Question;
import io.regatlas.domain.question.Question.Target;
import io.regatlas.domain.question.Selection;
import io.regatlas.domain.question.Selection.Member;
import io.regatlas.domain.question.Shadow;
import io.regatlas.domain.release.ReleaseRef;
import io.regatlas.persistence.TestStore;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** What hangs on the legal day that is asked about. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LegalDayTest {

    private final TestStore store = TestStore.create();
    private final ReleaseRef release = new Shadow(store.store().releases())
            .publish(null, WholeModel.contents())
            .ref();

    @AfterAll
    void close() {
        store.close();
    }

    @Test
    void aBodyIsUnderWhoeverWasAboveItOnTheDay() {
        assertThat(answer(lookup(ISSUER, "below", parent("2018-03-20")))).isEqualTo("{\"parent\":{\"key\":\"old\"}}");
        assertThat(answer(lookup(ISSUER, "below", parent("2018-03-21")))).isEqualTo("{\"parent\":{\"key\":\"new\"}}");
        assertThat(answer(lookup(ISSUER, "below", parent(null)))).isEqualTo("{\"parent\":{\"key\":\"new\"}}");
        assertThat(answer(lookup(ISSUER, "old", parent("2018-03-21")))).isEqualTo("{\"parent\":null}");
    }

    @Test
    void bodiesBelowAreThoseOfTheQuestionsDay() {
        Target target = page(
                ISSUER,
                first(
                        9,
                        Condition.EVERYTHING,
                        List.of(),
                        nodes(
                                ISSUER,
                                value(ISSUER, "key"),
                                connected(ISSUER, "children", first(9, Condition.EVERYTHING, List.of(), total())))));

        assertThat(answer(target, "2017-01-01"))
                .isEqualTo("{\"nodes\":[{\"key\":\"below\",\"children\":{\"totalCount\":0}},"
                        + "{\"key\":\"new\",\"children\":{\"totalCount\":0}},"
                        + "{\"key\":\"old\",\"children\":{\"totalCount\":1}}]}");
        assertThat(answer(target, "2020-01-01")).contains("{\"key\":\"new\",\"children\":{\"totalCount\":1}}");
    }

    @Test
    void aNameIsThatOfTheDay() {
        assertThat(answer(lookup(ISSUER, "new", picked("2010-01-01", "en")))).isEqualTo("{\"n\":{\"text\":\"First\"}}");
        assertThat(answer(lookup(ISSUER, "new", picked("2018-01-01", "en"))))
                .isEqualTo("{\"n\":{\"text\":\"Second\"}}");
        assertThat(answer(lookup(ISSUER, "new", picked("2016-01-01", "en")))).isEqualTo("{\"n\":{\"text\":\"First\"}}");
        assertThat(answer(lookup(ISSUER, "new", picked("2017-11-01", "en"))))
                .isEqualTo("{\"n\":{\"text\":\"Second\"}}");
        assertThat(answer(lookup(ISSUER, "new", picked("2018-01-01", "fr"))))
                .isEqualTo("{\"n\":{\"text\":\"Zuerst\"}}");
        assertThat(answer(lookup(ISSUER, "new", picked("2018-01-01")))).isEqualTo("{\"n\":{\"text\":\"Zuerst\"}}");
        assertThat(answer(lookup(ISSUER, "new", picked(null, "en")))).isEqualTo("{\"n\":{\"text\":\"Second\"}}");
    }

    private String answer(Target target) {
        return await(store.store().answers().ask(ask(release, target))).toString();
    }

    private String answer(Target target, String on) {
        return await(store.store().answers().ask(new Question(release, LocalDate.parse(on), target)))
                .toString();
    }

    private static Member parent(@Nullable String on) {
        return new Selection.One(
                "parent",
                edge(ISSUER, "parent"),
                on == null ? null : LocalDate.parse(on),
                Alternatives.of(ISSUER, all(value(ISSUER, "key"))));
    }

    private static Member picked(@Nullable String on, String... languages) {
        return new Selection.Picked(
                "n",
                property(ISSUER, "names"),
                Stream.of(languages).map(Language::new).toList(),
                on == null ? null : LocalDate.parse(on),
                values(Structs.NAME, "text"));
    }

    private static Selection values(StructType<?> type, String... names) {
        return new Selection(Stream.of(names)
                .<Member>map(name -> new Selection.Value(name, structProperty(type, name)))
                .toList());
    }

    private static Property structProperty(StructType<?> type, String name) {
        return (Property) type.field(name).orElseThrow();
    }
}
