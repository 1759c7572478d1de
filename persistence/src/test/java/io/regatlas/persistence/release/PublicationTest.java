package io.regatlas.persistence.release;

import static io.regatlas.domain.fixture.Fixtures.aCitation;
import static io.regatlas.domain.fixture.Fixtures.aDataset;
import static io.regatlas.domain.fixture.Fixtures.aJurisdiction;
import static io.regatlas.domain.fixture.Fixtures.aName;
import static io.regatlas.domain.fixture.Fixtures.aRegulation;
import static io.regatlas.domain.fixture.Fixtures.aSource;
import static io.regatlas.domain.fixture.Fixtures.aTopic;
import static io.regatlas.domain.fixture.Fixtures.anIssuance;
import static io.regatlas.domain.fixture.Fixtures.anIssuer;
import static io.regatlas.domain.fixture.Fixtures.contents;
import static io.regatlas.domain.question.Shadow.await;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.regatlas.domain.catalogue.Entity;
import io.regatlas.domain.citation.Basis;
import io.regatlas.domain.entity.Key;
import io.regatlas.domain.fixture.RandomDatasets;
import io.regatlas.domain.fixture.RegulationBuilder;
import io.regatlas.domain.publish.Contents;
import io.regatlas.domain.publish.Releases;
import io.regatlas.domain.publish.Retirement;
import io.regatlas.domain.publish.Staging;
import io.regatlas.domain.question.StoreUnavailableException;
import io.regatlas.domain.question.StoreVersionException;
import io.regatlas.domain.release.Release;
import io.regatlas.persistence.TestStore;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** What publishing leaves in the tables. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PublicationTest {

    private static final String LIVES = "SELECT since_release, until_release FROM %s ORDER BY key, since_release";
    private static final String OPEN = "2147483647";

    private final TestStore store = TestStore.create();

    @BeforeEach
    void empty() {
        store.empty();
    }

    @AfterAll
    void close() {
        store.close();
    }

    @Test
    void anEditedRowIsClosedAndFollowedByAnother() {
        publish(test(aRegulation().withSummary("before")));
        publish(test(aRegulation().withSummary("after")));

        assertThat(store.askAll("SELECT since_release, until_release, summary FROM regulation ORDER BY since_release"))
                .containsExactly("1|2|before", "2|" + OPEN + "|after");
        assertThat(store.askAll(LIVES.formatted("jurisdiction"))).containsExactly("1|" + OPEN);
        assertThat(store.askAll(LIVES.formatted("citation"))).containsOnly("1|" + OPEN);
    }

    @Test
    void derivedRowsFollowThoseTheyAreDerivedFrom() {
        publish(test(aRegulation(), aRegulation().withKey("cn-other")));
        publish(test(aRegulation().withTitles("B law"), aRegulation().withKey("cn-other")));

        assertThat(store.askAll("SELECT since_release, until_release, folded FROM derived_text"
                        + " WHERE type = 'Regulation' AND key = 'cn-law' ORDER BY since_release"))
                .containsExactly("1|2|a law", "2|" + OPEN + "|b law");
        assertThat(store.askAll("SELECT key, since_release, until_release FROM derived_regulation ORDER BY 1, 2"))
                .containsExactly("cn-law|1|2", "cn-law|2|" + OPEN, "cn-other|1|" + OPEN);
    }

    @Test
    void currentDerivedRowsAreThoseOfCurrentEntities() {
        Contents contents = RandomDatasets.of(3, 40);
        Contents edited = RandomDatasets.edited(contents, 4);
        Contents other = RandomDatasets.of(5, 10);
        publish(contents);
        publish(edited);
        publish(other);

        assertThat(currentDerivedRows())
                .containsExactlyInAnyOrderElementsOf(Stream.of(edited, other)
                        .flatMap(PublicationTest::derivedRows)
                        .toList());
    }

    @Test
    void aNewProofOfATitleReachesTheTitlesBasis() {
        publish(test(aRegulation()));
        publish(test(aRegulation()
                .withTitles(aName().withText("A law")
                        .withCitations(aCitation()
                                .withoutSource()
                                .withBasis(Basis.EDITORIAL)
                                .build())
                        .build())));

        assertThat(store.askAll("SELECT since_release, titles->0->>'basis' FROM regulation ORDER BY 1"))
                .containsExactly("1|STATED", "2|EDITORIAL");
    }

    @Test
    void aPositionAloneIsStored() {
        publish(test(aRegulation().withIssuances(anIssuance().build())));
        publish(test(aRegulation().withIssuances(anIssuance().withPosition(2).build())));

        assertThat(store.askAll("SELECT since_release, until_release, position FROM issuance ORDER BY 1"))
                .containsExactly("1|2|1", "2|" + OPEN + "|2");
    }

    @Test
    void whyAnEntityLeftIsKeptWithTheReleaseItLeftIn() {
        Contents without = test(aRegulation().withAliases("cn-copy"));
        Retirement retirement = new Retirement(
                new Key("cn-copy"), "Regulation", "The same text.", LocalDate.of(2020, 8, 20), new Key("cn-law"));
        publish(test(aRegulation(), aRegulation().withKey("cn-copy")));
        publish(new Contents(without.dataset(), without.entities(), List.of(retirement)));
        publish(new Contents(test(aRegulation()).dataset(), test(aRegulation()).entities(), List.of(retirement)));

        assertThat(store.askAll("SELECT release, key, reason, decided, redirect FROM retirement"))
                .containsExactly("2|cn-copy|The same text.|2020-08-20|cn-law");
    }

    @Test
    void aDatasetsHashIsThatOfItsRowsAlone() {
        publish(test(aRegulation()));
        String alone = store.ask("SELECT hash FROM derived_dataset WHERE key = 'test'");
        publish(RandomDatasets.of(6, 3));

        assertThat(store.askAll("SELECT hash, since_release, until_release FROM derived_dataset WHERE key = 'test'"))
                .containsExactly(alone + "|1|" + OPEN);
        assertThat(store.ask("SELECT hash FROM release WHERE number = 1")).isEqualTo(alone);
    }

    @Test
    void heldListsAreLinks() {
        publish(contents(
                aDataset().build(),
                aJurisdiction().build(),
                aSource().build(),
                aTopic().build(),
                aRegulation().withTopics("privacy").build()));

        assertThat(store.askAll("SELECT type, field, from_key, to_key, owner FROM derived_link"))
                .containsExactly("Regulation|topics|cn-law|privacy|cn-law");
    }

    @Test
    void aReferenceThatLeadsNowhereIsRefusedAndNothingIsWritten() {
        Contents contents =
                contents(aDataset().build(), aSource().build(), aRegulation().build());

        assertThatThrownBy(() -> publish(contents))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("regulation_jurisdiction_fk");
        assertThat(store.ask("SELECT count(*) FROM entity")).isEqualTo("0");
    }

    @Test
    void aKeyThatIsStagedTwiceIsRefused() {
        assertThatThrownBy(() -> publish(test(aRegulation(), aRegulation())))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("staged_uq");
    }

    @Test
    void aKeyStaysWithItsDatasetAndItsType() {
        publish(test(aRegulation()));
        Contents other =
                contents(aDataset().withKey("other").build(), aRegulation().build());

        assertThatThrownBy(() -> await(releases().stage(List.of(other))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("cn-law belongs to Regulation of dataset test");
    }

    @Test
    void aConnectionThatIsCutWhilePublishingLeavesTheOldRelease() {
        publish(test(aRegulation()));
        store.execute("CREATE FUNCTION cut() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER AS"
                + " 'BEGIN PERFORM pg_terminate_backend(pg_backend_pid()); RETURN new; END'");
        store.execute("CREATE TRIGGER cut BEFORE INSERT ON release FOR EACH ROW EXECUTE FUNCTION cut()");

        try (Staging staging = await(releases().stage(List.of(test(aRegulation().withSummary("lost")))))) {
            assertThatThrownBy(() -> await(staging.publish(null))).isInstanceOf(StoreUnavailableException.class);
        }

        store.execute("DROP FUNCTION cut CASCADE");
        assertThat(store.askAll("SELECT number FROM release")).containsExactly("1");
        assertThat(store.askAll("SELECT since_release, until_release, summary FROM regulation"))
                .containsExactly("1|" + OPEN + "|null");
        assertThat(publish(test(aRegulation().withSummary("found"))).number()).isEqualTo(2);
    }

    @Test
    void whatADeadImportLeftIsDropped() {
        store.execute("CREATE TABLE regatlas_staging.\"Left over\" (a integer)");

        publish(test(aRegulation()));

        assertThat(store.askAll("SELECT tablename FROM pg_tables WHERE schemaname = 'regatlas_staging'"))
                .isEmpty();
    }

    @Test
    void derivedRowsOfAnotherVersionAreNotMixedWithOurs() {
        publish(test(aRegulation()));
        store.execute("UPDATE derived_state SET version = 'older'");

        assertThatThrownBy(() -> await(releases().stage(List.of(test(aRegulation())))))
                .isInstanceOf(StoreVersionException.class)
                .hasMessageContaining("./regatlas reindex");
    }

    private List<String> currentDerivedRows() {
        List<String> rows = new ArrayList<>();
        for (Table table : Table.allDerived()) {
            String columns = String.join(", ", table.columns());
            store.askAll("SELECT %s FROM %s WHERE until_release = %s AND owner NOT IN (SELECT key FROM dataset)"
                            .formatted(columns, table.name(), OPEN))
                    .forEach(row -> rows.add(withoutQuotes(table.name() + "|" + row)));
        }
        return rows;
    }

    private static Stream<String> derivedRows(Contents contents) {
        List<String> rows = new ArrayList<>();
        for (Entity<?> entity : contents.entities()) {
            Derivation.of(entity, Map.of())
                    .forEach(row -> rows.add(withoutQuotes(row.table().name() + "|"
                            + row.values().stream().map(String::valueOf).collect(Collectors.joining("|")))));
        }
        return rows.stream();
    }

    /** Elements of arrays are sent in quotes, and shown in quotes only where they need it. */
    private static String withoutQuotes(String row) {
        return row.replace("\"", "");
    }

    private Release publish(Contents... datasets) {
        try (Staging staging = await(releases().stage(List.of(datasets)))) {
            return await(staging.publish(null));
        }
    }

    private Releases releases() {
        return store.store().releases();
    }

    private static Contents test(RegulationBuilder... regulations) {
        List<Object> values = new ArrayList<>(
                List.of(aJurisdiction().build(), aSource().build(), anIssuer().build()));
        List.of(regulations).forEach(regulation -> values.add(regulation.build()));
        return contents(aDataset().build(), values.toArray());
    }
}
