package io.regatlas.domain.question;

import static io.regatlas.domain.fixture.Fixtures.aFact;
import static io.regatlas.domain.fixture.Fixtures.aName;
import static io.regatlas.domain.fixture.Fixtures.aRelationship;
import static io.regatlas.domain.fixture.Fixtures.aTopic;
import static io.regatlas.domain.fixture.Fixtures.anActivity;
import static io.regatlas.domain.fixture.Fixtures.anIssuer;
import static io.regatlas.domain.question.Ask.edge;
import static io.regatlas.domain.question.Ask.nodes;
import static io.regatlas.domain.question.Ask.property;
import static io.regatlas.domain.question.Ask.select;
import static io.regatlas.domain.question.Ask.struct;
import static io.regatlas.domain.question.Ask.value;
import static org.assertj.core.api.Assertions.assertThat;

import io.regatlas.domain.catalogue.Catalogue;
import io.regatlas.domain.catalogue.NodeType;
import io.regatlas.domain.catalogue.Property;
import io.regatlas.domain.catalogue.Structs;
import io.regatlas.domain.fact.Unit;
import io.regatlas.domain.name.Language;
import io.regatlas.domain.name.Name;
import io.regatlas.domain.name.NameKind;
import io.regatlas.domain.question.Question.Target;
import io.regatlas.domain.relationship.Relationship;
import io.regatlas.domain.relationship.RelationshipType;
import io.regatlas.domain.release.ReleaseRef;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What every {@link Answers} must do with what holds on a day, and with days, numbers and names. */
public interface DayAnswersContract extends AskedStore {

    @Test
    default void aBodyIsUnderWhomItIsOnTheDayAsked() {
        ReleaseRef release = publish(
                anIssuer().withKey("cn-one").build(),
                anIssuer().withKey("cn-two").build(),
                anIssuer()
                        .withRelationships(subordinate("cn-one", null), subordinate("cn-two", "2018-03-01/2018-03-31"))
                        .build());
        Selection parents =
                select(parent("before", LocalDate.of(2018, 3, 30)), parent("from", LocalDate.of(2018, 3, 31)));

        assertThat(ask(release, lookup(Catalogue.ISSUER, "cn-miit", parents)))
                .isEqualTo("{\"before\":{\"key\":\"cn-one\"},\"from\":{\"key\":\"cn-two\"}}");
        assertThat(ask(release, lookup(Catalogue.ISSUER, "cn-one", parents)))
                .isEqualTo("{\"before\":null,\"from\":null}");
    }

    @Test
    default void theBodiesBelowAreThoseOfTheQuestionsDay() {
        ReleaseRef release = publish(
                anIssuer().withKey("cn-one").build(),
                anIssuer().withKey("cn-two").build(),
                anIssuer()
                        .withRelationships(subordinate("cn-one", null), subordinate("cn-two", "2018-03-31"))
                        .build());
        Target children = lookup(
                Catalogue.ISSUER,
                "cn-one",
                select(nodes(Catalogue.ISSUER, "children", Catalogue.ISSUER, value(Catalogue.ISSUER, "key"))));

        assertThat(ask(release, LocalDate.of(2018, 3, 30), children))
                .isEqualTo("{\"children\":{\"nodes\":[{\"key\":\"cn-miit\"}]}}");
        assertThat(ask(release, LocalDate.of(2018, 3, 31), children)).isEqualTo("{\"children\":{\"nodes\":[]}}");
    }

    @Test
    default void factsComeInTheirPlacesWithNumbersAndDeadlines() {
        ReleaseRef release = publish(anActivity()
                .withFacts(
                        aFact().withSubject("cn-campaign")
                                .withSlug("a")
                                .withPosition(10)
                                .withDeadline("2020-08")
                                .build(),
                        aFact().withSubject("cn-campaign")
                                .withSlug("b")
                                .withPosition(9)
                                .withQuantity("400000.50", Unit.ONE)
                                .build())
                .build());
        Selection number = select(value(Structs.QUANTITY, "value"), value(Structs.QUANTITY, "unit"));
        Selection.Member date = new Selection.Struct(
                "date",
                (Property) Ask.field(Structs.DEADLINE, "date"),
                List.of(),
                select(value(Structs.PARTIAL_DATE, "edtf")));
        Selection deadline = select(date, value(Structs.DEADLINE, "inclusive"), value(Structs.DEADLINE, "after"));

        String answer = ask(
                release,
                lookup(
                        Catalogue.ACTIVITY,
                        "cn-campaign",
                        select(nodes(
                                Catalogue.ACTIVITY,
                                "facts",
                                Catalogue.FACT,
                                struct(Catalogue.FACT, "quantity", number),
                                struct(Catalogue.FACT, "deadline", deadline)))));

        assertThat(answer)
                .isEqualTo("{\"facts\":{\"nodes\":["
                        + "{\"quantity\":{\"value\":400000.5,\"unit\":\"ONE\"},\"deadline\":null},"
                        + "{\"quantity\":null,\"deadline\":{\"date\":{\"edtf\":\"2020-08\"},\"inclusive\":true,"
                        + "\"after\":null}}]}}");
    }

