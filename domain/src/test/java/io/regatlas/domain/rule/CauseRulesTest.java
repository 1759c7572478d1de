package io.regatlas.domain.rule;

import static io.regatlas.domain.fixture.Fixtures.aRegulation;
import static io.regatlas.domain.fixture.Fixtures.aRelationship;
import static io.regatlas.domain.fixture.Fixtures.anEvent;
import static io.regatlas.domain.rule.Checked.check;
import static io.regatlas.domain.rule.Checked.dataset;
import static io.regatlas.domain.rule.Checked.stored;
import static org.assertj.core.api.Assertions.assertThat;

import io.regatlas.domain.entity.Key;
import io.regatlas.domain.fixture.EventBuilder;
import io.regatlas.domain.fixture.RelationshipBuilder;
import io.regatlas.domain.regulation.Event;
import io.regatlas.domain.regulation.EventType;
import io.regatlas.domain.regulation.Maturity;
import io.regatlas.domain.regulation.Regulation;
import io.regatlas.domain.relationship.RelationshipType;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CauseRulesTest {

    @ParameterizedTest
    @CsvSource({"REPEALS, REPEALED", "REPLACES, REPLACED"})
    void whatEndsTheWholeIsAmongTheEventsOfWhatEnds(RelationshipType type, EventType event) {
        Regulation ending = ending(to().withType(type));

        assertThat(check(ending, old(caused(event)))).isEmpty();
        assertThat(check(ending, old())).containsExactly("ENDING_EVENT new /relationships/0/to");
        assertThat(check(ending, old(anEvent().withRegulation("old").withType(event))))
                .containsExactly("ENDING_EVENT new /relationships/0/to");
        assertThat(check(ending, old(anEvent().withRegulation("old").withType(EventType.EXPIRED))))
                .containsExactly("ENDING_EVENT new /relationships/0/to");
    }

    @Test
    void whatEndsAPartNeedsNoEvent() {
        assertThat(check(ending(to().withScope("art. 5")), old())).isEmpty();
    }

    @Test
    void theEventOfAPartIsNotThatOfTheWhole() {
        assertThat(check(ending(to()), old(caused(EventType.REPEALED).withScope("art. 5"))))
                .containsExactlyInAnyOrder(
                        "ENDING_EVENT new /relationships/0/to", "WRONG_CAUSE old /events/0/causedBy");
    }

    @Test
    void aDraftThatIsReplacedSaysSo() {
        Regulation draft = aRegulation()
                .withKey("old")
                .withMaturity(Maturity.DRAFT_READING)
                .build();

        assertThat(check(ending(to().withType(RelationshipType.REPLACES)), draft))
                .containsExactly("ENDING_EVENT new /relationships/0/to");
    }

    @ParameterizedTest
    @CsvSource({
        "2020-06-01, 2020-06-01, true",
        "2020-06, 2020-06-30, true",
        "2020-06-30, 2020, true",
        "../2020-06-01, 2020-06, true",
        ", 2020-06-01, true",
        "2020-06-01, , true",
        "2020-06-01, 2020-06-02, false",
        "2020-07, 2020-06-30, false",
        "2019, 2020/.., false"
    })
    void bothSayWhatCanBeTheSameDay(@Nullable String effective, @Nullable String date, boolean sound) {
        EventBuilder event = caused(EventType.REPEALED);
        Regulation old = old(date == null ? event.withoutDate() : event.withDate(date));

        assertThat(check(ending(to().withEffective(effective)), old))
                .isEqualTo(sound ? List.of() : List.of("ENDING_EVENT new /relationships/0/effective"));
    }

    @Test
    void whatIsNotAtHandIsNotAsked() {
        Regulation ending = ending(to());
        Regulation old = old(caused(EventType.REPEALED));
        Unread unread = new Unread(new Key("test"), "Regulation", new Key("old"));

        assertThat(check(List.of(stored("old", "Regulation")), ending)).isEmpty();
        assertThat(check(List.of(stored("new", "Regulation")), old)).isEmpty();
        assertThat(DatasetRules.check(List.of(dataset(ending)), List.of(), List.of(unread)))
                .isEmpty();
    }

    @Test
    void theCauseOfAnEventStatesTheRelationship() {
        Regulation amended = old(caused(EventType.AMENDED).withScope("art. 5"));
        RelationshipBuilder amends = to().withType(RelationshipType.AMENDS);

        assertThat(check(ending(amends.withScope("art. 5")), amended)).isEmpty();
        assertThat(check(ending(amends.withScope(null)), amended))
                .containsExactly("WRONG_CAUSE old /events/0/causedBy");
        assertThat(check(ending(amends.withType(RelationshipType.CORRECTS).withScope("art. 5")), amended))
                .containsExactly("WRONG_CAUSE old /events/0/causedBy");
        assertThat(check(aRegulation().withKey("new").build(), amended))
                .containsExactly("WRONG_CAUSE old /events/0/causedBy");
    }

    @Test
    void oneRelationshipMayBringAboutSeveralEvents() {
        Regulation amended = old(
                caused(EventType.AMENDED).withRound(1),
                caused(EventType.AMENDED).withRound(2));

        assertThat(check(ending(to().withType(RelationshipType.AMENDS)), amended))
                .isEmpty();
    }

    private static RelationshipBuilder to() {
        return aRelationship()
                .withFrom("new")
                .withType(RelationshipType.REPEALS)
                .withTo("old");
    }

    private static EventBuilder caused(EventType type) {
        return anEvent().withRegulation("old").withType(type).withCause("new");
    }

    private static Regulation ending(RelationshipBuilder relationship) {
        return aRegulation()
                .withKey("new")
                .withRelationships(relationship.build())
                .build();
    }

    private static Regulation old(EventBuilder... events) {
        return aRegulation()
                .withKey("old")
                .withEvents(List.of(events).stream().map(EventBuilder::build).toArray(Event[]::new))
                .build();
    }
}
