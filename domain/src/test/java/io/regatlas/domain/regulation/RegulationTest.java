package io.regatlas.domain.regulation;

import static io.regatlas.domain.fixture.Fixtures.aFact;
import static io.regatlas.domain.fixture.Fixtures.aRegulation;
import static io.regatlas.domain.fixture.Fixtures.aRelationship;
import static io.regatlas.domain.fixture.Fixtures.anEvent;
import static io.regatlas.domain.fixture.Fixtures.anIssuance;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.regatlas.domain.entity.Key;
import io.regatlas.domain.fixture.RegulationBuilder;
import io.regatlas.domain.problem.ProblemCode;
import io.regatlas.domain.problem.RuleException;
import io.regatlas.domain.time.PartialDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class RegulationTest {

    @Test
    void isIssuedWhenItIsPublished() {
        Regulation regulation = aRegulation()
                .withEvents(event(EventType.ADOPTED, "2020-05-01"), event(EventType.PUBLISHED, "2020-06-01"))
                .build();

        assertThat(regulation.issued()).contains(PartialDate.parse("2020-06-01"));
    }

    @Test
    void isIssuedWhenItIsAdoptedIfPublicationIsUnknown() {
        Regulation regulation = aRegulation()
                .withEvents(
                        event(EventType.ADOPTED, "2020-05"),
                        anEvent().withoutDate().build())
                .build();

        assertThat(regulation.issued()).contains(PartialDate.parse("2020-05"));
    }

    @Test
    void aDraftIsIssuedWhenItIsOpenedForComment() {
        Event[] events = {event(EventType.PUBLISHED, "2020-06-01"), event(EventType.CONSULTATION_OPENED, "2020-07-01")};

        Regulation draft = aRegulation()
                .withMaturity(Maturity.DRAFT_FOR_COMMENT)
                .withEvents(events)
                .build();
        Regulation text = aRegulation().withEvents(events).build();

        assertThat(draft.issued()).contains(PartialDate.parse("2020-07-01"));
        assertThat(text.issued()).contains(PartialDate.parse("2020-06-01"));
    }

    @Test
    void commencesWithItsFirstPart() {
        Regulation regulation = aRegulation()
                .withEvents(
                        event(EventType.COMMENCED, "2021"),
                        anEvent()
                                .withType(EventType.COMMENCED)
                                .withDate("2020-09")
                                .withScope("art. 5")
                                .build())
                .build();

        assertThat(regulation.commenced()).contains(PartialDate.parse("2020-09"));
    }

    @Test
    void endsAsAWholeAlone() {
        Event ofAPart = anEvent()
                .withType(EventType.REPEALED)
                .withDate("2020")
                .withScope("art. 5")
                .build();

        assertThat(aRegulation().withEvents(ofAPart).build().ended()).isEmpty();
        assertThat(aRegulation()
                        .withEvents(ofAPart, event(EventType.EXPIRED, "2022"))
                        .build()
                        .ended())
                .contains(PartialDate.parse("2022"));
    }

    @Test
    void nothingIsKnownWithoutEvents() {
        Regulation regulation = aRegulation().build();

        assertThat(Stream.of(regulation.issued(), regulation.commenced(), regulation.ended()))
                .allMatch(date -> date.isEmpty());
    }

    @Test
    void issuersAreThoseThatIssuedInTheirPlaces() {
        Regulation regulation = aRegulation()
                .withIssuances(
                        issuance("cn-c", IssuanceRole.JOINTLY_ISSUED, 3),
                        issuance("cn-b", IssuanceRole.DRAFTED, 1),
                        issuance("cn-a", IssuanceRole.ISSUED, 2))
                .withUnnamedIssuers(2)
                .build();

        assertThat(regulation.issuers()).containsExactly(new Key("cn-a"), new Key("cn-c"));
        assertThat(regulation.issuerCount()).isEqualTo(4);
    }

    @Test
    void issuersThatAreOnlyCountedCount() {
        assertThat(aRegulation().withUnnamedIssuers(5).build().issuerCount()).isEqualTo(5);
        assertThat(aRegulation().build().issuerCount()).isZero();
    }

    static Stream<RegulationBuilder> refused() {
        return Stream.of(
                aRegulation().withTitles(),
                aRegulation().withCitations(),
                aRegulation().withRound(0),
                aRegulation().withUnnamedIssuers(-1),
                aRegulation().withTopics("privacy", "privacy"),
                aRegulation().withNumbers(number("GB/T 1-2020"), number("GB/T1—2020")),
                aRegulation().withSummary(" "));
    }

    static Stream<RegulationBuilder> partsOfAnother() {
        return Stream.of(
                aRegulation().withFacts(aFact().withSubject("cn-other").build()),
                aRegulation()
                        .withRelationships(aRelationship()
                                .withFrom("cn-other")
                                .withTo("cn-law")
                                .build()));
    }

    @ParameterizedTest
    @MethodSource("partsOfAnother")
    void refusesPartsOfAnotherRegulation(RegulationBuilder regulation) {
        assertThatThrownBy(regulation::build)
                .isInstanceOfSatisfying(RuleException.class, refused -> assertThat(refused.code())
                        .isEqualTo(ProblemCode.BROKEN_RULE));
    }

    @ParameterizedTest
    @MethodSource
    void refused(RegulationBuilder regulation) {
        assertThatThrownBy(regulation::build).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void refusesAnIssuanceOfAnother() {
        Issuance strange = anIssuance().withRegulation("cn-other").build();

        assertThatThrownBy(() -> regulation(List.of(strange), List.of()))
                .isInstanceOfSatisfying(RuleException.class, rule -> {
                    assertThat(rule.code()).isEqualTo(ProblemCode.BROKEN_RULE);
                    assertThat(rule.field()).isEqualTo("issuances");
                })
                .hasMessage("a part of cn-other in cn-law");
    }

    @Test
    void refusesAnEventOfAnother() {
        Event strange = anEvent().withRegulation("cn-other").build();

        assertThatThrownBy(() -> regulation(List.of(), List.of(strange)))
                .isInstanceOfSatisfying(RuleException.class, rule -> {
                    assertThat(rule.code()).isEqualTo(ProblemCode.BROKEN_RULE);
                    assertThat(rule.field()).isEqualTo("events");
                })
                .hasMessage("a part of cn-other in cn-law");
    }

    /** As it stands, where the builder would make the parts its own. */
    private static Regulation regulation(List<Issuance> issuances, List<Event> events) {
        Regulation plain = aRegulation().build();
        return new Regulation(
                plain.key(),
                plain.aliases(),
                plain.titles(),
                plain.numbers(),
                plain.type(),
                plain.maturity(),
                plain.round(),
                plain.jurisdiction(),
                issuances,
                plain.unnamedIssuers(),
                events,
                plain.topics(),
                plain.summary(),
                plain.facts(),
                plain.relationships(),
                plain.citations());
    }

    private static OfficialNumber number(String text) {
        return new OfficialNumber(NumberScheme.STANDARD, text);
    }

    private static Event event(EventType type, String date) {
        return anEvent().withType(type).withDate(date).build();
    }

    private static Issuance issuance(String issuer, IssuanceRole role, int position) {
        return anIssuance()
                .withIssuer(issuer)
                .withRole(role)
                .withPosition(position)
                .build();
    }
}