    @Test
    default void aNameIsTheOneInUseOnTheDayOrTheNearest() {
        ReleaseRef release = publish(anIssuer()
                .withNames(
                        aName().withText("Old").withUntil("2008-03").build(),
                        aName().withText("Between")
                                .withFrom("2010-01-01")
                                .withUntil("2018-03-31")
                                .build(),
                        aName().withText("Now").withFrom("2018-03-31").build(),
                        aName().withText("今").withLanguage("zh-Hans").build())
                .build());
        Selection names = select(
                name("old", LocalDate.of(2000, 1, 1)),
                name("nearOld", LocalDate.of(2008, 4, 5)),
                name("nearBetween", LocalDate.of(2009, 12, 31)),
                name("lastDay", LocalDate.of(2018, 3, 30)),
                name("now", LocalDate.of(2018, 3, 31)),
                new Selection.Picked(
                        "any",
                        property(Catalogue.ISSUER, "names"),
                        List.of(new Language("en")),
                        null,
                        select(value(Structs.NAME, "text"))));

        String answer = ask(release, lookup(Catalogue.ISSUER, "cn-miit", names));

        assertThat(answer)
                .isEqualTo("{\"old\":{\"text\":\"Old\"},\"nearOld\":{\"text\":\"Old\"},"
                        + "\"nearBetween\":{\"text\":\"Between\"},\"lastDay\":{\"text\":\"Between\"},"
                        + "\"now\":{\"text\":\"Now\"},\"any\":{\"text\":\"Old\"}}");
    }

    @Test
    default void namesOfRegistersComeByLanguageAndTextThoseOfOthersOfficialFirst() {
        Name[] names = {
            aName().withText("法").withLanguage("zh-Hans").build(),
            aName().withText("Data").withFrom("2010").build(),
            aName().withText("Law").build(),
            aName().withText("Act").withKind(NameKind.SHORT).withFrom("2020").build()
        };
        ReleaseRef release = publish(
                aTopic().withNames(names).build(), anIssuer().withNames(names).build());
        Selection texts = select(value(Structs.NAME, "text"));

        assertThat(ask(release, lookup(Catalogue.TOPIC, "privacy", select(struct(Catalogue.TOPIC, "names", texts)))))
                .isEqualTo("{\"names\":[{\"text\":\"Act\"},{\"text\":\"Data\"},{\"text\":\"Law\"},{\"text\":\"法\"}]}");
        assertThat(ask(release, lookup(Catalogue.ISSUER, "cn-miit", select(struct(Catalogue.ISSUER, "names", texts)))))
                .isEqualTo("{\"names\":[{\"text\":\"Law\"},{\"text\":\"Data\"},{\"text\":\"法\"},{\"text\":\"Act\"}]}");
    }

    private static Target lookup(NodeType<?> type, String key, Selection selection) {
        return new Target.Lookup(type, key, selection);
    }

    private static Selection.Member parent(String as, LocalDate on) {
        return new Selection.One(
                as,
                edge(Catalogue.ISSUER, "parent"),
                on,
                Alternatives.of(Catalogue.ISSUER, select(value(Catalogue.ISSUER, "key"))));
    }

    private static Selection.Member name(String as, LocalDate on) {
        return new Selection.Picked(
                as,
                property(Catalogue.ISSUER, "names"),
                List.of(new Language("en")),
                on,
                select(value(Structs.NAME, "text")));
    }

    private static Relationship subordinate(String to, @Nullable String effective) {
        return aRelationship()
                .withFrom("cn-miit")
                .withType(RelationshipType.SUBORDINATE_TO)
                .withTo(to)
                .withEffective(effective)
                .build();
    }
}
