package io.regatlas.domain.catalogue;

import static io.regatlas.domain.fixture.Fixtures.aCitation;
import static io.regatlas.domain.fixture.Fixtures.aName;
import static io.regatlas.domain.fixture.Fixtures.aRegulation;
import static io.regatlas.domain.fixture.Fixtures.anEvent;
import static io.regatlas.domain.fixture.Fixtures.anIssuance;
import static org.assertj.core.api.Assertions.assertThat;

import io.regatlas.domain.entity.Key;
import io.regatlas.domain.entity.NodeId;
import io.regatlas.domain.regulation.Regulation;
import java.util.List;
import org.junit.jupiter.api.Test;

class RowTest {

    private static final Regulation REGULATION = aRegulation()
            .withTitles(
                    aName().withText("A law").build(),
                    aName().withText("Law A")
                            .withCitations(aCitation().withLocator("¶2").build())
                            .build())
            .withIssuances(anIssuance().build())
            .withEvents(anEvent().build())
            .build();

    private static final List<Row> ROWS = Row.of(Catalogue.REGULATION, REGULATION);

    @Test
    void anEntityComesFirstAndItsPartsDepthFirst() {
        assertThat(ROWS)
                .extracting(row -> row.id().toString())
                .containsExactly(
                        "Regulation:cn-law",
                        "Issuance:cn-law/issuance/cn-miit/ISSUED",
                        "Citation:cn-law/issuance/cn-miit/ISSUED/citation/digest#",
                        "Event:cn-law/event/PUBLISHED",
                        "Citation:cn-law/event/PUBLISHED/citation/digest#",
                        "Citation:cn-law/citation/digest#",
                        "Citation:cn-law/titles/en/OFFICIAL/2/citation/digest#¶2");
    }

    @Test
    void everyPartBelongsToTheEntity() {
        assertThat(ROWS).extracting(Row::owner).containsOnly(new Key("cn-law"));
    }

    @Test
    void aCitationSaysWhichStatementAndWhichNameItProves() {
        assertThat(ROWS.get(2).values())
                .containsEntry("subject", new NodeId("Issuance", "cn-law/issuance/cn-miit/ISSUED"))
                .doesNotContainKey("ofName");
        assertThat(ROWS.get(6).values())
                .containsEntry("subject", new NodeId("Regulation", "cn-law"))
                .containsEntry("ofName", "titles/en/OFFICIAL/2");
    }

    @Test
    void whatIsAbsentOrDerivedIsLeftOut() {
        assertThat(ROWS.get(0).values().keySet())
                .containsExactly("titles", "type", "maturity", "jurisdiction", "unnamedIssuers");
    }
}
