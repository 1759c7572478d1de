package io.regatlas.persistence;

import static io.regatlas.domain.question.Shadow.await;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.regatlas.domain.fixture.RandomDatasets;
import io.regatlas.domain.publish.Staging;
import io.regatlas.domain.question.Shadow;
import io.regatlas.persistence.embedded.TestDatabase;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the migrations let each role do; the login that runs these tests may create roles. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RolesTest {

    private static final String AS = "SET ROLE regatlas_%s; %s";

    private final TestStore store = TestStore.create();

    @AfterAll
    void close() {
        store.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "INSERT INTO entity VALUES ('a', 'Topic', 'a')",
                "UPDATE regulation SET until_release = 1",
                "DELETE FROM regulation",
                "TRUNCATE derived_link",
                "CREATE TABLE thing (id integer)",
                "CREATE TABLE regatlas_staging.thing (id integer)"
            })
    void aReaderReadsAndNoMore(String sql) {
        assertThatCode(() -> store.execute(AS.formatted("reader", "SELECT FROM regulation, derived_text, release")))
                .doesNotThrowAnyException();
        assertThatThrownBy(() -> store.execute(AS.formatted("reader", sql)))
                .cause()
                .hasMessageContaining("permission denied");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "UPDATE regulation SET summary = 'other'",
                "UPDATE release SET hash = ''",
                "UPDATE entity SET dataset = 'other'",
                "DELETE FROM regulation",
                "DELETE FROM release",
                "TRUNCATE regulation",
                "UPDATE flyway_schema_history SET success = true",
                "CREATE TABLE thing (id integer)"
            })
    void anImporterCannotRewriteHistory(String sql) {
        assertThatThrownBy(() -> store.execute(AS.formatted("importer", sql)))
                .cause()
                .hasMessageContaining("permission denied");
    }

    @Test
    void aStoreTakesItsRolesByItself() {
        await(store.store().releases().from(1));

        assertThat(store.ask("SELECT count(*) FROM pg_stat_activity WHERE application_name = 'regatlas'"
                        + " AND datname = current_database() AND query LIKE '%release%'"))
                .isNotEqualTo("0");
        store.execute(
                "CREATE FUNCTION who() RETURNS trigger LANGUAGE plpgsql AS"
                        + " 'BEGIN IF current_user <> ''regatlas_importer'' THEN RAISE ''%'', current_user; END IF; RETURN new; END'");
        store.execute("CREATE TRIGGER who BEFORE INSERT ON entity FOR EACH ROW EXECUTE FUNCTION who()");
        try (Staging staging = await(store.store().releases().stage(List.of(RandomDatasets.of(1, 3))))) {
            assertThat(await(staging.publish(null)).number()).isEqualTo(1);
        }
    }

    @Test
    void anOwnerWhoMayNotCreateRolesDoesEverythingItself() {
        String name = "plain_" + UUID.randomUUID().toString().replace("-", "");
        String url = TestDatabase.create();
        URI uri = URI.create(url);
        String plain = url.replace("//" + uri.getRawUserInfo() + "@", "//" + name + ":secret@");
        store.execute("CREATE ROLE %s LOGIN PASSWORD 'secret'".formatted(name));
        store.execute("ALTER DATABASE %s OWNER TO %s".formatted(uri.getPath().substring(1), name));

        try (PostgresStore ofPlain = PostgresStore.at(plain)) {
            await(ofPlain.migrate());
            await(ofPlain.schemaFits());
            Shadow shadow = new Shadow(ofPlain.releases());
            shadow.publish(null, RandomDatasets.of(1, 3));
            shadow.publish(null, RandomDatasets.of(2, 3));
            shadow.rollback(1, null, null);
            await(ofPlain.releases().reindex());

            assertThat(await(ofPlain.releases().from(1))).hasSize(3);
        } finally {
            store.execute("ALTER DATABASE %s OWNER TO CURRENT_USER"
                    .formatted(uri.getPath().substring(1)));
        }
    }
}
