package io.regatlas.domain.question;

import static io.regatlas.domain.fixture.Fixtures.aRegulation;
import static io.regatlas.domain.fixture.Fixtures.anEvent;
import static io.regatlas.domain.fixture.Fixtures.anIssuance;
import static io.regatlas.domain.fixture.Fixtures.anIssuer;
import static org.assertj.core.api.Assertions.assertThat;

import io.regatlas.domain.catalogue.Catalogue;
import io.regatlas.domain.catalogue.Dimension;
import io.regatlas.domain.fixture.RegulationBuilder;
import io.regatlas.domain.question.PageRequest.ConnectionMember;
import io.regatlas.domain.regulation.EventType;
import io.regatlas.domain.regulation.IssuanceRole;
import io.regatlas.domain.regulation.RegulationType;
import io.regatlas.domain.release.ReleaseRef;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What every {@link Answers} must do where it counts a list by dimensions. */
public interface CountsContract extends AskedStore {

    @Test
    default void aBodyInTwoRolesCountsOnce() {
        ReleaseRef release = publish(
                anIssuer().build(),
                aRegulation()
                        .withKey("cn-law")
                        .withIssuances(
                                issuance("cn-law", IssuanceRole.ISSUED),
                                issuance("cn-law", IssuanceRole.JOINTLY_ISSUED))
                        .withUnnamedIssuers(1)
                        .build());

        assertThat(facet(release, "issuer", 9)).isEqualTo("cn-miit 1");
    }

    @Test
    default void aYearIsThatOfDatesThatLieInOneForCertain() {
        ReleaseRef release = publish(
                dated("a", "2019-12-31").build(),
                dated("b", "2020-03").build(),
                dated("c", "2020").build(),
                dated("d", "2019-12-31/2020-01-01").build(),
                dated("e", "../2020-01-01").build());

        assertThat(facet(release, "year", 9)).isEqualTo("2020 2, 2019 1");
    }

    @Test
    default void theMostFrequentComeFirstAndEqualsByValue() {
        ReleaseRef release = publish(
                dated("a", "2019").withType(RegulationType.PLAN).build(),
                dated("b", "2019").withType(RegulationType.LAW).build(),
                dated("c", "2020").withType(RegulationType.OTHER).build(),
                dated("d", "2020").withType(RegulationType.OTHER).build());

        assertThat(facet(release, "type", 2)).isEqualTo("OTHER 2, LAW 1");
        assertThat(groups(release, 2, "type", "year")).isEqualTo("[OTHER,2020] 2, [LAW,2019] 1");
    }

    private static RegulationBuilder dated(String key, String date) {
        return aRegulation()
                .withKey(key)
                .withEvents(anEvent()
                        .withRegulation(key)
                        .withType(EventType.PUBLISHED)
                        .withDate(date)
                        .build());
    }

    private static io.regatlas.domain.regulation.Issuance issuance(String regulation, IssuanceRole role) {
        return anIssuance().withRegulation(regulation).withRole(role).build();
    }

    private String facet(ReleaseRef release, String name, int first) {
        Facet facet = new Facet(
                "f",
                dimension(name),
                null,
                Condition.EVERYTHING,
                first,
                List.of(new Facet.Member.Value("v"), new Facet.Member.Frequency("c")));
        return counts(release, new ConnectionMember.Counted("f", new Facets(List.of(facet))));
    }

    private String groups(ReleaseRef release, int first, String... names) {
        Groups groups = new Groups(
                Stream.of(names).map(CountsContract::dimension).toList(),
                first,
                List.of(new Groups.Member.Values("v"), new Groups.Member.Frequency("c")));
        return counts(release, new ConnectionMember.Grouped("f", groups));
    }

    private static Dimension dimension(String name) {
        return Catalogue.REGULATION.dimension(name).orElseThrow();
    }

    /** The entries, as {@code value count}, with commas between. */
    private String counts(ReleaseRef release, ConnectionMember member) {
        String answer =
                ask(release, new Question.Target.Page(Catalogue.REGULATION, Ask.page(Catalogue.REGULATION, member)));
        return answer.replaceAll("^\\{\"f\":(\\{\"f\":)?\\[|\\]\\}?\\}$", "")
                .replaceAll("\\{\"v\":(.*?),\"c\":([0-9]+)\\}", "$1 $2")
                .replace("\"", "")
                .replaceAll("(?<=[0-9]),(?=[A-Z0-9\\[])", ", ");
    }
}
